-- kpi_S4: S4, computed from the rows.
CREATE VIEW kpi_S4 AS
WITH sizes AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN k.owner = s.owner THEN 1 ELSE 0 END) AS own_rows,
    SUM(CASE WHEN k.owner = s.owner THEN k.marketSize END) AS own_size, SUM(CASE WHEN k.owner IS NULL THEN 1 ELSE 0 END) AS common_rows,
    SUM(CASE WHEN k.owner IS NULL THEN k.marketSize END) AS common_size
  FROM scope s
  JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = 'S4' AND (k.owner IS NULL OR k.owner = s.owner)
  JOIN NamedPeriods n ON n.book = k.book AND n.table_name = 'KpiInputs' AND n.row_no = k.row_no AND n.period_type = s.period_type
    AND n.start_day = s.start_day AND n.end_day = s.end_day
  WHERE k.marketSize IS NOT NULL OR k.unreadable LIKE '%,marketSize,%'
  GROUP BY s.book, s.owner, s.period
),
size AS (SELECT book, owner, period, CASE WHEN own_rows > 0 THEN own_rows ELSE common_rows END AS typed,
    CASE WHEN own_rows > 0 THEN own_size ELSE common_size END AS market
  FROM sizes
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.amount_e4, 0e0) / 10000e0 AS numerator, z.market AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 4 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.orders_completeSince > s.start_day THEN 'ordersShort'
      WHEN x.bad > 0 THEN 'badOrders'
      WHEN ABS(COALESCE(x.amount_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
      WHEN COALESCE(z.typed, 0) = 0 THEN 'noMarketSize'
      WHEN z.typed > 1 THEN 'inputTwice'
      WHEN z.market IS NULL THEN 'inputUnreadable'
      WHEN NOT z.market > 0 THEN 'noMarketSize'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('sales.date', 'sales.amount', 'KpiInputs.kpiId', 'KpiInputs.marketSize') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN period_sales x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN size z ON z.book = s.book AND z.owner = s.owner AND z.period = s.period
)
SELECT book, owner, period, 'S4' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('noMarketSize', 'inputTwice', 'inputUnreadable') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noMarketSize' ELSE reason END AS reason
FROM judged;
