/** What rules could not judge, once a rule: a rule may have as many gaps as the workbook has rows. */
import type { Message } from "../locales/types";
import type { NotEvaluable } from "../rules";

export interface RuleGap {
  readonly rule: string;
  /** Everything that is missing, each once. */
  readonly missing: readonly string[];
  /** Rows that could not be judged. */
  readonly rows: number;
  /** The first of them; null where the gap is about a whole table. */
  readonly first: { readonly table: string; readonly row: number } | null;
  /** The first reason given. */
  readonly reason: Message | null;
}

/** In the order in which the rules first come. */
export function gapsByRule(open: readonly NotEvaluable[]): RuleGap[] {
  const found = new Map<
    string,
    { missing: Set<string>; rows: Set<string>; first: RuleGap["first"]; reason: Message | null }
  >();
  for (const { rule, missing, table, row, reason } of open) {
    let gap = found.get(rule);
    if (!gap) found.set(rule, (gap = { missing: new Set(), rows: new Set(), first: null, reason: null }));
    for (const key of missing) gap.missing.add(key);
    gap.reason ??= reason ?? null;
    if (table === undefined || row === undefined) continue;
    gap.first ??= { table, row };
    gap.rows.add(`${table}/${row}`);
  }
  return [...found].map(([rule, { missing, rows, first, reason }]) => ({
    rule,
    missing: [...missing],
    rows: rows.size,
    first,
    reason,
  }));
}
