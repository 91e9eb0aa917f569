import { Checkbox, Field, Input, Label } from "@fluentui/react-components";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { columnByRef, listById } from "../../../policy/catalogue";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { DayField, ListField, none } from "./fields";
import { clockOf, clockText, type WeekDraft } from "./weekDraft";

const words = ["who", "topic", "place", "minGoal"] as const;

/** The six elements of one visit: who, what about, where, when, why, how; and the least that is to be reached. */
export function VisitForm({ draft, onChange }: { draft: WeekDraft; onChange: (draft: WeekDraft) => void }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const label = (column: string): string => columnByRef(`Visits.${column}`)?.label[lang] ?? column;
  const set = (part: Partial<WeekDraft>): void => onChange({ ...draft, ...part });
  return (
    <div className={layout.group}>
      <DayField
        label={t(texts.day)}
        value={draft.date}
        required
        onChange={(date) => set({ date: date ?? draft.date })}
      />
      <Field label={label("plannedStart")} required>
        <Input
          type="time"
          className={layout.stretch}
          value={clockText(draft.start)}
          onChange={(_, { value }) => set({ start: clockOf(value) })}
        />
      </Field>
      {words.map((key) => (
        <Field key={key} label={label(key)} required={key !== "minGoal"}>
          <Input className={layout.stretch} value={draft[key]} onChange={(_, { value }) => set({ [key]: value })} />
        </Field>
      ))}
      {/* No field around them: it would call each of the purposes required. */}
      <div role="group" aria-label={label("purpose")} className={layout.group}>
        <Label required>{label("purpose")}</Label>
        <div>
          {(listById.get("visitPurpose")?.values ?? []).map((entry) => (
            <Checkbox
              key={entry.code}
              label={entry.label[lang]}
              checked={draft.purposes.includes(entry.code)}
              onChange={(_, { checked }) =>
                set({
                  purposes: checked
                    ? [...draft.purposes, entry.code]
                    : draft.purposes.filter((code) => code !== entry.code),
                })
              }
            />
          ))}
        </div>
      </div>
      <ListField
        label={label("mode")}
        list="contactMode"
        value={draft.mode}
        none={none.choose}
        required
        onChange={(mode) => set({ mode })}
      />
    </div>
  );
}
