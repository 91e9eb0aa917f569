/** The head of the Scorecard: whose figures of which period, and how the customers are spread over the tiers. */
import { setUpText } from "../../../locales/setup";
import { scorecardPrompt } from "../../../locales/scorecardSheet";
import { dateFormat, shareFormat, textFormat } from "../formats";
import type { Panel, PanelCell } from "../types";
import { caption, formula, label } from "./cells";
import { panelDay, panelKind } from "./periods";
import { customers, customersOf, tiers } from "./tierCounts";

const text = setUpText.panel;

/** Column (from the anchor) of the first tier. */
const firstTier = 3;

const distribution: readonly PanelCell[] = [
  caption(5, 2, text.distribution),
  ...tiers.map((tier, index) => caption(5, firstTier + index, (scope) => scope.label("tier", tier).slice(1, -1))),
  caption(5, firstTier + tiers.length, text.total),
  label(6, 2, text.tierNow),
  ...tiers.map((tier, index) =>
    formula(6, firstTier + index, (scope) => customersOf(scope, "Accounts.tier", tier), { format: "0" }),
  ),
  formula(6, firstTier + tiers.length, customers, { format: "0" }),
  label(7, 2, text.tierComputed),
  ...tiers.map((tier, index) =>
    formula(7, firstTier + index, (scope) => customersOf(scope, "Accounts.computedTier", tier), { format: "0" }),
  ),
  formula(7, firstTier + tiers.length, customers, { format: "0" }),
  label(8, 2, text.tierShare),
  ...tiers.map((tier, index) =>
    formula(
      8,
      firstTier + index,
      (scope) => `IF(${customers(scope)}=0,"",(${customersOf(scope, "Accounts.tier", tier)})/${customers(scope)})`,
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
    {
      row: 0,
      column: 2,
      kind: "entry",
      content: (scope) => scope.initial.period,
      format: textFormat,
      name: "period",
      input: { title: text.period, words: scorecardPrompt.period },
    },
    label(0, 3, text.periodType),
    formula(0, 4, panelKind, { name: "periodType" }),
    label(1, 1, text.owner),
    {
      row: 1,
      column: 2,
      kind: "entry",
      content: () => null,
      format: textFormat,
      name: "owner",
      input: { title: text.owner, words: scorecardPrompt.owner, reference: "Team.name" },
    },
    label(1, 3, text.ownerHint),
    label(2, 1, text.periodStart),
    formula(2, 2, (scope) => panelDay(scope, "start"), {
      name: "periodStart",
      format: dateFormat,
    }),
    label(2, 3, text.periodEnd),
    formula(2, 4, (scope) => panelDay(scope, "end"), {
      name: "periodEnd",
      format: dateFormat,
    }),
    label(3, 1, text.today),
    formula(3, 2, (scope) => `IF(${scope.name("today")}="","",${scope.name("today")})`, { format: dateFormat }),
    ...distribution,
  ],
};
