-- kpi_S3: S3, computed from the rows.
CREATE VIEW kpi_S3 AS
WITH judged AS (SELECT s.book, s.owner, s.period, (COALESCE(x.amount_e4, 0e0) - COALESCE(y.amount_e4, 0e0)) / 10000e0 AS numerator, COALESCE(y.amount_e4, 0e0) / 10000e0 AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 2 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN s.before_from IS NULL THEN 'noBase'
      WHEN p.orders_completeSince IS NULL THEN 'ordersUnknown'
      WHEN p.orders_completeSince > s.before_from THEN 'ordersShort'
      WHEN x.bad > 0 THEN 'badOrders'
      WHEN ABS(COALESCE(x.amount_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
      WHEN y.bad > 0 THEN 'badOrders'
      WHEN ABS(COALESCE(y.amount_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('sales.date', 'sales.amount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN period_sales x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN sales_before y ON y.book = s.book AND y.owner = s.owner AND y.period = s.period
)
SELECT book, owner, period, 'S3' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noBase' ELSE reason END AS reason
FROM judged;
