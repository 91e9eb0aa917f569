-- kpi_S5: S5, computed from the rows.
CREATE VIEW kpi_S5 AS
WITH signed AS (SELECT s.book, s.owner, s.period, a.row_no AS account_row, CASE WHEN a.contractDate_day IS NULL THEN 1 ELSE 0 END AS undated
  FROM scope s
  JOIN Accounts a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
  WHERE a.contractDate_day BETWEEN s.from_day AND s.to_day OR a.unreadable LIKE '%,contractDate,%'
),
signed_lines AS (SELECT g.book, g.owner, g.period, l.row_no, l.sale, l.amount_e4
  FROM signed g
  JOIN scope s ON s.book = g.book AND s.owner = g.owner AND s.period = g.period
  JOIN order_lines l ON l.book = g.book AND l.account_row = g.account_row
  WHERE g.undated = 0 AND l.sale <> 'left' AND (l.sale_day IS NULL OR l.sale_day BETWEEN s.from_day AND s.to_day)
  UNION ALL
  SELECT DISTINCT g.book, g.owner, g.period, c.row_no, 'bad' AS sale, 0e0 AS amount_e4
  FROM signed g
  JOIN scope s ON s.book = g.book AND s.owner = g.owner AND s.period = g.period
  JOIN order_candidates c ON c.book = g.book AND c.account_row = g.account_row
  WHERE g.undated = 0 AND c.sale <> 'left' AND c.sale_day BETWEEN s.from_day AND s.to_day
),
signed_count AS (SELECT book, owner, period, SUM(1e0 - undated) AS accounts, SUM(undated) AS undated FROM signed GROUP BY book, owner, period
),
signed_sales AS (SELECT book, owner, period, SUM(CASE WHEN sale = 'counts' THEN amount_e4 ELSE 0e0 END) AS amount_e4,
    SUM(CASE WHEN sale = 'bad' THEN 1 ELSE 0 END) AS bad
  FROM signed_lines
  GROUP BY book, owner, period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.amount_e4, 0e0) / 10000e0 AS numerator, COALESCE(c.accounts, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 4 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.orders_completeSince > s.start_day THEN 'ordersShort'
      WHEN c.undated > 0 THEN 'badContracts'
      WHEN x.bad > 0 THEN 'badOrders'
      WHEN ABS(COALESCE(x.amount_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Accounts.contractDate', 'Orders.accountId', 'sales.date', 'sales.amount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN signed_count c ON c.book = s.book AND c.owner = s.owner AND c.period = s.period
  LEFT JOIN signed_sales x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'S5' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('badOrders') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noneSigned' ELSE reason END AS reason
FROM judged;
