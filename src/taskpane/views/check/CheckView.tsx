import { Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { acceptFindings, withdrawAcceptance } from "../../../commands/acceptFindings";
import { checkEntries } from "../../../commands/checkEntries";
import {
  applyFixes,
  previewFixes,
  undoFixes,
  type FixPreview,
  type FixResult,
  type PlacedFix,
} from "../../../commands/fixEntries";
import type { CheckEntriesResult, CheckFinding } from "../../../commands/results";
import { checkPaneText } from "../../../locales/checkPane";
import { paneText } from "../../../locales/pane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { PartTabs } from "../../parts/PartTabs";
import { Notice } from "../../parts/Status";
import { ViewFrame } from "../../parts/ViewFrame";
import { useCommand } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { turnOf, type ViewProps } from "../viewProps";
import type { Acceptor } from "./AcceptForm";
import { FindingCard } from "./FindingCard";
import { FindingList } from "./FindingList";
import { FixPanel } from "./FixPanel";
import { GapList } from "./GapList";

type Part = "open" | "fixes" | "gaps" | "accepted" | "history";
const tabText = {
  open: checkPaneText.tabOpen,
  fixes: checkPaneText.tabFixes,
  gaps: checkPaneText.tabGaps,
  accepted: checkPaneText.tabAccepted,
  history: checkPaneText.tabHistory,
} as const;
const tabs = Object.keys(tabText) as Part[];
/** Findings of rows just edited that are shown at once; a large paste is a matter for the whole check. */
const liveShown = 20;

interface Seen {
  readonly result: CheckEntriesResult;
  readonly preview: FixPreview;
}

/** Checks the whole book and says what to mend, what can be mended safely, what could not be judged and what was accepted. */
export default function CheckView({ book, asked }: ViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const { live } = book;
  const [seen, setSeen] = useState<Seen | null>(null);
  const [part, setPart] = useState<Part>("open");
  const [note, setNote] = useState<string | null>(null);
  const [name, setName] = useState("");

  /** Checks, after what `first` does; false when something failed. */
  const check = async (
    first?: (context: Excel.RequestContext, signal: AbortSignal) => Promise<string>,
    reportSheet = false,
  ): Promise<boolean> => {
    const done = await command.run(async (context, progress, signal) => {
      const said = (await first?.(context, signal)) ?? null;
      const result = await checkEntries(context, { lang, writeChecks: true, reportSheet, signal }, progress);
      return { said, result, preview: await previewFixes(context, { lang, signal }, progress) };
    });
    if (!done) return false;
    setSeen({ result: done.result, preview: done.preview });
    setNote(done.said);
    return true;
  };
  useRequest(turnOf(asked, "check"), () => void check());
  useRequest(turnOf(asked, "report"), () => void check(undefined, true));

  const acceptor: Acceptor = {
    name,
    setName,
    running: command.running,
    accept: (finding, reason) =>
      check(
        async (context, signal) =>
          (await acceptFindings(context, [finding], { user: name, reason, lang, signal })).summary,
      ),
    withdraw: (finding) =>
      check(
        async (context, signal) => (await withdrawAcceptance(context, [finding], { user: name, lang, signal })).summary,
      ),
  };
  const told = (result: FixResult): string =>
    [result.summary, ...result.conflicts.slice(0, 3).map(({ message }) => message)].join(" ");
  const apply = async (chosen: readonly PlacedFix[]): Promise<void> => {
    await check(async (context, signal) => told(await applyFixes(context, chosen, { user: name, lang, signal })));
  };
  const undo = async (): Promise<void> => {
    await check(async (context, signal) => told(await undoFixes(context, { user: name, lang, signal })));
  };

  const result = seen?.result ?? null;
  const lists = useMemo(() => parted(result?.findings ?? []), [result]);
  const count: Record<Part, number> = {
    open: lists.open.length,
    history: lists.history.length,
    accepted: result?.accepted.length ?? 0,
    gaps: result?.gaps.length ?? 0,
    fixes: seen?.preview.fixes.length ?? 0,
  };
  return (
    <ViewFrame
      title={paneText.runCheck}
      intro={paneText.checkIntro}
      actions={[
        { text: paneText.runCheck, run: () => check() },
        { text: checkPaneText.reportNow, run: () => check(undefined, true) },
      ]}
      command={command}
      note={note}
      onNoteClose={() => setNote(null)}
    >
      {live && (
        <section className={layout.group}>
          <Subtitle2 as="h3" className={layout.title}>
            {t(paneText.liveTitle)}
          </Subtitle2>
          {live.findings.length === 0 && <Text>{t(paneText.liveClean)}</Text>}
          {live.findings.slice(0, liveShown).map((finding, index) => (
            <FindingCard key={index} finding={finding} command={command} />
          ))}
        </section>
      )}
      {result && seen && (
        <section className={layout.group}>
          <Text weight="semibold">{t(paneText.checkCounts, result.counts)}</Text>
          <PartTabs
            label={t(checkPaneText.tabs)}
            parts={tabs}
            nameOf={(each) => t(tabText[each], { count: count[each] })}
            part={part}
            onPart={setPart}
          />
          {part === "open" &&
            (count.open === 0 ? (
              <Notice intent="success">{t(paneText.checkClean)}</Notice>
            ) : (
              <FindingList
                findings={lists.open}
                command={command}
                acceptor={acceptor}
                label={t(tabText.open, { count: count.open })}
              />
            ))}
          {part === "history" &&
            (count.history === 0 ? (
              <Text>{t(checkPaneText.noHistory)}</Text>
            ) : (
              <FindingList
                findings={lists.history}
                command={command}
                acceptor={acceptor}
                label={t(tabText.history, { count: count.history })}
              />
            ))}
          {part === "accepted" &&
            (count.accepted === 0 ? (
              <Text>{t(checkPaneText.noAccepted)}</Text>
            ) : (
              <FindingList
                findings={result.accepted}
                command={command}
                acceptor={acceptor}
                label={t(tabText.accepted, { count: count.accepted })}
              />
            ))}
          {part === "gaps" && (
            <GapList gaps={result.gaps} command={command} label={t(tabText.gaps, { count: count.gaps })} />
          )}
          {part === "fixes" && (
            <FixPanel
              fixes={seen.preview.fixes}
              canUndo={seen.preview.last !== null}
              command={command}
              onApply={apply}
              onUndo={undo}
              label={t(tabText.fixes, { count: count.fixes })}
            />
          )}
        </section>
      )}
    </ViewFrame>
  );
}

/** Findings of today and of history rows. */
const parted = (findings: readonly CheckFinding[]): Record<"open" | "history", readonly CheckFinding[]> => ({
  open: findings.filter(({ history }) => !history),
  history: findings.filter(({ history }) => history),
});
