/** Conditional formats: tiers, overdue dates, what waits to be filled. The sign or word stands in the cell, the colour only helps. */
import { setUpText } from "../../locales/setup";
import type { Tier } from "../../policy/types";
import { dateFormat } from "./formats";
import { quoted } from "./references";
import { standings } from "./scorecard/attainment";
import { theme } from "./theme";
import type { Scope } from "./types";

export interface PlannedFormat {
  /** Formula for the first data row; `at("tier")` is that row's cell of a column. */
  readonly formula: (scope: Scope, at: (columnKey: string) => string) => string;
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: boolean;
  /** Number format that adds a word to what the cell shows. */
  readonly numberFormat?: (scope: Scope) => string;
  /** Columns (of the same table) without which it cannot be written. */
  readonly needs: readonly string[];
}

const tiers: readonly Tier[] = ["A", "B", "C", "D", "unrated"];

const tierFormats = (column: string): readonly PlannedFormat[] =>
  tiers.map((tier) => ({
    formula: (scope, at) => `=${at(column)}=${scope.label("tier", tier)}`,
    fill: theme.tier[tier].fill,
    font: theme.tier[tier].font,
    needs: [],
  }));

/** A date with a word behind it. */
const dateWithWord =
  (word: keyof typeof setUpText & ("overdue" | "noResult" | "applyDue")) =>
  (scope: Scope): string =>
    `${dateFormat}" ${setUpText[word][scope.lang]}"`;

const overdue = (
  more: (scope: Scope, at: (key: string) => string) => string,
  column: string,
  word: "overdue" | "noResult",
  needs: readonly string[],
): PlannedFormat => ({
  formula: (scope, at) =>
    `=AND(ISNUMBER(${at(column)}),ISNUMBER(${scope.name("today")}),${at(column)}<${scope.name("today")}${more(scope, at)})`,
  fill: word === "overdue" ? theme.overdue.fill : theme.attention.fill,
  font: word === "overdue" ? theme.overdue.font : theme.attention.font,
  numberFormat: dateWithWord(word),
  needs,
});

/** By "Table.column". */
export const columnFormats: Readonly<Record<string, readonly PlannedFormat[]>> = {
  "Accounts.tier": tierFormats("tier"),
  "Accounts.computedTier": [
    {
      formula: (_scope, at) =>
        `=AND(NOT(ISERROR(${at("computedTier")})),${at("tier")}<>"",${at("computedTier")}<>"",${at("tier")}<>${at("computedTier")})`,
      fill: theme.attention.fill,
      font: theme.attention.font,
      bold: true,
      numberFormat: () => '@" ≠"',
      needs: ["tier"],
    },
    ...tierFormats("computedTier"),
  ],
  "Accounts.contactDueDate": [overdue(() => "", "contactDueDate", "overdue", [])],
  "Accounts.nextContactDate": [overdue(() => "", "nextContactDate", "overdue", [])],
  "Visits.date": [
    overdue(
      (scope, at) => `,OR(${at("status")}="",${at("status")}=${scope.label("visitStatus", "planned")})`,
      "date",
      "noResult",
      ["status"],
    ),
  ],
  "PlanActions.dueDate": [
    overdue(
      (scope, at) =>
        `,${at("status")}<>${scope.label("actionStatus", "done")},${at("status")}<>${scope.label("actionStatus", "cancelled")}`,
      "dueDate",
      "overdue",
      ["status"],
    ),
  ],
  "NewCustomerApps.firstTransDate": [
    {
      formula: (scope, at) =>
        `=AND(ISNUMBER(${at("firstTransDate")}),${at("applicationDate")}="",ISNUMBER(${scope.name("applyMonths")}),ISNUMBER(${scope.name("today")}),` +
        `IF(ISNUMBER(${scope.name("applyMonths")}),EDATE(${at("firstTransDate")},${scope.name("applyMonths")})<${scope.name("today")},FALSE))`,
      fill: theme.overdue.fill,
      font: theme.overdue.font,
      numberFormat: dateWithWord("applyDue"),
      needs: ["applicationDate"],
    },
  ],
  "Complaints.contactDueDate": [overdue(() => "", "contactDueDate", "overdue", [])],
  "Parameters.value": [
    {
      formula: (scope, at) =>
        `=AND(${at("parameterId")}<>"",${at("value")}="",${at("status")}=${scope.label("parameterStatus", "must-fill")})`,
      fill: theme.mustFill.fill,
      needs: ["parameterId", "status"],
    },
  ],
  "Scorecard.status": (["ahead", "onTrack", "behind", "notEvaluable", "off"] as const).map((key) => ({
    formula: (scope, at) => `=${at("status")}=${quoted(standings[key][scope.lang])}`,
    ...theme.standing[key],
    needs: [],
  })),
};
