import { Button, Text, Title3 } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { decideChange, movePlan, type MoveResult } from "../../../commands/movePlan";
import { lookAt } from "../../../commands/planData";
import { printForm, type FormResult } from "../../../commands/printForm";
import type { PlanDetail, ReadPlansResult } from "../../../commands/readPlans";
import { requestChange, type ChangeInput, type RequestResult } from "../../../commands/requestChange";
import type { PlanChangeLine, PlanTargetLine } from "../../../daily/planCards";
import { planStepById, stepsFor, type PlanStep, type StepInput } from "../../../daily/planSteps";
import { planPaneText as texts } from "../../../locales/planPane";
import { paneText } from "../../../locales/pane";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Chart } from "../../parts/charts/Chart";
import { Section } from "../../parts/Section";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";
import { FindingCard } from "../check/FindingCard";
import { codeName } from "../../../policy/codeName";
import { progressChart } from "./charts";
import { ActionLine, ChangeLine, ResourceLine, ReviewLine } from "./lines";
import { StateBadge } from "./PlanRow";
import { StepForm } from "./StepForm";
import { TargetCard } from "./TargetCard";
import { spanOf } from "../../../daily/planWords";

/** A step that is being looked at: of the plan, or of one of its changes. */
interface Chosen {
  readonly step: PlanStep;
  readonly row: number;
}

/** One plan with its steps and parts. */
export function PlanPanel({
  read,
  detail,
  command,
  onWritten,
}: {
  read: ReadPlansResult;
  detail: PlanDetail;
  command: CommandState;
  onWritten: (result: MoveResult | RequestResult) => Promise<boolean>;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [printed, setPrinted] = useState<FormResult | null>(null);
  const { card, cell, looked, steps, findings } = detail;
  const today = Math.floor(read.asOf);
  const name = card.name === "" ? t(texts.noName) : card.name;
  const returned = card.state === "rejected" ? read.returned.get(detail.ref) : undefined;

  const take = async ({ step, row }: Chosen, input: StepInput): Promise<void> => {
    const seen = step.table === "Plans" ? looked : lookAt(read, step.table, row);
    const result = await command.run((context, progress, signal) =>
      step.table === "Plans"
        ? movePlan(context, seen, step.id, input, { lang, signal }, progress)
        : decideChange(context, seen, step.id === "approveChange", input, { lang, signal }, progress),
    );
    if (result && (await onWritten(result))) setChosen(null);
  };
  const request = async ({ id, inForce }: PlanTargetLine, input: ChangeInput): Promise<boolean> => {
    if (typeof inForce !== "number") return false;
    const result = await command.run((context, progress, signal) =>
      requestChange(context, { ref: id, inForce }, input, { lang, signal }, progress),
    );
    return result !== null && onWritten(result);
  };
  const print = async (): Promise<void> =>
    setPrinted(
      await command.run((context, progress, signal) =>
        printForm(context, { form: "planForm", ids: [card.id], lang, signal }, progress),
      ),
    );
  const form = (at: Chosen, about: string, proposed: StepInput): ReactNode => (
    <StepForm
      key={`${at.step.id}/${at.row}`}
      read={read}
      step={at.step}
      row={at.row}
      name={about}
      people={read.people}
      proposed={proposed}
      command={command}
      onTake={(input) => void take(at, input)}
      onCancel={() => setChosen(null)}
    />
  );
  const stepsOfChange = (change: PlanChangeLine): ReactNode => {
    const own = stepsFor(read.data, "PlanChanges", change.row);
    if (own.length === 0) return null;
    if (chosen?.step.table === "PlanChanges" && chosen.row === change.row)
      return form(chosen, change.target, { day: today, effect: change.effect ?? today });
    return (
      <div className={layout.row}>
        {own.map((step) => (
          <Button
            key={step.id}
            size="small"
            aria-label={t(texts.stepTitle, { step: step.text, name: change.target })}
            onClick={() => setChosen({ step, row: change.row })}
          >
            {t(step.text)}
          </Button>
        ))}
      </div>
    );
  };
  return (
    <section className={layout.group} aria-label={name}>
      <div className={layout.row}>
        <StateBadge card={card} />
        <Button
          size="small"
          appearance="transparent"
          className={layout.word}
          onClick={() => void command.run((context) => goToCell(context, cell))}
        >
          {t(paneText.goToCell, { cell })}
        </Button>
      </div>
      <Title3 as="h3" className={layout.title}>
        {name}
      </Title3>
      <Text size={200}>
        {[
          codeName(lang, "planType", card.type),
          card.version === "" ? "" : t(texts.version, { version: card.version }),
          spanOf(lang, card),
          card.compiledBy === "" ? "" : t(texts.compiledBy, { name: card.compiledBy }),
        ]
          .filter((word) => word !== "")
          .join(" · ")}
      </Text>
      {card.approvalNo !== "" && (
        <Text size={200}>{t(texts.approvedBy, { name: card.approver, no: card.approvalNo })}</Text>
      )}
      {returned !== undefined && <Notice intent="warning">{t(texts.returnedBecause, { reason: returned })}</Notice>}
      {card.unclear > 0 && <Notice intent="warning">{t(texts.mixed, { count: card.unclear })}</Notice>}
      {chosen?.step.table === "Plans" && form(chosen, name, { day: today })}
      {chosen?.step.table !== "Plans" && steps.length > 0 && (
        <div className={layout.row}>
          {steps.map((id, index) => {
            const step = planStepById.get(id);
            return step ? (
              <Button
                key={id}
                appearance={index === 0 ? "primary" : "secondary"}
                disabled={command.running}
                onClick={() => setChosen({ step, row: card.row })}
              >
                {t(step.text)}
              </Button>
            ) : null;
          })}
        </div>
      )}
      <div className={layout.row}>
        <Button size="small" disabled={command.running || detail.ref !== card.id} onClick={() => void print()}>
          {t(texts.print)}
        </Button>
      </div>
      {detail.ref !== card.id && (
        <Text size={200} className={layout.muted}>
          {t(texts.printNeedsId)}
        </Text>
      )}
      {printed && (
        <Notice intent={printed.sheet === null ? "info" : "success"} onClose={() => setPrinted(null)}>
          {printed.summary}
        </Notice>
      )}
      <Section title={t(texts.targets, { count: card.targets.length })} items={card.targets}>
        {(target) => (
          <TargetCard
            target={target}
            busy={command.running}
            onRequest={read.changes && target.id !== "" ? (input) => request(target, input) : undefined}
          />
        )}
      </Section>
      {!read.changes && <Text size={200}>{t(texts.noChanges)}</Text>}
      <Section title={t(texts.changes, { count: card.changes.length })} items={card.changes}>
        {(change) => <ChangeLine change={change}>{stepsOfChange(change)}</ChangeLine>}
      </Section>
      {card.actionCount > 0 && <Chart model={progressChart(lang, card.actions)} />}
      <Section title={t(texts.actions, { count: card.actions.length })} items={card.actions}>
        {(action) => <ActionLine action={action} />}
      </Section>
      <Section title={t(texts.resources, { count: card.resources.length })} items={card.resources}>
        {(resource) => <ResourceLine resource={resource} />}
      </Section>
      <Section title={t(texts.reviews, { count: card.reviews.length })} items={card.reviews}>
        {(review) => <ReviewLine review={review} />}
      </Section>
      <Section title={t(texts.findings, { count: findings.length })} items={findings}>
        {(finding) => <FindingCard finding={finding} command={command} />}
      </Section>
    </section>
  );
}
