-- kpi_M5_repeat: repeat customers of the period, one of the three meanings of M5.
CREATE VIEW kpi_M5_repeat AS
WITH buying_days AS (SELECT s.book, s.owner, s.period, o.account_row, COUNT(DISTINCT o.order_day) AS days
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN customer_orders o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
  WHERE o.account_row >= 0 AND o.order_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period, o.account_row
),
buyers AS (SELECT book, owner, period, COUNT(*) * 1e0 AS buyers, SUM(CASE WHEN days > 1 THEN 1e0 ELSE 0e0 END) AS again FROM buying_days GROUP BY book, owner, period
),
order_count AS (SELECT s.book, s.owner, s.period,
    (COUNT(DISTINCT CASE WHEN o.order_day IS NOT NULL THEN o.orderId END)
      + SUM(CASE WHEN o.order_day IS NOT NULL AND o.orderId IS NULL THEN 1 ELSE 0 END)) * 1e0 AS orders,
    SUM(CASE WHEN o.order_day IS NULL THEN 1 ELSE 0 END) AS undated
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN customer_orders o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
  WHERE o.order_day IS NULL OR o.order_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
order_several AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN order_candidates c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
  WHERE c.order_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(b.again, 0e0) AS numerator, COALESCE(b.buyers, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.orders_completeSince IS NULL THEN 'ordersUnknown'
      WHEN p.orders_completeSince > s.start_day THEN 'ordersShort'
      WHEN COALESCE(o.undated, 0) + COALESCE(v.several, 0) > 0 THEN 'badOrders'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Orders.accountId', 'Orders.orderDate', 'Accounts.accountName') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN buyers b ON b.book = s.book AND b.owner = s.owner AND b.period = s.period
  LEFT JOIN order_count o ON o.book = s.book AND o.owner = s.owner AND o.period = s.period
  LEFT JOIN order_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
)
SELECT book, owner, period, 'M5' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noCustomers' ELSE reason END AS reason
FROM judged;

-- kpi_M5: M5, computed from the rows.
CREATE VIEW kpi_M5 AS
SELECT q.book, q.owner, q.period, 'M5' AS kpi, q.numerator, q.denominator, q.actual, q.reason
FROM kpi_M5_repeat q
JOIN Policy p ON p.book = q.book
WHERE COALESCE(p.kpi_loyaltyDef, '') NOT IN ('retention', 'survey')
UNION ALL
SELECT q.book, q.owner, q.period, 'M5' AS kpi, q.numerator, q.denominator, q.actual, q.reason
FROM kpi_M2 q
JOIN Policy p ON p.book = q.book
WHERE p.kpi_loyaltyDef = 'retention'
UNION ALL
SELECT q.book, q.owner, q.period, 'M5' AS kpi, q.numerator, q.denominator, q.actual, q.reason
FROM kpi_M4 q
JOIN Policy p ON p.book = q.book
WHERE p.kpi_loyaltyDef = 'survey';
