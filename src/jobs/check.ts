/** The rules: over the whole workbook, and over rows just edited. */
import type { Dataset } from "../kpis/dataset";
import { checkDataset, checkRowsOf, type EditedRows, type Finding } from "../rules";
import { ownersOf } from "../rules/owners";
import { gapsByRule, type RuleGap } from "./gaps";
import type { Job } from "./job";

/** What the rules found, with whose each finding is. */
export interface Found {
  readonly findings: readonly Finding[];
  /** By finding: the person who answers for its row, "" where nobody is named. */
  readonly owners: readonly string[];
}

/** Whose findings are: asked here, because finding out takes an index of all customers. */
export function withOwners(data: Dataset, findings: readonly Finding[]): Found {
  const ownerOf = ownersOf(data.raw, data.policy.text("name.normalise") === "normalised");
  return { findings, owners: findings.map(({ table, row }) => ownerOf(table, row)) };
}

export const checkJob: Job<null, Found & { readonly gaps: readonly RuleGap[] }> = {
  name: "check",
  run: (data) => {
    const { findings, notEvaluable } = checkDataset(data);
    return { ...withOwners(data, findings), gaps: gapsByRule(notEvaluable) };
  },
};

export const checkRowsJob: Job<EditedRows, Found> = {
  name: "checkRows",
  run: (data, edited) => withOwners(data, checkRowsOf(data, edited).findings),
};
