/** Who stands where in a period, and why: the department head's view. */
import type { Period } from "../../calendar/period";
import type { Message } from "../../locales/types";
import { isErrorCell, plainCell } from "../../policy/values";
import { columnCells } from "../columns";
import type { Dataset } from "../dataset";
import type { KpiId } from "../registry";
import type { KpiScope } from "../result";
import { roundedAt, shareDecimals } from "../rounding";
import { membersOf } from "../team";
import type { ScorecardOptions } from "./scorecard";
import { scorecardOf } from "./scorecard";
import type { Scorecard } from "./types";

/** What a KPI does to a person's place. */
export interface RankCause {
  readonly id: KpiId;
  readonly score: number;
  readonly spreadWeight: number;
  /** What it brings to the total, and how much more or less than with the others in the ranking on average. */
  readonly weightedScore: number;
  readonly againstMean: number;
}

export interface RankedOwner {
  /** 1 is best; the same total has the same rank; null without a total. */
  readonly rank: number | null;
  readonly owner: string;
  readonly total: number | null;
  readonly evaluableWeight: number | null;
  /** Why there is no total. */
  readonly reason: Message | null;
  /** The KPIs that set the person apart, the weightiest first. */
  readonly causes: readonly RankCause[];
  readonly card: Scorecard;
}

const names = (data: Dataset, ref: string): readonly string[] =>
  columnCells(data, ref).map((cell) => (isErrorCell(cell) ? "" : plainCell(cell)));

/**
 * People who are appraised: those of table Team who are there and whom a customer, an order or a visit names; without a Team everybody
 * whom they name. In order of the alphabet, so that the order of rows does not matter.
 */
export function appraisedPeople(data: Dataset): readonly string[] {
  const named = new Set(["Accounts.owner", "Orders.salesperson", "Visits.visitor"].flatMap((ref) => names(data, ref)));
  named.delete("");
  const active = columnCells(data, "Team.active");
  const team = names(data, "Team.name");
  const people = team.length === 0 ? [...named] : team.filter((name, row) => named.has(name) && active[row] !== false);
  return [...new Set(people)].sort();
}

/** Brought to the total by each KPI, on average over the people ranked; one without the KPI brought nothing by it. */
function means(cards: readonly Scorecard[]): ReadonlyMap<KpiId, number> {
  const sums = new Map<KpiId, number>();
  for (const { rows } of cards)
    for (const { id, weightedScore } of rows)
      if (weightedScore !== null) sums.set(id, (sums.get(id) ?? 0) + weightedScore);
  return new Map([...sums].map(([id, sum]) => [id, sum / cards.length]));
}

function causesOf(card: Scorecard, mean: ReadonlyMap<KpiId, number>): readonly RankCause[] {
  return card.rows
    .flatMap(({ id, score, spreadWeight, weightedScore }): RankCause[] =>
      score === null || spreadWeight === null || weightedScore === null
        ? []
        : [
            {
              id,
              score,
              spreadWeight,
              weightedScore,
              againstMean: roundedAt(weightedScore - (mean.get(id) ?? 0), shareDecimals),
            },
          ],
    )
    .sort((a, b) => Math.abs(b.againstMean) - Math.abs(a.againstMean));
}

/**
 * Ranks people by their totals.
 * @param scope `team`: only its people; region and product narrow every card
 * @returns best first; people without a total last, with the reason
 */
export function ranking(
  data: Dataset,
  period: Period,
  scope: Pick<KpiScope, "team" | "region" | "product"> = {},
  options: ScorecardOptions = {},
): readonly RankedOwner[] {
  const { team, region = null, product = null } = scope;
  const members = team ? membersOf(data, team) : null;
  const people = appraisedPeople(data).filter(
    (name) => members === null || (!("text" in members) && members.has(name)),
  );
  const cards = people.map((owner) => ({
    owner,
    card: scorecardOf(data, { period, owner, region, product }, options),
  }));
  const ranked = cards.map(({ card }) => card).filter(({ total }) => total.score !== null);
  const mean = means(ranked);
  return cards
    .map(({ owner, card }): RankedOwner => {
      const { score, evaluableWeight, reason } = card.total;
      return {
        rank: score === null ? null : 1 + ranked.filter(({ total }) => (total.score ?? 0) > score).length,
        owner,
        total: score,
        evaluableWeight,
        reason,
        causes: score === null ? [] : causesOf(card, mean),
        card,
      };
    })
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
}
