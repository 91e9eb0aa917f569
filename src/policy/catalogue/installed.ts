/** What a choice of packs and profile brings: tables, columns, rules, KPIs, questions. Design: packs and profiles. */
import type { ColumnEntry, KpiEntry, ParameterEntry, Profile, RuleIndexEntry, Severity, TableEntry } from "../types";
import { packs, profileIncludes } from "./lists";
import { kpiById, kpis, parameterById, parameters } from "./parameters";
import rawRules from "./ruleIndex.json";
import { tables } from "./tables";

/** The manager's choice. `rules`: single rules switched on or off in RuleBook, by id. */
export interface Choice {
  readonly packs: Iterable<string>;
  readonly profile: Profile;
  readonly rules?: ReadonlyMap<string, boolean>;
  /** Keys of printed forms whose columns are wanted too. */
  readonly formColumns?: Iterable<string>;
  /** Columns for the private circumstances of persons (family, hobbies, health): only where the company decided to keep them. */
  readonly personalData?: boolean;
}

/** id, priority, profile, pack, severity, scope, kind, table, its columns, columns read elsewhere, parameters, must-fill ones, clause, history. */
type RuleLine = readonly [
  string, RuleIndexEntry["priority"], Profile, string, Severity, RuleIndexEntry["scope"], RuleIndexEntry["kind"], string, string, string, string,
  string, string, string,
];

const split = (text: string): readonly string[] => (text ? text.split(" ") : []);

/** Every rule of the catalogue, in its order. */
export const ruleIndex: readonly RuleIndexEntry[] = (rawRules as unknown as readonly RuleLine[]).map(
  ([id, priority, profile, pack, severity, scope, kind, table, fields, reads, parameters, mustFill, clause, history]) => ({
    id, priority, profile, pack, severity, scope, kind, table,
    columns: split(fields).map((key) => `${table}.${key}`),
    reads: split(reads),
    parameters: split(parameters),
    mustFill: split(mustFill),
    clause,
    history,
  }),
);

/** Rule of the index by id. */
export const ruleIndexById: ReadonlyMap<string, RuleIndexEntry> = new Map(ruleIndex.map((entry) => [entry.id, entry]));

/**
 * Is a rule on? Its pack must be installed and its profile at most the chosen one; RuleBook overrides the profile, never the pack.
 * @param id "ACC-01"
 * @param choice packs, profile and RuleBook switches
 */
export function ruleEnabled(id: string, choice: Choice): boolean {
  const entry = ruleIndexById.get(id);
  return entry !== undefined && isOn(entry, new Set(choice.packs), choice);
}

const isOn = (entry: RuleIndexEntry, packs: ReadonlySet<string>, { rules, profile }: Choice): boolean =>
  packs.has(entry.pack) && (rules?.get(entry.id) ?? profileIncludes(profile, entry.profile));

/** What the Scorecard of profile basic holds. */
const basicKpis: ReadonlySet<string> = new Set(["K1", "K3", "V1"]);

/** KPIs of the Scorecard: with profile basic sales plan, lost key accounts and visit plan; otherwise all whose packs are installed. */
export function installedKpis(choice: Choice): readonly KpiEntry[] {
  const packs = new Set(choice.packs);
  return kpis.filter((kpi) => kpi.packs.every((pack) => packs.has(pack)) && (choice.profile !== "basic" || basicKpis.has(kpi.id)));
}

/** Tables of the installed packs, in the dictionary's order. Optional ones come when a rule of theirs is on. */
export function installedTables(choice: Choice): readonly TableEntry[] {
  const packs = new Set(choice.packs);
  const enabled = enabledUsers(choice);
  return tables.filter(
    (table) =>
      packs.has(table.pack) &&
      (!table.optional || table.columns.some((column) => column.usedBy.some((user) => enabled.has(user)))),
  );
}

function enabledUsers(choice: Choice): ReadonlySet<string> {
  const packs = new Set(choice.packs);
  const users = new Set(installedKpis(choice).map((kpi) => kpi.id));
  for (const rule of ruleIndex) if (isOn(rule, packs, choice)) users.add(rule.id);
  return users;
}

/** Columns that commands and formulas of ours use whatever the rules: the log of recalculation, the override, the journal of imports. */
const alwaysNeeded: ReadonlySet<string> = new Set([
  "Accounts.tierEffectiveDate", "Accounts.tierOverrideReason", "Accounts.status", "Accounts.createdDate",
  "PlanTargets.periodStart", "PlanTargets.periodEnd", "Visits.actualDate", "Visits.contactKind", "Orders.isHistory",
  "Lists.order", "Lists.active", "Team.personId", "Team.hireDate",
  "Visits.customerAttitude", "Visits.nextDate", "QuickLog.enteredBy", "QuickLog.absorbedAt", "QuickLog.visitId",
]);

/** Columns that the catalogue gives no user, and the rule with which they come: the score stands beside the factors it is made of. */
const comesWith: Readonly<Record<string, string>> = { "Accounts.tierScore": "TIR-03" };

/** Is a column about the private circumstances of a person? It is off unless the company decided to keep such data (CON-19). */
export const isPrivate = (column: ColumnEntry): boolean => column.personal && column.group === "personal";

/**
 * May what stands in a column be shown in reports and files that leave the workbook? Telephone numbers, addresses and the like of
 * persons stay in it; the names by which rows are known do not count.
 * @param column entry of the column
 */
export const isConfidential = (column: ColumnEntry): boolean => column.personal && !column.required;

/**
 * Columns of a table that exist for a choice: visible or required ones, keys, those a rule that is on or a KPI reads, those of
 * wanted forms, and what our own formulas and logs need. In default order. Private ones only where the choice says so.
 * @param table entry of the table
 * @param choice packs, profile, RuleBook switches
 */
export function installedColumns(table: TableEntry, choice: Choice): readonly ColumnEntry[] {
  const users = enabledUsers(choice);
  const keys = new Set([table.idColumn, ...table.naturalKeys.flat()]);
  const inForms = new Set(choice.formColumns ?? []);
  return table.columns.filter(
    (column) => (choice.personalData === true || !isPrivate(column)) && (
      column.visible || column.required || keys.has(column.key) ||
      table.kind === "log" || table.kind === "report" ||
      alwaysNeeded.has(`${table.key}.${column.key}`) || inForms.has(`${table.key}.${column.key}`) ||
      users.has(comesWith[`${table.key}.${column.key}`] ?? "") ||
      column.usedBy.some((user) => users.has(user))
    ),
  );
}

/** The questions first-run asks: must-fill parameters of the rules that are on and the KPIs installed, in the catalogue's order. */
export function questions(choice: Choice): readonly ParameterEntry[] {
  const users = enabledUsers(choice);
  const asked = new Set(ruleIndex.filter((rule) => users.has(rule.id)).flatMap((rule) => rule.mustFill));
  const figures = new Set(installedKpis(choice).map((kpi) => kpi.id));
  return parameters.filter(
    (entry) => asked.has(entry.id) || (entry.status === "must-fill" && entry.usedBy.some((user) => figures.has(user))),
  );
}

/**
 * The pack that a parameter belongs to: core where a rule or figure of core uses it, else the first pack that does.
 * @param entry the parameter
 * @returns code of the pack
 */
export function parameterPack(entry: ParameterEntry): string {
  if (alwaysShown.has(entry.id)) return "core";
  const used = new Set(
    entry.usedBy.flatMap((user) => {
      const rule = ruleIndexById.get(user);
      if (rule) return [rule.pack];
      const kpi = kpiById.get(user);
      return kpi ? (kpi.packs.length === 0 ? ["core"] : kpi.packs) : [];
    }),
  );
  return packs.find((pack) => used.has(pack.code))?.code ?? "core";
}

/** Parameters that a choice uses (rules that are on, KPIs installed, the product itself): the rows of table Parameters. */
export function installedParameters(choice: Choice): readonly ParameterEntry[] {
  const users = enabledUsers(choice);
  return parameters.filter((entry) => alwaysShown.has(entry.id) || entry.usedBy.some((user) => users.has(user)));
}

const alwaysShown: ReadonlySet<string> = new Set([
  "policy.profile", "today", "import.historyBefore", "orders.completeSince", "sales.basis", "calendar.fiscalYearStart",
  "tier.scheme", "tier.salesSource", "tier.aMin", "tier.bMin", "tier.cMin", "tier.hysteresisPct", "tier.downgradePeriods",
  "tier.upgradePeriods", "cadence.A", "cadence.B", "cadence.C", "cadence.D", "cadence.mode", "cadence.scope", "name.normalise",
  // The Scorecard scores and colours by them, whatever rules are on.
  "score.cap", "score.floor", "score.zeroPlan", "light.red", "light.yellow",
].filter((id) => parameterById.has(id)));
