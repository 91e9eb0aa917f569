/** The policy as policy.json, and as comparable texts: codes and plain units, the same in every language of the workbook. */
import { cellDay } from "../calendar/parseDate";
import { isoDate } from "../calendar/serial";
import { packs as knownPacks, parameterById, parameters as allParameters, ruleIndexById } from "./catalogue";
import { durationText } from "../calendar/duration";
import { listLabels } from "./listLabels";
import { parseBoolean } from "./numberText";
import type { PolicyFile } from "./policyFile";
import { readParameter, type ParameterValue } from "./readParameter";
import type { ParameterEntry, RawPolicy, Severity } from "./types";
import { isBlank } from "./values";

export interface PolicyContent {
  readonly file: PolicyFile;
  /** Places whose value cannot be read; they are not in the file. */
  readonly unreadable: readonly string[];
  /** Parameters without a row, with the default that counts for them. */
  readonly defaults: Readonly<Record<string, number | string | boolean>>;
}

const severities: readonly Severity[] = ["error", "warn", "info"];

/** "08:30" for a fraction of the day; the last half minute is 23:59. */
const timeText = (value: number): string => {
  const minutes = Math.min(1439, Math.round(value * 1440));
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** A parameter's value as policy.json has it; blank ones are left out. */
function fileValue(entry: ParameterEntry, value: ParameterValue): number | string | boolean | null {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (entry.type === "date") return isoDate(value);
    return entry.type === "time" ? timeText(value) : value;
  }
  if (typeof value === "string") return value;
  return "unit" in value ? durationText("en-US", value) : value.join(",");
}

/**
 * The policy of a workbook as policy.json.
 * @param raw what the Policy sheet says
 * @returns the file: packs, profile, every parameter that has a value, rules that differ from the profile, holidays
 */
export function policyContent(raw: RawPolicy): PolicyContent {
  const labels = listLabels(raw.lists, raw.lang);
  const unreadable: string[] = [];
  const parameters: Record<string, number | string | boolean | null> = {};
  for (const { id, value, where } of raw.parameters) {
    const entry = parameterById.get(id);
    if (!entry || isBlank(value)) continue;
    const reading = readParameter(entry, value, labels);
    const read = "value" in reading ? fileValue(entry, reading.value) : null;
    if (read === null) unreadable.push(where);
    else parameters[id] = read;
  }
  // The profile has a place of its own in the file.
  delete parameters["policy.profile"];
  const rules: Record<string, { on?: boolean; severity?: Severity }> = {};
  for (const { id, on, severity, where } of raw.rules) {
    const entry = ruleIndexById.get(id);
    if (!entry) continue;
    const switched = isBlank(on) ? null : parseBoolean(on);
    const code = typeof severity === "string" ? labels.code("severity", severity) : null;
    const grave = severities.find((known) => known === code);
    if ((!isBlank(on) && switched === null) || (!isBlank(severity) && !grave)) unreadable.push(where);
    const rule = {
      ...(switched === null ? {} : { on: switched }),
      ...(grave && grave !== entry.severity ? { severity: grave } : {}),
    };
    if (Object.keys(rule).length > 0) rules[id] = rule;
  }
  const holidays = raw.holidays.flatMap(({ date, isWorkday, where }) => {
    if (isBlank(date)) return [];
    const serial = cellDay(date);
    const worked = isBlank(isWorkday) ? false : parseBoolean(isWorkday);
    if (serial === null || worked === null) {
      unreadable.push(where);
      return [];
    }
    return [{ date: isoDate(serial), kind: worked ? ("work" as const) : ("off" as const) }];
  });
  const packs = knownPacks.map((pack) => pack.code).filter((code) => raw.packs.includes(code) || code === "core");
  const rows = new Set(raw.parameters.map((row) => row.id));
  const defaults: Record<string, number | string | boolean> = {};
  for (const entry of allParameters) {
    if (rows.has(entry.id) || entry.default === null) continue;
    const reading = readParameter(entry, entry.default, labels);
    const value = "value" in reading ? fileValue(entry, reading.value) : null;
    if (value !== null) defaults[entry.id] = value;
  }
  return { file: { packs, profile: raw.profile, parameters, rules, holidays }, unreadable, defaults };
}

/**
 * The policy as texts by key, to see what changed between two versions.
 * @param content what `policyContent` gave: a parameter without a row counts with its default
 * @returns "tier.aMin" → "1000000", "ACC-05" → "on=false", "2026-10-01" → "off", "packs" → "core,orders"
 */
export function canonicalPolicy({ file, defaults }: PolicyContent): Readonly<Record<string, string>> {
  const { packs = [], profile = "basic", parameters = {}, rules = {}, holidays = [] } = file;
  return {
    packs: packs.join(","),
    ...Object.fromEntries(Object.entries({ ...defaults, ...parameters }).map(([id, value]) => [id, String(value)])),
    ...Object.fromEntries(
      Object.entries(rules).map(([id, rule]) => [
        id,
        Object.entries(rule)
          .map(([key, value]) => `${key}=${String(value)}`)
          .join(" "),
      ]),
    ),
    ...Object.fromEntries(holidays.map(({ date, kind }) => [date, kind])),
    "policy.profile": profile,
  };
}
