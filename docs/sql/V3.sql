-- kpi_V3: V3, computed from the rows.
CREATE VIEW kpi_V3 AS
WITH counted AS (SELECT s.book, s.owner, s.period, SUM(v.elements) * 1e0 AS elements, COUNT(*) * 6e0 AS asked
  FROM scope s
  JOIN contact_log v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner)
  WHERE v.is_visit = 1 AND (v.status IS NULL OR v.status IN ('planned', 'done')) AND v.date_day BETWEEN s.start_day AND s.end_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.elements, 0e0) AS numerator, COALESCE(x.asked, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 8 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Visits.who', 'Visits.topic', 'Visits.place', 'Visits.date', 'Visits.plannedStart', 'Visits.purpose', 'Visits.mode', 'Visits.status') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'V3' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noVisits' ELSE reason END AS reason
FROM judged;
