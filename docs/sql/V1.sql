-- kpi_V1: V1, computed from the rows.
CREATE VIEW kpi_V1 AS
WITH outcomes AS (SELECT v.book, v.owner, v.date_day,
    CASE WHEN v.status = 'cancelled' AND v.failReason IN ('absent', 'refused') THEN 'left'
      WHEN v.status IS NULL OR v.status <> 'done' THEN 'open'
      WHEN v.date_day IS NULL OR v.actual_unreadable = 1 THEN 'unreadable'
      WHEN ABS(COALESCE(v.actualDate_day, v.date_day) - v.date_day) <= COALESCE(p.visit_lateToleranceDays, 0) THEN 'done'
      ELSE 'open' END AS outcome
  FROM contact_log v
  JOIN Policy p ON p.book = v.book
  WHERE v.is_visit = 1 AND v.origin = 'planned'
),
counted AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN o.date_day IS NOT NULL AND o.outcome = 'done' THEN 1e0 ELSE 0e0 END) AS done,
    SUM(CASE WHEN o.date_day IS NOT NULL AND o.outcome <> 'left' THEN 1e0 ELSE 0e0 END) AS due,
    SUM(CASE WHEN o.date_day IS NULL OR o.outcome = 'unreadable' THEN 1 ELSE 0 END) AS unreadable
  FROM scope s
  JOIN outcomes o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
  WHERE o.date_day IS NULL OR (o.date_day BETWEEN s.from_day AND s.to_day AND o.date_day < s.as_of_day)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.done, 0e0) AS numerator, COALESCE(x.due, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN x.unreadable > 0 THEN 'visitUnreadable'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Visits.origin', 'Visits.date', 'Visits.status') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'V1' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('visitUnreadable') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('visitUnreadable') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noneDue' ELSE reason END AS reason
FROM judged;
