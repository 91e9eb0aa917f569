import { Button, Select, Text } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { isoDate } from "../../../calendar/serial";
import { answerDue, undoAnswer } from "../../../commands/answerDue";
import { readToday, type ReadTodayResult, type TodayLine } from "../../../commands/readToday";
import type { AnswerInput } from "../../../daily/dueAnswers";
import type { MonthStanding } from "../../../daily/dueMonth";
import { dueGroups } from "../../../daily/dueTypes";
import { todayPaneText as text } from "../../../locales/todayPane";
import type { LocalText } from "../../../locales/types";
import { viewName } from "../../../locales/viewNames";
import { keep, markOf, readKept, useKept } from "../../kept";
import { ownFocus } from "../../focus";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { PartTabs } from "../../parts/PartTabs";
import { Notice, Status } from "../../parts/Status";
import { VirtualList } from "../../parts/VirtualList";
import { useCommand } from "../../useCommand";
import { GapList } from "../check/GapList";
import type { ViewProps } from "../viewProps";
import { DueCard } from "./DueCard";
import { MonthLine } from "./MonthLine";
import { useFocusOn } from "./useFocusOn";
import { WorstList } from "./WorstList";
import { ViewTitle } from "../../parts/ViewTitle";

const parts = ["all", ...dueGroups, "worst", "gaps"] as const;
type Part = (typeof parts)[number];
const partText: Readonly<Record<Part, LocalText>> = {
  all: text.all,
  overdue: text.overdue,
  today: text.today,
  soon: text.soon,
  waiting: text.waiting,
  worst: text.worst,
  gaps: text.gaps,
};

/** Under this name the owner is kept: a mark of the name, not the name. */
const ownerName = "today.owner";
const everybody = "";

interface Said {
  readonly text: string;
  /** Runs that can be taken back; none where nothing was written. */
  readonly batches: readonly string[];
}

const keyOf = (line: TodayLine): string => line.key;

/** What is due: the first view in the morning. */
export default function TodayView({ visible, go }: ViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [result, setResult] = useState<ReadTodayResult | null>(null);
  /** How the month stands, and whose it is: another owner's is not shown. */
  const [month, setMonth] = useState<{ readonly of: string; readonly standing: MonthStanding | null } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [part, setPart] = useKept<Part>("today.part", [...parts]);
  const [owner, setOwner] = useState<string | null>(null);

  /** Looks anew, after what `first` does. */
  const look = async (first?: (context: Excel.RequestContext, signal: AbortSignal) => Promise<Said>): Promise<void> => {
    const of = owner ?? everybody;
    const done = await command.run(async (context, progress, signal) => {
      // Said at once: it was done, whatever becomes of the looking.
      setSaid(first ? await first(context, signal) : null);
      // The month is the owner's too, so the figures are asked for by name; the lines are filtered here.
      const own = of === everybody ? null : await readToday(context, { lang, owner: of, signal });
      const all = await readToday(context, { lang, signal }, progress);
      return { all, month: { of, standing: (own ?? all).month } };
    });
    if (!done) return;
    setResult(done.all);
    setMonth(done.month);
  };
  /** Only the month, of another owner: the lines are everybody's already. */
  const lookAtMonth = async (of: string): Promise<void> => {
    const whose = of === everybody ? {} : { owner: of };
    const found = await command.run((context, progress, signal) =>
      readToday(context, { lang, signal, ...whose }, progress),
    );
    if (found) setMonth({ of, standing: found.month });
  };
  // Once when the view is first seen, and for the month of another owner as soon as nothing else runs.
  const lookedFor = useRef<string | null>(null);
  useEffect(() => {
    const of = owner ?? everybody;
    if (!visible || command.running || lookedFor.current === of) return;
    const first = lookedFor.current === null;
    lookedFor.current = of;
    void (first ? look() : lookAtMonth(of));
  });

  const owners = useMemo(() => ownersOf(result?.lines ?? []), [result]);
  // Who was chosen last is known by a mark of the name: it is found again once the names are there.
  if (owner === null && result !== null) {
    const marks = owners.map(([name]) => markOf(name));
    const kept = readKept(ownerName, marks);
    setOwner(owners.find(([name]) => markOf(name) === kept)?.[0] ?? everybody);
  }

  const chosen = owner !== null && owner !== everybody ? owner : null;
  const lines = useMemo(
    () => (result?.lines ?? []).filter((line) => chosen === null || line.owner === chosen),
    [result, chosen],
  );
  const shown = useMemo(() => (part === "all" ? lines : lines.filter(({ group }) => group === part)), [lines, part]);
  const counts: Readonly<Record<Part, number | null>> = {
    ...Object.fromEntries(dueGroups.map((group) => [group, lines.filter((line) => line.group === group).length])),
    all: lines.length,
    gaps: result?.gaps.length ?? 0,
    worst: null,
  } as Record<Part, number | null>;

  const { list, goOn, answerAt } = useFocusOn(command.running);
  const answer = (line: TodayLine, id: string, input: AnswerInput): void => {
    answerAt(shown.indexOf(line));
    void look(async (context, signal) => {
      const { summary, batches } = await answerDue(context, line, id, input, { lang, signal });
      return { text: summary, batches };
    });
  };
  const undo = (batches: readonly string[]): void => {
    goOn();
    void look(async (context, signal) => ({
      text: (await undoAnswer(context, batches, { lang, signal })).summary,
      batches: [],
    }));
  };

  return (
    <div className={layout.view} {...{ [ownFocus]: "" }}>
      <div className={layout.spread}>
        <ViewTitle text={viewName.today} />
        {result && <Text size={200}>{isoDate(result.asOf)}</Text>}
      </div>
      {month?.of === (chosen ?? everybody) && <MonthLine month={month.standing} />}
      <div className={layout.row}>
        <Button disabledFocusable={command.running} onClick={() => void look()}>
          {t(text.refresh)}
        </Button>
        <Select
          aria-label={t(text.owner)}
          value={chosen ?? everybody}
          onChange={(_, { value }) => {
            setOwner(value);
            keep(ownerName, value === everybody ? "" : markOf(value));
          }}
        >
          <option value={everybody}>{t(text.everybody)}</option>
          {owners.map(([name, count]) => (
            <option key={name} value={name}>
              {t(text.ownerCount, { name, count })}
            </option>
          ))}
        </Select>
      </div>
      <div className={layout.told}>
        <Status command={command} />
        {said && (
          <Notice intent={said.batches.length > 0 ? "success" : "info"} onClose={() => setSaid(null)}>
            {said.text}{" "}
            {said.batches.length > 0 && (
              <Button size="small" disabledFocusable={command.running} onClick={() => undo(said.batches)}>
                {t(text.undo)}
              </Button>
            )}
          </Notice>
        )}
      </div>
      {result && (
        <>
          <PartTabs
            label={t(text.groups)}
            parts={parts}
            nameOf={(id) =>
              counts[id] === null ? t(partText[id]) : t(text.group, { name: t(partText[id]), count: counts[id] })
            }
            part={part}
            onPart={setPart}
          />
          {part === "gaps" && <GapList gaps={result.gaps} command={command} label={t(text.gaps)} />}
          {part === "worst" && <WorstList rows={result.rows} go={go} />}
          {part !== "gaps" && part !== "worst" && shown.length === 0 && (
            <div className={layout.group}>
              <Text weight="semibold">{t(lines.length === 0 ? text.nothing : text.nothingHere)}</Text>
              {lines.length === 0 && <Text>{t(text.teach)}</Text>}
            </div>
          )}
          {part !== "gaps" && part !== "worst" && shown.length > 0 && (
            <div ref={list}>
              <VirtualList items={shown} keyOf={keyOf} label={t(partText[part])}>
                {(line) => <DueCard line={line} asOf={result.asOf} command={command} onAnswer={answer} />}
              </VirtualList>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Owners of lines with how many each has, by name; lines of nobody are everybody's. */
function ownersOf(lines: readonly TodayLine[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { owner } of lines) if (owner !== "") counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
