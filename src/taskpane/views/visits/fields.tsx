import { Field, Input, Select } from "@fluentui/react-components";
import { isoDate, serialFromIso } from "../../../calendar/serial";
import { visitsPaneText as texts } from "../../../locales/visitsPane";
import { listById } from "../../../policy/catalogue";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { LocalText } from "../../../locales/types";

/** A day, as the browser's own calendar gives it; null while it is blank. */
export function DayField({
  label,
  value,
  onChange,
  required = false,
}: {
  label: string;
  value: number | null;
  onChange: (day: number | null) => void;
  required?: boolean;
}) {
  const layout = useLayout();
  return (
    <Field label={label} required={required}>
      <Input
        type="date"
        className={layout.stretch}
        value={value === null ? "" : isoDate(value)}
        onChange={(_, data) => onChange(serialFromIso(data.value))}
      />
    </Field>
  );
}

/** One of some names. */
export function NameField({
  label,
  value,
  names,
  none,
  onChange,
  required = false,
}: {
  label: string;
  value: string;
  names: readonly string[];
  /** What the blank choice means. */
  none: LocalText;
  onChange: (name: string) => void;
  required?: boolean;
}) {
  const { t } = useLanguage();
  return (
    <Field label={label} required={required}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t(none)}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

/** One value of a list of the catalogue. */
export function ListField({
  label,
  list,
  value,
  none,
  onChange,
  required = false,
}: {
  label: string;
  list: string;
  /** Code; "" for none. */
  value: string;
  none: LocalText;
  onChange: (code: string) => void;
  required?: boolean;
}) {
  const { lang, t } = useLanguage();
  return (
    <Field label={label} required={required}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        <option value="">{t(none)}</option>
        {(listById.get(list)?.values ?? []).map((entry) => (
          <option key={entry.code} value={entry.code}>
            {entry.label[lang]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The words of the forms for a blank choice. */
export const none = {
  choose: texts.choose,
  notSaid: texts.notSaid,
  implied: texts.implied,
  everybody: texts.everybody,
};
