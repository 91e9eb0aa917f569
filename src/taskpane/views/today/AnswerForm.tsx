import { Button, Field, Input, Select, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate, serialFromIso } from "../../../calendar/serial";
import { answerProblem, type AnswerInput, type DueAnswer } from "../../../daily/dueAnswers";
import { todayPaneText as text } from "../../../locales/todayPane";
import { listById } from "../../../policy/catalogue";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";

const reasons = listById.get("visitFailReason")?.values ?? [];

/** What an answer asks for besides: a day, a reason, an interval with its approval. */
export function AnswerForm({
  answer,
  asOf,
  running,
  onWrite,
  onCancel,
}: {
  answer: DueAnswer;
  asOf: number;
  running: boolean;
  onWrite: (input: AnswerInput) => void;
  onCancel: () => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { needs } = answer;
  const [input, setInput] = useState<AnswerInput>({});
  const [tried, setTried] = useState(false);
  const problem = answerProblem(answer, input, asOf);
  const change = (more: AnswerInput): void => setInput((before) => ({ ...before, ...more }));
  return (
    <form
      className={layout.group}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!problem) onWrite(input);
      }}
    >
      <Text weight="semibold">{t(answer.text)}</Text>
      {(needs === "day" || needs === "dayReason") && (
        <Field label={t(text.newDay)}>
          <Input
            type="date"
            autoFocus
            min={isoDate(asOf + 1)}
            onChange={(_, { value }) => change({ day: serialFromIso(value) })}
          />
        </Field>
      )}
      {(needs === "reason" || needs === "dayReason") && (
        <Field label={t(text.whyList)}>
          <Select
            autoFocus={needs === "reason"}
            value={input.reason ?? ""}
            onChange={(_, { value }) => change({ reason: value })}
          >
            <option value="">{t(needs === "reason" ? text.choose : text.whyNotNeeded)}</option>
            {reasons.map(({ code, label }) => (
              <option key={code} value={code}>
                {label[lang]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {needs === "interval" && (
        <>
          <Field label={t(text.days)}>
            <Input
              autoFocus
              inputMode="numeric"
              onChange={(_, { value }) => change({ days: /^\d{1,4}$/.test(value.trim()) ? Number(value) : null })}
            />
          </Field>
          <Field label={t(text.why)}>
            <Textarea onChange={(_, { value }) => change({ reason: value })} />
          </Field>
          <Field label={t(text.approver)}>
            <Input onChange={(_, { value }) => change({ approver: value })} />
          </Field>
        </>
      )}
      {tried && problem && <Text role="alert">{t(problem)}</Text>}
      <div className={layout.row}>
        <Button appearance="primary" type="submit" size="small" disabled={running}>
          {t(text.write)}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t(text.cancel)}
        </Button>
      </div>
    </form>
  );
}
