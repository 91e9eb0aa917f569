import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { wizardText } from "../../locales/wizard";
import { paneText } from "../../locales/pane";
import { formatNumber } from "../../locales/format";
import { readAnswer, suggestionText } from "../../policy";
import type { ParameterEntry, ParameterType } from "../../policy/types";
import { useLanguage } from "../language";
import { useLayout } from "./layout";

/** Types of input that browsers have for a kind of value. */
const inputTypes: Partial<Record<ParameterType, "date" | "time">> = { date: "date", time: "time" };

/** One question: the input that fits its type, how an amount was understood, and the suggestion as a button. */
export function AnswerField({
  entry,
  text,
  onChange,
}: {
  entry: ParameterEntry;
  text: string;
  onChange: (text: string) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const answer = readAnswer(entry, text, lang);
  const suggestion = suggestionText(entry);
  const money = entry.unitCode.startsWith("yuan");
  const unit = entry.type === "share" ? "%" : (entry.unit?.[lang] ?? "");
  const understood =
    money && answer && "value" in answer && typeof answer.value === "number" && String(answer.value) !== text.trim()
      ? t(wizardText.readAs, { value: `${formatNumber(lang, answer.value)} ${unit}` })
      : null;
  const hints = [
    understood ?? (money ? t(wizardText.moneyHint) : null),
    entry.clause && t(wizardText.clause, { clause: entry.clause }),
  ];
  const options = entry.type === "enum" ? (entry.options ?? []) : [];
  const shown = options.find((option) => option.code === suggestion)?.label[lang] ?? suggestion ?? "";
  return (
    <div className={layout.group} data-parameter={entry.id}>
      <Field
        label={entry.label[lang]}
        hint={hints.filter(Boolean).join(" · ")}
        {...(answer && "problem" in answer ? { validationMessage: t(answer.problem) } : {})}
      >
        {options.length > 0 ? (
          <Select value={text} onChange={(_, data) => onChange(data.value)}>
            <option value="">{t(wizardText.choose)}</option>
            {options.map((option) => (
              <option key={option.code} value={option.code}>
                {option.label[lang]}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            value={text}
            type={inputTypes[entry.type] ?? "text"}
            inputMode={entry.type === "integer" ? "numeric" : "text"}
            onChange={(_, data) => onChange(data.value)}
            {...(unit && !inputTypes[entry.type] ? { contentAfter: <Text size={200}>{unit}</Text> } : {})}
          />
        )}
      </Field>
      {suggestion !== null && (
        <Button size="small" appearance="subtle" onClick={() => onChange(suggestion)}>
          {t(paneText.useSuggestion, { value: shown })}
        </Button>
      )}
    </div>
  );
}
