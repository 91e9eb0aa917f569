/** A parameter's value as people see it in the Policy sheet; `readParameter` reads it back. */
import { durationText } from "../../calendar";
import { allowedWords } from "../../locales/policy";
import { say } from "../../locales/format";
import { parameterRange } from "../../policy";
import { listById } from "../../policy/catalogue";
import type { Lang } from "../../locales/types";
import type { ParameterEntry } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { dateFormat, generalFormat, moneyFormat, shareFormat, textFormat } from "./formats";
import { listSeparator, yesNo } from "./words";

type Value = number | string | boolean | null;

/**
 * The cell of a parameter.
 * @param entry what the catalogue says of it
 * @param value default, suggestion or a value of policy.json: codes, plain units
 * @param lang language of the workbook
 * @returns label of a choice, "7天" for an interval, 是/否, otherwise the value itself; null stays blank
 */
export function parameterCell(entry: ParameterEntry, value: Value, lang: Lang): CellValue {
  if (value === null || value === "") return null;
  switch (entry.type) {
    case "boolean":
      return typeof value === "boolean" ? yesNo(value, lang) : value;
    case "enum":
      return optionLabel(entry, String(value), lang);
    case "list":
      return String(value)
        .split(/[,;，；、\n]/)
        .map((word) => optionLabel(entry, word.trim(), lang))
        .join(listSeparator[lang]);
    case "duration":
      return typeof value === "number" ? durationText(lang, { count: value, unit: durationUnit(entry) }) : value;
    default:
      return value;
  }
}

/**
 * What may stand in a parameter's cell, in a few words.
 * @param entry what the catalogue says of it
 */
export function allowedText(entry: ParameterEntry, lang: Lang): string {
  const allowed = allowedValues(entry, lang);
  return entry.blank ? say(lang, allowedWords.orBlank, { allowed, blank: entry.blank }) : allowed;
}

function allowedValues(entry: ParameterEntry, lang: Lang): string {
  const options = entry.options ?? (entry.list ? listById.get(entry.list)?.values : undefined) ?? [];
  if (options.length > 0 && entry.type !== "map") return options.map((option) => option.label[lang]).join(" / ");
  const [min, max] = parameterRange(entry);
  switch (entry.type) {
    case "boolean":
      return `${yesNo(true, lang)} / ${yesNo(false, lang)}`;
    case "share":
      return `${min * 100}%–${max * 100}%`;
    case "integer":
      return max < 1e6 ? `${min}–${max}` : say(lang, allowedWords.integer, { min });
    case "number":
      return max < 1e6 ? say(lang, allowedWords.between, { min, max }) : say(lang, allowedWords.number, { min });
    default:
      return allowedWords[entry.type === "enum" ? "text" : entry.type][lang];
  }
}

/** The unit a bare number of a duration parameter has. */
export const durationUnit = (entry: ParameterEntry): "day" | "month" | "quarter" =>
  entry.unitCode === "month" || entry.unitCode === "quarter" ? entry.unitCode : "day";

function optionLabel(entry: ParameterEntry, code: string, lang: Lang): string {
  const options = entry.options ?? (entry.list ? listById.get(entry.list)?.values : undefined) ?? [];
  return options.find((option) => option.code === code)?.label[lang] ?? code;
}

/** Number format of a parameter's value cell. */
export function parameterFormat(entry: ParameterEntry): string {
  switch (entry.type) {
    case "number":
      return entry.unitCode.startsWith("yuan") ? moneyFormat : generalFormat;
    case "integer":
      return "0";
    case "share":
      return shareFormat;
    case "date":
      return dateFormat;
    case "time":
      return "hh:mm";
    default:
      return textFormat;
  }
}
