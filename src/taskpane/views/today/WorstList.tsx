import { Button, Link, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { checkEntries } from "../../../commands/checkEntries";
import type { PaneRequest } from "../../../commands/paneRequest";
import type { CheckFinding } from "../../../commands/results";
import { worstFindings, type WorstRule } from "../../../daily/dueWorst";
import { todayPaneText as text } from "../../../locales/todayPane";
import { ruleById } from "../../../rules";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Status } from "../../parts/Status";
import { useCommand, type CommandState } from "../../useCommand";

/** Rules shown at most: the rest is a matter for the Check view. */
const shown = 8;
/** A workbook with more rows is checked only when somebody asks for it. */
const checkedAtOnce = 20_000;

/** What leads to a cell, where there is one. */
function Place({ cell, command, children }: { cell: string | null; command: CommandState; children: string }) {
  if (cell === null) return <Text>{children}</Text>;
  return <Link onClick={() => void command.run((context) => goToCell(context, cell))}>{children}</Link>;
}

/** The errors that most rows have, by rule; nothing is written. */
export function WorstList({ rows, go }: { rows: number; go: (request: PaneRequest) => void }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [worst, setWorst] = useState<readonly WorstRule<CheckFinding>[] | null>(null);
  const check = async (): Promise<void> => {
    const result = await command.run((context, progress, signal) => checkEntries(context, { lang, signal }, progress));
    if (result) setWorst(worstFindings(result.findings, shown));
  };
  const started = useRef(false);
  useEffect(() => {
    if (started.current || rows > checkedAtOnce) return;
    started.current = true;
    void check();
  });
  return (
    <div className={layout.group}>
      <Status command={command} />
      {worst?.length === 0 && <Text>{t(text.noErrors)}</Text>}
      {worst?.map(({ rule, count, first }) => (
        <div key={rule} className={layout.card}>
          <Text weight="semibold">
            {rule} {ruleById.get(rule)?.title[lang] ?? ""}
          </Text>
          <Place cell={first.cell} command={command}>
            {t(text.worstLine, { problem: first.problem, count })}
          </Place>
        </div>
      ))}
      <div className={layout.row}>
        <Button disabled={command.running} onClick={() => void check()}>
          {t(text.runCheck)}
        </Button>
        <Button onClick={() => go({ view: "check", run: "check" })}>{t(text.goCheck)}</Button>
      </div>
    </div>
  );
}
