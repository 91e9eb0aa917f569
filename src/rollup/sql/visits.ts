/** Visits and contacts: K7, V1 to V4. */
import type { KpiSql } from "./kpi";
import { byBook, byScope } from "./kpi";
import { keyReasons } from "./sales";
import { holds } from "./views";

const k7: KpiSql = {
  id: "K7",
  needs: [
    {
      refs: [
        ...["accountId", "visitId", "contactKind", "origin", "date", "status"].map((key) => `Visits.${key}`),
        ...["ScorecardSnapshots.kind", "ScorecardSnapshots.frozenKeys", "Accounts.isKeyAccount"],
      ],
    },
  ],
  with: [
    [
      "plans_of_scope",
      `
SELECT s.book, s.owner, s.period, f.owner AS plan_owner, f.taken_at, f.visit_id, f.visit_row,
  CASE WHEN s.owner <> '' AND f.owner = s.owner THEN 1 WHEN f.owner = '' THEN 2 ELSE 3 END AS choice
FROM scope s
JOIN NamedPeriods n ON n.book = s.book AND n.table_name = 'ScorecardSnapshots' AND n.period_type = s.period_type
  AND n.start_day = s.start_day AND n.end_day = s.end_day
JOIN FrozenVisits f ON f.book = n.book AND f.snapshot_row = n.row_no
WHERE f.owner = '' OR s.owner = '' OR f.owner = s.owner`,
    ],
    [
      "chosen",
      `
SELECT c.*, MIN(choice) OVER (PARTITION BY book, owner, period) AS best,
  MIN(COALESCE(taken_at, 1e300)) OVER (PARTITION BY book, owner, period, plan_owner) AS first_taken
FROM plans_of_scope c`,
    ],
    [
      "frozen",
      `
SELECT c.book, c.owner, c.period, c.visit_id, c.visit_row, v.account_row, COALESCE(a.is_key, 0) AS is_key,
  CASE WHEN c.choice > 1 AND c.owner <> '' AND (v.owner IS NULL OR v.owner <> c.owner) THEN 0 ELSE 1 END AS own_visit
FROM chosen c
LEFT JOIN contact_log v ON v.book = c.book AND v.row_no = c.visit_row
LEFT JOIN key_accounts a ON a.book = v.book AND a.account_row = v.account_row
WHERE c.choice = c.best AND COALESCE(c.taken_at, 1e300) = c.first_taken`,
    ],
    [
      "planned",
      `
SELECT book, owner, period, COUNT(*) AS found, SUM(CASE WHEN visit_id <> '' AND visit_row IS NULL THEN 1 ELSE 0 END) AS gone,
  COUNT(DISTINCT CASE WHEN own_visit = 1 AND visit_row IS NOT NULL AND account_row < 0 THEN visit_row END) AS unclear,
  COUNT(DISTINCT CASE WHEN own_visit = 1 AND is_key = 1 THEN account_row END) * 1e0 AS accounts
FROM frozen
GROUP BY book, owner, period`,
    ],
    [
      "revisits",
      `
SELECT v.book, v.row_no, v.owner, v.account_row, v.contact_day
FROM contact_log v
JOIN Policy p ON p.book = v.book
JOIN key_accounts a ON a.book = v.book AND a.account_row = v.account_row AND a.is_key = 1
WHERE v.status = 'done' AND v.contactKind = 'revisit' AND (p.kpi_07_countAdhoc = 1 OR v.origin = 'planned')`,
    ],
    [
      "done",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN v.contact_day IS NULL THEN 1 ELSE 0 END) AS undated,
  COUNT(DISTINCT CASE WHEN v.contact_day IS NOT NULL AND (p.kpi_07_countAdhoc = 1 OR f.account_row IS NOT NULL) THEN v.account_row END) * 1e0
    AS accounts
FROM scope s
JOIN Policy p ON p.book = s.book
JOIN revisits v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner)
LEFT JOIN (SELECT DISTINCT book, owner, period, account_row FROM frozen WHERE own_visit = 1 AND is_key = 1) f
  ON f.book = s.book AND f.owner = s.owner AND f.period = s.period AND f.account_row = v.account_row
WHERE v.contact_day IS NULL OR v.contact_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
    ],
    [
      "several_done",
      `
SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
FROM scope s
JOIN contact_candidates c ON c.book = s.book AND c.status = 'done' AND c.is_key = 1 AND (s.owner = '' OR c.owner = s.owner)
  AND c.contact_day BETWEEN s.from_day AND s.to_day
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: [byScope("planned", "f"), byScope("done", "d"), byScope("several_done", "v"), byBook("key_state", "k")].join(
    "\n",
  ),
  numerator: "COALESCE(d.accounts, 0e0)",
  denominator: "COALESCE(f.accounts, 0e0)",
  reasons: [
    ...keyReasons,
    ["f.found IS NULL", "noFrozenPlan"],
    ["f.gone > 0", "frozenGone"],
    ["f.unclear + COALESCE(d.undated, 0) + COALESCE(v.several, 0) > 0", "visitUnreadable"],
  ],
  zero: "nonePlanned",
};

const v1: KpiSql = {
  id: "V1",
  needs: [{ refs: ["Visits.origin", "Visits.date", "Visits.status"] }],
  with: [
    [
      "outcomes",
      `
SELECT v.book, v.owner, v.date_day,
  CASE WHEN v.status = 'cancelled' AND v.failReason IN ('absent', 'refused') THEN 'left'
    WHEN v.status IS NULL OR v.status <> 'done' THEN 'open'
    WHEN v.date_day IS NULL OR v.actual_unreadable = 1 THEN 'unreadable'
    WHEN ABS(COALESCE(v.actualDate_day, v.date_day) - v.date_day) <= COALESCE(p.visit_lateToleranceDays, 0) THEN 'done'
    ELSE 'open' END AS outcome
FROM contact_log v
JOIN Policy p ON p.book = v.book
WHERE v.is_visit = 1 AND v.origin = 'planned'`,
    ],
    [
      "counted",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN o.date_day IS NOT NULL AND o.outcome = 'done' THEN 1e0 ELSE 0e0 END) AS done,
  SUM(CASE WHEN o.date_day IS NOT NULL AND o.outcome <> 'left' THEN 1e0 ELSE 0e0 END) AS due,
  SUM(CASE WHEN o.date_day IS NULL OR o.outcome = 'unreadable' THEN 1 ELSE 0 END) AS unreadable
FROM scope s
JOIN outcomes o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
WHERE o.date_day IS NULL OR (o.date_day BETWEEN s.from_day AND s.to_day AND o.date_day < s.as_of_day)
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: byScope("counted", "x"),
  numerator: "COALESCE(x.done, 0e0)",
  denominator: "COALESCE(x.due, 0e0)",
  reasons: [["x.unreadable > 0", "visitUnreadable"]],
  zero: "noneDue",
  keepNumerator: ["visitUnreadable"],
  keepDenominator: ["visitUnreadable"],
};

const v2: KpiSql = {
  id: "V2",
  needs: [
    { refs: ["Accounts.tier"], when: "COALESCE(p.tier_scheme, '') <> 'intent'" },
    { refs: ["Accounts.leadGrade"], when: "p.tier_scheme = 'intent'" },
    { refs: ["Visits.accountId", "Visits.date", "Visits.status"] },
  ],
  with: [
    [
      "doubtful",
      `
SELECT book, account_row, CASE WHEN contact_day IS NULL THEN 0 ELSE contact_day END AS since_day
FROM contact_candidates
WHERE status = 'done'
UNION ALL
SELECT book, account_row, 0 AS since_day
FROM contact_log
WHERE status = 'done' AND contact_day IS NULL AND account_row >= 0`,
    ],
    ["doubt", "SELECT book, account_row, MIN(since_day) AS since_day FROM doubtful GROUP BY book, account_row"],
    [
      "graded",
      `
SELECT d.book, d.period, a.owner, c.account_row, c.kind, c.from_day AS start_day, c.due_day AS grace_until, d.to_day,
  p.cadence_mode, MAX(k.from_day) AS last_contact
FROM Periods d
JOIN Policy p ON p.book = d.book
JOIN Cadence c ON c.book = d.book AND c.kind <> 'contact'
JOIN Accounts a ON a.book = c.book AND a.row_no = c.account_row
LEFT JOIN Cadence k ON k.book = c.book AND k.account_row = c.account_row AND k.kind = 'contact' AND k.from_day <= d.to_day
WHERE (a.status IS NULL OR a.status = 'active') AND (COALESCE(p.cadence_scope, '') <> 'won' OR a.class IN ('won', 'key'))
GROUP BY d.book, d.period, a.owner, c.account_row, c.kind, c.from_day, c.due_day, d.to_day, p.cadence_mode`,
    ],
    [
      "standing",
      `
SELECT g.book, g.period, g.owner,
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
  w.account_row`,
    ],
    [
      "counted",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN g.standing = 'kept' THEN 1e0 ELSE 0e0 END) AS kept,
  SUM(CASE WHEN g.standing IN ('kept', 'overdue') THEN 1e0 ELSE 0e0 END) AS judged,
  SUM(CASE WHEN g.standing = 'unclear' THEN 1 ELSE 0 END) AS unclear, SUM(CASE WHEN g.standing = 'grace' THEN 1 ELSE 0 END) AS grace
FROM scope s
JOIN standing g ON g.book = s.book AND g.period = s.period AND (s.owner = '' OR g.owner = s.owner)
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: byScope("counted", "x"),
  numerator: "COALESCE(x.kept, 0e0)",
  denominator: "COALESCE(x.judged, 0e0)",
  reasons: [
    ["p.cadences = 0", "noCadence"],
    ["x.unclear > 0", "contactUnclear"],
    ["x.grace > 0 AND x.judged = 0", "allInGrace"],
  ],
  zero: "noneGraded",
  keepNumerator: ["allInGrace"],
  keepDenominator: ["allInGrace"],
};

const v3: KpiSql = {
  id: "V3",
  needs: [
    {
      refs: ["who", "topic", "place", "date", "plannedStart", "purpose", "mode", "status"].map(
        (key) => `Visits.${key}`,
      ),
    },
  ],
  with: [
    [
      "counted",
      `
SELECT s.book, s.owner, s.period, SUM(v.elements) * 1e0 AS elements, COUNT(*) * 6e0 AS asked
FROM scope s
JOIN contact_log v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner)
WHERE v.is_visit = 1 AND (v.status IS NULL OR v.status IN ('planned', 'done')) AND v.date_day BETWEEN s.start_day AND s.end_day
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: byScope("counted", "x"),
  numerator: "COALESCE(x.elements, 0e0)",
  denominator: "COALESCE(x.asked, 0e0)",
  reasons: [],
  zero: "noVisits",
};

const v4: KpiSql = {
  id: "V4",
  needs: [
    {
      refs: [
        ...["accountId", "status", "date", "followUpDate", "followUpMode"].map((key) => `Visits.${key}`),
        "Accounts.isKeyAccount",
      ],
    },
  ],
  with: [
    ["targets", "SELECT book, row_no AS account_row, owner FROM Accounts WHERE isKeyAccount = 1 OR isKaProspect = 1"],
    [
      "marks",
      `
SELECT book, MAX(CASE WHEN ${holds("unreadable", "isKeyAccount")} OR ${holds("unreadable", "isKaProspect")} THEN 1 ELSE 0 END) AS unreadable
FROM Accounts
GROUP BY book`,
    ],
    [
      "visited",
      `
SELECT v.book, v.row_no, v.owner, v.account_row, v.contact_day, p.visit_followUpDays AS window_days,
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
GROUP BY v.book, v.row_no, v.owner, v.account_row, v.contact_day, p.visit_followUpDays`,
    ],
    [
      "counted",
      `
SELECT s.book, s.owner, s.period, SUM(CASE WHEN v.contact_day IS NULL THEN 1 ELSE 0 END) AS undated,
  SUM(CASE WHEN v.contact_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS due,
  SUM(CASE WHEN v.contact_day IS NOT NULL THEN v.followed ELSE 0 END) * 1e0 AS followed
FROM scope s
JOIN visited v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner)
WHERE v.contact_day IS NULL
  OR (v.contact_day BETWEEN s.from_day AND s.to_day AND v.contact_day < s.as_of_day - COALESCE(v.window_days, 0))
GROUP BY s.book, s.owner, s.period`,
    ],
    [
      "several",
      `
SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
FROM scope s
JOIN Policy p ON p.book = s.book
JOIN contact_candidates c ON c.book = s.book AND c.status = 'done' AND (s.owner = '' OR c.owner = s.owner)
JOIN targets t ON t.book = c.book AND t.account_row = c.account_row
WHERE c.contact_day BETWEEN s.from_day AND s.to_day AND c.contact_day < s.as_of_day - COALESCE(p.visit_followUpDays, 0)
GROUP BY s.book, s.owner, s.period`,
    ],
  ],
  joins: [byScope("counted", "x"), byScope("several", "v"), byBook("marks", "k")].join("\n"),
  numerator: "COALESCE(x.followed, 0e0)",
  denominator: "COALESCE(x.due, 0e0)",
  reasons: [
    ["k.unreadable = 1", "flagUnreadable"],
    ["COALESCE(x.undated, 0) + COALESCE(v.several, 0) > 0", "visitUnreadable"],
  ],
  zero: "noVisitsClosed",
};

export const visitKpis: readonly KpiSql[] = [k7, v1, v2, v3, v4];
