/** What is typed or budgeted: K2, K8, K9 to K12. */
import type { KpiSql } from "./kpi";
import { byBook, byScope, none } from "./kpi";
import { feedbackJoins, feedbackQueries, feedbackRefs, surveyQueries, surveyRefs } from "./customers";
import { holds } from "./views";

/** Rows of KpiInputs of a KPI for every period, by what they name. */
const inputRows = (id: string): readonly [string, string] => [
  "inputs",
  `
SELECT s.book, s.owner, s.period, k.row_no, k.owner AS named, k.accountId, k.rating, k.value, k.unreadable, k.errors
FROM scope s
JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = '${id}'
JOIN NamedPeriods n ON n.book = k.book AND n.table_name = 'KpiInputs' AND n.row_no = k.row_no AND n.period_type = s.period_type
  AND n.start_day = s.start_day AND n.end_day = s.end_day`,
];

const k2: KpiSql = {
  id: "K2",
  first: [
    ["p.kpi_02_definition IS NULL", "ownUndefined"],
    ["p.own_unused = 1", "ownUnused"],
  ],
  needs: [{ refs: ["KpiInputs.kpiId", "KpiInputs.period", "KpiInputs.value"] }],
  with: [
    inputRows("K2"),
    [
      "typed",
      `
SELECT book, owner, period, COUNT(*) AS found, MAX(value) AS value
FROM inputs
WHERE COALESCE(named, '') = owner AND (value IS NOT NULL OR ${holds("unreadable", "value")})
GROUP BY book, owner, period`,
    ],
  ],
  joins: byScope("typed", "x"),
  numerator: "x.value",
  denominator: null,
  reasons: [
    ["COALESCE(x.found, 0) = 0", "noInput"],
    ["x.found > 1", "inputTwice"],
    ["x.value IS NULL", "inputUnreadable"],
  ],
};

const k8: KpiSql = {
  id: "K8",
  needs: [{ refs: ["ServiceCosts.amount", "ServiceCosts.budget", "ServiceCosts.date"] }],
  with: [
    [
      "costs",
      `
SELECT s.book, s.owner, s.period, c.row_no, COALESCE(c.owner, '') AS named, COALESCE(c.category, '') AS category, c.amount_e4, c.budget_e4,
  CASE WHEN n.row_no IS NULL THEN 'undated' WHEN n.start_day > s.end_day OR n.end_day < s.start_day THEN 'outside'
    WHEN n.start_day < s.start_day OR n.end_day > s.end_day THEN 'longer'
    WHEN ${holds("COALESCE(c.unreadable, ',')", "amount")} OR ${holds("COALESCE(c.unreadable, ',')", "budget")} THEN 'unreadable'
    ELSE 'inside' END AS place,
  CASE WHEN n.start_day = s.start_day AND n.end_day = s.end_day THEN 1 ELSE 0 END AS exact_period,
  CASE WHEN c.date_day IS NULL OR c.date_day <= s.to_day THEN 1 ELSE 0 END AS by_now
FROM scope s
JOIN ServiceCosts c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
LEFT JOIN NamedPeriods n ON n.book = c.book AND n.table_name = 'ServiceCosts' AND n.row_no = c.row_no AND n.period_type = s.period_type
WHERE c.date_day IS NOT NULL OR c.period IS NOT NULL OR c.accountId IS NOT NULL OR c.owner IS NOT NULL OR c.category IS NOT NULL
  OR c.amount IS NOT NULL OR c.budget IS NOT NULL
  OR ${["date", "amount", "budget", "owner", "period"].map((key) => holds("c.unreadable", key)).join(" OR ")}`,
    ],
    [
      "budgets",
      `
SELECT book, owner, period, named, category, MAX(CASE WHEN exact_period = 1 AND budget_e4 IS NOT NULL THEN 1 ELSE 0 END) AS has_exact,
  SUM(CASE WHEN exact_period = 1 THEN budget_e4 ELSE 0e0 END) AS exact_e4, SUM(CASE WHEN exact_period = 0 THEN budget_e4 ELSE 0e0 END) AS parts_e4
FROM costs
WHERE place = 'inside'
GROUP BY book, owner, period, named, category`,
    ],
    [
      "budget",
      `
SELECT book, owner, period, SUM(CASE WHEN has_exact = 1 THEN exact_e4 ELSE COALESCE(parts_e4, 0e0) END) AS budget_e4
FROM budgets
GROUP BY book, owner, period`,
    ],
    [
      "spent",
      `
SELECT book, owner, period, SUM(CASE WHEN place = 'inside' AND by_now = 1 THEN COALESCE(amount_e4, 0e0) ELSE 0e0 END) AS spent_e4,
  SUM(CASE WHEN place IN ('undated', 'unreadable') THEN 1 ELSE 0 END) AS bad
FROM costs
GROUP BY book, owner, period`,
    ],
  ],
  joins: `${byScope("spent", "x")}\n${byScope("budget", "b")}`,
  numerator: "COALESCE(x.spent_e4, 0e0) / 10000e0",
  denominator: "COALESCE(b.budget_e4, 0e0) / 10000e0",
  reasons: [
    ["x.bad > 0", "badCosts"],
    [
      "ABS(COALESCE(x.spent_e4, 0e0)) > 9007199254740991 OR ABS(COALESCE(b.budget_e4, 0e0)) > 9007199254740991",
      "tooLarge",
    ],
    ["COALESCE(b.budget_e4, 0e0) <= 0 AND x.spent_e4 > 0", "spentWithoutBudget"],
  ],
  zero: "noBudget",
  keepNumerator: ["spentWithoutBudget"],
  keepDenominator: ["spentWithoutBudget"],
};

/** What the data say beside a rating: expressions over joins of its own; null where nobody can say. */
interface Aid {
  readonly with: NonNullable<KpiSql["with"]>;
  readonly joins: string;
  readonly refs: readonly string[];
  /** When the aid cannot be said at all. */
  readonly silent: string;
  readonly numerator: string;
  readonly denominator: string;
}

const keyed = "k.key_unreadable = 1 OR k.key_nameless > 0";

const rated = (id: string, aid: Aid | null): KpiSql => {
  const reasons = [
    ["COALESCE(c.steps, 0) = 0", "noScale"],
    ["COALESCE(x.found, 0) = 0", "noRating"],
    ["x.different < x.found", "inputTwice"],
    ["x.known < x.found", "ratingUnknown"],
  ] as const;
  const gate = (value: string): string =>
    aid === null
      ? none
      : `CASE WHEN COALESCE(y.found, 0) < ${aid.refs.length} OR ${aid.silent} THEN NULL ELSE ${value} END`;
  const names = reasons.map(([, reason]) => reason);
  return {
    id,
    needs: [{ refs: ["KpiInputs.kpiId", "KpiInputs.period", "KpiInputs.rating"] }],
    with: [
      inputRows(id),
      [
        "said",
        `
SELECT i.*, CASE WHEN COALESCE(i.named, '') = i.owner THEN 1 ELSE 0 END AS is_own,
  MAX(CASE WHEN COALESCE(i.named, '') = i.owner THEN 1 ELSE 0 END) OVER (PARTITION BY i.book, i.owner, i.period) AS has_own
FROM inputs i
WHERE i.rating IS NOT NULL`,
      ],
      [
        "different",
        `
SELECT d.book, d.owner, d.period, COUNT(*) AS different
FROM (SELECT DISTINCT book, owner, period, named, accountId FROM said WHERE is_own = 1 OR (has_own = 0 AND owner = '')) d
GROUP BY d.book, d.owner, d.period`,
      ],
      [
        "mean",
        `
SELECT i.book, i.owner, i.period, COUNT(*) AS found, COUNT(r.value) AS known, AVG(r.value) AS mean, MAX(d.different) AS different
FROM said i
JOIN different d ON d.book = i.book AND d.owner = i.owner AND d.period = i.period
LEFT JOIN RatingScale r ON r.book = i.book AND r.rating = i.rating
WHERE i.is_own = 1 OR (i.has_own = 0 AND i.owner = '')
GROUP BY i.book, i.owner, i.period`,
      ],
      ...(aid?.with ?? []),
    ],
    joins: [
      byScope("mean", "x"),
      byBook("(SELECT book, COUNT(*) AS steps FROM RatingScale GROUP BY book)", "c"),
      byBook("key_state", "k"),
      ...(aid
        ? [
            aid.joins,
            byBook(
              `(SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN (${aid.refs.map((ref) => `'${ref}'`).join(", ")}) GROUP BY book)`,
              "y",
            ),
          ]
        : []),
    ].join("\n"),
    // Half away from zero at two decimals, written so that 1.005 becomes 1.01.
    actual:
      "CASE WHEN x.mean < 0 THEN -FLOOR(-x.mean * 100e0 + 1e-9 + 0.5e0) ELSE FLOOR(x.mean * 100e0 + 1e-9 + 0.5e0) END / 100e0",
    numerator: gate(aid?.numerator ?? none),
    denominator: gate(aid?.denominator ?? none),
    reasons,
    keepNumerator: names,
    keepDenominator: names,
  };
};

const archive: Aid = {
  with: [
    [
      "archives",
      `
SELECT s.book, s.owner, s.period, SUM(a.archive_share) AS shares, COUNT(*) * 1e0 AS accounts
FROM scope s
JOIN Accounts a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
WHERE a.isKeyAccount = 1
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: byScope("archives", "z"),
  refs: ["Accounts.isKeyAccount"],
  silent: `${keyed} OR p.account_requiredBasic IS NULL`,
  numerator: "COALESCE(z.shares, 0e0)",
  denominator: "COALESCE(z.accounts, 0e0)",
};

const survey: Aid = {
  with: surveyQueries("1"),
  joins: `${byScope("survey_count", "z")}\n${byScope("survey_several", "v")}`,
  refs: [...surveyRefs, "Surveys.accountId", "Accounts.isKeyAccount"],
  silent: `${keyed} OR COALESCE(z.unclear, 0) + COALESCE(v.several, 0) > 0`,
  numerator: "COALESCE(z.shares, 0e0)",
  denominator: "COALESCE(z.answers, 0e0)",
};

const answers: Aid = {
  with: feedbackQueries(["question"], "p.question_limit", "1 = 0"),
  joins: feedbackJoins.replace(/\bx\b/g, "z"),
  refs: feedbackRefs,
  silent: `p.question_limit IS NULL OR ${keyed} OR COALESCE(z.unclear, 0) + COALESCE(v.several, 0) > 0`,
  numerator: "COALESCE(z.in_time, 0e0)",
  denominator: "COALESCE(z.due, 0e0)",
};

export const typedKpis: readonly KpiSql[] = [
  k2,
  k8,
  rated("K9", archive),
  rated("K10", null),
  rated("K11", survey),
  rated("K12", answers),
];
