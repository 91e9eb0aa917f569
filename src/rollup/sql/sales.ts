/** Sales: K1, S1 to S6. */
import type { KpiSql } from "./kpi";
import { byBook, byScope } from "./kpi";
import { holds } from "./views";

/** Beyond this a sum of ten-thousandths is no longer exact. */
const exact = "9007199254740991";
const tooLarge = (sum: string): readonly [string, string] => [`ABS(COALESCE(${sum}, 0e0)) > ${exact}`, "tooLarge"];
const salesRefs = ["sales.date", "sales.amount"];
const ordersShort = ["p.orders_completeSince > s.start_day", "ordersShort"] as const;
const badSales = ["x.bad > 0", "badOrders"] as const;
const units = (sum: string): string => `COALESCE(${sum}, 0e0) / 10000e0`;
const sales = byScope("period_sales", "x");

/** Reasons for which nobody can say what belongs to key accounts. */
export const keyReasons = [
  ["k.key_unreadable = 1", "flagUnreadable"],
  ["k.key_nameless > 0", "accountIdUnreadable"],
] as const;

const k1: KpiSql = {
  id: "K1",
  needs: [
    { refs: ["PlanTargets.metric", "Plans.planType", "Orders.accountId", "Accounts.isKeyAccount", ...salesRefs] },
  ],
  with: [
    [
      "key_lines",
      `
SELECT l.book, l.row_no, l.salesperson, l.sale_day, l.sale, l.amount_e4
FROM order_lines l
JOIN key_accounts a ON a.book = l.book AND a.account_row = l.account_row AND a.is_key = 1
WHERE l.sale <> 'left'
UNION ALL
SELECT DISTINCT c.book, c.row_no, c.salesperson, c.sale_day, 'bad' AS sale, 0e0 AS amount_e4
FROM order_candidates c
WHERE c.is_key = 1 AND c.sale <> 'left'`,
    ],
    [
      "key_sales",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN l.sale = 'counts' THEN l.amount_e4 ELSE 0e0 END) AS amount_e4,
  SUM(CASE WHEN l.sale = 'bad' THEN 1 ELSE 0 END) AS bad
FROM scope s
JOIN key_lines l ON l.book = s.book AND (s.owner = '' OR l.salesperson = s.owner)
WHERE l.sale_day IS NULL OR l.sale_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: [
    byScope("key_sales", "x"),
    byBook("key_state", "k"),
    `${byScope("key_targets", "t")} AND t.metric = 'salesAmount'`,
  ].join("\n"),
  numerator: `CASE WHEN COALESCE(x.bad, 0) > 0 OR ABS(COALESCE(x.amount_e4, 0e0)) > ${exact} THEN NULL ELSE ${units("x.amount_e4")} END`,
  denominator: "CASE WHEN t.state = 'value' THEN t.target_e4 / 10000e0 END",
  reasons: [
    ordersShort,
    ...keyReasons,
    [`t.state = 'unreadable' OR ABS(t.target_e4) > ${exact}`, "targetUnreadable"],
    badSales,
    tooLarge("x.amount_e4"),
    ["COALESCE(t.state, 'none') = 'none' AND t.of_other_plans > 0", "targetsOfOtherPlans"],
    ["COALESCE(t.state, 'none') = 'none'", "noTarget"],
    ["t.target_e4 < 0", "negativeTarget"],
    ["NOT t.target_e4 > 0", "zeroTarget"],
  ],
  keepNumerator: ["targetUnreadable", "targetsOfOtherPlans", "noTarget", "negativeTarget", "zeroTarget"],
  keepDenominator: ["badOrders", "tooLarge", "negativeTarget", "zeroTarget"],
};

const s1: KpiSql = {
  id: "S1",
  needs: [{ refs: salesRefs }],
  joins: sales,
  numerator: units("x.amount_e4"),
  denominator: null,
  reasons: [ordersShort, badSales, tooLarge("x.amount_e4")],
};

const s2: KpiSql = {
  id: "S2",
  needs: [{ refs: salesRefs }],
  joins: sales,
  numerator: units("x.profit_e4"),
  denominator: null,
  reasons: [
    ordersShort,
    badSales,
    tooLarge("x.amount_e4"),
    ["x.without_profit > 0", "noProfit"],
    tooLarge("x.profit_e4"),
  ],
};

const s3: KpiSql = {
  id: "S3",
  needs: [{ refs: salesRefs }],
  joins: `${sales}\n${byScope("sales_before", "y")}`,
  numerator: "(COALESCE(x.amount_e4, 0e0) - COALESCE(y.amount_e4, 0e0)) / 10000e0",
  denominator: units("y.amount_e4"),
  reasons: [
    ["s.before_from IS NULL", "noBase"],
    ["p.orders_completeSince IS NULL", "ordersUnknown"],
    ["p.orders_completeSince > s.before_from", "ordersShort"],
    badSales,
    tooLarge("x.amount_e4"),
    ["y.bad > 0", "badOrders"],
    tooLarge("y.amount_e4"),
  ],
  zero: "noBase",
};

const s4: KpiSql = {
  id: "S4",
  needs: [{ refs: [...salesRefs, "KpiInputs.kpiId", "KpiInputs.marketSize"] }],
  with: [
    [
      "sizes",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN k.owner = s.owner THEN 1 ELSE 0 END) AS own_rows,
  SUM(CASE WHEN k.owner = s.owner THEN k.marketSize END) AS own_size, SUM(CASE WHEN k.owner IS NULL THEN 1 ELSE 0 END) AS common_rows,
  SUM(CASE WHEN k.owner IS NULL THEN k.marketSize END) AS common_size
FROM scope s
JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = 'S4' AND (k.owner IS NULL OR k.owner = s.owner)
JOIN NamedPeriods n ON n.book = k.book AND n.table_name = 'KpiInputs' AND n.row_no = k.row_no AND n.period_type = s.period_type
  AND n.start_day = s.start_day AND n.end_day = s.end_day
WHERE k.marketSize IS NOT NULL OR ${holds("k.unreadable", "marketSize")}
GROUP BY s.book, s.owner, s.period`,
    ],
    [
      "size",
      `
SELECT book, owner, period, CASE WHEN own_rows > 0 THEN own_rows ELSE common_rows END AS typed,
  CASE WHEN own_rows > 0 THEN own_size ELSE common_size END AS market
FROM sizes`,
    ],
  ],
  joins: `${sales}\n${byScope("size", "z")}`,
  numerator: units("x.amount_e4"),
  denominator: "z.market",
  reasons: [
    ordersShort,
    badSales,
    tooLarge("x.amount_e4"),
    ["COALESCE(z.typed, 0) = 0", "noMarketSize"],
    ["z.typed > 1", "inputTwice"],
    ["z.market IS NULL", "inputUnreadable"],
    ["NOT z.market > 0", "noMarketSize"],
  ],
  zero: "noMarketSize",
  keepNumerator: ["noMarketSize", "inputTwice", "inputUnreadable"],
};

const s5: KpiSql = {
  id: "S5",
  needs: [{ refs: ["Accounts.contractDate", "Orders.accountId", ...salesRefs] }],
  with: [
    [
      "signed",
      `
SELECT s.book, s.owner, s.period, a.row_no AS account_row, CASE WHEN a.contractDate_day IS NULL THEN 1 ELSE 0 END AS undated
FROM scope s
JOIN Accounts a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
WHERE a.contractDate_day BETWEEN s.from_day AND s.to_day OR ${holds("a.unreadable", "contractDate")}`,
    ],
    [
      "signed_lines",
      `
SELECT g.book, g.owner, g.period, l.row_no, l.sale, l.amount_e4
FROM signed g
JOIN scope s ON s.book = g.book AND s.owner = g.owner AND s.period = g.period
JOIN order_lines l ON l.book = g.book AND l.account_row = g.account_row
WHERE g.undated = 0 AND l.sale <> 'left' AND (l.sale_day IS NULL OR l.sale_day BETWEEN s.from_day AND s.to_day)
UNION ALL
SELECT DISTINCT g.book, g.owner, g.period, c.row_no, 'bad' AS sale, 0e0 AS amount_e4
FROM signed g
JOIN scope s ON s.book = g.book AND s.owner = g.owner AND s.period = g.period
JOIN order_candidates c ON c.book = g.book AND c.account_row = g.account_row
WHERE g.undated = 0 AND c.sale <> 'left' AND c.sale_day BETWEEN s.from_day AND s.to_day`,
    ],
    [
      "signed_count",
      "SELECT book, owner, period, SUM(1e0 - undated) AS accounts, SUM(undated) AS undated FROM signed GROUP BY book, owner, period",
    ],
    [
      "signed_sales",
      `
SELECT book, owner, period, SUM(CASE WHEN sale = 'counts' THEN amount_e4 ELSE 0e0 END) AS amount_e4,
  SUM(CASE WHEN sale = 'bad' THEN 1 ELSE 0 END) AS bad
FROM signed_lines
GROUP BY book, owner, period`,
    ],
  ],
  joins: `${byScope("signed_count", "c")}\n${byScope("signed_sales", "x")}`,
  numerator: units("x.amount_e4"),
  denominator: "COALESCE(c.accounts, 0e0)",
  reasons: [ordersShort, ["c.undated > 0", "badContracts"], badSales, tooLarge("x.amount_e4")],
  zero: "noneSigned",
  keepDenominator: ["badOrders"],
};

const s6: KpiSql = {
  id: "S6",
  needs: [{ refs: ["Development.result", "Development.resultDate"] }],
  with: [
    [
      "ended",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN d.resultDate_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS ended,
  SUM(CASE WHEN d.resultDate_day IS NOT NULL AND d.result = 'won' THEN 1e0 ELSE 0e0 END) AS won,
  SUM(CASE WHEN d.resultDate_day IS NULL OR d.unreadable_result = 1 THEN 1 ELSE 0 END) AS unclear
FROM scope s
JOIN developments d ON d.book = s.book AND (s.owner = '' OR d.owner = s.owner)
WHERE d.resultDate_day IS NULL OR d.resultDate_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: byScope("ended", "x"),
  numerator: "COALESCE(x.won, 0e0)",
  denominator: "COALESCE(x.ended, 0e0)",
  reasons: [["x.unclear > 0", "badResults"]],
  zero: "noResults",
};

export const salesKpis: readonly KpiSql[] = [k1, s1, s2, s3, s4, s5, s6];
