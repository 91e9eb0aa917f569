-- kpi_D7: D7, computed from the rows.
CREATE VIEW kpi_D7 AS
WITH first_change AS (SELECT book, account_row, old_code FROM ClassChanges WHERE field = 'class' AND step = 1
),
customers AS (SELECT d.book, d.period, d.start_day AS from_day, d.to_day, b.as_of_day, b.class_log_begins AS begins, a.row_no AS account_row, a.owner,
    a.createdDate_day AS created_day, a.class_untraced AS untraced, COALESCE(f.old_code, a.class, '') AS first_class, COALESCE(a.class, '') AS class_now
  FROM Periods d
  JOIN Books b ON b.book = d.book
  JOIN Accounts a ON a.book = d.book
  LEFT JOIN first_change f ON f.book = a.book AND f.account_row = a.row_no
),
moved AS (SELECT c.book, c.period, c.account_row,
    MIN(CASE WHEN h.at_day >= c.from_day THEN h.step END) AS next_step,
    MIN(CASE WHEN h.new_code = 'intent' AND h.at_day BETWEEN c.from_day AND c.to_day THEN h.step END) AS intent_step,
    MAX(CASE WHEN h.new_code IN ('won', 'key') AND h.at_day BETWEEN c.from_day AND c.as_of_day THEN 1 ELSE 0 END) AS signed_since,
    MAX(CASE WHEN h.new_code IN ('won', 'key') AND h.at_day BETWEEN c.from_day AND c.to_day THEN 1 ELSE 0 END) AS signed_within
  FROM customers c
  JOIN ClassChanges h ON h.book = c.book AND h.field = 'class' AND h.account_row = c.account_row
  GROUP BY c.book, c.period, c.account_row
),
intent_signed AS (SELECT m.book, m.period, m.account_row, MAX(CASE WHEN g.new_code IN ('won', 'key') AND g.at_day >= h.at_day AND g.at_day <= b.as_of_day THEN 1 ELSE 0 END) AS signed_after
  FROM moved m
  JOIN Books b ON b.book = m.book
  JOIN ClassChanges h ON h.book = m.book AND h.field = 'class' AND h.account_row = m.account_row AND h.step = m.intent_step
  JOIN ClassChanges g ON g.book = m.book AND g.field = 'class' AND g.account_row = m.account_row
  GROUP BY m.book, m.period, m.account_row
),
classed AS (SELECT c.*, COALESCE(h.old_code, c.class_now) AS opening_class, m.intent_step, COALESCE(m.signed_since, 0) AS signed_since,
    COALESCE(m.signed_within, 0) AS signed_within, COALESCE(g.signed_after, 0) AS signed_after
  FROM customers c
  LEFT JOIN moved m ON m.book = c.book AND m.period = c.period AND m.account_row = c.account_row
  LEFT JOIN ClassChanges h ON h.book = c.book AND h.field = 'class' AND h.account_row = c.account_row AND h.step = m.next_step
  LEFT JOIN intent_signed g ON g.book = c.book AND g.period = c.period AND g.account_row = c.account_row
),
answers AS (SELECT c.book, c.period, c.owner,
    CASE WHEN c.created_day > c.to_day THEN 'outside' WHEN c.untraced = 1 THEN 'unknown'
      WHEN p.kpi_conversionBase = 'opening stock' THEN CASE WHEN c.created_day >= c.from_day THEN 'outside'
          WHEN c.begins > c.from_day AND c.opening_class NOT IN ('intent', 'potential') THEN 'unknown'
          WHEN c.opening_class = 'intent' THEN CASE WHEN c.signed_within = 1 THEN 'converted' ELSE 'waiting' END ELSE 'outside' END
      ELSE CASE WHEN c.intent_step IS NOT NULL THEN CASE WHEN c.signed_after = 1 THEN 'converted' ELSE 'waiting' END
          WHEN c.first_class = 'intent' AND c.created_day >= c.from_day AND c.created_day >= c.begins THEN CASE WHEN c.signed_since = 1 THEN 'converted' ELSE 'waiting' END
          WHEN c.from_day < c.begins AND (c.created_day IS NULL OR c.created_day < c.begins) AND c.first_class <> 'potential' THEN 'unknown'
          ELSE 'outside' END END AS answer
  FROM classed c
  JOIN Policy p ON p.book = c.book
),
counted AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN a.answer = 'unknown' THEN 1 ELSE 0 END) AS unknown_class,
    SUM(CASE WHEN a.answer = 'converted' THEN 1e0 ELSE 0e0 END) AS converted,
    SUM(CASE WHEN a.answer IN ('converted', 'waiting') THEN 1e0 ELSE 0e0 END) AS base
  FROM scope s
  JOIN answers a ON a.book = s.book AND a.period = s.period AND (s.owner = '' OR a.owner = s.owner)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.converted, 0e0) AS numerator, COALESCE(x.base, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 8 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN b.class_log_begins IS NULL THEN 'noClassLog'
      WHEN x.unknown_class > 0 THEN 'classUnlogged'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Accounts.class', 'Accounts.createdDate', 'AuditLog.sheet', 'AuditLog.rowId', 'AuditLog.field', 'AuditLog.oldValue', 'AuditLog.newValue', 'AuditLog.at') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN Books b ON b.book = s.book
)
SELECT book, owner, period, 'D7' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noCohort' ELSE reason END AS reason
FROM judged;
