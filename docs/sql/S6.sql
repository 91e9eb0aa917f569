-- kpi_S6: S6, computed from the rows.
CREATE VIEW kpi_S6 AS
WITH ended AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN d.resultDate_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS ended,
    SUM(CASE WHEN d.resultDate_day IS NOT NULL AND d.result = 'won' THEN 1e0 ELSE 0e0 END) AS won,
    SUM(CASE WHEN d.resultDate_day IS NULL OR d.unreadable_result = 1 THEN 1 ELSE 0 END) AS unclear
  FROM scope s
  JOIN developments d ON d.book = s.book AND (s.owner = '' OR d.owner = s.owner)
  WHERE d.resultDate_day IS NULL OR d.resultDate_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.won, 0e0) AS numerator, COALESCE(x.ended, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 2 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN x.unclear > 0 THEN 'badResults'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Development.result', 'Development.resultDate') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN ended x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'S6' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noResults' ELSE reason END AS reason
FROM judged;
