/** Rows of the tables that the catalogue fills, Parameters, TierBands, RuleBook, KpiBook, Lists, and the first ones of Holidays. */
import { durationText, exampleHolidays } from "../../calendar";
import { setUpText } from "../../locales/setup";
import type { Lang, LocalText } from "../../locales/types";
import {
  installedKpis,
  installedParameters,
  installedTables,
  installedColumns,
  listById,
  packs,
  parameterById,
  parameterPack,
  parameters,
  ruleEnabled,
  ruleIndex,
  type Choice,
} from "../../policy/catalogue";
import type { ColumnEntry, ListEntry, ParameterEntry, Tier } from "../../policy/types";
import { ruleById } from "../../rules/entries";
import { parameter, parameterOrBlank } from "./lookup";
import { allowedText, durationUnit, parameterCell } from "./parameterCell";
import { quoted } from "./references";
import type { PlannedCell, Scope, TablePlan } from "./types";
import { yesNo } from "./words";

/** A choice of packs and profile, with parameters that are to have a row whatever the choice. */
export type BookChoice = Choice & {
  readonly extraParameters?: ReadonlySet<string>;
  /** Rules that have a row because somebody switches them, whatever the profile. */
  readonly extraRules?: ReadonlySet<string>;
  /** A policy.json names the company's own days off: a new table Holidays starts without the example. */
  readonly ownHolidays?: boolean;
};

type Columns = TablePlan["columns"];
type Rows = readonly (readonly PlannedCell[])[];

/** Puts cells named by column key into the table's own columns; what is not named stays blank. */
const inColumns = (columns: Columns, cells: Readonly<Record<string, PlannedCell>>): readonly PlannedCell[] =>
  columns.map((column) => cells[column.key] ?? null);

const listLabel = (list: string, code: string, lang: Lang): string | null =>
  code === "" ? null : (listById.get(list)?.values.find((value) => value.code === code)?.label[lang] ?? code);

/** Parameters with a row: those that the choice uses, and those that a policy.json names beside them. */
export function bookParameters(choice: BookChoice): readonly ParameterEntry[] {
  const installed = new Set(installedParameters(choice).map((entry) => entry.id));
  return parameters.filter((entry) => installed.has(entry.id) || choice.extraParameters?.has(entry.id));
}

/** Parameters of a pack together, in the order of the packs. */
function byPack(entries: readonly ParameterEntry[]): readonly ParameterEntry[] {
  const rank = new Map(packs.map((pack, index) => [pack.code, index]));
  const of = (entry: ParameterEntry): number => rank.get(parameterPack(entry)) ?? rank.size;
  return [...entries].sort((a, b) => of(a) - of(b));
}

/** One row a parameter, with its default; must-fill ones blank. Parameters of packs that come later follow below. */
export const parameterRows =
  (choice: BookChoice, columns: Columns) =>
  (scope: Scope): Rows =>
    byPack(bookParameters(choice)).map((entry) =>
      inColumns(columns, {
        parameterId: entry.id,
        name: entry.label[scope.lang],
        value: parameterCell(entry, entry.id === "policy.profile" ? choice.profile : entry.default, scope.lang),
        unit: entry.type === "duration" ? null : (entry.unit?.[scope.lang] ?? null),
        allowed: allowedText(entry, scope.lang),
        status: listLabel("parameterStatus", entry.status, scope.lang),
        suggestion: suggestion(entry, scope.lang),
        clause: entry.clause || null,
        pack: listLabel("pack", parameterPack(entry), scope.lang),
      }),
    );

function suggestion(entry: ParameterEntry, lang: Lang): PlannedCell {
  const cell = parameterCell(entry, entry.suggestion, lang);
  if (typeof cell !== "number") return cell;
  return entry.type === "share" ? `${cell * 100}%` : String(cell);
}

const bands: readonly { tier: Tier; from?: string; below?: string; cadence?: string }[] = [
  { tier: "A", from: "tier.aMin", cadence: "cadence.A" },
  { tier: "B", from: "tier.bMin", below: "tier.aMin", cadence: "cadence.B" },
  { tier: "C", from: "tier.cMin", below: "tier.bMin", cadence: "cadence.C" },
  { tier: "D", below: "tier.cMin", cadence: "cadence.D" },
  { tier: "unrated" },
];

/** The bands, half-open, as formulas on the parameters: a limit is typed in one place. */
export const tierBandRows =
  (_choice: Choice, columns: Columns) =>
  (scope: Scope): Rows =>
    bands.map(({ tier, from, below, cadence }) =>
      inColumns(columns, {
        tier: listLabel("tier", tier, scope.lang),
        minSales: from ? { formula: `=${parameterOrBlank(scope, from)}` } : null,
        maxSales: below ? { formula: `=${parameterOrBlank(scope, below)}` } : null,
        cadence: cadence ? { formula: `=${cadenceText(scope, cadence)}` } : null,
        note: (setUpText.bandNotes as Readonly<Record<string, LocalText>>)[tier]?.[scope.lang] ?? null,
      }),
    );

/** The interval as text; a bare number gets the parameter's own unit. */
function cadenceText(scope: Scope, id: string): string {
  const entry = parameterById.get(id);
  const unit = durationText(scope.lang, { count: 2, unit: entry ? durationUnit(entry) : "day" }).replace("2", "");
  const cell = parameter(scope, id);
  return `IF(ISNUMBER(${cell}),${cell}&${quoted(unit)},${cell}&"")`;
}

/** One row a rule that is built and on for the choice. `on` stays blank: the profile decides until somebody switches the rule. */
export const ruleBookRows =
  (choice: BookChoice, columns: Columns) =>
  (scope: Scope): Rows =>
    ruleIndex
      .filter(
        (rule) =>
          ruleById.has(rule.id) &&
          (choice.extraRules?.has(rule.id) === true ||
            ruleEnabled(rule.id, { packs: choice.packs, profile: choice.profile })),
      )
      .map((rule) => {
        const built = ruleById.get(rule.id);
        return inColumns(columns, {
          ruleId: rule.id,
          title: built?.title[scope.lang] ?? null,
          severity: listLabel("severity", rule.severity, scope.lang),
          profile: listLabel("policyProfile", rule.profile, scope.lang),
          pack: listLabel("pack", rule.pack, scope.lang),
          clause: built?.clause ?? null,
        });
      });

/** One row a KPI of the choice; weights and targets are the company's. */
export const kpiBookRows =
  (choice: Choice, columns: Columns) =>
  (scope: Scope): Rows =>
    installedKpis(choice).map((kpi) =>
      inColumns(columns, {
        kpiId: kpi.id,
        name: kpi.label[scope.lang],
        on: yesNo(true, scope.lang),
        category: listLabel("kpiCategory", kpi.category, scope.lang),
        kpiGroup: listLabel("kpiGroup", kpi.group, scope.lang),
        periodType: listLabel("periodType", kpi.cycles[0] ?? "", scope.lang),
        direction: listLabel("kpiDirection", kpi.direction, scope.lang),
        zeroRule: listLabel("zeroRule", "reweight", scope.lang),
        dataSource: kpi.dataSource?.[scope.lang] ?? null,
        definition: (setUpText.kpiDefinition as Readonly<Record<string, LocalText>>)[kpi.id]?.[scope.lang] ?? null,
      }),
    );

/** The example that a new table Holidays starts with: the year that the sheets count from; one blank row where there is none. */
export const holidayRows =
  (choice: BookChoice, columns: Columns) =>
  (scope: Scope): Rows => {
    const days = choice.ownHolidays ? [] : exampleHolidays(scope.initial.today, scope.lang);
    if (days.length === 0) return [inColumns(columns, {})];
    return days.map(({ date, name, isWorkday }) =>
      inColumns(columns, { date, name, isWorkday: yesNo(isWorkday, scope.lang) }),
    );
  };

const listsOf = new WeakMap<Choice, readonly ListEntry[]>();

/** The value lists that columns of the choice use, open ones first. */
export function usedLists(choice: Choice): readonly ListEntry[] {
  const known = listsOf.get(choice) ?? findLists(choice);
  listsOf.set(choice, known);
  return known;
}

function findLists(choice: Choice): readonly ListEntry[] {
  const keys = new Set(
    installedTables(choice).flatMap((table) =>
      installedColumns(table, choice).flatMap((column: ColumnEntry) => (column.list ? [column.list] : [])),
    ),
  );
  for (const parameter of bookParameters(choice)) if (parameter.list) keys.add(parameter.list);
  const used = [...keys].flatMap((key) => listById.get(key) ?? []);
  return [...used.filter((list) => list.open), ...used.filter((list) => !list.open)];
}

/** One row a value of every used list. */
export const listRows =
  (choice: Choice, columns: Columns) =>
  (scope: Scope): Rows => {
    const rows = usedLists(choice).flatMap((list) =>
      list.values.map((value, index) =>
        inColumns(columns, {
          list: list.id,
          code: value.code,
          text: value.label[scope.lang],
          order: index + 1,
          active: yesNo(true, scope.lang),
        }),
      ),
    );
    return rows;
  };
