-- kpi_S2: S2, computed from the rows.
CREATE VIEW kpi_S2 AS
WITH judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.profit_e4, 0e0) / 10000e0 AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 2 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.orders_completeSince > s.start_day THEN 'ordersShort'
      WHEN x.bad > 0 THEN 'badOrders'
      WHEN ABS(COALESCE(x.amount_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
      WHEN x.without_profit > 0 THEN 'noProfit'
      WHEN ABS(COALESCE(x.profit_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('sales.date', 'sales.amount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN period_sales x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'S2' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN 1 = 0 THEN 0e0 END AS denominator,
  CASE WHEN reason IS NULL THEN numerator END AS actual,
  reason AS reason
FROM judged;
