/** The head of the Policy sheet: the date figures count from, and what the formulas of other sheets read of the parameters. */
import { setUpText } from "../../locales/setup";
import type { LocalText } from "../../locales/types";
import { tableByKey } from "../../policy/catalogue";
import { dateFormat } from "./formats";
import { choiceLabel, parameter } from "./lookup";
import type { Panel, PanelCell, Scope } from "./types";

const text = setUpText.panel;

const label = (row: number, column: number, words: LocalText): PanelCell => ({
  row,
  column,
  kind: "label",
  content: (scope) => words[scope.lang],
});

const caption = (row: number, column: number, table: string): PanelCell => ({
  row,
  column,
  kind: "caption",
  content: (scope) => tableByKey.get(table)?.title[scope.lang] ?? table,
});

/** Cell of the contact interval of the `index`-th row of TierBands, as text. */
const interval = (scope: Scope, index: number): string => `INDEX(${scope.column("TierBands.cadence")},${index})`;

const without = (expression: string, ...words: readonly string[]): string =>
  words.reduce((rest, word) => `SUBSTITUTE(${rest},"${word}","")`, expression);

/** First of the readings that is a number, "" when none is. Intervals may be typed in any of the three languages. */
const firstNumber = (...readings: readonly string[]): string =>
  readings.reduceRight((rest, reading) => `IFERROR(${reading},${rest})`, '""');

const days = (t: string): string =>
  `IF(${t}="","",${firstNumber(
    `VALUE(${without(t, "天")})`,
    `VALUE(${without(t, "日")})`,
    `VALUE(${without(t, "days", "day")})`,
    `7*VALUE(${without(t, "周", "週")})`,
    `7*VALUE(${without(t, "weeks", "week")})`,
  )})`;

const months = (t: string): string =>
  `IF(${t}="","",${firstNumber(
    `VALUE(${without(t, "个月", "個月")})`,
    `VALUE(${without(t, "months", "month")})`,
    `3*VALUE(${without(t, "季度")})`,
    `3*VALUE(${without(t, "quarters", "quarter")})`,
    `12*VALUE(${without(t, "年")})`,
    `12*VALUE(${without(t, "years", "year")})`,
  )})`;

/** Row of the panel (from its anchor) where the first body row of TierBands stands. */
const firstBand = 8;

/** One column is left free: a table may take in what is written directly beside it. */
const cadenceCells: readonly PanelCell[] = [0, 1, 2, 3].flatMap((index): PanelCell[] => [
  {
    row: firstBand + index,
    column: 6,
    kind: "formula",
    content: (scope) => ({ formula: `=${days(interval(scope, index + 1))}` }),
    ...(index === 0 ? { name: "cadenceDays" as const, nameRows: 4 } : {}),
  },
  {
    row: firstBand + index,
    column: 7,
    kind: "formula",
    content: (scope) => ({
      formula: `=IF(ISNUMBER(INDEX(${scope.name("cadenceDays")},${index + 1})),"",${months(interval(scope, index + 1))})`,
    }),
    ...(index === 0 ? { name: "cadenceMonths" as const, nameRows: 4 } : {}),
  },
]);

/** Anchor is the label of the evaluation date. */
export const policyPanel: Panel = {
  anchor: "TB_PolicyPanel",
  row: 3,
  column: 0,
  cells: [
    label(0, 0, text.today),
    { row: 0, column: 1, kind: "entry", content: (scope) => scope.initial.today, format: dateFormat, name: "today" },
    { row: 0, column: 2, kind: "label", content: (scope) => text.todayHint[scope.lang] },
    label(1, 0, text.salesSource),
    {
      row: 1,
      column: 1,
      kind: "formula",
      name: "salesSource",
      content: (scope) => ({ formula: `=${choiceLabel(scope, "tier.salesSource", ["last12Months"], "entered")}` }),
    },
    label(2, 0, text.salesBasis),
    {
      row: 2,
      column: 1,
      kind: "formula",
      name: "salesBasis",
      content: (scope) => ({
        formula: `=${choiceLabel(scope, "sales.basis", ["ship", "invoice", "collected"], "order")}`,
      }),
    },
    label(3, 0, text.ordersFrom),
    {
      row: 3,
      column: 1,
      kind: "formula",
      format: dateFormat,
      name: "ordersFrom",
      content: (scope) => ({
        formula: `=IF(ISNUMBER(${parameter(scope, "orders.completeSince")}),${parameter(scope, "orders.completeSince")},"")`,
      }),
    },
    label(4, 0, text.applyMonths),
    {
      row: 4,
      column: 1,
      kind: "formula",
      format: "0",
      name: "applyMonths",
      content: (scope) => ({ formula: `=IFERROR(${parameter(scope, "new.applyMonths")},"")` }),
    },
    label(5, 0, text.policyVersion),
    { row: 5, column: 1, kind: "formula", content: () => 1, format: "0", name: "policyVersion" },
    caption(6, 0, "TierBands"),
    caption(6, 11, "RuleBook"),
    label(6, 12, text.ruleSwitchHint),
    caption(6, 20, "KpiBook"),
    label(7, 6, text.cadenceDays),
    label(7, 7, text.cadenceMonths),
    ...cadenceCells,
    caption(14, 0, "Parameters"),
  ],
};
