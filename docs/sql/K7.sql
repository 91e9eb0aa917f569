-- kpi_K7: K7, computed from the rows.
CREATE VIEW kpi_K7 AS
WITH plans_of_scope AS (SELECT s.book, s.owner, s.period, f.owner AS plan_owner, f.taken_at, f.visit_id, f.visit_row,
    CASE WHEN s.owner <> '' AND f.owner = s.owner THEN 1 WHEN f.owner = '' THEN 2 ELSE 3 END AS choice
  FROM scope s
  JOIN NamedPeriods n ON n.book = s.book AND n.table_name = 'ScorecardSnapshots' AND n.period_type = s.period_type
    AND n.start_day = s.start_day AND n.end_day = s.end_day
  JOIN FrozenVisits f ON f.book = n.book AND f.snapshot_row = n.row_no
  WHERE f.owner = '' OR s.owner = '' OR f.owner = s.owner
),
chosen AS (SELECT c.*, MIN(choice) OVER (PARTITION BY book, owner, period) AS best,
    MIN(COALESCE(taken_at, 1e300)) OVER (PARTITION BY book, owner, period, plan_owner) AS first_taken
  FROM plans_of_scope c
),
frozen AS (SELECT c.book, c.owner, c.period, c.visit_id, c.visit_row, v.account_row, COALESCE(a.is_key, 0) AS is_key,
    CASE WHEN c.choice > 1 AND c.owner <> '' AND (v.owner IS NULL OR v.owner <> c.owner) THEN 0 ELSE 1 END AS own_visit
  FROM chosen c
  LEFT JOIN contact_log v ON v.book = c.book AND v.row_no = c.visit_row
  LEFT JOIN key_accounts a ON a.book = v.book AND a.account_row = v.account_row
  WHERE c.choice = c.best AND COALESCE(c.taken_at, 1e300) = c.first_taken
),
planned AS (SELECT book, owner, period, COUNT(*) AS found, SUM(CASE WHEN visit_id <> '' AND visit_row IS NULL THEN 1 ELSE 0 END) AS gone,
    COUNT(DISTINCT CASE WHEN own_visit = 1 AND visit_row IS NOT NULL AND account_row < 0 THEN visit_row END) AS unclear,
    COUNT(DISTINCT CASE WHEN own_visit = 1 AND is_key = 1 THEN account_row END) * 1e0 AS accounts
  FROM frozen
  GROUP BY book, owner, period
),
revisits AS (SELECT v.book, v.row_no, v.owner, v.account_row, v.contact_day
  FROM contact_log v
  JOIN Policy p ON p.book = v.book
  JOIN key_accounts a ON a.book = v.book AND a.account_row = v.account_row AND a.is_key = 1
  WHERE v.status = 'done' AND v.contactKind = 'revisit' AND (p.kpi_07_countAdhoc = 1 OR v.origin = 'planned')
),
done AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN v.contact_day IS NULL THEN 1 ELSE 0 END) AS undated,
    COUNT(DISTINCT CASE WHEN v.contact_day IS NOT NULL AND (p.kpi_07_countAdhoc = 1 OR f.account_row IS NOT NULL) THEN v.account_row END) * 1e0
      AS accounts
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN revisits v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner)
  LEFT JOIN (SELECT DISTINCT book, owner, period, account_row FROM frozen WHERE own_visit = 1 AND is_key = 1) f
    ON f.book = s.book AND f.owner = s.owner AND f.period = s.period AND f.account_row = v.account_row
  WHERE v.contact_day IS NULL OR v.contact_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
several_done AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
  FROM scope s
  JOIN contact_candidates c ON c.book = s.book AND c.status = 'done' AND c.is_key = 1 AND (s.owner = '' OR c.owner = s.owner)
    AND c.contact_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(d.accounts, 0e0) AS numerator, COALESCE(f.accounts, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 9 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN k.key_unreadable = 1 THEN 'flagUnreadable'
      WHEN k.key_nameless > 0 THEN 'accountIdUnreadable'
      WHEN f.found IS NULL THEN 'noFrozenPlan'
      WHEN f.gone > 0 THEN 'frozenGone'
      WHEN f.unclear + COALESCE(d.undated, 0) + COALESCE(v.several, 0) > 0 THEN 'visitUnreadable'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Visits.accountId', 'Visits.visitId', 'Visits.contactKind', 'Visits.origin', 'Visits.date', 'Visits.status', 'ScorecardSnapshots.kind', 'ScorecardSnapshots.frozenKeys', 'Accounts.isKeyAccount') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN planned f ON f.book = s.book AND f.owner = s.owner AND f.period = s.period
  LEFT JOIN done d ON d.book = s.book AND d.owner = s.owner AND d.period = s.period
  LEFT JOIN several_done v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN key_state k ON k.book = s.book
)
SELECT book, owner, period, 'K7' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'nonePlanned' ELSE reason END AS reason
FROM judged;
