import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { closePeriod, freezeRevisits, type ClosingResult } from "../../../commands/closePeriod";
import { finaliseScorecard } from "../../../commands/finaliseScorecard";
import { freezeWorkbook, undoFreeze, type FreezeResult } from "../../../commands/freezeWorkbook";
import { printScorecard } from "../../../commands/printScorecard";
import { rankOwners, type RankResult } from "../../../commands/rankOwners";
import { readScorecard } from "../../../commands/readScorecard";
import { refreshScorecard } from "../../../commands/refreshScorecard";
import type { KpiId } from "../../../kpis/registry";
import type { Scorecard, TrendPoint } from "../../../kpis/score";
import { freezeText } from "../../../locales/freeze";
import { scorecardPaneText as text } from "../../../locales/scorecardPane";
import { useLanguage } from "../../language";
import { ViewFrame } from "../../parts/ViewFrame";
import { useCommand, type CommandWork } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { turnOf, type ViewProps } from "../viewProps";
import { CardTable } from "./CardTable";
import { ClosingPanel, type ClosingKind } from "./ClosingPanel";
import { FreezePanel } from "./FreezePanel";
import { RankingList } from "./RankingList";

const closings = { close: closePeriod, freeze: freezeRevisits } as const;

interface Closing {
  readonly kind: ClosingKind;
  readonly everyone: boolean;
  readonly preview: ClosingResult;
}

/** A card with the way to its earlier figures. */
interface Shown {
  readonly card: Scorecard;
  readonly trend: (id: KpiId) => readonly TrendPoint[];
}

/** Figures of a period and a person, and what is done with them: written to the sheet, ranked, finalised, closed, printed. */
export default function ScorecardView({ asked }: ViewProps) {
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [period, setPeriod] = useState("");
  const [owner, setOwner] = useState("");
  const [team, setTeam] = useState("");
  const [choices, setChoices] = useState<{ people: readonly string[]; teams: readonly string[] } | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const card = shown?.card ?? null;
  const [ranked, setRanked] = useState<RankResult | null>(null);
  const [closing, setClosing] = useState<Closing | null>(null);
  const [frozen, setFrozen] = useState<FreezeResult | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [name, setName] = useState("");

  const typed = period.trim() === "" ? {} : { period: period.trim() };
  // Once the lists are there, the fields say what was chosen, blank for all; before, the head of the sheet decides.
  const chosen =
    choices === null ? typed : { ...typed, owner, team, region: card?.region ?? "", product: card?.product ?? "" };
  const clear = (): void => {
    setRanked(null);
    setClosing(null);
    setFrozen(null);
    setNote(null);
    setFile(null);
  };
  /** Runs a command, shows what it says and the card as it is then. */
  const run = async <T,>(work: CommandWork<T>): Promise<T | null> => {
    clear();
    return command.run(work);
  };
  const showCard = async (): Promise<void> => {
    const read = await run((context, progress, signal) =>
      readScorecard(context, { ...chosen, panel: true, lang, signal }, progress),
    );
    if (!read?.card) return;
    setShown({ card: read.card, trend: read.trend });
    setChoices({ people: read.people, teams: read.teams });
    setPeriod(read.card.period.label);
    setOwner(read.card.owner ?? "");
    setTeam(read.card.team ?? "");
  };
  const runRefresh = async (): Promise<void> => {
    const result = await run((context, progress, signal) =>
      refreshScorecard(context, { ...chosen, lang, user: name, signal }, progress),
    );
    if (!result) return;
    setShown(result);
    setNote([result.summary, ...result.conflicts.slice(0, 3).map(({ message }) => message)].join(" "));
  };
  const runRank = async (): Promise<void> => {
    const result = await run((context, progress, signal) => rankOwners(context, { ...chosen, lang, signal }, progress));
    setRanked(result);
    setNote(result?.summary ?? null);
  };
  const runFile = async (work: CommandWork<{ readonly summary: string; readonly file: string }>): Promise<void> => {
    const result = await run(work);
    setNote(result?.summary ?? null);
    setFile(result?.file ?? null);
  };
  const runFinalise = (): Promise<void> =>
    runFile((context, progress, signal) => finaliseScorecard(context, { lang, user: name, signal }, progress));
  const preview = async (kind: ClosingKind, everyone: boolean): Promise<void> => {
    const result = await run((context, progress, signal) =>
      closings[kind](context, { ...chosen, everyone, dryRun: true, lang, signal }, progress),
    );
    setClosing(result && { kind, everyone, preview: result });
  };
  const confirm = async ({ kind, everyone, preview: seen }: Closing): Promise<void> => {
    const whose = seen.notes[0]?.owner ?? null;
    const result = await run((context, progress, signal) =>
      closings[kind](
        context,
        {
          period: seen.period.label,
          owner: whose ?? "",
          everyone,
          user: name,
          seen: seen.mark,
          asOf: seen.asOf,
          lang,
          signal,
        },
        progress,
      ),
    );
    if (!result) return;
    // What was closed may be newer than what stands below.
    if (card !== null) await showCard();
    setNote(result.summary);
  };
  const runFreeze = async (dryRun: boolean): Promise<void> =>
    setFrozen(
      await run((context, progress, signal) => freezeWorkbook(context, { dryRun, lang, user: name, signal }, progress)),
    );
  const runUnfreeze = async (batch: string | null): Promise<void> => {
    const asked = batch === null ? {} : { batch };
    const result = await run((context, _progress, signal) =>
      undoFreeze(context, { ...asked, lang, user: name, signal }),
    );
    setNote(result?.summary ?? null);
  };
  useRequest(turnOf(asked, "card"), () => void showCard());
  useRequest(turnOf(asked, "finalise"), () => void runFinalise());
  useRequest(turnOf(asked, "close"), () => void preview("close", false));

  const busy = command.running;
  return (
    <ViewFrame
      title={text.title}
      intro={text.intro}
      fields={
        <>
          <Field label={t(text.period)} hint={t(text.periodHint)}>
            <Input value={period} placeholder="2026-Q3" onChange={(_, data) => setPeriod(data.value)} />
          </Field>
          {choices && (
            <>
              <Choice label={t(text.owner)} value={owner} names={choices.people} onChange={setOwner} />
              {choices.teams.length > 0 && (
                <Choice label={t(text.team)} value={team} names={choices.teams} onChange={setTeam} />
              )}
            </>
          )}
        </>
      }
      actions={[
        { text: text.show, run: showCard },
        { text: text.refresh, run: runRefresh },
        { text: text.rank, run: runRank },
        { text: text.finalise, run: runFinalise },
        { text: text.print, run: () => runFile((context) => printScorecard(context, { lang })) },
        { text: text.close, run: () => preview("close", false) },
        { text: text.freeze, run: () => preview("freeze", false) },
        { text: freezeText.title, run: () => runFreeze(true) },
      ]}
      command={command}
      note={note}
      onNoteClose={() => setNote(null)}
    >
      {file !== null && (
        <Field label={t(text.fileName)}>
          <Input value={file} readOnly onFocus={(event) => event.target.select()} />
        </Field>
      )}
      {closing && (
        <ClosingPanel
          {...closing}
          onEveryone={(everyone) => void preview(closing.kind, everyone)}
          name={name}
          setName={setName}
          busy={busy}
          onConfirm={() => void confirm(closing)}
        />
      )}
      {frozen && (
        <FreezePanel
          result={frozen}
          busy={busy}
          onConfirm={() => void runFreeze(false)}
          onUndo={() => void runUnfreeze(frozen.batch)}
        />
      )}
      {ranked && <RankingList ranking={ranked.ranking} />}
      {shown && !closing && !frozen && !ranked && <CardTable card={shown.card} trend={shown.trend} />}
    </ViewFrame>
  );
}

function Choice({
  label,
  value,
  names,
  onChange,
}: {
  label: string;
  value: string;
  names: readonly string[];
  onChange: (value: string) => void;
}) {
  const { t } = useLanguage();
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t(text.everybody)}</option>
        {names.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}
