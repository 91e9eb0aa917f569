import { Button, Subtitle2, Text } from "@fluentui/react-components";
import type { GateInWords } from "../../../commands/readCustomers";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { paneText } from "../../../locales/pane";
import { columnByRef } from "../../../policy/catalogue";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import type { CommandState } from "../../useCommand";
import { codeName } from "../../../policy/codeName";

/** What is missing for a next step, each with its clause and its cell. */
export function GateCard({ gate, command }: { gate: GateInWords; command: CommandState }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { missing, gaps, rules, off } = gate;
  const name = (code: string): string => (code === "" ? t(texts.gateFirst) : codeName(lang, gate.list, code));
  const title = t(texts.gateTitle, {
    ladder: columnByRef(`${gate.table}.${gate.column}`)?.label ?? gate.column,
    from: name(gate.from),
    to: name(gate.to),
  });
  const listed = (ids: readonly string[]): string => ids.join(t(paneText.listComma));
  const ready = missing.length === 0 && gaps.length === 0;
  return (
    <div className={layout.group}>
      <Subtitle2 as="h4" className={layout.title}>
        {title}
      </Subtitle2>
      {rules.length === 0 && <Text size={200}>{t(texts.gateNoRule)}</Text>}
      {rules.length > 0 && ready && <Text size={200}>{t(texts.gateReady, { rules: listed(rules) })}</Text>}
      {off.length > 0 && (
        <Text size={200} className={layout.muted}>
          {t(texts.gateOff, { rules: listed(off) })}
        </Text>
      )}
      {missing.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {t(texts.gateMissing, { count: missing.length })}
          </Text>
          <LongList items={missing} label={title}>
            {({ message, clause, cell }) => (
              <div className={layout.card}>
                <Text size={200}>{message}</Text>
                <div className={layout.row}>
                  {cell !== null && (
                    <Button
                      size="small"
                      appearance="transparent"
                      className={layout.word}
                      onClick={() => void command.run((context) => goToCell(context, cell))}
                    >
                      {t(paneText.goToCell, { cell })}
                    </Button>
                  )}
                  {clause !== "" && (
                    <Text size={200} className={layout.muted}>
                      {t(texts.clause, { clause })}
                    </Text>
                  )}
                </div>
              </div>
            )}
          </LongList>
        </>
      )}
      {gaps.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {t(texts.gateUnknown, { count: gaps.length })}
          </Text>
          <LongList items={gaps} label={t(texts.gateUnknown, { count: gaps.length })}>
            {({ rule, reason, missing: parts }) => (
              <div className={layout.card}>
                <Text size={200}>
                  {[rule, reason || parts.map(({ label }) => label).join(t(paneText.listComma))].join(" · ")}
                </Text>
              </div>
            )}
          </LongList>
        </>
      )}
    </div>
  );
}
