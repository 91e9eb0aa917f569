import { Button, ProgressBar, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { savePolicy } from "../../../commands/policy";
import { paneText } from "../../../locales/pane";
import type { Message } from "../../../locales/types";
import { wizardText } from "../../../locales/wizard";
import { questionSteps, readAnswer } from "../../../policy";
import { parameterById } from "../../../policy/catalogue";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LeftAlone } from "../../parts/LeftAlone";
import { Status } from "../../parts/Status";
import { useToast } from "../../toasts";
import { useCommand } from "../../useCommand";
import type { PaneBook } from "../../useBook";
import { AnswerField } from "../../parts/AnswerField";

/**
 * Asks for the must-fill parameters that the chosen packs and profile leave blank, a few at a time, each with its suggestion and each
 * to be skipped. Every step is written when it is answered; what was skipped stays a gap that the Policy sheet shows.
 */
export function Wizard({ book }: { book: PaneBook }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<readonly Message[]>([]);
  const toast = useToast();
  // The steps stay as they were when the questions began: an answered one does not shift the others.
  const [asked, setAsked] = useState<{ ids: readonly string[]; step: number } | null>(null);
  const [choice, setChoice] = useState(book.book);
  if (choice !== book.book && !sameChoice(choice, book.book)) {
    setChoice(book.book);
    setAsked(null);
  }

  const ids = asked?.ids ?? book.gaps;
  const steps = questionSteps(ids.flatMap((id) => parameterById.get(id) ?? []));
  const at = asked?.step ?? 0;
  const questions = steps[at] ?? [];
  const given = questions.flatMap((entry) => {
    const answer = readAnswer(entry, answers[entry.id] ?? "", lang);
    return answer ? [{ id: entry.id, answer }] : [];
  });
  const ready = given.length > 0 && given.every(({ answer }) => "value" in answer);
  const go = (step: number): void => setAsked({ ids, step });

  const save = async (): Promise<void> => {
    const parameters = Object.fromEntries(
      given.flatMap(({ id, answer }) => ("value" in answer ? [[id, answer.value]] : [])),
    );
    // What was shown as blank and is not any more has been answered by somebody else.
    const seen = book.typed;
    const done = await command.run((context, progress, signal) =>
      savePolicy(context, { policyFile: { parameters }, seen, signal }, progress),
    );
    if (!done) return;
    setLeft(done.left);
    if (done.changed > 0 || done.left.length === 0) toast(t(paneText.answersSaved));
    go(at + 1);
    await book.refresh();
  };

  return (
    <div className={layout.group}>
      {questions.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {t(paneText.questionsTitle, { count: ids.length })}
          </Subtitle2>
          <Text>{t(paneText.questionsIntro)}</Text>
          <Text>{t(wizardText.step, { step: at + 1, total: steps.length })}</Text>
          <ProgressBar aria-label={t(wizardText.progress)} value={at / steps.length} />
          {questions.map((entry) => (
            <AnswerField
              key={entry.id}
              entry={entry}
              text={answers[entry.id] ?? ""}
              onChange={(text) => setAnswers({ ...answers, [entry.id]: text })}
            />
          ))}
          <div className={layout.row}>
            <Button appearance="primary" disabled={command.running || !ready} onClick={() => void save()}>
              {t(paneText.saveAnswers)}
            </Button>
            <Button disabled={command.running} onClick={() => go(at + 1)}>
              {t(wizardText.skip)}
            </Button>
            {at > 0 && (
              <Button appearance="subtle" disabled={command.running} onClick={() => go(at - 1)}>
                {t(wizardText.back)}
              </Button>
            )}
          </div>
        </>
      )}
      {questions.length === 0 && book.gaps.length === 0 && <Text>{t(wizardText.allDone)}</Text>}
      {questions.length === 0 && asked !== null && book.gaps.length > 0 && (
        <Button onClick={() => setAsked(null)}>{t(wizardText.again, { count: book.gaps.length })}</Button>
      )}
      <LeftAlone notes={left.map(({ text }) => t(text))} />
      <Status command={command} />
    </div>
  );
}

/** Are packs and profile the same? A book that was read again is another object. */
function sameChoice(a: PaneBook["book"], b: PaneBook["book"]): boolean {
  const said = (book: PaneBook["book"]): string => (book ? [book.profile, ...book.packs].join(",") : "");
  return said(a) === said(b);
}
