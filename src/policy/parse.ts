/** The Policy sheet (or policy.json over it) read and checked: what the company decided, and what cannot be used. */
import { cellDay } from "../calendar/parseDate";
import { isoDate } from "../calendar/serial";
import { policyText } from "../locales/policy";
import { say } from "../locales/format";
import { languages } from "../locales/types";
import type { Lang, LocalText, MessageArgs } from "../locales/types";
import { profileIncludes } from "./catalogue/lists";
import { listById, packs as knownPacks, parameterById, parameters, ruleIndexById } from "./catalogue";
import { listLabels } from "./listLabels";
import { parseBoolean } from "./numberText";
import type { ParameterValue } from "./readParameter";
import { readParameter } from "./readParameter";
import type { Duration, ParameterEntry, Policy, PolicyProblem, RawPolicy, Severity } from "./types";
import type { CellValue } from "./values";
import { isBlank, isErrorCell } from "./values";

/** A cell as text for a message; dates and errors as people know them. */
export function cellText(cell: CellValue): string {
  if (cell === null) return "";
  if (isErrorCell(cell)) return cell.error;
  const text = String(cell);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A message put into words in all languages; arguments may differ by language (a parameter's name does). */
const inAll = (text: LocalText, args: (lang: Lang) => MessageArgs): LocalText =>
  Object.fromEntries(languages.map((lang) => [lang, say(lang, text, args(lang))])) as Record<Lang, string>;

const severities: readonly Severity[] = ["error", "warn", "info"];

/**
 * Reads what the Policy sheet says.
 * @param raw cells with their places; a parameter without a row has its default, a row left blank is a gap
 * @returns the policy, and every problem with its cell. A value that cannot be used is a gap: what needs it is not evaluable.
 */
export function parsePolicy(raw: RawPolicy): { policy: Policy; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const report: Report = (where, parameter, found, text, args) => {
    problems.push({
      where,
      parameter,
      found: cellText(found),
      message: inAll(text, (lang) => ({ found: cellText(found), parameter, ...args?.(lang) })),
    });
  };

  for (const row of raw.lists) {
    if (!listById.has(row.list)) report(row.list, "", row.list, policyText.unknownList);
  }
  const labels = listLabels(raw.lists, raw.lang);

  const values = new Map(defaults);
  const seen = new Map<string, CellValue>();
  const refused = new Set<string>();
  for (const { id, value, where } of raw.parameters) {
    const entry = parameterById.get(id);
    if (!entry) {
      report(where, id, value, policyText.unknownParameter);
      continue;
    }
    const name = (lang: Lang): MessageArgs => ({ name: entry.label[lang] });
    if (seen.has(id)) {
      if (seen.get(id) === value) continue;
      report(where, id, value, policyText.twice, name);
      values.set(id, null);
      refused.add(id);
      continue;
    }
    seen.set(id, value);
    const reading = readParameter(entry, value, labels);
    values.set(id, "value" in reading ? reading.value : null);
    if ("problem" in reading) {
      refused.add(id);
      report(where, id, value, policyText[reading.problem], (lang) => ({
        ...name(lang),
        options: optionNames(entry, lang),
        ...reading.args,
      }));
    }
  }

  const packs = new Set<string>(["core"]);
  for (const pack of raw.packs) {
    if (knownPacks.some((known) => known.code === pack)) packs.add(pack);
    else report("packs", "packs", pack, policyText.unknownPack);
  }
  const ruleSwitches = new Map<string, boolean>();
  const ruleSeverities = new Map<string, Severity>();
  for (const row of raw.rules) {
    if (!ruleIndexById.has(row.id)) {
      report(row.where, row.id, row.id, policyText.unknownRule);
      continue;
    }
    if (!isBlank(row.on)) {
      const on = parseBoolean(row.on);
      if (on === null) report(row.where, row.id, row.on, policyText.ruleSwitch, () => ({ name: row.id }));
      else ruleSwitches.set(row.id, on);
    }
    if (!isBlank(row.severity)) {
      const code = typeof row.severity === "string" ? labels.code("severity", row.severity) : null;
      const severity = severities.find((known) => known === code);
      if (severity) ruleSeverities.set(row.id, severity);
      else report(row.where, row.id, row.severity, policyText.ruleSeverity, () => ({ name: row.id }));
    }
  }
  const holidays = readHolidays(raw, report);

  const value = (id: string): ParameterValue => values.get(id) ?? null;
  /** The value where it is of the kind that is asked for. */
  const valueIf = <Kind extends ParameterValue>(
    id: string,
    isKind: (known: ParameterValue) => known is Kind,
  ): Kind | null => {
    const known = value(id);
    return isKind(known) ? known : null;
  };
  const policy: Policy = {
    packs,
    profile: raw.profile,
    lang: raw.lang,
    number: (id) => valueIf(id, (known) => typeof known === "number"),
    text: (id) => valueIf(id, (known) => typeof known === "string"),
    flag: (id) => valueIf(id, (known) => typeof known === "boolean"),
    words: (id) => valueIf(id, isWords) ?? [],
    duration: (id) => valueIf(id, isDuration),
    isGap: (id) => value(id) === null,
    isRefused: (id) => refused.has(id),
    ruleOn: (id) => {
      const rule = ruleIndexById.get(id);
      if (!rule || !packs.has(rule.pack)) return false;
      return ruleSwitches.get(id) ?? profileIncludes(raw.profile, rule.profile);
    },
    severity: (id) => ruleSeverities.get(id) ?? ruleIndexById.get(id)?.severity ?? "warn",
    holidays,
    listCode: labels.code,
    listLabel: labels.label,
  };
  return { policy, problems };
}

/** The catalogue's defaults as values: they are codes, so no company wording bears on them. */
const defaults: ReadonlyMap<string, ParameterValue> = new Map(
  parameters.map((entry) => {
    const reading = readParameter(entry, entry.default, listLabels([], "en-US"));
    return [entry.id, "value" in reading ? reading.value : null];
  }),
);

const optionNames = (entry: ParameterEntry, lang: Lang): string =>
  (entry.options ?? []).map((option) => option.label[lang]).join(" / ");

const isWords = (value: ParameterValue): value is readonly string[] => Array.isArray(value);
const isDuration = (value: ParameterValue): value is Duration =>
  typeof value === "object" && value !== null && "unit" in value;

/** Puts a problem of a cell on the list; arguments beside what was found, by language. */
type Report = (
  where: string,
  parameter: string,
  found: CellValue,
  text: LocalText,
  args?: (lang: Lang) => MessageArgs,
) => void;

function readHolidays(raw: RawPolicy, report: Report): ReadonlyMap<number, boolean> {
  const holidays = new Map<number, boolean>();
  for (const { date, isWorkday, where } of raw.holidays) {
    if (isBlank(date)) continue;
    const day = cellDay(date);
    if (day === null) {
      report(where, "Holidays", date, policyText.holidayDate);
      continue;
    }
    const worked = isBlank(isWorkday) ? false : parseBoolean(isWorkday);
    if (worked === null) report(where, "Holidays", isWorkday, policyText.holidayKind, () => ({ name: isoDate(day) }));
    else holidays.set(day, worked);
  }
  return holidays;
}
