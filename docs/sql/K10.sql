-- kpi_K10: K10, computed from the rows.
CREATE VIEW kpi_K10 AS
WITH inputs AS (SELECT s.book, s.owner, s.period, k.row_no, k.owner AS named, k.accountId, k.rating, k.value, k.unreadable, k.errors
  FROM scope s
  JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = 'K10'
  JOIN NamedPeriods n ON n.book = k.book AND n.table_name = 'KpiInputs' AND n.row_no = k.row_no AND n.period_type = s.period_type
    AND n.start_day = s.start_day AND n.end_day = s.end_day
),
said AS (SELECT i.*, CASE WHEN COALESCE(i.named, '') = i.owner THEN 1 ELSE 0 END AS is_own,
    MAX(CASE WHEN COALESCE(i.named, '') = i.owner THEN 1 ELSE 0 END) OVER (PARTITION BY i.book, i.owner, i.period) AS has_own
  FROM inputs i
  WHERE i.rating IS NOT NULL
),
different AS (SELECT d.book, d.owner, d.period, COUNT(*) AS different
  FROM (SELECT DISTINCT book, owner, period, named, accountId FROM said WHERE is_own = 1 OR (has_own = 0 AND owner = '')) d
  GROUP BY d.book, d.owner, d.period
),
mean AS (SELECT i.book, i.owner, i.period, COUNT(*) AS found, COUNT(r.value) AS known, AVG(r.value) AS mean, MAX(d.different) AS different
  FROM said i
  JOIN different d ON d.book = i.book AND d.owner = i.owner AND d.period = i.period
  LEFT JOIN RatingScale r ON r.book = i.book AND r.rating = i.rating
  WHERE i.is_own = 1 OR (i.has_own = 0 AND i.owner = '')
  GROUP BY i.book, i.owner, i.period
),
judged AS (SELECT s.book, s.owner, s.period, CASE WHEN 1 = 0 THEN 0e0 END AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN x.mean < 0 THEN -FLOOR(-x.mean * 100e0 + 1e-9 + 0.5e0) ELSE FLOOR(x.mean * 100e0 + 1e-9 + 0.5e0) END / 100e0 AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN COALESCE(c.steps, 0) = 0 THEN 'noScale'
      WHEN COALESCE(x.found, 0) = 0 THEN 'noRating'
      WHEN x.different < x.found THEN 'inputTwice'
      WHEN x.known < x.found THEN 'ratingUnknown'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('KpiInputs.kpiId', 'KpiInputs.period', 'KpiInputs.rating') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN mean x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN (SELECT book, COUNT(*) AS steps FROM RatingScale GROUP BY book) c ON c.book = s.book
  LEFT JOIN key_state k ON k.book = s.book
)
SELECT book, owner, period, 'K10' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('noScale', 'noRating', 'inputTwice', 'ratingUnknown') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('noScale', 'noRating', 'inputTwice', 'ratingUnknown') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL THEN own_actual END AS actual,
  reason AS reason
FROM judged;
