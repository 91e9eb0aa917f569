-- kpi_K8: K8, computed from the rows.
CREATE VIEW kpi_K8 AS
WITH costs AS (SELECT s.book, s.owner, s.period, c.row_no, COALESCE(c.owner, '') AS named, COALESCE(c.category, '') AS category, c.amount_e4, c.budget_e4,
    CASE WHEN n.row_no IS NULL THEN 'undated' WHEN n.start_day > s.end_day OR n.end_day < s.start_day THEN 'outside'
      WHEN n.start_day < s.start_day OR n.end_day > s.end_day THEN 'longer'
      WHEN COALESCE(c.unreadable, ',') LIKE '%,amount,%' OR COALESCE(c.unreadable, ',') LIKE '%,budget,%' THEN 'unreadable'
      ELSE 'inside' END AS place,
    CASE WHEN n.start_day = s.start_day AND n.end_day = s.end_day THEN 1 ELSE 0 END AS exact_period,
    CASE WHEN c.date_day IS NULL OR c.date_day <= s.to_day THEN 1 ELSE 0 END AS by_now
  FROM scope s
  JOIN ServiceCosts c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
  LEFT JOIN NamedPeriods n ON n.book = c.book AND n.table_name = 'ServiceCosts' AND n.row_no = c.row_no AND n.period_type = s.period_type
  WHERE c.date_day IS NOT NULL OR c.period IS NOT NULL OR c.accountId IS NOT NULL OR c.owner IS NOT NULL OR c.category IS NOT NULL
    OR c.amount IS NOT NULL OR c.budget IS NOT NULL
    OR c.unreadable LIKE '%,date,%' OR c.unreadable LIKE '%,amount,%' OR c.unreadable LIKE '%,budget,%' OR c.unreadable LIKE '%,owner,%' OR c.unreadable LIKE '%,period,%'
),
budgets AS (SELECT book, owner, period, named, category, MAX(CASE WHEN exact_period = 1 AND budget_e4 IS NOT NULL THEN 1 ELSE 0 END) AS has_exact,
    SUM(CASE WHEN exact_period = 1 THEN budget_e4 ELSE 0e0 END) AS exact_e4, SUM(CASE WHEN exact_period = 0 THEN budget_e4 ELSE 0e0 END) AS parts_e4
  FROM costs
  WHERE place = 'inside'
  GROUP BY book, owner, period, named, category
),
budget AS (SELECT book, owner, period, SUM(CASE WHEN has_exact = 1 THEN exact_e4 ELSE COALESCE(parts_e4, 0e0) END) AS budget_e4
  FROM budgets
  GROUP BY book, owner, period
),
spent AS (SELECT book, owner, period, SUM(CASE WHEN place = 'inside' AND by_now = 1 THEN COALESCE(amount_e4, 0e0) ELSE 0e0 END) AS spent_e4,
    SUM(CASE WHEN place IN ('undated', 'unreadable') THEN 1 ELSE 0 END) AS bad
  FROM costs
  GROUP BY book, owner, period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.spent_e4, 0e0) / 10000e0 AS numerator, COALESCE(b.budget_e4, 0e0) / 10000e0 AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 3 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN x.bad > 0 THEN 'badCosts'
      WHEN ABS(COALESCE(x.spent_e4, 0e0)) > 9007199254740991 OR ABS(COALESCE(b.budget_e4, 0e0)) > 9007199254740991 THEN 'tooLarge'
      WHEN COALESCE(b.budget_e4, 0e0) <= 0 AND x.spent_e4 > 0 THEN 'spentWithoutBudget'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('ServiceCosts.amount', 'ServiceCosts.budget', 'ServiceCosts.date') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN spent x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN budget b ON b.book = s.book AND b.owner = s.owner AND b.period = s.period
)
SELECT book, owner, period, 'K8' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('spentWithoutBudget') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('spentWithoutBudget') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noBudget' ELSE reason END AS reason
FROM judged;
