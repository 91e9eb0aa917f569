import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { PlacedFix } from "../../../commands/fixEntries";
import { checkPaneText } from "../../../locales/checkPane";
import { paneText } from "../../../locales/pane";
import { fixKindById, fixKinds } from "../../../rules/fixes";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { VirtualList } from "../../parts/VirtualList";
import type { CommandState } from "../../useCommand";

const keyOf = (fix: PlacedFix): string => fix.cell;

/** The fixes of the whole workbook: old and new value of each, ticked one by one or a kind at once; nothing uncertain is ticked. */
export function FixPanel({
  fixes,
  canUndo,
  command,
  onApply,
  onUndo,
  label,
}: {
  fixes: readonly PlacedFix[];
  canUndo: boolean;
  command: CommandState;
  onApply: (chosen: readonly PlacedFix[]) => Promise<void>;
  onUndo: () => Promise<void>;
  label: string;
}) {
  const layout = useLayout();
  const { t } = useLanguage();
  // What a person ticked otherwise than the kind's own certainty says, by cell.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOn = (fix: PlacedFix): boolean => (fixKindById.get(fix.kind)?.certain === true) !== turned.has(keyOf(fix));
  const kinds = useMemo(
    () =>
      fixKinds
        .map((kind) => ({ kind, own: fixes.filter((fix) => fix.kind === kind.id) }))
        .filter(({ own }) => own.length > 0),
    [fixes],
  );
  const chosen = fixes.filter(isOn);
  const turn = (some: readonly PlacedFix[], on: boolean): void =>
    setTurned((before) => {
      const after = new Set(before);
      for (const fix of some) {
        const certain = fixKindById.get(fix.kind)?.certain === true;
        if (certain === on) after.delete(keyOf(fix));
        else after.add(keyOf(fix));
      }
      return after;
    });
  return (
    <div className={layout.group}>
      <Text>{t(fixes.length === 0 ? checkPaneText.noFixes : checkPaneText.fixIntro)}</Text>
      {kinds.map(({ kind, own }) => {
        const on = own.filter(isOn).length;
        const name = t(checkPaneText.fixAllOf, { kind: t(kind.title), count: own.length });
        // What is not certain is ticked cell by cell, never a kind at once.
        return kind.certain ? (
          <Checkbox
            key={kind.id}
            label={name}
            title={t(kind.help)}
            checked={on === own.length ? true : on === 0 ? false : "mixed"}
            onChange={(_, { checked }) => turn(own, checked === true)}
          />
        ) : (
          <Text key={kind.id} size={200}>
            {name}: {t(kind.help)}
          </Text>
        );
      })}
      <div className={layout.row}>
        {fixes.length > 0 && (
          <Button
            appearance="primary"
            disabled={command.running || chosen.length === 0}
            onClick={() => void onApply(chosen).then(() => setTurned(new Set()))}
          >
            {t(checkPaneText.fixThese, { count: chosen.length })}
          </Button>
        )}
        {canUndo && (
          <Button disabled={command.running} onClick={() => void onUndo()}>
            {t(checkPaneText.fixUndo)}
          </Button>
        )}
      </div>
      <VirtualList items={fixes} keyOf={keyOf} label={label}>
        {(fix) => (
          <div className={layout.card}>
            <Checkbox
              label={t(checkPaneText.fixChange, { from: fix.from, to: fix.shown })}
              checked={isOn(fix)}
              onChange={(_, { checked }) => turn([fix], checked === true)}
            />
            <div className={layout.row}>
              <Text size={200} className={layout.muted}>
                {t(fixKindById.get(fix.kind)?.title ?? checkPaneText.all)} · {fix.header}
              </Text>
              <Button
                size="small"
                className={layout.word}
                appearance="transparent"
                onClick={() => void command.run((context) => goToCell(context, fix.cell))}
              >
                {t(paneText.goToCell, { cell: fix.cell })}
              </Button>
            </div>
          </div>
        )}
      </VirtualList>
    </div>
  );
}
