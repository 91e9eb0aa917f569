-- kpi_V2: V2, computed from the rows.
CREATE VIEW kpi_V2 AS
WITH doubtful AS (SELECT book, account_row, CASE WHEN contact_day IS NULL THEN 0 ELSE contact_day END AS since_day
  FROM contact_candidates
  WHERE status = 'done'
  UNION ALL
  SELECT book, account_row, 0 AS since_day
  FROM contact_log
  WHERE status = 'done' AND contact_day IS NULL AND account_row >= 0
),
doubt AS (SELECT book, account_row, MIN(since_day) AS since_day FROM doubtful GROUP BY book, account_row
),
graded AS (SELECT d.book, d.period, a.owner, c.account_row, c.kind, c.from_day AS start_day, c.due_day AS grace_until, d.to_day,
    p.cadence_mode, MAX(k.from_day) AS last_contact
  FROM Periods d
  JOIN Policy p ON p.book = d.book
  JOIN Cadence c ON c.book = d.book AND c.kind <> 'contact'
  JOIN Accounts a ON a.book = c.book AND a.row_no = c.account_row
  LEFT JOIN Cadence k ON k.book = c.book AND k.account_row = c.account_row AND k.kind = 'contact' AND k.from_day <= d.to_day
  WHERE (a.status IS NULL OR a.status = 'active') AND (COALESCE(p.cadence_scope, '') <> 'won' OR a.class IN ('won', 'key'))
  GROUP BY d.book, d.period, a.owner, c.account_row, c.kind, c.from_day, c.due_day, d.to_day, p.cadence_mode
),
standing AS (SELECT g.book, g.period, g.owner,
    CASE WHEN g.kind = 'unclear' OR (g.kind = 'open' AND g.last_contact IS NULL) THEN 'unclear'
      WHEN g.start_day > g.to_day THEN 'later'
      WHEN g.cadence_mode = 'calendar' THEN
        CASE WHEN w.account_row IS NULL THEN 'grace' WHEN MAX(i.from_day) IS NOT NULL THEN 'kept'
          WHEN q.since_day <= g.to_day THEN 'unclear' ELSE 'overdue' END
      WHEN g.grace_until >= g.to_day THEN 'grace'
      WHEN g.last_contact > COALESCE(g.start_day, 0) AND (MAX(n.due_day) IS NULL OR MAX(n.due_day) >= g.to_day) THEN 'kept'
      WHEN g.last_contact > COALESCE(g.start_day, 0) AND MAX(n.due_day) < g.to_day AND q.since_day <= g.to_day THEN 'unclear'
      WHEN g.last_contact > COALESCE(g.start_day, 0) THEN 'overdue'
      WHEN g.grace_until IS NULL THEN 'kept'
      WHEN q.since_day <= g.to_day THEN 'unclear' ELSE 'overdue' END AS standing
  FROM graded g
  LEFT JOIN doubt q ON q.book = g.book AND q.account_row = g.account_row
  LEFT JOIN Cadence n ON n.book = g.book AND n.account_row = g.account_row AND n.kind = 'contact' AND n.from_day = g.last_contact
  LEFT JOIN CadenceWindows w ON w.book = g.book AND w.account_row = g.account_row AND w.period = g.period
  LEFT JOIN Cadence i ON i.book = g.book AND i.account_row = g.account_row AND i.kind = 'contact' AND i.from_day BETWEEN w.from_day AND w.to_day
  GROUP BY g.book, g.period, g.owner, g.account_row, g.kind, g.start_day, g.grace_until, g.to_day, g.cadence_mode, g.last_contact, q.since_day,
    w.account_row
),
counted AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN g.standing = 'kept' THEN 1e0 ELSE 0e0 END) AS kept,
    SUM(CASE WHEN g.standing IN ('kept', 'overdue') THEN 1e0 ELSE 0e0 END) AS judged,
    SUM(CASE WHEN g.standing = 'unclear' THEN 1 ELSE 0 END) AS unclear, SUM(CASE WHEN g.standing = 'grace' THEN 1 ELSE 0 END) AS grace
  FROM scope s
  JOIN standing g ON g.book = s.book AND g.period = s.period AND (s.owner = '' OR g.owner = s.owner)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.kept, 0e0) AS numerator, COALESCE(x.judged, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(p.tier_scheme, '') <> 'intent' AND COALESCE(i0.found, 0) < 1 THEN 'missingTable'
      WHEN p.tier_scheme = 'intent' AND COALESCE(i1.found, 0) < 1 THEN 'missingTable'
      WHEN COALESCE(i2.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.cadences = 0 THEN 'noCadence'
      WHEN x.unclear > 0 THEN 'contactUnclear'
      WHEN x.grace > 0 AND x.judged = 0 THEN 'allInGrace'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Accounts.tier') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Accounts.leadGrade') GROUP BY book) i1 ON i1.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Visits.accountId', 'Visits.date', 'Visits.status') GROUP BY book) i2 ON i2.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'V2' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('allInGrace') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('allInGrace') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noneGraded' ELSE reason END AS reason
FROM judged;
