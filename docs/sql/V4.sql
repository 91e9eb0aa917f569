-- kpi_V4: V4, computed from the rows.
CREATE VIEW kpi_V4 AS
WITH targets AS (SELECT book, row_no AS account_row, owner FROM Accounts WHERE isKeyAccount = 1 OR isKaProspect = 1
),
marks AS (SELECT book, MAX(CASE WHEN unreadable LIKE '%,isKeyAccount,%' OR unreadable LIKE '%,isKaProspect,%' THEN 1 ELSE 0 END) AS unreadable
  FROM Accounts
  GROUP BY book
),
visited AS (SELECT v.book, v.row_no, v.owner, v.account_row, v.contact_day, p.visit_followUpDays AS window_days,
    MAX(CASE WHEN v.followUpMode IN ('phone', 'visit') AND v.followUpDate_day - v.contact_day BETWEEN 0 AND COALESCE(p.visit_followUpDays, 0)
        THEN 1
      WHEN f.row_no IS NOT NULL THEN 1 ELSE 0 END) AS followed
  FROM contact_log v
  JOIN Policy p ON p.book = v.book
  JOIN Books b ON b.book = v.book
  JOIN targets t ON t.book = v.book AND t.account_row = v.account_row
  LEFT JOIN contact_log f ON f.book = v.book AND f.account_row = v.account_row AND f.status = 'done' AND f.mode IN ('phone', 'visit')
    AND f.contact_day <= b.as_of_day AND f.contact_day BETWEEN v.contact_day + 1 AND v.contact_day + COALESCE(p.visit_followUpDays, 0)
  WHERE v.status = 'done' AND v.is_visit = 1 AND (v.contactKind IS NULL OR v.contactKind <> 'followUp')
  GROUP BY v.book, v.row_no, v.owner, v.account_row, v.contact_day, p.visit_followUpDays
),
counted AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN v.contact_day IS NULL THEN 1 ELSE 0 END) AS undated,
    SUM(CASE WHEN v.contact_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS due,
    SUM(CASE WHEN v.contact_day IS NOT NULL THEN v.followed ELSE 0 END) * 1e0 AS followed
  FROM scope s
  JOIN visited v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner)
  WHERE v.contact_day IS NULL
    OR (v.contact_day BETWEEN s.from_day AND s.to_day AND v.contact_day < s.as_of_day - COALESCE(v.window_days, 0))
  GROUP BY s.book, s.owner, s.period
),
several AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN contact_candidates c ON c.book = s.book AND c.status = 'done' AND (s.owner = '' OR c.owner = s.owner)
  JOIN targets t ON t.book = c.book AND t.account_row = c.account_row
  WHERE c.contact_day BETWEEN s.from_day AND s.to_day AND c.contact_day < s.as_of_day - COALESCE(p.visit_followUpDays, 0)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.followed, 0e0) AS numerator, COALESCE(x.due, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 6 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN k.unreadable = 1 THEN 'flagUnreadable'
      WHEN COALESCE(x.undated, 0) + COALESCE(v.several, 0) > 0 THEN 'visitUnreadable'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Visits.accountId', 'Visits.status', 'Visits.date', 'Visits.followUpDate', 'Visits.followUpMode', 'Accounts.isKeyAccount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN marks k ON k.book = s.book
)
SELECT book, owner, period, 'V4' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noVisitsClosed' ELSE reason END AS reason
FROM judged;
