import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { requestProblem, type ChangeInput } from "../../../commands/requestChange";
import type { PlanTargetLine } from "../../../daily/planCards";
import { planPaneText as texts } from "../../../locales/planPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { DayField } from "../visits/fields";
import { metricValue, share, targetName, targetText } from "../../../daily/planWords";

/** A target: what counts, what waits, how far it is; and the form that asks for a change of it. */
export function TargetCard({
  target,
  busy,
  onRequest,
}: {
  target: PlanTargetLine;
  busy: boolean;
  /** Absent where the workbook has no table of changes, or nothing counts that could be changed. */
  onRequest: ((input: ChangeInput) => Promise<boolean>) | undefined;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const { metric, actual, completion, pace, standing, inForce } = target;
  const name = targetName(lang, target);
  const done = actual === null ? "" : metricValue(lang, metric, actual);
  return (
    <div className={layout.card}>
      <Text size={200} weight="semibold">
        {name}
      </Text>
      <Text>{targetText(lang, target)}</Text>
      <Text size={200}>
        {actual === null
          ? t(texts.actualNone)
          : completion === null
            ? t(texts.actualOnly, { actual: done })
            : t(texts.actual, { actual: done, share: share(lang, completion) })}
        {pace !== null && standing !== "notEvaluable" && ` · ${t(texts[standing], { pace: share(lang, pace) })}`}
      </Text>
      {onRequest && typeof inForce === "number" && (
        <div>
          <Button
            size="small"
            aria-label={t(texts.requestFor, { target: name })}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t(texts.request)}
          </Button>
        </div>
      )}
      {asking && onRequest && typeof inForce === "number" && (
        <RequestForm
          target={target}
          inForce={inForce}
          busy={busy}
          onCancel={() => setAsking(false)}
          onSend={(input) => void onRequest(input).then((written) => written && setAsking(false))}
        />
      )}
    </div>
  );
}

/** Long texts of a request, each with its label. */
const sentences = [
  ["reason", texts.reason],
  ["content", texts.content],
  ["expectedEffect", texts.expected],
] as const;

function RequestForm({
  target,
  inForce,
  busy,
  onSend,
  onCancel,
}: {
  target: PlanTargetLine;
  inForce: number;
  busy: boolean;
  onSend: (input: ChangeInput) => void;
  onCancel: () => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [value, setValue] = useState("");
  const [day, setDay] = useState<number | null>(null);
  const [said, setSaid] = useState({ reason: "", content: "", expectedEffect: "" });
  const [touched, setTouched] = useState(false);
  const typed = value.trim() === "" ? null : Number(value);
  const proposal =
    typed === null || !Number.isFinite(typed)
      ? ""
      : t(texts.contentProposal, {
          target: targetName(lang, target),
          from: metricValue(lang, target.metric, inForce),
          to: metricValue(lang, target.metric, typed),
        });
  // What changes is said by the two values until the person writes something else.
  const content = touched ? said.content : proposal;
  const input: ChangeInput = { ...said, content, value: typed, effect: day };
  const problem = requestProblem(input, inForce);
  return (
    <div className={layout.group}>
      <Text size={200}>{t(texts.oldValue, { value: metricValue(lang, target.metric, inForce) })}</Text>
      <Field label={t(texts.newValue)} required>
        <Input
          className={layout.stretch}
          inputMode="decimal"
          value={value}
          onChange={(_, { value: next }) => setValue(next)}
        />
      </Field>
      {sentences.map(([key, label]) => (
        <Field key={key} label={t(label)} required>
          <Textarea
            className={layout.stretch}
            value={key === "content" ? content : said[key]}
            onChange={(_, { value: next }) => {
              if (key === "content") setTouched(true);
              setSaid((before) => ({ ...before, [key]: next }));
            }}
          />
        </Field>
      ))}
      <DayField label={t(texts.effectWanted)} value={day} onChange={setDay} />
      {problem && (
        <Text size={200} className={layout.muted}>
          {t(problem)}
        </Text>
      )}
      <div className={layout.row}>
        <Button appearance="primary" disabled={busy || problem !== null} onClick={() => onSend(input)}>
          {t(texts.ask)}
        </Button>
        <Button onClick={onCancel}>{t(texts.cancel)}</Button>
      </div>
    </div>
  );
}
