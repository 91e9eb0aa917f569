-- kpi_D3: D3, computed from the rows.
CREATE VIEW kpi_D3 AS
WITH wins AS (SELECT d.book, d.row_no, d.owner, d.resultDate_day AS result_day, d.account_row, d.unreadable_result, d.under_key_plan
  FROM developments d
  JOIN key_accounts a ON a.book = d.book AND a.account_row = d.account_row AND a.is_key = 1
  WHERE d.result = 'won' OR d.unreadable_result = 1
),
win_count AS (SELECT s.book, s.owner, s.period,
    COUNT(DISTINCT CASE WHEN w.result_day IS NOT NULL AND w.unreadable_result = 0 THEN w.account_row END) * 1e0
      AS accounts,
    SUM(CASE WHEN w.result_day IS NULL OR w.unreadable_result = 1 THEN 1 ELSE 0 END) AS unclear
  FROM scope s
  JOIN wins w ON w.book = s.book AND (s.owner = '' OR w.owner = s.owner)
  WHERE w.result_day IS NULL OR w.result_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
win_several AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT d.row_no) AS several
  FROM scope s
  JOIN developments d ON d.book = s.book AND d.resultDate_day BETWEEN s.from_day AND s.to_day
  JOIN Candidates c ON c.book = d.book AND c.table_name = 'Development' AND c.row_no = d.row_no
  JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row AND a.is_key = 1
  WHERE s.owner = '' OR COALESCE(d.owner, a.owner) = s.owner
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(w.accounts, 0e0) AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 4 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN k.key_unreadable = 1 THEN 'flagUnreadable'
      WHEN k.key_nameless > 0 THEN 'accountIdUnreadable'
      WHEN COALESCE(w.unclear, 0) + COALESCE(v.several, 0) > 0 THEN 'badResults'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Development.accountId', 'Development.result', 'Development.resultDate', 'Accounts.isKeyAccount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN win_count w ON w.book = s.book AND w.owner = s.owner AND w.period = s.period
  LEFT JOIN win_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN key_state k ON k.book = s.book
)
SELECT book, owner, period, 'D3' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN 1 = 0 THEN 0e0 END AS denominator,
  CASE WHEN reason IS NULL THEN numerator END AS actual,
  reason AS reason
FROM judged;
