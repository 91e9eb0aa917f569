/** Customers: who was lost, who came back, who complains and how satisfied they are. K3, K5, K6, M1 to M5. */
import type { KpiSql } from "./kpi";
import { byBook, byScope } from "./kpi";
import { keyReasons } from "./sales";
import { holds } from "./views";

/** What became of customers in every period: base, lost, and what nobody can say. `only`: 1 for key accounts alone. */
const churnQueries = (only: string): KpiSql["with"] => [
  [
    "account_orders",
    `
SELECT d.book, d.period, d.start_day, d.to_day, d.base_from, d.recent_from, d.silent_before, o.account_row,
  MAX(CASE WHEN o.order_day < d.start_day THEN o.order_day END) AS opening,
  MAX(CASE WHEN o.order_day <= d.to_day THEN o.order_day END) AS latest
FROM Periods d
JOIN customer_orders o ON o.book = d.book AND o.order_day <= d.to_day AND o.account_row >= 0
GROUP BY d.book, d.period, d.start_day, d.to_day, d.base_from, d.recent_from, d.silent_before, o.account_row`,
  ],
  [
    "fates",
    `
SELECT o.book, o.period, k.owner,
  CASE WHEN ${holds("COALESCE(a.unreadable, ',')", "lostDate")} THEN CASE WHEN o.opening >= o.base_from THEN 'unreadable' ELSE 'outside' END
    WHEN o.opening IS NULL OR o.opening < o.recent_from OR a.lostDate_day < o.start_day THEN 'outside'
    WHEN a.lostDate_day <= o.to_day THEN 'lost'
    WHEN o.latest < o.silent_before THEN 'lost'
    ELSE 'kept' END AS fate
FROM account_orders o
JOIN Accounts a ON a.book = o.book AND a.row_no = o.account_row
JOIN key_accounts k ON k.book = o.book AND k.account_row = o.account_row
WHERE k.is_key >= ${only}`,
  ],
  [
    "counted",
    `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN f.fate = 'lost' THEN 1e0 ELSE 0e0 END) AS lost,
  SUM(CASE WHEN f.fate IN ('lost', 'kept') THEN 1e0 ELSE 0e0 END) AS base, SUM(CASE WHEN f.fate = 'unreadable' THEN 1 ELSE 0 END) AS unreadable
FROM scope s
JOIN fates f ON f.book = s.book AND f.period = s.period AND (s.owner = '' OR f.owner = s.owner)
GROUP BY s.book, s.owner, s.period`,
  ],
  [
    "nameless",
    `
SELECT e.book, e.owner, SUM(k.nameless) AS nameless
FROM People e
JOIN key_accounts k ON k.book = e.book AND k.is_key >= ${only} AND (e.owner = '' OR k.owner = e.owner)
GROUP BY e.book, e.owner`,
  ],
  [
    "unclear_lines",
    `
SELECT o.book, k.owner, CASE WHEN o.trade = 'unclear' THEN 0 ELSE o.order_day END AS line_day
FROM customer_orders o
JOIN key_accounts k ON k.book = o.book AND k.account_row = o.account_row AND k.is_key >= ${only}
WHERE o.trade = 'unclear'
UNION ALL
SELECT c.book, c.owner, CASE WHEN c.trade = 'unclear' THEN 0 ELSE c.order_day END AS line_day
FROM order_candidates c
WHERE c.trade <> 'none' AND c.is_key >= ${only}`,
  ],
  [
    "unclear_count",
    `
SELECT s.book, s.owner, s.period, COUNT(*) AS unclear
FROM scope s
JOIN unclear_lines l ON l.book = s.book AND l.line_day <= s.to_day AND (s.owner = '' OR l.owner = s.owner)
GROUP BY s.book, s.owner, s.period`,
  ],
];

const churnJoins = [
  byScope("counted", "x"),
  byScope("unclear_count", "u"),
  "LEFT JOIN nameless b ON b.book = s.book AND b.owner = s.owner",
].join("\n");

const churnReasons = [
  ["p.churn_inactiveMonths IS NULL OR p.churn_inactiveMonths < 1", "noChurnMonths"],
  ["p.orders_completeSince IS NULL", "ordersUnknown"],
  ["s.base_from IS NULL OR p.history_needed_from IS NULL OR s.base_from < p.history_needed_from", "ordersShort"],
  ["b.nameless > 0", "accountIdUnreadable"],
  ["x.unreadable > 0", "lostDateUnreadable"],
  ["u.unclear > 0", "badOrders"],
] as const;

const churnRefs = ["Orders.accountId", "Orders.orderDate", "Accounts.accountName"];

const k3: KpiSql = {
  id: "K3",
  needs: [
    { refs: ["Orders.accountId", "Orders.orderDate", "Accounts.isKeyAccount"] },
    { refs: ["Accounts.accountName"], when: "s.start_day <= s.as_of_day" },
  ],
  with: churnQueries("1"),
  joins: `${churnJoins}\n${byBook("key_state", "k")}`,
  numerator: "COALESCE(x.lost, 0e0)",
  denominator: null,
  reasons: [...keyReasons, ...churnReasons],
};

const m1: KpiSql = {
  id: "M1",
  needs: [{ refs: churnRefs }],
  with: churnQueries("0"),
  joins: churnJoins,
  numerator: "COALESCE(x.lost, 0e0)",
  denominator: "COALESCE(x.base, 0e0)",
  reasons: churnReasons,
  zero: "noBaseAccounts",
};

const m2: KpiSql = { ...m1, id: "M2", numerator: "COALESCE(x.base - x.lost, 0e0)" };

/** Complaints of key accounts (1) or of everybody (0) by the customer's owner. */
const complaintQueries = (only: string): NonNullable<KpiSql["with"]> => [
  [
    "complaint_rows",
    `
SELECT c.book, c.row_no, c.receivedDate_day AS received_day, a.owner,
  CASE WHEN ${holds("COALESCE(c.unreadable, ',')", "isEffective")} THEN 'unreadable'
    WHEN c.isEffective = 1 OR (c.isEffective IS NULL AND c.causeType IN ('staff', 'company')) THEN 'yes' ELSE 'no' END AS effective
FROM Complaints c
JOIN key_accounts a ON a.book = c.book AND a.account_row = c.accountId_row AND a.is_key >= ${only}
UNION ALL
SELECT DISTINCT c.book, c.row_no, c.receivedDate_day AS received_day, a.owner, 'several' AS effective
FROM Complaints c
JOIN Candidates d ON d.book = c.book AND d.table_name = 'Complaints' AND d.row_no = c.row_no
JOIN key_accounts a ON a.book = d.book AND a.account_row = d.account_row AND a.is_key >= ${only}
WHERE c.receivedDate_day IS NOT NULL`,
  ],
  [
    "complaint_count",
    `
SELECT s.book, s.owner, s.period,
  COUNT(DISTINCT CASE WHEN c.received_day IS NOT NULL AND c.effective = 'yes' THEN c.row_no END) * 1e0 AS effective,
  SUM(CASE WHEN c.received_day IS NULL OR c.effective IN ('unreadable', 'several') THEN 1 ELSE 0 END) AS unclear
FROM scope s
JOIN complaint_rows c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
WHERE c.received_day IS NULL OR c.received_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
  ],
];
const complaintNeeds = [
  { refs: ["Complaints.accountId", "Complaints.receivedDate"] },
  { refs: ["Complaints.causeType", "Complaints.isEffective"], least: 1 },
];

const k5: KpiSql = {
  id: "K5",
  needs: [...complaintNeeds, { refs: ["Accounts.isKeyAccount"] }],
  with: complaintQueries("1"),
  joins: `${byScope("complaint_count", "x")}\n${byBook("key_state", "k")}`,
  numerator: "COALESCE(x.effective, 0e0)",
  denominator: null,
  reasons: [...keyReasons, ["x.unclear > 0", "badComplaints"]],
};

/** Orders of customers from a day on to the end of the period. `from`: an expression of scope and Policy. */
const orderQueries = (from: string): NonNullable<KpiSql["with"]> => [
  [
    "buying_days",
    `
SELECT s.book, s.owner, s.period, o.account_row, COUNT(DISTINCT o.order_day) AS days
FROM scope s
JOIN Policy p ON p.book = s.book
JOIN customer_orders o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
WHERE o.account_row >= 0 AND o.order_day BETWEEN ${from} AND s.to_day
GROUP BY s.book, s.owner, s.period, o.account_row`,
  ],
  [
    "buyers",
    "SELECT book, owner, period, COUNT(*) * 1e0 AS buyers, SUM(CASE WHEN days > 1 THEN 1e0 ELSE 0e0 END) AS again FROM buying_days GROUP BY book, owner, period",
  ],
  [
    "order_count",
    `
SELECT s.book, s.owner, s.period,
  (COUNT(DISTINCT CASE WHEN o.order_day IS NOT NULL THEN o.orderId END)
    + SUM(CASE WHEN o.order_day IS NOT NULL AND o.orderId IS NULL THEN 1 ELSE 0 END)) * 1e0 AS orders,
  SUM(CASE WHEN o.order_day IS NULL THEN 1 ELSE 0 END) AS undated
FROM scope s
JOIN Policy p ON p.book = s.book
JOIN customer_orders o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
WHERE o.order_day IS NULL OR o.order_day BETWEEN ${from} AND s.to_day
GROUP BY s.book, s.owner, s.period`,
  ],
  [
    "order_several",
    `
SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
FROM scope s
JOIN Policy p ON p.book = s.book
JOIN order_candidates c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
WHERE c.order_day BETWEEN ${from} AND s.to_day
GROUP BY s.book, s.owner, s.period`,
  ],
];
const orderJoins = [byScope("buyers", "b"), byScope("order_count", "o"), byScope("order_several", "v")].join("\n");
const orderUnclear = ["COALESCE(o.undated, 0) + COALESCE(v.several, 0) > 0", "badOrders"] as const;

const m3: KpiSql = {
  id: "M3",
  needs: [...complaintNeeds, { refs: ["Orders.accountId", "Orders.orderDate"] }],
  with: [
    ...complaintQueries("0"),
    ...orderQueries("CASE WHEN p.kpi_complaintBase = 'orders' THEN s.from_day ELSE s.active_from END"),
  ],
  joins: `${byScope("complaint_count", "x")}\n${orderJoins}`,
  numerator: "COALESCE(x.effective, 0e0)",
  denominator: "CASE WHEN p.kpi_complaintBase = 'orders' THEN COALESCE(o.orders, 0e0) ELSE COALESCE(b.buyers, 0e0) END",
  reasons: [
    [
      "COALESCE(p.kpi_complaintBase, '') <> 'orders' AND (p.churn_inactiveMonths IS NULL OR p.churn_inactiveMonths < 1)",
      "noChurnMonths",
    ],
    ["COALESCE(p.kpi_complaintBase, '') <> 'orders' AND p.orders_completeSince IS NULL", "ordersUnknown"],
    [
      "p.orders_completeSince > CASE WHEN p.kpi_complaintBase = 'orders' THEN s.from_day ELSE s.active_from END",
      "ordersShort",
    ],
    orderUnclear,
    ["x.unclear > 0", "badComplaints"],
  ],
  zero: "noCustomers",
};

/** Survey answers of key accounts (1), or of everybody with or without a customer (0). */
export const surveyQueries = (only: string): NonNullable<KpiSql["with"]> => [
  [
    "survey_rows",
    `
SELECT v.book, v.row_no, v.date_day, a.owner, COALESCE(k.is_key, 0) AS is_key, v.accountId_row AS account_row,
  CASE WHEN v.score IS NULL AND NOT ${holds("COALESCE(v.unreadable, ',')", "score")} THEN 'silent'
    WHEN v.scaleMax > v.scaleMin AND v.score >= v.scaleMin AND v.score <= v.scaleMax THEN 'answer' ELSE 'unreadable' END AS said,
  CASE WHEN v.scaleMax > v.scaleMin THEN (v.score - v.scaleMin) / (v.scaleMax - v.scaleMin) END AS share_of_scale
FROM Surveys v
LEFT JOIN Accounts a ON a.book = v.book AND a.row_no = v.accountId_row
LEFT JOIN key_accounts k ON k.book = v.book AND k.account_row = v.accountId_row
WHERE v.accountId IS NOT NULL OR v.date_day IS NOT NULL OR v.score IS NOT NULL OR v.scaleMin IS NOT NULL OR v.scaleMax IS NOT NULL
  OR ${["date", "score", "scaleMin", "scaleMax"].map((key) => holds("v.unreadable", key)).join(" OR ")}`,
  ],
  [
    "survey_count",
    `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN v.date_day IS NOT NULL AND v.said = 'answer' THEN v.share_of_scale ELSE 0e0 END) AS shares,
  SUM(CASE WHEN v.date_day IS NOT NULL AND v.said = 'answer' THEN 1e0 ELSE 0e0 END) AS answers,
  SUM(CASE WHEN v.date_day IS NULL OR v.said = 'unreadable' THEN 1 ELSE 0 END) AS unclear
FROM scope s
JOIN survey_rows v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner) AND v.is_key >= ${only}
WHERE v.date_day IS NULL OR v.date_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
  ],
  [
    "survey_several",
    `
SELECT s.book, s.owner, s.period, COUNT(DISTINCT v.row_no) AS several
FROM scope s
JOIN survey_rows v ON v.book = s.book AND v.date_day BETWEEN s.from_day AND s.to_day
JOIN Candidates c ON c.book = v.book AND c.table_name = 'Surveys' AND c.row_no = v.row_no
JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row AND a.is_key >= ${only} AND (s.owner = '' OR a.owner = s.owner)
GROUP BY s.book, s.owner, s.period`,
  ],
];
export const surveyRefs = ["Surveys.date", "Surveys.score", "Surveys.scaleMin", "Surveys.scaleMax"];
const leastAnswers = "CASE WHEN p.survey_minResponses > 1 THEN p.survey_minResponses ELSE 1 END";

const m4: KpiSql = {
  id: "M4",
  needs: [{ refs: surveyRefs }, { refs: ["Surveys.accountId"], when: "s.owner <> ''" }],
  with: surveyQueries("0").slice(0, 2),
  joins: byScope("survey_count", "x"),
  numerator: "COALESCE(x.shares, 0e0)",
  denominator: "COALESCE(x.answers, 0e0)",
  reasons: [
    ["x.unclear > 0", "badSurveys"],
    [`COALESCE(x.answers, 0e0) < ${leastAnswers}`, "fewResponses"],
  ],
  keepNumerator: ["fewResponses"],
  keepDenominator: ["fewResponses"],
};

const repeatShare: KpiSql = {
  id: "M5",
  needs: [{ refs: churnRefs }],
  with: orderQueries("s.from_day"),
  joins: orderJoins,
  numerator: "COALESCE(b.again, 0e0)",
  denominator: "COALESCE(b.buyers, 0e0)",
  reasons: [
    ["p.orders_completeSince IS NULL", "ordersUnknown"],
    ["p.orders_completeSince > s.start_day", "ordersShort"],
    orderUnclear,
  ],
  zero: "noCustomers",
};

/** Items of some kinds by the day on which their answer was due. @param limit column of Policy @param hours whether it counts hours */
export const feedbackQueries = (
  kinds: readonly string[],
  limit: string,
  hours: string,
): NonNullable<KpiSql["with"]> => {
  const ours = kinds.map((kind) => `'${kind}'`).join(", ");
  return [
    [
      "items",
      `
SELECT f.book, f.row_no, f.accountId_row AS account_row, COALESCE(f.owner, a.owner) AS owner, f.owner AS own_owner, f.receivedAt, f.repliedAt,
  CASE WHEN f.kind IN (${ours}) AND f.receivedAt IS NOT NULL AND NOT ${holds("COALESCE(f.unreadable, ',')", "receivedAt")}
      AND NOT ${holds("COALESCE(f.unreadable, ',')", "repliedAt")} AND (f.repliedAt IS NULL OR FLOOR(f.repliedAt) >= FLOOR(f.receivedAt))
    THEN 1 ELSE 0 END AS readable,
  CASE WHEN ${hours} THEN 1 ELSE 0 END AS by_hours, ${limit} AS time_limit,
  CASE WHEN ${hours} THEN f.receivedAt + ${limit} / 24e0 ELSE w.due_day + 1e0 END AS due
FROM FeedbackItems f
JOIN Policy p ON p.book = f.book
LEFT JOIN Accounts a ON a.book = f.book AND a.row_no = f.accountId_row
LEFT JOIN (
  SELECT r.book, r.day AS received_day, CASE WHEN ${limit} = 0 THEN r.day ELSE d.day END AS due_day
  FROM Workdays r
  JOIN Policy p ON p.book = r.book
  LEFT JOIN Workdays d ON d.book = r.book AND d.is_workday = 1 AND d.number = r.number + ${limit}
) w ON w.book = f.book AND w.received_day = FLOOR(f.receivedAt)
WHERE f.kind IN (${ours}) OR f.kind IS NULL OR f.kind NOT IN ('opinion', 'suggestion', 'question')`,
    ],
    [
      "due_items",
      `
SELECT book, row_no, account_row, owner, own_owner, CASE WHEN readable = 1 THEN CASE WHEN by_hours = 1 THEN FLOOR(due) ELSE due - 1e0 END END AS due_day,
  CASE WHEN repliedAt IS NULL THEN 0 WHEN by_hours = 1 THEN CASE WHEN repliedAt <= due + 1e0 / 86400e0 THEN 1 ELSE 0 END
    WHEN repliedAt < due THEN 1 ELSE 0 END AS in_time
FROM items`,
    ],
    [
      "due_count",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN f.due_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS due,
  SUM(CASE WHEN f.due_day IS NOT NULL THEN f.in_time ELSE 0 END) * 1e0 AS in_time, SUM(CASE WHEN f.due_day IS NULL THEN 1 ELSE 0 END) AS unclear
FROM scope s
JOIN due_items f ON f.book = s.book AND (s.owner = '' OR f.owner = s.owner)
JOIN key_accounts a ON a.book = f.book AND a.account_row = f.account_row AND a.is_key = 1
WHERE f.due_day IS NULL OR (f.due_day BETWEEN s.from_day AND s.to_day AND f.due_day < s.as_of_day)
GROUP BY s.book, s.owner, s.period`,
    ],
    [
      "due_several",
      `
SELECT s.book, s.owner, s.period, COUNT(DISTINCT f.row_no) AS several
FROM scope s
JOIN due_items f ON f.book = s.book AND f.due_day BETWEEN s.from_day AND s.to_day AND f.due_day < s.as_of_day
JOIN Candidates c ON c.book = f.book AND c.table_name = 'FeedbackItems' AND c.row_no = f.row_no
JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row AND a.is_key = 1
WHERE s.owner = '' OR COALESCE(f.own_owner, a.owner) = s.owner
GROUP BY s.book, s.owner, s.period`,
    ],
  ];
};
export const feedbackRefs = [
  ...["accountId", "kind", "receivedAt", "repliedAt"].map((key) => `FeedbackItems.${key}`),
  "Accounts.isKeyAccount",
];
export const feedbackJoins = `${byScope("due_count", "x")}\n${byScope("due_several", "v")}`;

const k6: KpiSql = {
  id: "K6",
  needs: [{ refs: feedbackRefs }],
  with: feedbackQueries(["opinion", "suggestion"], "p.feedback_standardTime", "p.feedback_unit = 'hour'"),
  joins: `${feedbackJoins}\n${byBook("key_state", "k")}`,
  numerator: "COALESCE(x.in_time, 0e0)",
  denominator: "COALESCE(x.due, 0e0)",
  reasons: [
    ["p.feedback_standardTime IS NULL", "noStandardTime"],
    ...keyReasons,
    ["COALESCE(x.unclear, 0) + COALESCE(v.several, 0) > 0", "badFeedback"],
  ],
  zero: "noFeedbackDue",
};

export const customerKpis: readonly KpiSql[] = [k3, k5, k6, m1, m2, m3, m4, repeatShare];
