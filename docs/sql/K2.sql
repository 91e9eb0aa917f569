-- kpi_K2: K2, computed from the rows.
CREATE VIEW kpi_K2 AS
WITH inputs AS (SELECT s.book, s.owner, s.period, k.row_no, k.owner AS named, k.accountId, k.rating, k.value, k.unreadable, k.errors
  FROM scope s
  JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = 'K2'
  JOIN NamedPeriods n ON n.book = k.book AND n.table_name = 'KpiInputs' AND n.row_no = k.row_no AND n.period_type = s.period_type
    AND n.start_day = s.start_day AND n.end_day = s.end_day
),
typed AS (SELECT book, owner, period, COUNT(*) AS found, MAX(value) AS value
  FROM inputs
  WHERE COALESCE(named, '') = owner AND (value IS NOT NULL OR unreadable LIKE '%,value,%')
  GROUP BY book, owner, period
),
judged AS (SELECT s.book, s.owner, s.period, x.value AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN p.kpi_02_definition IS NULL THEN 'ownUndefined'
      WHEN p.own_unused = 1 THEN 'ownUnused'
      WHEN COALESCE(i0.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN COALESCE(x.found, 0) = 0 THEN 'noInput'
      WHEN x.found > 1 THEN 'inputTwice'
      WHEN x.value IS NULL THEN 'inputUnreadable'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('KpiInputs.kpiId', 'KpiInputs.period', 'KpiInputs.value') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN typed x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'K2' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN 1 = 0 THEN 0e0 END AS denominator,
  CASE WHEN reason IS NULL THEN numerator END AS actual,
  reason AS reason
FROM judged;
