/** Growth: customers won and how they moved on. D1 to D7, K4. */
import type { KpiSql } from "./kpi";
import { byBook, byScope } from "./kpi";
import { keyReasons } from "./sales";
import { holds } from "./views";

/** Orders by customer as the question who is new asks for them: returns are none, samples only where the policy says so. */
const newnessQueries: NonNullable<KpiSql["with"]> = [
  [
    "traded",
    `
SELECT o.book, o.row_no, o.orderDate_day AS order_day, COALESCE(a.customer_row, c.customer_row) AS customer_row,
  CASE WHEN (p.new_excludeSamples = 0 OR NOT ${holds("COALESCE(o.unreadable, ',')", "isSample")})
    AND NOT ${holds("COALESCE(o.unreadable, ',')", "isReturn")} AND (a.book IS NOT NULL OR c.customers = 1) THEN 1 ELSE 0 END AS sure
FROM Orders o
JOIN Policy p ON p.book = o.book
LEFT JOIN Accounts a ON a.book = o.book AND a.row_no = o.accountId_row
LEFT JOIN (
  SELECT d.book, d.row_no, e.customer_row, COUNT(*) OVER (PARTITION BY d.book, d.row_no) AS customers
  FROM (SELECT DISTINCT x.book, x.row_no, y.customer_row FROM Candidates x JOIN Accounts y ON y.book = x.book AND y.row_no = x.account_row
    WHERE x.table_name = 'Orders') d
  JOIN (SELECT DISTINCT book, customer_row FROM Accounts) e ON e.book = d.book AND e.customer_row = d.customer_row
) c ON c.book = o.book AND c.row_no = o.row_no
WHERE (o.isSample IS NULL OR o.isSample = 0 OR p.new_excludeSamples = 0) AND (o.isReturn IS NULL OR o.isReturn = 0)`,
  ],
  [
    "asked",
    `
SELECT n.book, n.row_no, COALESCE(n.applicant, a.owner) AS owner, n.firstTransDate_day AS deal_day, n.recognised, n.status,
  CASE WHEN ${holds("COALESCE(n.unreadable, ',')", "recognised")} THEN 1 ELSE 0 END AS unreadable, q.account_row, q.customer_row, q.counts_from,
  q.history_from
FROM NewCustomerApps n
JOIN Applications q ON q.book = n.book AND q.row_no = n.row_no
LEFT JOIN Accounts a ON a.book = n.book AND a.row_no = n.accountId_row
WHERE n.status IS NULL OR n.status <> 'rejected'`,
  ],
  [
    "history",
    `
SELECT q.book, q.row_no,
  MAX(CASE WHEN t.sure = 1 AND t.order_day >= q.counts_from AND t.order_day < q.deal_day THEN 1 ELSE 0 END) AS traded,
  MAX(CASE WHEN t.book IS NOT NULL AND (t.order_day IS NULL OR (t.sure = 0 AND t.order_day >= q.counts_from AND t.order_day < q.deal_day))
    THEN 1 ELSE 0 END) AS unclear
FROM asked q
LEFT JOIN traded t ON t.book = q.book AND t.customer_row = q.customer_row
GROUP BY q.book, q.row_no`,
  ],
  [
    "answers",
    `
SELECT q.book, q.row_no, q.owner, q.deal_day, q.account_row, q.recognised, q.unreadable,
  CASE WHEN q.recognised = 1 AND q.account_row >= 0 THEN
    CASE WHEN p.new_missing > 0 THEN 'parameterOpen' WHEN h.traded = 1 THEN 'notNew' WHEN h.unclear = 1 THEN 'unclearOrders'
      WHEN p.orders_completeSince IS NULL THEN 'historyBlank'
      WHEN p.orders_completeSince > q.history_from THEN CASE WHEN q.history_from = 1 THEN 'historyNever' ELSE 'historyShort' END
      ELSE 'new' END
    END AS answer
FROM asked q
JOIN Policy p ON p.book = q.book
LEFT JOIN history h ON h.book = q.book AND h.row_no = q.row_no`,
  ],
  [
    "told",
    `
SELECT s.book, s.owner, s.period, a.row_no, a.deal_day, a.account_row, a.answer,
  CASE WHEN a.deal_day IS NULL THEN CASE WHEN a.recognised = 1 THEN 1 ELSE 0 END
    WHEN a.unreadable = 1 OR (a.recognised = 1 AND a.account_row < 0) THEN 1 ELSE 0 END AS unclear,
  CASE WHEN a.deal_day IS NOT NULL AND a.answer NOT IN ('new', 'notNew') THEN 1 ELSE 0 END AS refused
FROM scope s
JOIN answers a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
WHERE a.deal_day IS NULL OR a.deal_day BETWEEN s.from_day AND s.to_day`,
  ],
  [
    "ranked",
    "SELECT t.*, ROW_NUMBER() OVER (PARTITION BY book, owner, period, refused ORDER BY deal_day, row_no) AS place FROM told t",
  ],
  [
    "counted",
    `
SELECT book, owner, period, SUM(unclear) AS unclear,
  COUNT(DISTINCT CASE WHEN deal_day IS NOT NULL AND answer = 'new' THEN account_row END) * 1e0 AS found,
  MAX(CASE WHEN refused = 1 AND place = 1 THEN answer END) AS refusal
FROM ranked
GROUP BY book, owner, period`,
  ],
];

const d1: KpiSql = {
  id: "D1",
  needs: [
    {
      refs: [
        ...["recognised", "firstTransDate", "accountId"].map((key) => `NewCustomerApps.${key}`),
        ...["Orders.accountId", "Orders.orderDate"],
      ],
    },
  ],
  with: newnessQueries,
  joins: byScope("counted", "x"),
  numerator: "COALESCE(x.found, 0e0)",
  denominator: null,
  reasons: [
    ...["parameterOpen", "unclearOrders", "historyBlank", "historyNever", "historyShort"].map(
      (reason) => [`x.refusal = '${reason}'`, reason] as const,
    ),
    ["x.unclear > 0", "badApplications"],
  ],
};

const logRefs = ["sheet", "rowId", "field", "oldValue", "newValue", "at"].map((key) => `AuditLog.${key}`);
const signed = (code: string): string => `${code} IN ('won', 'key')`;

/** First class of a customer, and its class at the end of the day before each period. */
const classQueries: NonNullable<KpiSql["with"]> = [
  ["first_change", "SELECT book, account_row, old_code FROM ClassChanges WHERE field = 'class' AND step = 1"],
  [
    "customers",
    `
SELECT d.book, d.period, d.start_day AS from_day, d.to_day, b.as_of_day, b.class_log_begins AS begins, a.row_no AS account_row, a.owner,
  a.createdDate_day AS created_day, a.class_untraced AS untraced, COALESCE(f.old_code, a.class, '') AS first_class, COALESCE(a.class, '') AS class_now
FROM Periods d
JOIN Books b ON b.book = d.book
JOIN Accounts a ON a.book = d.book
LEFT JOIN first_change f ON f.book = a.book AND f.account_row = a.row_no`,
  ],
  [
    "moved",
    `
SELECT c.book, c.period, c.account_row,
  MIN(CASE WHEN h.at_day >= c.from_day THEN h.step END) AS next_step,
  MIN(CASE WHEN h.new_code = 'intent' AND h.at_day BETWEEN c.from_day AND c.to_day THEN h.step END) AS intent_step,
  MAX(CASE WHEN ${signed("h.new_code")} AND h.at_day BETWEEN c.from_day AND c.as_of_day THEN 1 ELSE 0 END) AS signed_since,
  MAX(CASE WHEN ${signed("h.new_code")} AND h.at_day BETWEEN c.from_day AND c.to_day THEN 1 ELSE 0 END) AS signed_within
FROM customers c
JOIN ClassChanges h ON h.book = c.book AND h.field = 'class' AND h.account_row = c.account_row
GROUP BY c.book, c.period, c.account_row`,
  ],
  [
    "intent_signed",
    `
SELECT m.book, m.period, m.account_row, MAX(CASE WHEN ${signed("g.new_code")} AND g.at_day >= h.at_day AND g.at_day <= b.as_of_day THEN 1 ELSE 0 END) AS signed_after
FROM moved m
JOIN Books b ON b.book = m.book
JOIN ClassChanges h ON h.book = m.book AND h.field = 'class' AND h.account_row = m.account_row AND h.step = m.intent_step
JOIN ClassChanges g ON g.book = m.book AND g.field = 'class' AND g.account_row = m.account_row
GROUP BY m.book, m.period, m.account_row`,
  ],
  [
    "classed",
    `
SELECT c.*, COALESCE(h.old_code, c.class_now) AS opening_class, m.intent_step, COALESCE(m.signed_since, 0) AS signed_since,
  COALESCE(m.signed_within, 0) AS signed_within, COALESCE(g.signed_after, 0) AS signed_after
FROM customers c
LEFT JOIN moved m ON m.book = c.book AND m.period = c.period AND m.account_row = c.account_row
LEFT JOIN ClassChanges h ON h.book = c.book AND h.field = 'class' AND h.account_row = c.account_row AND h.step = m.next_step
LEFT JOIN intent_signed g ON g.book = c.book AND g.period = c.period AND g.account_row = c.account_row`,
  ],
];

const conversion = (id: string, cohort: string, stock: string): KpiSql => ({
  id,
  needs: [{ refs: ["Accounts.class", "Accounts.createdDate", ...logRefs] }],
  with: [
    ...classQueries,
    [
      "answers",
      `
SELECT c.book, c.period, c.owner,
  CASE WHEN c.created_day > c.to_day THEN 'outside' WHEN c.untraced = 1 THEN 'unknown'
    WHEN p.kpi_conversionBase = 'opening stock' THEN ${stock.trim().replace(/\n/g, "\n      ")}
    ELSE ${cohort.trim().replace(/\n/g, "\n      ")} END AS answer
FROM classed c
JOIN Policy p ON p.book = c.book`,
    ],
    [
      "counted",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN a.answer = 'unknown' THEN 1 ELSE 0 END) AS unknown_class,
  SUM(CASE WHEN a.answer = 'converted' THEN 1e0 ELSE 0e0 END) AS converted,
  SUM(CASE WHEN a.answer IN ('converted', 'waiting') THEN 1e0 ELSE 0e0 END) AS base
FROM scope s
JOIN answers a ON a.book = s.book AND a.period = s.period AND (s.owner = '' OR a.owner = s.owner)
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: [byScope("counted", "x"), byBook("Books", "b")].join("\n"),
  numerator: "COALESCE(x.converted, 0e0)",
  denominator: "COALESCE(x.base, 0e0)",
  reasons: [
    ["b.class_log_begins IS NULL", "noClassLog"],
    ["x.unknown_class > 0", "classUnlogged"],
  ],
  zero: "noCohort",
});

const fate = (mark: string): string => `CASE WHEN c.${mark} = 1 THEN 'converted' ELSE 'waiting' END`;
const stockOf = (code: string, lower: string): string => `
CASE WHEN c.created_day >= c.from_day THEN 'outside'
  WHEN c.begins > c.from_day AND c.opening_class NOT IN ('${code}'${lower}) THEN 'unknown'
  WHEN c.opening_class = '${code}' THEN ${fate("signed_within")} ELSE 'outside' END`;

const d2 = conversion(
  "D2",
  `
CASE WHEN c.created_day IS NULL OR c.created_day < c.from_day THEN 'outside'
  WHEN c.first_class <> 'potential' THEN CASE WHEN c.created_day < c.begins THEN 'unknown' ELSE 'outside' END
  ELSE ${fate("signed_since")} END`,
  stockOf("potential", ""),
);

const d7 = conversion(
  "D7",
  `
CASE WHEN c.intent_step IS NOT NULL THEN ${fate("signed_after")}
  WHEN c.first_class = 'intent' AND c.created_day >= c.from_day AND c.created_day >= c.begins THEN ${fate("signed_since")}
  WHEN c.from_day < c.begins AND (c.created_day IS NULL OR c.created_day < c.begins) AND c.first_class <> 'potential' THEN 'unknown'
  ELSE 'outside' END`,
  stockOf("intent", ", 'potential'"),
);

/** D4 to D6: customers of some classes at the end of the period. */
const standing = (id: string, codes: string): KpiSql => ({
  id,
  needs: [{ refs: ["Accounts.class", "Accounts.status"] }, { refs: logRefs, when: "s.end_day < s.as_of_day" }],
  with: [
    [
      "steps",
      `
SELECT d.book, d.period, h.account_row, h.field, MIN(h.step) AS step
FROM Periods d
JOIN ClassChanges h ON h.book = d.book AND h.at_day > d.end_day
GROUP BY d.book, d.period, h.account_row, h.field`,
    ],
    [
      "codes_after",
      `
SELECT n.book, n.period, n.account_row, n.field, h.old_code
FROM steps n
JOIN ClassChanges h ON h.book = n.book AND h.account_row = n.account_row AND h.field = n.field AND h.step = n.step`,
    ],
    ["status_changed", "SELECT DISTINCT book, account_row FROM ClassChanges WHERE field = 'status'"],
    [
      "states",
      `
SELECT d.book, d.period, a.owner,
  CASE WHEN d.end_day >= b.as_of_day THEN
      CASE WHEN a.class IN (${codes}) AND (a.status IS NULL OR a.status = 'active') THEN 'counts' ELSE 'outside' END
    WHEN a.createdDate_day > d.end_day THEN 'outside'
    WHEN a.class_untraced = 1 THEN 'broken'
    WHEN COALESCE(c.old_code, a.class, '') NOT IN (${codes}) THEN 'outside'
    WHEN COALESCE(t.old_code, a.status, '') IN ('', 'active') OR a.lostDate_day > d.end_day THEN 'counts'
    ELSE 'outside' END AS state
FROM Periods d
JOIN Books b ON b.book = d.book
JOIN Accounts a ON a.book = d.book
LEFT JOIN codes_after c ON c.book = d.book AND c.period = d.period AND c.account_row = a.row_no AND c.field = 'class'
LEFT JOIN codes_after t ON t.book = d.book AND t.period = d.period AND t.account_row = a.row_no AND t.field = 'status'`,
    ],
    [
      "counted",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN a.state = 'counts' THEN 1e0 ELSE 0e0 END) AS found,
  SUM(CASE WHEN a.state = 'broken' THEN 1 ELSE 0 END) AS broken
FROM scope s
JOIN states a ON a.book = s.book AND a.period = s.period AND (s.owner = '' OR a.owner = s.owner)
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: [byScope("counted", "x"), byBook("Books", "b")].join("\n"),
  numerator: "COALESCE(x.found, 0e0)",
  denominator: null,
  reasons: [
    ["s.end_day < s.as_of_day AND b.class_log_begins IS NULL", "noClassLog"],
    ["s.end_day < s.as_of_day AND b.class_log_begins > s.end_day", "logShort"],
    ["x.broken > 0", "classUnlogged"],
  ],
});

/** Key accounts won. `planned`: only under a key-account plan. */
const winQueries = (planned: boolean): NonNullable<KpiSql["with"]> => [
  [
    "wins",
    `
SELECT d.book, d.row_no, d.owner, d.resultDate_day AS result_day, d.account_row, d.unreadable_result, d.under_key_plan
FROM developments d
JOIN key_accounts a ON a.book = d.book AND a.account_row = d.account_row AND a.is_key = 1
WHERE d.result = 'won' OR d.unreadable_result = 1`,
  ],
  [
    "win_count",
    `
SELECT s.book, s.owner, s.period,
  COUNT(DISTINCT CASE WHEN w.result_day IS NOT NULL AND w.unreadable_result = 0${planned ? " AND w.under_key_plan = 1" : ""} THEN w.account_row END) * 1e0
    AS accounts,
  SUM(CASE WHEN w.result_day IS NULL OR w.unreadable_result = 1 THEN 1 ELSE 0 END) AS unclear
FROM scope s
JOIN wins w ON w.book = s.book AND (s.owner = '' OR w.owner = s.owner)
WHERE w.result_day IS NULL OR w.result_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
  ],
  [
    "win_several",
    `
SELECT s.book, s.owner, s.period, COUNT(DISTINCT d.row_no) AS several
FROM scope s
JOIN developments d ON d.book = s.book AND d.resultDate_day BETWEEN s.from_day AND s.to_day
JOIN Candidates c ON c.book = d.book AND c.table_name = 'Development' AND c.row_no = d.row_no
JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row AND a.is_key = 1
WHERE s.owner = '' OR COALESCE(d.owner, a.owner) = s.owner
GROUP BY s.book, s.owner, s.period`,
  ],
];
const winRefs = ["Development.accountId", "Development.result", "Development.resultDate", "Accounts.isKeyAccount"];
const winUnclear = "COALESCE(w.unclear, 0) + COALESCE(v.several, 0) > 0";
const winJoins = [byScope("win_count", "w"), byScope("win_several", "v"), byBook("key_state", "k")].join("\n");

const d3: KpiSql = {
  id: "D3",
  needs: [{ refs: winRefs }],
  with: winQueries(false),
  joins: winJoins,
  numerator: "COALESCE(w.accounts, 0e0)",
  denominator: null,
  reasons: [...keyReasons, [winUnclear, "badResults"]],
};

const byActions = "p.kpi_04_unit = 'actions'";
const byWins = "COALESCE(p.kpi_04_unit, '') <> 'actions'";

const k4: KpiSql = {
  id: "K4",
  needs: [
    { refs: [...winRefs, "PlanTargets.metric", "Plans.planType"], when: byWins },
    { refs: ["PlanActions.planId", "PlanActions.dueDate", "PlanActions.status", "Plans.planType"], when: byActions },
  ],
  with: [
    ...winQueries(true),
    [
      "plan_actions",
      `
SELECT a.book, a.owner, a.dueDate_day AS due_day, CASE WHEN a.status = 'done' THEN COALESCE(a.completedDate_day, 0) END AS done_day
FROM PlanActions a
JOIN (SELECT DISTINCT book, planId FROM Plans WHERE planType = 'KA' AND planId IS NOT NULL) k ON k.book = a.book AND k.planId = a.planId`,
    ],
    [
      "action_count",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN a.due_day IS NULL THEN 1 ELSE 0 END) AS undated,
  SUM(CASE WHEN a.due_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS planned,
  SUM(CASE WHEN a.due_day IS NOT NULL AND a.done_day <= s.to_day THEN 1e0 ELSE 0e0 END) AS done
FROM scope s
JOIN plan_actions a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
WHERE a.due_day IS NULL OR a.due_day BETWEEN s.start_day AND s.end_day
GROUP BY s.book, s.owner, s.period`,
    ],
    [
      "plan_of_wins",
      "SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Development.planType', 'Accounts.planId') GROUP BY book",
    ],
  ],
  joins: [
    winJoins,
    `${byScope("key_targets", "t")} AND t.metric = 'signedCount'`,
    byScope("action_count", "a"),
    byBook("plan_of_wins", "o"),
  ].join("\n"),
  numerator: `CASE WHEN ${byActions} THEN COALESCE(a.done, 0e0) ELSE COALESCE(w.accounts, 0e0) END`,
  denominator: `CASE WHEN ${byActions} THEN COALESCE(a.planned, 0e0) WHEN t.state = 'value' THEN t.target_e4 / 10000e0 END`,
  reasons: [
    [`${byActions} AND a.undated > 0`, "badActions"],
    [`${byActions} AND COALESCE(a.planned, 0e0) = 0`, "zeroTarget"],
    [`${byWins} AND COALESCE(o.found, 0) = 0`, "noPlanOfWins"],
    ...keyReasons.map(([condition, reason]) => [`${byWins} AND ${condition}`, reason] as const),
    [`${byWins} AND ${winUnclear}`, "badResults"],
    [`${byWins} AND t.state = 'unreadable'`, "targetUnreadable"],
    [`${byWins} AND COALESCE(t.state, 'none') = 'none' AND t.of_other_plans > 0`, "targetsOfOtherPlans"],
    [`${byWins} AND COALESCE(t.state, 'none') = 'none'`, "noTarget"],
    [`${byWins} AND t.target_e4 < 0`, "negativeTarget"],
    [`${byWins} AND NOT t.target_e4 > 0`, "zeroTarget"],
  ],
  keepNumerator: ["targetUnreadable", "targetsOfOtherPlans", "noTarget", "negativeTarget", "zeroTarget"],
  keepDenominator: ["negativeTarget", "zeroTarget"],
};

export const growthKpis: readonly KpiSql[] = [
  k4,
  d1,
  d2,
  d3,
  standing("D4", "'potential'"),
  standing("D5", "'intent'"),
  standing("D6", "'won', 'key'"),
  d7,
];
