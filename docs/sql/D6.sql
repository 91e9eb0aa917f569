-- kpi_D6: D6, computed from the rows.
CREATE VIEW kpi_D6 AS
WITH steps AS (SELECT d.book, d.period, h.account_row, h.field, MIN(h.step) AS step
  FROM Periods d
  JOIN ClassChanges h ON h.book = d.book AND h.at_day > d.end_day
  GROUP BY d.book, d.period, h.account_row, h.field
),
codes_after AS (SELECT n.book, n.period, n.account_row, n.field, h.old_code
  FROM steps n
  JOIN ClassChanges h ON h.book = n.book AND h.account_row = n.account_row AND h.field = n.field AND h.step = n.step
),
status_changed AS (SELECT DISTINCT book, account_row FROM ClassChanges WHERE field = 'status'
),
states AS (SELECT d.book, d.period, a.owner,
    CASE WHEN d.end_day >= b.as_of_day THEN
        CASE WHEN a.class IN ('won', 'key') AND (a.status IS NULL OR a.status = 'active') THEN 'counts' ELSE 'outside' END
      WHEN a.createdDate_day > d.end_day THEN 'outside'
      WHEN a.class_untraced = 1 THEN 'broken'
      WHEN COALESCE(c.old_code, a.class, '') NOT IN ('won', 'key') THEN 'outside'
      WHEN COALESCE(t.old_code, a.status, '') IN ('', 'active') OR a.lostDate_day > d.end_day THEN 'counts'
      ELSE 'outside' END AS state
  FROM Periods d
  JOIN Books b ON b.book = d.book
  JOIN Accounts a ON a.book = d.book
  LEFT JOIN codes_after c ON c.book = d.book AND c.period = d.period AND c.account_row = a.row_no AND c.field = 'class'
  LEFT JOIN codes_after t ON t.book = d.book AND t.period = d.period AND t.account_row = a.row_no AND t.field = 'status'
),
counted AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN a.state = 'counts' THEN 1e0 ELSE 0e0 END) AS found,
    SUM(CASE WHEN a.state = 'broken' THEN 1 ELSE 0 END) AS broken
  FROM scope s
  JOIN states a ON a.book = s.book AND a.period = s.period AND (s.owner = '' OR a.owner = s.owner)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.found, 0e0) AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 2 THEN 'missingTable'
      WHEN s.end_day < s.as_of_day AND COALESCE(i1.found, 0) < 6 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN s.end_day < s.as_of_day AND b.class_log_begins IS NULL THEN 'noClassLog'
      WHEN s.end_day < s.as_of_day AND b.class_log_begins > s.end_day THEN 'logShort'
      WHEN x.broken > 0 THEN 'classUnlogged'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Accounts.class', 'Accounts.status') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('AuditLog.sheet', 'AuditLog.rowId', 'AuditLog.field', 'AuditLog.oldValue', 'AuditLog.newValue', 'AuditLog.at') GROUP BY book) i1 ON i1.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN Books b ON b.book = s.book
)
SELECT book, owner, period, 'D6' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN 1 = 0 THEN 0e0 END AS denominator,
  CASE WHEN reason IS NULL THEN numerator END AS actual,
  reason AS reason
FROM judged;
