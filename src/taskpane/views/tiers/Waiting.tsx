import { Button, Checkbox, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { HeldTier } from "../../../commands/results";
import type { ApprovedMove } from "../../../commands/tierScope";
import { tiersPaneText } from "../../../locales/tiersPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { tierName } from "./words";

/** Moves that wait for approval: those that are ticked are written under the number of the company's own document. */
export function Waiting({
  held,
  busy,
  onApprove,
}: {
  held: readonly HeldTier[];
  busy: boolean;
  onApprove: (approved: readonly ApprovedMove[], document: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [document, setDocument] = useState("");
  const approved = held.flatMap(({ key, tier, heldSince, to }): ApprovedMove[] =>
    ticked.has(key) && to !== null ? [{ key, from: tier, to, heldSince }] : [],
  );
  const title = t(tiersPaneText.waiting, { count: held.length });
  const tick = (key: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  return (
    <>
      <Subtitle2 as="h3" className={layout.title}>
        {title}
      </Subtitle2>
      <Text size={200}>{t(tiersPaneText.waitingHint)}</Text>
      <LongList items={held} label={title}>
        {({ key, accountName, accountId, tier, to, reason }) => (
          <div className={layout.card}>
            <Checkbox
              label={`${accountName || accountId}: ${tierName(lang, tier)} → ${tierName(lang, to)}`}
              checked={ticked.has(key)}
              onChange={(_, { checked }) => tick(key, checked === true)}
            />
            <Text size={200}>{reason}</Text>
          </div>
        )}
      </LongList>
      <Field label={t(tiersPaneText.document)} required>
        <Input value={document} maxLength={60} onChange={(_, { value }) => setDocument(value)} />
      </Field>
      <div className={layout.row}>
        <Button
          disabled={busy || approved.length === 0 || document.trim() === ""}
          onClick={() => onApprove(approved, document.trim())}
        >
          {t(tiersPaneText.approve, { count: approved.length })}
        </Button>
      </div>
    </>
  );
}
