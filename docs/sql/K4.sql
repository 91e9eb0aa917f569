-- kpi_K4: K4, computed from the rows.
CREATE VIEW kpi_K4 AS
WITH wins AS (SELECT d.book, d.row_no, d.owner, d.resultDate_day AS result_day, d.account_row, d.unreadable_result, d.under_key_plan
  FROM developments d
  JOIN key_accounts a ON a.book = d.book AND a.account_row = d.account_row AND a.is_key = 1
  WHERE d.result = 'won' OR d.unreadable_result = 1
),
win_count AS (SELECT s.book, s.owner, s.period,
    COUNT(DISTINCT CASE WHEN w.result_day IS NOT NULL AND w.unreadable_result = 0 AND w.under_key_plan = 1 THEN w.account_row END) * 1e0
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
plan_actions AS (SELECT a.book, a.owner, a.dueDate_day AS due_day, CASE WHEN a.status = 'done' THEN COALESCE(a.completedDate_day, 0) END AS done_day
  FROM PlanActions a
  JOIN (SELECT DISTINCT book, planId FROM Plans WHERE planType = 'KA' AND planId IS NOT NULL) k ON k.book = a.book AND k.planId = a.planId
),
action_count AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN a.due_day IS NULL THEN 1 ELSE 0 END) AS undated,
    SUM(CASE WHEN a.due_day IS NOT NULL THEN 1e0 ELSE 0e0 END) AS planned,
    SUM(CASE WHEN a.due_day IS NOT NULL AND a.done_day <= s.to_day THEN 1e0 ELSE 0e0 END) AS done
  FROM scope s
  JOIN plan_actions a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
  WHERE a.due_day IS NULL OR a.due_day BETWEEN s.start_day AND s.end_day
  GROUP BY s.book, s.owner, s.period
),
plan_of_wins AS (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Development.planType', 'Accounts.planId') GROUP BY book
),
judged AS (SELECT s.book, s.owner, s.period, CASE WHEN p.kpi_04_unit = 'actions' THEN COALESCE(a.done, 0e0) ELSE COALESCE(w.accounts, 0e0) END AS numerator, CASE WHEN p.kpi_04_unit = 'actions' THEN COALESCE(a.planned, 0e0) WHEN t.state = 'value' THEN t.target_e4 / 10000e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND COALESCE(i0.found, 0) < 6 THEN 'missingTable'
      WHEN p.kpi_04_unit = 'actions' AND COALESCE(i1.found, 0) < 4 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN p.kpi_04_unit = 'actions' AND a.undated > 0 THEN 'badActions'
      WHEN p.kpi_04_unit = 'actions' AND COALESCE(a.planned, 0e0) = 0 THEN 'zeroTarget'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND COALESCE(o.found, 0) = 0 THEN 'noPlanOfWins'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND k.key_unreadable = 1 THEN 'flagUnreadable'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND k.key_nameless > 0 THEN 'accountIdUnreadable'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND COALESCE(w.unclear, 0) + COALESCE(v.several, 0) > 0 THEN 'badResults'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND t.state = 'unreadable' THEN 'targetUnreadable'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND COALESCE(t.state, 'none') = 'none' AND t.of_other_plans > 0 THEN 'targetsOfOtherPlans'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND COALESCE(t.state, 'none') = 'none' THEN 'noTarget'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND t.target_e4 < 0 THEN 'negativeTarget'
      WHEN COALESCE(p.kpi_04_unit, '') <> 'actions' AND NOT t.target_e4 > 0 THEN 'zeroTarget'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Development.accountId', 'Development.result', 'Development.resultDate', 'Accounts.isKeyAccount', 'PlanTargets.metric', 'Plans.planType') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('PlanActions.planId', 'PlanActions.dueDate', 'PlanActions.status', 'Plans.planType') GROUP BY book) i1 ON i1.book = s.book
  LEFT JOIN win_count w ON w.book = s.book AND w.owner = s.owner AND w.period = s.period
  LEFT JOIN win_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN key_state k ON k.book = s.book
  LEFT JOIN key_targets t ON t.book = s.book AND t.owner = s.owner AND t.period = s.period AND t.metric = 'signedCount'
  LEFT JOIN action_count a ON a.book = s.book AND a.owner = s.owner AND a.period = s.period
  LEFT JOIN plan_of_wins o ON o.book = s.book
)
SELECT book, owner, period, 'K4' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('targetUnreadable', 'targetsOfOtherPlans', 'noTarget', 'negativeTarget', 'zeroTarget') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('negativeTarget', 'zeroTarget') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noCustomers' ELSE reason END AS reason
FROM judged;
