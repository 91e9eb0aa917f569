/** The head of the Scorecard: whose figures of which period, and how the customers are spread over the tiers. */
import { setUpText } from "../../locales/setup";
import type { LocalText } from "../../locales/types";
import type { Tier } from "../../policy/types";
import { dateFormat, shareFormat, textFormat } from "./formats";
import { periodDay, periodKind } from "./planFormulas";
import type { Panel, PanelCell, Scope } from "./types";

const text = setUpText.panel;
const tiers: readonly Tier[] = ["A", "B", "C", "D", "unrated"];

const label = (row: number, column: number, words: LocalText): PanelCell => ({
  row,
  column,
  kind: "label",
  content: (scope) => words[scope.lang],
});
const caption = (row: number, column: number, content: PanelCell["content"]): PanelCell => ({
  row,
  column,
  kind: "caption",
  content,
});
const formula = (
  row: number,
  column: number,
  make: (scope: Scope) => string,
  more: Partial<PanelCell> = {},
): PanelCell => ({
  row,
  column,
  kind: "formula",
  content: (scope) => ({ formula: `=${make(scope)}` }),
  ...more,
});

/** Column (from the anchor) of the first tier. */
const firstTier = 3;

/** Customers of a tier; those without any count as unrated. */
const count = (scope: Scope, column: string, tier: Tier): string => {
  const cells = scope.column(column);
  const listed = `COUNTIF(${cells},${scope.label("tier", tier)})`;
  if (tier !== "unrated" || column !== "Accounts.tier") return listed;
  return `${listed}+SUMPRODUCT((${scope.column("Accounts.accountName")}<>"")*(${cells}=""))`;
};

const customers = (scope: Scope): string => `SUMPRODUCT((${scope.column("Accounts.accountName")}<>"")*1)`;

const distribution: readonly PanelCell[] = [
  caption(5, 2, (scope) => text.distribution[scope.lang]),
  ...tiers.map((tier, index) => caption(5, firstTier + index, (scope) => scope.label("tier", tier).slice(1, -1))),
  caption(5, firstTier + tiers.length, (scope) => text.total[scope.lang]),
  label(6, 2, text.tierNow),
  ...tiers.map((tier, index) =>
    formula(6, firstTier + index, (scope) => count(scope, "Accounts.tier", tier), { format: "0" }),
  ),
  formula(6, firstTier + tiers.length, customers, { format: "0" }),
  label(7, 2, text.tierComputed),
  ...tiers.map((tier, index) =>
    formula(7, firstTier + index, (scope) => count(scope, "Accounts.computedTier", tier), { format: "0" }),
  ),
  formula(7, firstTier + tiers.length, customers, { format: "0" }),
  label(8, 2, text.tierShare),
  ...tiers.map((tier, index) =>
    formula(
      8,
      firstTier + index,
      (scope) => `IF(${customers(scope)}=0,"",(${count(scope, "Accounts.tier", tier)})/${customers(scope)})`,
      { format: shareFormat },
    ),
  ),
];

/** Anchor is in the first column, so that captions stand over the table's columns. */
export const scorecardPanel: Panel = {
  anchor: "TB_ScorecardPanel",
  row: 2,
  column: 0,
  cells: [
    label(0, 1, text.period),
    { row: 0, column: 2, kind: "entry", content: (scope) => scope.initial.period, format: textFormat, name: "period" },
    label(0, 3, text.periodType),
    formula(0, 4, (scope) => `IFERROR(${periodKind(scope, scope.name("period"))},"")`, { name: "periodType" }),
    label(1, 1, text.owner),
    { row: 1, column: 2, kind: "entry", content: () => null, format: textFormat, name: "owner" },
    label(1, 3, text.ownerHint),
    label(2, 1, text.periodStart),
    formula(2, 2, (scope) => `IFERROR(${periodDay(scope, scope.name("period"), "start")},"")`, {
      name: "periodStart",
      format: dateFormat,
    }),
    label(2, 3, text.periodEnd),
    formula(2, 4, (scope) => `IFERROR(${periodDay(scope, scope.name("period"), "end")},"")`, {
      name: "periodEnd",
      format: dateFormat,
    }),
    label(3, 1, text.today),
    formula(3, 2, (scope) => `IF(${scope.name("today")}="","",${scope.name("today")})`, { format: dateFormat }),
    ...distribution,
  ],
};
