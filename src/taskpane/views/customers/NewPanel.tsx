import { Badge, Button, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isoDate } from "../../../calendar";
import { applyNewCustomer, undoApplication, type ApplyResult } from "../../../commands/applyNewCustomer";
import type { CustomerData } from "../../../commands/readCustomers";
import { applicationOf, newCustomerList, type NewCustomer } from "../../../daily/newCustomers";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { columnByRef } from "../../../policy/catalogue";
import { rowRef } from "../../../workbook/rowRef";
import { shownValue } from "../../../workbook/liveFindings";
import type { TableSnapshot } from "../../../workbook/snapshot";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice } from "../../parts/Status";
import type { PanelProps } from "./panelProps";

/** New customers with the proof from the orders, the days left to apply, and the application filled from what is known. */
export function NewPanel({ command, read, load, onWritten }: PanelProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [done, setDone] = useState<ApplyResult | null>(null);
  const [undone, setUndone] = useState<string | null>(null);
  const list = useMemo(() => (read === null ? [] : newCustomerList(read.data)), [read]);
  const installed = read === null || (read.book.tables.has("NewCustomerApps") && read.book.tables.has("Orders"));
  const apply = async (one: NewCustomer): Promise<void> => {
    if (read === null) return;
    setUndone(null);
    const ref = rowRef(read.snapshots.Accounts as TableSnapshot, one.row);
    const cells = applicationOf(read.data, one);
    const result = await command.run((context, progress, signal) =>
      applyNewCustomer(context, ref, cells, { lang, signal }, progress),
    );
    if (!result) return;
    setDone(result);
    onWritten();
  };
  const undo = async (batch: string): Promise<void> => {
    const result = await command.run((context, _progress, signal) => undoApplication(context, batch, { lang, signal }));
    if (!result) return;
    setDone(null);
    setUndone(result.summary);
    onWritten();
  };
  const title = t(texts.newTitle, { count: list.length });
  const batch = done?.batch ?? null;
  return (
    <>
      <Text>{t(texts.newIntro)}</Text>
      <div className={layout.row}>
        <Button disabled={command.running} onClick={load}>
          {t(read === null ? texts.newLoad : texts.reload)}
        </Button>
      </div>
      {!installed && <Notice intent="info">{t(texts.newNoPack)}</Notice>}
      {done && (
        <Notice intent={batch === null ? "warning" : "success"} onClose={() => setDone(null)}>
          {done.summary}
        </Notice>
      )}
      {batch !== null && (
        <div className={layout.row}>
          <Button size="small" disabled={command.running} onClick={() => void undo(batch)}>
            {t(texts.newUndo)}
          </Button>
        </div>
      )}
      {undone !== null && (
        <Notice intent="info" onClose={() => setUndone(null)}>
          {undone}
        </Notice>
      )}
      {read !== null && installed && list.length === 0 && <Text>{t(texts.newNone)}</Text>}
      {read !== null && installed && list.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {title}
          </Subtitle2>
          <LongList items={list} label={title}>
            {(one) => <NewCard one={one} read={read} busy={command.running} onApply={() => void apply(one)} />}
          </LongList>
        </>
      )}
    </>
  );
}

function NewCard({
  one,
  read,
  busy,
  onApply,
}: {
  one: NewCustomer;
  read: CustomerData;
  busy: boolean;
  onApply: () => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { left, limit, deal, state, reason, application, remind } = one;
  const date = isoDate(limit);
  const cells = useMemo(() => (open ? Object.entries(applicationOf(read.data, one)) : []), [open, read, one]);
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Text weight="semibold">{[one.name, one.id].filter((text) => text !== "").join(" · ")}</Text>
        {application !== null && <Badge appearance="outline">{t(texts.newApplied)}</Badge>}
        {application === null && left < 0 && <Badge color="danger">{t(texts.newLate, { days: -left })}</Badge>}
        {remind && <Badge color="warning">{t(texts.newLeft, { days: left })}</Badge>}
      </div>
      <Text size={200}>{t(texts.newDeal, { deal: isoDate(deal), limit: date })}</Text>
      <Text size={200}>
        {state === "new"
          ? t(texts.newProved, { from: isoDate(Math.max(one.searchedFrom, 1)), to: isoDate(deal - 1) })
          : t(texts.labelled, { label: t(texts.notEvaluable), value: reason === null ? "" : t(reason) })}
      </Text>
      {one.perhaps && <Text size={200}>{t(texts.newPerhaps)}</Text>}
      {application === null && (
        <div className={layout.row}>
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(texts.newShow)}
          </Button>
          <Button size="small" appearance="primary" disabled={busy} onClick={onApply}>
            {t(texts.newApply)}
          </Button>
        </div>
      )}
      {cells.map(([key, value]) => {
        const column = columnByRef(`NewCustomerApps.${key}`);
        return (
          <Text key={key} size={200}>
            {t(texts.labelled, {
              label: column?.label ?? key,
              value: shownValue(value, column?.type ?? "text", lang),
            })}
          </Text>
        );
      })}
    </div>
  );
}
