import { Button, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { gateWords, type GateWords, type PlanData } from "../../../commands/planData";
import { stepProblem, type Asked, type PlanStep, type StepInput } from "../../../daily/planSteps";
import { planPaneText as texts } from "../../../locales/planPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";
import { DayField, NameField } from "../visits/fields";
import type { CommandState } from "../../useCommand";
import { FindingCard } from "../check/FindingCard";

const labels = {
  approvalNo: texts.approvalNo,
  approver: texts.approver,
  day: texts.day,
  effect: texts.effect,
  reason: texts.why,
} as const satisfies Record<Asked, unknown>;

/** A step before it is taken: what the rules say of it, what is asked for, and the button that writes. */
export function StepForm({
  read,
  step,
  row,
  name,
  people,
  proposed,
  command,
  onTake,
  onCancel,
}: {
  read: PlanData;
  step: PlanStep;
  /** Row of the step's table. */
  row: number;
  name: string;
  people: readonly string[];
  /** What is filled in before the person says anything. */
  proposed: StepInput;
  command: CommandState;
  onTake: (input: StepInput) => void;
  onCancel: () => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [input, setInput] = useState<StepInput>(proposed);
  const { approver, day, effect } = input;
  // The number and the reason are for people: no rule reads what they say while they are being typed.
  const gate = useMemo(
    () =>
      gateWords(
        read,
        step,
        row,
        { approvalNo: "-", approver: approver ?? "", day: day ?? null, effect: effect ?? null },
        lang,
      ),
    [read, step, row, approver, day, effect, lang],
  );
  const problem = stepProblem(step, input, Math.floor(read.data.today));
  const title = t(texts.stepTitle, { step: step.text, name });
  const set = (part: StepInput): void => setInput((before) => ({ ...before, ...part }));
  return (
    <section className={layout.card} aria-label={title}>
      <Subtitle2 as="h4" className={layout.title}>
        {title}
      </Subtitle2>
      {gate && <Gate gate={gate} command={command} />}
      {step.asks.map((asked) =>
        asked === "approver" ? (
          <NameField
            key={asked}
            required
            label={t(labels[asked])}
            value={approver ?? ""}
            names={people}
            none={texts.choose}
            onChange={(person) => set({ approver: person })}
          />
        ) : asked === "day" || asked === "effect" ? (
          <DayField
            key={asked}
            required
            label={t(labels[asked])}
            value={input[asked] ?? null}
            onChange={(serial) => set({ [asked]: serial })}
          />
        ) : (
          <Field key={asked} label={t(labels[asked])} required>
            <Input
              className={layout.stretch}
              value={input[asked] ?? ""}
              onChange={(_, { value }) => set({ [asked]: value })}
            />
          </Field>
        ),
      )}
      {problem && step.asks.length > 0 && (
        <Text size={200} className={layout.muted}>
          {t(problem)}
        </Text>
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={command.running || problem !== null || (gate?.stops.length ?? 0) > 0}
          onClick={() => onTake(input)}
        >
          {t(step.text)}
        </Button>
        <Button onClick={onCancel}>{t(texts.cancel)}</Button>
      </div>
    </section>
  );
}

/** What stands in the way of a step, each with its clause and cell; what does not, in numbers. */
function Gate({ gate, command }: { gate: GateWords; command: CommandState }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const { stops, findings, gaps, rules } = gate;
  const others = findings.length - stops.length;
  return (
    <div className={layout.group}>
      {rules === 0 && <Text size={200}>{t(texts.gateNone)}</Text>}
      {rules > 0 && stops.length === 0 && <Text size={200}>{t(texts.gatePassed)}</Text>}
      {stops.length > 0 && <Notice intent="warning">{t(texts.gateStops, { count: stops.length })}</Notice>}
      {stops.map((stop) => (
        <div key={`${stop.rule}/${stop.cell}/${stop.problem}`}>
          <FindingCard finding={stop} command={command} />
          {stop.clause !== "" && (
            <Text size={200} className={layout.muted}>
              {t(texts.clause, { clause: stop.clause })}
            </Text>
          )}
        </div>
      ))}
      {others > 0 && <Text size={200}>{t(texts.gateWarns, { count: others })}</Text>}
      {gaps.length > 0 && (
        <Text size={200} className={layout.muted}>
          {t(texts.gateUnknown, { count: gaps.length, rules: gaps.map(({ rule }) => rule).join(" ") })}
        </Text>
      )}
    </div>
  );
}
