-- kpi_K5: K5, computed from the rows.
CREATE VIEW kpi_K5 AS
WITH complaint_rows AS (SELECT c.book, c.row_no, c.receivedDate_day AS received_day, a.owner,
    CASE WHEN COALESCE(c.unreadable, ',') LIKE '%,isEffective,%' THEN 'unreadable'
      WHEN c.isEffective = 1 OR (c.isEffective IS NULL AND c.causeType IN ('staff', 'company')) THEN 'yes' ELSE 'no' END AS effective
  FROM Complaints c
  JOIN key_accounts a ON a.book = c.book AND a.account_row = c.accountId_row AND a.is_key >= 1
  UNION ALL
  SELECT DISTINCT c.book, c.row_no, c.receivedDate_day AS received_day, a.owner, 'several' AS effective
  FROM Complaints c
  JOIN Candidates d ON d.book = c.book AND d.table_name = 'Complaints' AND d.row_no = c.row_no
  JOIN key_accounts a ON a.book = d.book AND a.account_row = d.account_row AND a.is_key >= 1
  WHERE c.receivedDate_day IS NOT NULL
),
complaint_count AS (SELECT s.book, s.owner, s.period,
    COUNT(DISTINCT CASE WHEN c.received_day IS NOT NULL AND c.effective = 'yes' THEN c.row_no END) * 1e0 AS effective,
    SUM(CASE WHEN c.received_day IS NULL OR c.effective IN ('unreadable', 'several') THEN 1 ELSE 0 END) AS unclear
  FROM scope s
  JOIN complaint_rows c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
  WHERE c.received_day IS NULL OR c.received_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.effective, 0e0) AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 2 THEN 'missingTable'
      WHEN COALESCE(i1.found, 0) < 1 THEN 'missingTable'
      WHEN COALESCE(i2.found, 0) < 1 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN k.key_unreadable = 1 THEN 'flagUnreadable'
      WHEN k.key_nameless > 0 THEN 'accountIdUnreadable'
      WHEN x.unclear > 0 THEN 'badComplaints'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Complaints.accountId', 'Complaints.receivedDate') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Complaints.causeType', 'Complaints.isEffective') GROUP BY book) i1 ON i1.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Accounts.isKeyAccount') GROUP BY book) i2 ON i2.book = s.book
  LEFT JOIN complaint_count x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN key_state k ON k.book = s.book
)
SELECT book, owner, period, 'K5' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN 1 = 0 THEN 0e0 END AS denominator,
  CASE WHEN reason IS NULL THEN numerator END AS actual,
  reason AS reason
FROM judged;
