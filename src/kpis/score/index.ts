/** Scorecards: scores, weights, closing, trend, ranking. */
export { attainmentOf, scoreOf, type Attainment, type Conventions } from "./attainment";
export { kpiLines, type Direction, type KpiLine, type KpiLines, type ZeroRule } from "./book";
export {
  closePeriod,
  freezeRevisits,
  type Closing,
  type ClosingOptions,
  type ClosingScope,
  type SnapshotRow,
} from "./closing";
export { lightOf, progressOf } from "./light";
export { appraisedPeople, ranking, type RankCause, type RankedOwner } from "./ranking";
export { scoreRow, type ScoredRow } from "./row";
export { scorecardOf, type ScorecardOptions } from "./scorecard";
export { closedCard, closedResult, type ClosedCard, type ClosedFigure } from "./snapshots";
export { targetOf, type RowTarget } from "./target";
export { figureOf, trendOf, type TrendPoint } from "./trend";
export type { Light, Progress, Scorecard, ScorecardRow, ScorecardTotal } from "./types";
export { leastEvaluable, weigh } from "./weights";
