import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { isoDate } from "../../../calendar/serial";
import { logCommand, logContact, previewContact, type ContactPreview } from "../../../commands/logContact";
import type { VisitChoices } from "../../../commands/visitChoices";
import type { Contact } from "../../../daily/contact";
import type { SearchEntry } from "../../../daily/search";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { columnByRef } from "../../../policy/catalogue";
import type { Book } from "../../../workbook/book";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { CommandState } from "../../useCommand";
import { BeforeLogging } from "./BeforeLogging";
import { CustomerField } from "./CustomerField";
import { DayField, ListField, NameField, none } from "./fields";
import { UndoNotice, type Done } from "./UndoNotice";

type Words = "keyPoints" | "opinion" | "nextStep";
/** Texts of a contact and the columns that name them; long ones are written in several lines. */
const words: readonly { readonly key: Words; readonly column: string; readonly long: boolean }[] = [
  { key: "keyPoints", column: "keyPoints", long: true },
  { key: "opinion", column: "customerOpinion", long: true },
  { key: "nextStep", column: "nextStep", long: false },
];

const blank = (today: number): Omit<Contact, "customer" | "visitor"> => ({
  date: today,
  who: "",
  mode: "",
  kind: "",
  outcome: "done",
  failReason: "",
  attitude: "",
  keyPoints: "",
  opinion: "",
  nextStep: "",
  nextDate: null,
});

/** One contact in a short form; what the rules say of it stands there before it is written. */
export function LogPanel({
  command,
  choices,
  book,
  person,
  setPerson,
}: {
  command: CommandState;
  choices: VisitChoices;
  book: Book;
  person: string;
  setPerson: (person: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [customer, setCustomer] = useState<SearchEntry | null>(null);
  const [draft, setDraft] = useState(() => blank(choices.today));
  const [looked, setLooked] = useState<{ readonly of: string; readonly preview: ContactPreview } | null>(null);
  const [into, setInto] = useState("");
  const [done, setDone] = useState<Done | null>(null);
  // What was looked at holds for one visitor: somebody else has other planned visits.
  const preview = looked?.of === person ? looked.preview : null;
  const set = (part: Partial<typeof draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setLooked(null);
  };
  const has = (column: string): boolean => book.tables.get("Visits")?.indexOf(column) !== undefined;
  const label = (column: string): string => columnByRef(`Visits.${column}`)?.label[lang] ?? column;
  // The number where there is one: a name may stand twice.
  const contact: Contact = { ...draft, customer: customer ? customer.id || customer.name : "", visitor: person };

  const look = async (target: string): Promise<ContactPreview | null> => {
    setInto(target);
    const seen = await command.run((context, progress, signal) =>
      previewContact(context, contact, { lang, signal, ...(target === "" ? {} : { into: target }) }, progress),
    );
    setLooked(seen && { of: person, preview: seen });
    return seen;
  };
  const write = async (seen: ContactPreview, target: string): Promise<void> => {
    const row = seen.planned.find(({ ref }) => ref === target);
    const result = await command.run((context, progress, signal) =>
      logContact(context, contact, { lang, user: person, signal, ...(row ? { into: row } : {}) }, progress),
    );
    if (!result) return;
    const { batch, summary } = result;
    setLooked(null);
    setDone({
      text: summary,
      intent: batch === null ? "warning" : "success",
      runs: batch === null ? [] : [{ command: logCommand, batch }],
    });
    if (batch === null) return;
    setCustomer(null);
    setDraft(blank(choices.today));
    setInto("");
  };
  /** Nothing to say and nothing to choose: written at once. */
  const begin = async (): Promise<void> => {
    setDone(null);
    const seen = await look("");
    if (seen && seen.findings.length === 0 && seen.planned.length === 0 && seen.same === null) await write(seen, "");
  };
  return (
    <>
      <UndoNotice command={command} done={done} user={person} onChange={setDone} />
      <CustomerField
        customers={choices.customers}
        chosen={customer}
        onChoose={(entry) => {
          setCustomer(entry);
          setLooked(null);
        }}
      />
      <DayField
        label={label("date")}
        value={draft.date}
        required
        onChange={(date) => set({ date: date ?? choices.today })}
      />
      <NameField
        label={t(texts.person)}
        value={person}
        names={choices.people}
        none={none.choose}
        required
        onChange={setPerson}
      />
      <Field label={t(texts.outcome)}>
        <RadioGroup
          layout="horizontal"
          value={draft.outcome}
          onChange={(_, { value }) => set({ outcome: value === "missed" ? "missed" : "done" })}
        >
          <Radio value="done" label={t(texts.outcomeDone)} />
          <Radio value="missed" label={t(texts.outcomeMissed)} />
        </RadioGroup>
      </Field>
      <ListField
        label={label("mode")}
        list="contactMode"
        value={draft.mode}
        none={none.choose}
        required
        onChange={(mode) => set({ mode })}
      />
      {has("contactKind") && (
        <ListField
          label={label("contactKind")}
          list="contactKind"
          value={draft.kind}
          none={none.implied}
          onChange={(kind) => set({ kind })}
        />
      )}
      {draft.outcome === "missed" && has("failReason") && (
        <ListField
          label={label("failReason")}
          list="visitFailReason"
          value={draft.failReason}
          none={none.choose}
          required
          onChange={(failReason) => set({ failReason })}
        />
      )}
      <Field label={label("who")}>
        <Input className={layout.stretch} value={draft.who} onChange={(_, { value }) => set({ who: value })} />
      </Field>
      {draft.outcome === "done" && has("customerAttitude") && (
        <ListField
          label={label("customerAttitude")}
          list="attitude"
          value={draft.attitude}
          none={none.notSaid}
          onChange={(attitude) => set({ attitude })}
        />
      )}
      {words.map(({ key, column, long }) => (
        <Field key={key} label={label(column)}>
          {long ? (
            <Textarea resize="vertical" value={draft[key]} onChange={(_, { value }) => set({ [key]: value })} />
          ) : (
            <Input className={layout.stretch} value={draft[key]} onChange={(_, { value }) => set({ [key]: value })} />
          )}
        </Field>
      ))}
      {has("nextDate") && (
        <DayField label={label("nextDate")} value={draft.nextDate} onChange={(nextDate) => set({ nextDate })} />
      )}
      {preview ? (
        <BeforeLogging
          preview={preview}
          into={into}
          busy={command.running}
          onInto={(target) => void look(target)}
          onLog={() => void write(preview, into)}
          plannedText={(date) => t(texts.intoRow, { date: isoDate(date) })}
        />
      ) : (
        <Button appearance="primary" disabled={command.running} onClick={() => void begin()}>
          {t(texts.log)}
        </Button>
      )}
    </>
  );
}
