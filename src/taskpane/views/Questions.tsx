import { Button, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { setUp } from "../../commands/setUp";
import { paneText } from "../../locales/pane";
import { parameterById } from "../../policy/catalogue";
import { useLanguage } from "../language";
import { useLayout } from "../parts/layout";
import { Notice, Status } from "../parts/Status";
import { useCommand } from "../useCommand";
import type { PaneBook } from "../useBook";

/** The must-fill parameters that are still blank, each with its suggestion and each to be skipped. */
export function Questions({ book }: { book: PaneBook }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [saved, setSaved] = useState(false);
  const questions = book.gaps.flatMap((id) => parameterById.get(id) ?? []);
  const given = Object.entries(answers).filter(([id, answer]) => answer.trim() !== "" && book.gaps.includes(id));

  const save = async (): Promise<void> => {
    const parameters = Object.fromEntries(given.map(([id, answer]) => [id, answer.trim()]));
    const done = await command.run((context, progress, signal) =>
      setUp(context, { policyFile: { parameters }, signal }, progress),
    );
    if (!done) return;
    setSaved(true);
    setAnswers({});
    await book.refresh();
  };

  return (
    <div className={layout.group}>
      {questions.length > 0 && (
        <>
          <Subtitle2 as="h3" className={layout.title}>
            {t(paneText.questionsTitle, { count: questions.length })}
          </Subtitle2>
          <Text>{t(paneText.questionsIntro)}</Text>
          {questions.map((question) => {
            const suggestion = question.suggestion === null ? null : String(question.suggestion);
            const unit = question.unit?.[lang] ?? "";
            return (
              <Field
                key={question.id}
                data-parameter={question.id}
                label={unit ? `${question.label[lang]}（${unit}）` : question.label[lang]}
              >
                <Input
                  value={answers[question.id] ?? ""}
                  onChange={(_, data) => setAnswers({ ...answers, [question.id]: data.value })}
                />
                {suggestion !== null && (
                  <Button
                    size="small"
                    appearance="subtle"
                    onClick={() => setAnswers({ ...answers, [question.id]: suggestion })}
                  >
                    {t(paneText.useSuggestion, { value: suggestion })}
                  </Button>
                )}
              </Field>
            );
          })}
          <Button appearance="primary" disabled={command.running || given.length === 0} onClick={() => void save()}>
            {t(paneText.saveAnswers)}
          </Button>
        </>
      )}
      <Status command={command} />
      {saved && (
        <Notice intent="success" onClose={() => setSaved(false)}>
          {t(paneText.answersSaved)}
        </Notice>
      )}
    </div>
  );
}
