-- kpi_K6: K6, computed from the rows.
CREATE VIEW kpi_K6 AS
WITH items AS (SELECT f.book, f.row_no, f.accountId_row AS account_row, COALESCE(f.owner, a.owner) AS owner, f.owner AS own_owner, f.receivedAt, f.repliedAt,
    CASE WHEN f.kind IN ('opinion', 'suggestion') AND f.receivedAt IS NOT NULL AND NOT COALESCE(f.unreadable, ',') LIKE '%,receivedAt,%'
        AND NOT COALESCE(f.unreadable, ',') LIKE '%,repliedAt,%' AND (f.repliedAt IS NULL OR FLOOR(f.repliedAt) >= FLOOR(f.receivedAt))
      THEN 1 ELSE 0 END AS readable,
    CASE WHEN p.feedback_unit = 'hour' THEN 1 ELSE 0 END AS by_hours, p.feedback_standardTime AS time_limit,
    CASE WHEN p.feedback_unit = 'hour' THEN f.receivedAt + p.feedback_standardTime / 24e0 ELSE w.due_day + 1e0 END AS due
  FROM FeedbackItems f
  JOIN Policy p ON p.book = f.book
  LEFT JOIN Accounts a ON a.book = f.book AND a.row_no = f.accountId_row
  LEFT JOIN (
    SELECT r.book, r.day AS received_day, CASE WHEN p.feedback_standardTime = 0 THEN r.day ELSE d.day END AS due_day
    FROM Workdays r
    JOIN Policy p ON p.book = r.book
    LEFT JOIN Workdays d ON d.book = r.book AND d.is_workday = 1 AND d.number = r.number + p.feedback_standardTime
  ) w ON w.book = f.book AND w.received_day = FLOOR(f.receivedAt)
  WHERE f.kind IN ('opinion', 'suggestion') OR f.kind IS NULL OR f.kind NOT IN ('opinion', 'suggestion', 'question')
),
due_items AS (SELECT book, row_no, account_row, owner, own_owner, CASE WHEN readable = 1 THEN CASE WHEN by_hours = 1 THEN FLOOR(due) ELSE due - 1e0 END END AS due_day,
    CASE WHEN repliedAt IS NULL THEN 0 WHEN by_hours = 1 THEN CASE WHEN repliedAt <= due + 1e0 / 86400e0 THEN 1 ELSE 0 END
      WHEN repliedAt < due THEN 1 ELSE 0 END AS in_time
  FROM items
),
due_count AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN f.due_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS due,
    SUM(CASE WHEN f.due_day IS NOT NULL THEN f.in_time ELSE 0 END) * 1e0 AS in_time, SUM(CASE WHEN f.due_day IS NULL THEN 1 ELSE 0 END) AS unclear
  FROM scope s
  JOIN due_items f ON f.book = s.book AND (s.owner = '' OR f.owner = s.owner)
  JOIN key_accounts a ON a.book = f.book AND a.account_row = f.account_row AND a.is_key = 1
  WHERE f.due_day IS NULL OR (f.due_day BETWEEN s.from_day AND s.to_day AND f.due_day < s.as_of_day)
  GROUP BY s.book, s.owner, s.period
),
due_several AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT f.row_no) AS several
  FROM scope s
  JOIN due_items f ON f.book = s.book AND f.due_day BETWEEN s.from_day AND s.to_day AND f.due_day < s.as_of_day
  JOIN Candidates c ON c.book = f.book AND c.table_name = 'FeedbackItems' AND c.row_no = f.row_no
  JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row AND a.is_key = 1
  WHERE s.owner = '' OR COALESCE(f.own_owner, a.owner) = s.owner
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.in_time, 0e0) AS numerator, COALESCE(x.due, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 5 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.feedback_standardTime IS NULL THEN 'noStandardTime'
      WHEN k.key_unreadable = 1 THEN 'flagUnreadable'
      WHEN k.key_nameless > 0 THEN 'accountIdUnreadable'
      WHEN COALESCE(x.unclear, 0) + COALESCE(v.several, 0) > 0 THEN 'badFeedback'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('FeedbackItems.accountId', 'FeedbackItems.kind', 'FeedbackItems.receivedAt', 'FeedbackItems.repliedAt', 'Accounts.isKeyAccount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN due_count x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN due_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN key_state k ON k.book = s.book
)
SELECT book, owner, period, 'K6' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noFeedbackDue' ELSE reason END AS reason
FROM judged;
