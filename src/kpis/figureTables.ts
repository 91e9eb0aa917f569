/** Which tables figures are made of. */
import { kpis } from "../policy/catalogue";

/** Tables that figures use beside those the catalogue names for them. */
const besides = ["KpiBook", "Team", "KpiInputs", "ScorecardSnapshots", "Plans", "PlanChanges", "PlanActions"] as const;

/** Keys of the tables that any figure reads. */
export const figureTables: readonly string[] = [
  ...new Set([...besides, ...kpis.flatMap(({ needs }) => needs.map((ref) => ref.split(".")[0] ?? ""))]),
];
