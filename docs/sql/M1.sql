-- kpi_M1: M1, computed from the rows.
CREATE VIEW kpi_M1 AS
WITH account_orders AS (SELECT d.book, d.period, d.start_day, d.to_day, d.base_from, d.recent_from, d.silent_before, o.account_row,
    MAX(CASE WHEN o.order_day < d.start_day THEN o.order_day END) AS opening,
    MAX(CASE WHEN o.order_day <= d.to_day THEN o.order_day END) AS latest
  FROM Periods d
  JOIN customer_orders o ON o.book = d.book AND o.order_day <= d.to_day AND o.account_row >= 0
  GROUP BY d.book, d.period, d.start_day, d.to_day, d.base_from, d.recent_from, d.silent_before, o.account_row
),
fates AS (SELECT o.book, o.period, k.owner,
    CASE WHEN COALESCE(a.unreadable, ',') LIKE '%,lostDate,%' THEN CASE WHEN o.opening >= o.base_from THEN 'unreadable' ELSE 'outside' END
      WHEN o.opening IS NULL OR o.opening < o.recent_from OR a.lostDate_day < o.start_day THEN 'outside'
      WHEN a.lostDate_day <= o.to_day THEN 'lost'
      WHEN o.latest < o.silent_before THEN 'lost'
      ELSE 'kept' END AS fate
  FROM account_orders o
  JOIN Accounts a ON a.book = o.book AND a.row_no = o.account_row
  JOIN key_accounts k ON k.book = o.book AND k.account_row = o.account_row
  WHERE k.is_key >= 0
),
counted AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN f.fate = 'lost' THEN 1e0 ELSE 0e0 END) AS lost,
    SUM(CASE WHEN f.fate IN ('lost', 'kept') THEN 1e0 ELSE 0e0 END) AS base, SUM(CASE WHEN f.fate = 'unreadable' THEN 1 ELSE 0 END) AS unreadable
  FROM scope s
  JOIN fates f ON f.book = s.book AND f.period = s.period AND (s.owner = '' OR f.owner = s.owner)
  GROUP BY s.book, s.owner, s.period
),
nameless AS (SELECT e.book, e.owner, SUM(k.nameless) AS nameless
  FROM People e
  JOIN key_accounts k ON k.book = e.book AND k.is_key >= 0 AND (e.owner = '' OR k.owner = e.owner)
  GROUP BY e.book, e.owner
),
unclear_lines AS (SELECT o.book, k.owner, CASE WHEN o.trade = 'unclear' THEN 0 ELSE o.order_day END AS line_day
  FROM customer_orders o
  JOIN key_accounts k ON k.book = o.book AND k.account_row = o.account_row AND k.is_key >= 0
  WHERE o.trade = 'unclear'
  UNION ALL
  SELECT c.book, c.owner, CASE WHEN c.trade = 'unclear' THEN 0 ELSE c.order_day END AS line_day
  FROM order_candidates c
  WHERE c.trade <> 'none' AND c.is_key >= 0
),
unclear_count AS (SELECT s.book, s.owner, s.period, COUNT(*) AS unclear
  FROM scope s
  JOIN unclear_lines l ON l.book = s.book AND l.line_day <= s.to_day AND (s.owner = '' OR l.owner = s.owner)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.lost, 0e0) AS numerator, COALESCE(x.base, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.churn_inactiveMonths IS NULL OR p.churn_inactiveMonths < 1 THEN 'noChurnMonths'
      WHEN p.orders_completeSince IS NULL THEN 'ordersUnknown'
      WHEN s.base_from IS NULL OR p.history_needed_from IS NULL OR s.base_from < p.history_needed_from THEN 'ordersShort'
      WHEN b.nameless > 0 THEN 'accountIdUnreadable'
      WHEN x.unreadable > 0 THEN 'lostDateUnreadable'
      WHEN u.unclear > 0 THEN 'badOrders'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Orders.accountId', 'Orders.orderDate', 'Accounts.accountName') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN unclear_count u ON u.book = s.book AND u.owner = s.owner AND u.period = s.period
  LEFT JOIN nameless b ON b.book = s.book AND b.owner = s.owner
)
SELECT book, owner, period, 'M1' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noBaseAccounts' ELSE reason END AS reason
FROM judged;
