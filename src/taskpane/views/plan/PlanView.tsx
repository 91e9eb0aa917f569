import { Button, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { undoPlanStep, type MoveResult } from "../../../commands/movePlan";
import { planDetail, readPlans, type ReadPlansResult } from "../../../commands/readPlans";
import type { RequestResult } from "../../../commands/requestChange";
import { planPaneText as texts } from "../../../locales/planPane";
import { viewName } from "../../../locales/viewNames";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice, Status } from "../../parts/Status";
import { useToast } from "../../toasts";
import { useCommand } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { FindingCard } from "../check/FindingCard";
import type { ViewProps } from "../viewProps";
import { PlanPanel } from "./PlanPanel";
import { PlanRow } from "./PlanRow";
import { ViewTitle } from "../../parts/ViewTitle";

/** The plans of the workbook: how each stands, its next step with what the rules ask for, and changes of its targets. */
export default function PlanView({ asked, visible }: ViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const tell = useToast();
  const { run } = command;
  const [read, setRead] = useState<ReadPlansResult | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [refused, setRefused] = useState<MoveResult | RequestResult | null>(null);

  const load = useCallback(async () => {
    const found = await run((context, progress, signal) => readPlans(context, { lang, signal }, progress));
    if (found) setRead(found);
    return found;
  }, [run, lang]);

  // Read when first seen, and again in another language: findings are sentences.
  const readIn = useRef<string | null>(null);
  useEffect(() => {
    if (!visible || readIn.current === lang) return;
    readIn.current = lang;
    void load();
  }, [visible, lang, load]);
  useRequest(asked?.about === undefined ? null : asked.turn, () => {
    void load().then((found) => found && setOpen(asked?.about ?? null));
  });

  /** Says what was done, or keeps in sight why nothing was. @returns whether it was done */
  const finish = async (result: MoveResult | RequestResult): Promise<boolean> => {
    const done = result.batch !== null;
    setRefused(done ? null : result);
    if (done) tell(result.summary);
    await load();
    return done;
  };
  const undo = async (batch: string): Promise<void> => {
    const result = await run((context, _progress, signal) => undoPlanStep(context, batch, { lang, signal }));
    if (!result) return;
    setRefused(null);
    tell(result.summary);
    await load();
  };
  const detail = useMemo(() => (read === null || open === null ? null : planDetail(read, open)), [read, open]);
  const title = t(texts.list, { count: read?.plans.length ?? 0 });
  const last = read?.last ?? null;
  return (
    <div className={layout.view}>
      <ViewTitle text={viewName.plan} />
      <div className={layout.row}>
        {detail && (
          <Button size="small" onClick={() => setOpen(null)}>
            {t(texts.back)}
          </Button>
        )}
        <Button size="small" disabled={command.running} onClick={() => void load()}>
          {t(texts.refresh)}
        </Button>
        {last && (
          <Button size="small" disabled={command.running} onClick={() => void undo(last.batch)}>
            {t(texts.undo)}
          </Button>
        )}
      </div>
      <div className={layout.told}>
        <Status command={command} />
      </div>
      {refused && (
        <div className={layout.group} aria-live="polite">
          <Notice intent="warning" onClose={() => setRefused(null)}>
            {refused.summary}
          </Notice>
          {"stops" in refused &&
            refused.stops.map((stop) => (
              <FindingCard key={`${stop.rule}/${stop.cell}/${stop.problem}`} finding={stop} command={command} />
            ))}
        </div>
      )}
      {detail && read && (
        <PlanPanel key={detail.ref} read={read} detail={detail} command={command} onWritten={finish} />
      )}
      {read?.plans.length === 0 && (
        <>
          <Text weight="semibold">{t(texts.empty)}</Text>
          <Text>{t(texts.teach)}</Text>
        </>
      )}
      {!detail && read !== null && read.plans.length > 0 && (
        <LongList items={read.plans} label={title}>
          {(plan) => <PlanRow plan={plan} onOpen={() => setOpen(plan.ref)} />}
        </LongList>
      )}
    </div>
  );
}
