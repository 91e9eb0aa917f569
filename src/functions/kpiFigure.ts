/** One cell of the scorecard from the columns of the workbook: the core's own figure, target, pace or reason. */
import { cardText } from "../locales/kpiCard";
import { kpiText } from "../locales/kpis";
import { scoreText } from "../locales/kpiScore";
import { say } from "../locales/format";
import { functionText } from "../locales/functions";
import type { LocalText, Message } from "../locales/types";
import { fileColumns } from "../kpis/cellColumns";
import type { Dataset } from "../kpis/dataset";
import { once } from "../kpis/memo";
import { peopleNamed } from "../kpis/people";
import { isKpiId, type KpiId } from "../kpis/registry";
import type { KpiScope } from "../kpis/result";
import { cardRow } from "../kpis/score/cardRow";
import { closedCard } from "../kpis/score/snapshots";
import { figureOf } from "../kpis/score/trend";
import type { ScorecardRow } from "../kpis/score/types";
import { teamsOf } from "../kpis/team";
import { columnByRef } from "../policy/catalogue";
import { bookArgument } from "./columnsArgument";
import { blank, neededDate, notAvailable, scalar, wrongArgument } from "./faults";
import { functionLanguage } from "./language";
import { periodArgument } from "./periods";
import { cellsOf } from "./ranges";

/** What a cell shows: a number, or why there is none. */
type Told = number | Message;

/** Why a number is missing that nothing stands in the way of: the KPI has no such thing. */
const without: Readonly<Record<"numerator" | "denominator" | "target" | "pace", LocalText>> = {
  numerator: functionText.noNumerator,
  denominator: functionText.noDenominator,
  target: scoreText.noTarget,
  pace: functionText.noPace,
};

const ofCard =
  (part: keyof typeof without) =>
  (data: Dataset, id: KpiId, scope: KpiScope): Told => {
    const row = rowOf(data, id, scope);
    return row[part] ?? row.reason ?? { text: without[part] };
  };

const parts: Readonly<Record<string, (data: Dataset, id: KpiId, scope: KpiScope) => Told>> = {
  numerator: ofCard("numerator"),
  denominator: ofCard("denominator"),
  target: ofCard("target"),
  pace: ofCard("pace"),
  actual: (data, id, scope) => {
    const { actual, reason } = figureOf(data, id, scope);
    return actual ?? reason ?? { text: kpiText.noInput };
  },
};

/** The row of the card, computed once for all its cells. @throws #N/A where the card has no such row */
function rowOf(data: Dataset, id: KpiId, scope: KpiScope): ScorecardRow {
  const key = JSON.stringify([id, scope]);
  const row = once(data, `row of a cell ${key}`, () => cardRow(data, id, scope));
  if (row) return row;
  throw notAvailable(closedCard(data, scope) ? functionText.closedWithout : functionText.notOnCard, { kpi: id });
}

/** Four cells: owner, team, region, product. @throws #VALUE! for another number of them, or a name that nobody has */
function scopeOf(data: Dataset, cells: unknown, period: KpiScope["period"]): KpiScope {
  const words = blank(cells) ? [] : cellsOf(cells);
  if (words.length !== 0 && words.length !== 4) throw wrongArgument(functionText.notScope, { count: words.length });
  const [owner = null, team = null, region = null, product = null] = words.map((cell) =>
    blank(cell) || cell === 0 ? null : String(cell).trim(),
  );
  if (owner !== null && !peopleNamed(data).includes(owner))
    throw wrongArgument(cardText.noPerson, { name: owner, names: peopleNamed(data).join(", ") });
  if (team !== null && data.column("Team.department") && !teamsOf(data).includes(team))
    throw wrongArgument(cardText.noTeam, { name: team, names: teamsOf(data).join(", ") });
  return { period, owner, team, region, product };
}

/** K9's aid asks for the columns that the policy names: one that no cell can hand over would count as empty in every file. */
function checkFileColumns(data: Dataset, id: KpiId): void {
  if (id !== "K9") return;
  const refs = data.policy.words("account.requiredBasic").map((key) => `Accounts.${key}`);
  const missing = refs.find((ref) => columnByRef(ref) && !fileColumns.includes(ref) && !data.column(ref));
  if (missing) throw notAvailable(functionText.columnNeeded, { name: columnByRef(missing)?.label ?? missing });
}

/**
 * Gives a cell of the scorecard of a KPI: numerator, denominator, actual, target, pace, or the reason why there is none.
 * @customfunction KPIFIGURE
 * @param kpi Number of the KPI.
 * @param part Which cell.
 * @param period The period.
 * @param scope Four cells: owner, team, region, product.
 * @param today The evaluation date.
 * @param policy The rows of table Parameters.
 * @param holidays The rows of table Holidays.
 * @param columns A column's key and its cells, in turn.
 * @returns A figure, or a sentence.
 */
export function kpiFigure(
  kpi: any,
  part: any,
  period: any,
  scope: any[][],
  today: any,
  policy: any[][],
  holidays: any[][],
  columns: any[][][],
): number | string {
  const id = wordOf(kpi).toUpperCase();
  if (!isKpiId(id)) throw wrongArgument(functionText.notKpi, { found: id });
  const which = wordOf(part).toLowerCase();
  const find = Object.hasOwn(parts, which) ? parts[which] : undefined;
  if (!find && which !== "reason") throw wrongArgument(functionText.notPart, { found: which });
  const day = neededDate(today, functionText.today);
  const data = bookArgument({ today: day, policy, holidays, columns: Array.isArray(columns) ? columns : [] });
  checkFileColumns(data, id);
  const yearStart = data.policy.number("calendar.fiscalYearStart") ?? 1;
  const asked = scopeOf(data, scope, periodArgument(period, yearStart));
  if (!find) return reasonOf(data, id, asked);
  const told = find(data, id, asked);
  if (typeof told === "number") return told;
  throw notAvailable(told);
}

const wordOf = (value: unknown): string => {
  const cell = scalar(value);
  return blank(cell) ? "" : String(cell).trim().slice(0, 60);
};

/** Why there is no figure or no score; "" where there is one. */
function reasonOf(data: Dataset, id: KpiId, scope: KpiScope): string {
  const { reason } = rowOf(data, id, scope);
  return reason ? say(functionLanguage(), reason) : "";
}
