-- kpi_K1: K1, computed from the rows.
CREATE VIEW kpi_K1 AS
WITH key_lines AS (SELECT l.book, l.row_no, l.salesperson, l.sale_day, l.sale, l.amount_e4
  FROM order_lines l
  JOIN key_accounts a ON a.book = l.book AND a.account_row = l.account_row AND a.is_key = 1
  WHERE l.sale <> 'left'
  UNION ALL
  SELECT DISTINCT c.book, c.row_no, c.salesperson, c.sale_day, 'bad' AS sale, 0e0 AS amount_e4
  FROM order_candidates c
  WHERE c.is_key = 1 AND c.sale <> 'left'
),
key_sales AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN l.sale = 'counts' THEN l.amount_e4 ELSE 0e0 END) AS amount_e4,
    SUM(CASE WHEN l.sale = 'bad' THEN 1 ELSE 0 END) AS bad
  FROM scope s
  JOIN key_lines l ON l.book = s.book AND (s.owner = '' OR l.salesperson = s.owner)
  WHERE l.sale_day IS NULL OR l.sale_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, CASE WHEN COALESCE(x.bad, 0) > 0 OR ABS(COALESCE(x.amount_e4, 0e0)) > 9007199254740991 THEN NULL ELSE COALESCE(x.amount_e4, 0e0) / 10000e0 END AS numerator, CASE WHEN t.state = 'value' THEN t.target_e4 / 10000e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 6 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.orders_completeSince > s.start_day THEN 'ordersShort'
      WHEN k.key_unreadable = 1 THEN 'flagUnreadable'
      WHEN k.key_nameless > 0 THEN 'accountIdUnreadable'
      WHEN t.state = 'unreadable' OR ABS(t.target_e4) > 9007199254740991 THEN 'targetUnreadable'
      WHEN x.bad > 0 THEN 'badOrders'
      WHEN ABS(COALESCE(x.amount_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
      WHEN COALESCE(t.state, 'none') = 'none' AND t.of_other_plans > 0 THEN 'targetsOfOtherPlans'
      WHEN COALESCE(t.state, 'none') = 'none' THEN 'noTarget'
      WHEN t.target_e4 < 0 THEN 'negativeTarget'
      WHEN NOT t.target_e4 > 0 THEN 'zeroTarget'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('PlanTargets.metric', 'Plans.planType', 'Orders.accountId', 'Accounts.isKeyAccount', 'sales.date', 'sales.amount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN key_sales x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN key_state k ON k.book = s.book
  LEFT JOIN key_targets t ON t.book = s.book AND t.owner = s.owner AND t.period = s.period AND t.metric = 'salesAmount'
)
SELECT book, owner, period, 'K1' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('targetUnreadable', 'targetsOfOtherPlans', 'noTarget', 'negativeTarget', 'zeroTarget') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('badOrders', 'tooLarge', 'negativeTarget', 'zeroTarget') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noCustomers' ELSE reason END AS reason
FROM judged;
