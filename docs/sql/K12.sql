-- kpi_K12: K12, computed from the rows.
CREATE VIEW kpi_K12 AS
WITH inputs AS (SELECT s.book, s.owner, s.period, k.row_no, k.owner AS named, k.accountId, k.rating, k.value, k.unreadable, k.errors
  FROM scope s
  JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = 'K12'
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
items AS (SELECT f.book, f.row_no, f.accountId_row AS account_row, COALESCE(f.owner, a.owner) AS owner, f.owner AS own_owner, f.receivedAt, f.repliedAt,
    CASE WHEN f.kind IN ('question') AND f.receivedAt IS NOT NULL AND NOT COALESCE(f.unreadable, ',') LIKE '%,receivedAt,%'
        AND NOT COALESCE(f.unreadable, ',') LIKE '%,repliedAt,%' AND (f.repliedAt IS NULL OR FLOOR(f.repliedAt) >= FLOOR(f.receivedAt))
      THEN 1 ELSE 0 END AS readable,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS by_hours, p.question_limit AS time_limit,
    CASE WHEN 1 = 0 THEN f.receivedAt + p.question_limit / 24e0 ELSE w.due_day + 1e0 END AS due
  FROM FeedbackItems f
  JOIN Policy p ON p.book = f.book
  LEFT JOIN Accounts a ON a.book = f.book AND a.row_no = f.accountId_row
  LEFT JOIN (
    SELECT r.book, r.day AS received_day, CASE WHEN p.question_limit = 0 THEN r.day ELSE d.day END AS due_day
    FROM Workdays r
    JOIN Policy p ON p.book = r.book
    LEFT JOIN Workdays d ON d.book = r.book AND d.is_workday = 1 AND d.number = r.number + p.question_limit
  ) w ON w.book = f.book AND w.received_day = FLOOR(f.receivedAt)
  WHERE f.kind IN ('question') OR f.kind IS NULL OR f.kind NOT IN ('opinion', 'suggestion', 'question')
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
judged AS (SELECT s.book, s.owner, s.period, CASE WHEN COALESCE(y.found, 0) < 5 OR p.question_limit IS NULL OR k.key_unreadable = 1 OR k.key_nameless > 0 OR COALESCE(z.unclear, 0) + COALESCE(v.several, 0) > 0 THEN NULL ELSE COALESCE(z.in_time, 0e0) END AS numerator, CASE WHEN COALESCE(y.found, 0) < 5 OR p.question_limit IS NULL OR k.key_unreadable = 1 OR k.key_nameless > 0 OR COALESCE(z.unclear, 0) + COALESCE(v.several, 0) > 0 THEN NULL ELSE COALESCE(z.due, 0e0) END AS denominator, CASE WHEN x.mean < 0 THEN -FLOOR(-x.mean * 100e0 + 1e-9 + 0.5e0) ELSE FLOOR(x.mean * 100e0 + 1e-9 + 0.5e0) END / 100e0 AS own_actual,
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
  LEFT JOIN due_count z ON z.book = s.book AND z.owner = s.owner AND z.period = s.period
  LEFT JOIN due_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('FeedbackItems.accountId', 'FeedbackItems.kind', 'FeedbackItems.receivedAt', 'FeedbackItems.repliedAt', 'Accounts.isKeyAccount') GROUP BY book) y ON y.book = s.book
)
SELECT book, owner, period, 'K12' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('noScale', 'noRating', 'inputTwice', 'ratingUnknown') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('noScale', 'noRating', 'inputTwice', 'ratingUnknown') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL THEN own_actual END AS actual,
  reason AS reason
FROM judged;
