/** From what a KPI is made of to its query: one shape for all of them. */

/** Columns that a workbook must have, by table and column; `least` of them, all when absent; `when`: only for these workbooks. */
export interface Needs {
  readonly refs: readonly string[];
  readonly least?: number;
  readonly when?: string;
}

/** A KPI as SQL. In its expressions `s` is view scope, `p` table Policy, and what `joins` adds. */
export interface KpiSql {
  readonly id: string;
  readonly needs: readonly Needs[];
  /** Queries that stand before it: [name, select]. */
  readonly with?: readonly (readonly [string, string])[];
  readonly joins: string;
  readonly numerator: string;
  /** null: a count or an amount. */
  readonly denominator: string | null;
  /** Why it is not evaluable, in order: [condition, key of the reason]. `first`: asked before the columns. */
  readonly first?: readonly (readonly [string, string])[];
  readonly reasons: readonly (readonly [string, string])[];
  /** The reason for a ratio without a whole: key, or an expression that gives one. */
  readonly zero?: string;
  /** Reasons beside which the parts are told all the same. */
  readonly keepNumerator?: readonly string[];
  readonly keepDenominator?: readonly string[];
  /** The figure, where it is neither the numerator nor the ratio. */
  readonly actual?: string;
}

/** No number, of a type that every engine can tell. */
export const none = "CASE WHEN 1 = 0 THEN 0e0 END";

/** Joins a query of facts by person and period. */
export const byScope = (name: string, alias: string): string =>
  `LEFT JOIN ${name} ${alias} ON ${alias}.book = s.book AND ${alias}.owner = s.owner AND ${alias}.period = s.period`;

/** Joins a query of facts by workbook. */
export const byBook = (name: string, alias: string): string => `LEFT JOIN ${name} ${alias} ON ${alias}.book = s.book`;

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");
const kept = (reasons: readonly string[] | undefined): string =>
  reasons && reasons.length > 0 ? `reason IS NULL OR reason IN (${list(reasons)})` : "reason IS NULL";

/** The query: book, owner ('' for everybody), period, kpi, numerator, denominator, actual, reason. */
export function kpiSelect({
  id,
  needs,
  first = [],
  reasons,
  zero,
  denominator,
  numerator,
  joins,
  actual,
  ...more
}: KpiSql): string {
  const installed = needs.map(
    ({ refs }, at) =>
      `LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN (${list(refs)}) GROUP BY book) i${at} ON i${at}.book = s.book`,
  );
  const missing = needs.map(({ refs, least = refs.length, when }, at): readonly [string, string] => [
    `${when === undefined ? "" : `${when} AND `}COALESCE(i${at}.found, 0) < ${least}`,
    "missingTable",
  ]);
  const asked = [...first, ...missing, ["s.start_day > s.as_of_day", "futurePeriod"] as const, ...reasons];
  const named = [
    ...(more.with ?? []),
    [
      "judged",
      `
SELECT s.book, s.owner, s.period, ${numerator} AS numerator, ${denominator ?? none} AS denominator, ${actual ?? none} AS own_actual,
  CASE
    ${asked.map(([condition, reason]) => `WHEN ${condition} THEN '${reason}'`).join("\n    ")}
  END AS reason
FROM scope s
JOIN Policy p ON p.book = s.book
${[...installed, joins].join("\n")}`,
    ] as const,
  ];
  const isRatio = denominator !== null && actual === undefined;
  const value = actual !== undefined ? "own_actual" : isRatio ? "numerator / denominator" : "numerator";
  const whole = isRatio ? " AND denominator > 0" : "";
  const withoutWhole = zero === undefined ? "'noCustomers'" : zero.includes(" ") ? zero : `'${zero}'`;
  return `WITH ${named.map(([name, select]) => `${name} AS (${select.trim().replace(/\n/g, "\n  ")}\n)`).join(",\n")}
SELECT book, owner, period, '${id}' AS kpi,
  CASE WHEN ${kept(more.keepNumerator)} THEN numerator END AS numerator,
  ${denominator === null ? none : `CASE WHEN ${kept(more.keepDenominator)} THEN denominator END`} AS denominator,
  CASE WHEN reason IS NULL${whole} THEN ${value} END AS actual,
  ${isRatio ? `CASE WHEN reason IS NULL AND NOT denominator > 0 THEN ${withoutWhole} ELSE reason END` : "reason"} AS reason
FROM judged`;
}
