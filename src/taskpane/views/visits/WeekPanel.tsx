import { Button, Checkbox, Field, SpinButton, Subtitle2, Text } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate, weekday } from "../../../calendar/serial";
import {
  missingElements,
  planCommand,
  previewWeek,
  submitCommand,
  submitWeek,
  writeWeek,
  type ProposedVisit,
  type WeekProposal,
} from "../../../commands/planWeek";
import type { VisitChoices } from "../../../commands/visitChoices";
import type { WeekDay } from "../../../daily/week";
import { paneText } from "../../../locales/pane";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { columnByRef } from "../../../policy/catalogue";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";
import { DayField, NameField, none } from "./fields";
import { UndoNotice, type Done } from "./UndoNotice";
import { VisitForm } from "./VisitForm";
import { draftOf, isReady, type WeekDraft } from "./weekDraft";

/** From Friday on one plans the week to come. */
const friday = 5;
const weekOf = (today: number): number => today - weekday(today) + 1 + (weekday(today) >= friday ? 7 : 0);
const usual = 4;
const offText = { holiday: texts.offHoliday, absent: texts.offAbsent, past: texts.offPast } as const;

/** A week: who is proposed and why, the six elements of those picked, writing and submitting. */
export function WeekPanel({
  command,
  choices,
  person,
  setPerson,
}: {
  command: CommandState;
  choices: VisitChoices;
  person: string;
  setPerson: (person: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [from, setFrom] = useState(() => weekOf(choices.today));
  const [perDay, setPerDay] = useState(usual);
  const [proposed, setProposed] = useState<{ readonly of: string; readonly plan: WeekProposal } | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<number, WeekDraft>>(new Map());
  const [done, setDone] = useState<Done | null>(null);
  const busy = command.running || person === "";
  // Proposals are one person's: they must not be written for whoever is chosen after that, here or in another part.
  const plan = proposed?.of === person ? proposed.plan : null;

  const propose = async (): Promise<void> => {
    const found = await command.run((context, progress, signal) =>
      previewWeek(context, { from, person, perDay }, { lang, signal }, progress),
    );
    if (!found) return;
    setProposed({ of: person, plan: found });
    setDrafts(new Map(found.proposals.map((one) => [one.proposal.row, draftOf(one, from)])));
  };
  const ready = [...drafts.values()].filter(isReady);
  const write = async (): Promise<void> => {
    const entries = ready.map(({ picked: _, ...entry }) => entry);
    const result = await command.run((context, progress, signal) =>
      writeWeek(context, person, entries, { lang, user: person, signal }, progress),
    );
    if (!result) return;
    await propose();
    setDone(doneOf(planCommand, result));
  };
  const submit = async (): Promise<void> => {
    const result = await command.run((context, progress, signal) =>
      submitWeek(context, { person, from, to: from + 6 }, { lang, user: person, signal }, progress),
    );
    if (result) setDone(doneOf(submitCommand, result));
  };
  const change = (row: number, draft: WeekDraft): void => setDrafts((before) => new Map(before).set(row, draft));
  return (
    <>
      <UndoNotice command={command} done={done} user={person} onChange={setDone} />
      <NameField
        label={t(texts.person)}
        value={person}
        names={choices.people}
        none={none.choose}
        required
        onChange={setPerson}
      />
      <DayField label={t(texts.weekFrom)} value={from} onChange={(day) => setFrom(day ?? from)} />
      <Field label={t(texts.perDay)}>
        <SpinButton
          className={layout.stretch}
          incrementButton={{ "aria-label": t(paneText.increase) }}
          decrementButton={{ "aria-label": t(paneText.decrease) }}
          value={perDay}
          min={1}
          max={20}
          onChange={(_, { value, displayValue }) => {
            const count = value ?? Number(displayValue);
            if (Number.isInteger(count) && count >= 1 && count <= 20) setPerDay(count);
          }}
        />
      </Field>
      <div className={layout.row}>
        <Button appearance={plan ? "secondary" : "primary"} disabled={busy} onClick={() => void propose()}>
          {t(texts.propose)}
        </Button>
        <Button disabled={busy} onClick={() => void submit()}>
          {t(texts.submitWeek)}
        </Button>
      </div>
      {plan && (
        <>
          <Days days={plan.days} />
          {plan.unclear.length > 0 && (
            <Notice intent="warning">
              {t(texts.unclear, { names: plan.unclear.slice(0, 5).join(t(paneText.listComma)) })}
            </Notice>
          )}
          <Subtitle2 as="h3" className={layout.title}>
            {t(plan.proposals.length === 0 ? texts.noProposals : texts.proposals, { count: plan.proposals.length })}
          </Subtitle2>
          {plan.proposals.length > 0 && (
            <LongList items={plan.proposals} label={t(texts.proposals, { count: plan.proposals.length })}>
              {(one) => <ProposalCard proposed={one} draft={drafts.get(one.proposal.row)} onChange={change} />}
            </LongList>
          )}
          {plan.proposals.length > 0 && (
            <Button appearance="primary" disabled={busy || ready.length === 0} onClick={() => void write()}>
              {t(texts.writeWeek, { count: ready.length })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

const doneOf = (
  command: string,
  { batch, summary, conflicts }: { batch: string | null; summary: string; conflicts: readonly { message: string }[] },
): Done => ({
  text: [summary, ...conflicts.slice(0, 3).map(({ message }) => message)].join(" "),
  intent: conflicts.length > 0 ? "warning" : "success",
  runs: batch === null ? [] : [{ command, batch }],
});

/** How full the days are, and which take no visits. */
function Days({ days }: { days: readonly WeekDay[] }) {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <div>
      {days.map(({ day, off, planned }) => (
        <div key={day}>
          <Text size={200} className={layout.muted}>
            {t(texts.dayLine, {
              day: isoDate(day),
              what: off ? t(offText[off]) : t(texts.plannedCount, { count: planned }),
            })}
          </Text>
        </div>
      ))}
    </div>
  );
}

function ProposalCard({
  proposed: { proposal },
  draft,
  onChange,
}: {
  proposed: ProposedVisit;
  draft: WeekDraft | undefined;
  onChange: (row: number, draft: WeekDraft) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  if (!draft) return null;
  const lacking = missingElements(draft).map((key) => columnByRef(`Visits.${key}`)?.label[lang] ?? key);
  const facts = [proposal.region, proposal.day === null ? t(texts.noRoom) : isoDate(proposal.day)];
  return (
    <div className={layout.card}>
      <Checkbox
        checked={draft.picked}
        label={proposal.name}
        aria-label={t(texts.pick, { name: proposal.name })}
        onChange={(_, { checked }) => onChange(proposal.row, { ...draft, picked: checked === true })}
      />
      <Text size={200}>{t(proposal.reason)}</Text>
      <Text size={200} className={layout.muted}>
        {facts.filter((fact) => fact !== "").join(" · ")}
      </Text>
      {draft.picked && (
        <>
          <VisitForm draft={draft} onChange={(next) => onChange(proposal.row, next)} />
          {lacking.length > 0 && (
            <Text size={200} className={layout.muted}>
              {t(texts.lacks, { fields: lacking.join(t(paneText.listComma)) })}
            </Text>
          )}
        </>
      )}
    </div>
  );
}
