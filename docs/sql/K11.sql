-- kpi_K11: K11, computed from the rows.
CREATE VIEW kpi_K11 AS
WITH inputs AS (SELECT s.book, s.owner, s.period, k.row_no, k.owner AS named, k.accountId, k.rating, k.value, k.unreadable, k.errors
  FROM scope s
  JOIN KpiInputs k ON k.book = s.book AND UPPER(k.kpiId) = 'K11'
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
survey_rows AS (SELECT v.book, v.row_no, v.date_day, a.owner, COALESCE(k.is_key, 0) AS is_key, v.accountId_row AS account_row,
    CASE WHEN v.score IS NULL AND NOT COALESCE(v.unreadable, ',') LIKE '%,score,%' THEN 'silent'
      WHEN v.scaleMax > v.scaleMin AND v.score >= v.scaleMin AND v.score <= v.scaleMax THEN 'answer' ELSE 'unreadable' END AS said,
    CASE WHEN v.scaleMax > v.scaleMin THEN (v.score - v.scaleMin) / (v.scaleMax - v.scaleMin) END AS share_of_scale
  FROM Surveys v
  LEFT JOIN Accounts a ON a.book = v.book AND a.row_no = v.accountId_row
  LEFT JOIN key_accounts k ON k.book = v.book AND k.account_row = v.accountId_row
  WHERE v.accountId IS NOT NULL OR v.date_day IS NOT NULL OR v.score IS NOT NULL OR v.scaleMin IS NOT NULL OR v.scaleMax IS NOT NULL
    OR v.unreadable LIKE '%,date,%' OR v.unreadable LIKE '%,score,%' OR v.unreadable LIKE '%,scaleMin,%' OR v.unreadable LIKE '%,scaleMax,%'
),
survey_count AS (SELECT s.book, s.owner, s.period, SUM(CASE WHEN v.date_day IS NOT NULL AND v.said = 'answer' THEN v.share_of_scale ELSE 0e0 END) AS shares,
    SUM(CASE WHEN v.date_day IS NOT NULL AND v.said = 'answer' THEN 1e0 ELSE 0e0 END) AS answers,
    SUM(CASE WHEN v.date_day IS NULL OR v.said = 'unreadable' THEN 1 ELSE 0 END) AS unclear
  FROM scope s
  JOIN survey_rows v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner) AND v.is_key >= 1
  WHERE v.date_day IS NULL OR v.date_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
survey_several AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT v.row_no) AS several
  FROM scope s
  JOIN survey_rows v ON v.book = s.book AND v.date_day BETWEEN s.from_day AND s.to_day
  JOIN Candidates c ON c.book = v.book AND c.table_name = 'Surveys' AND c.row_no = v.row_no
  JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row AND a.is_key >= 1 AND (s.owner = '' OR a.owner = s.owner)
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, CASE WHEN COALESCE(y.found, 0) < 6 OR k.key_unreadable = 1 OR k.key_nameless > 0 OR COALESCE(z.unclear, 0) + COALESCE(v.several, 0) > 0 THEN NULL ELSE COALESCE(z.shares, 0e0) END AS numerator, CASE WHEN COALESCE(y.found, 0) < 6 OR k.key_unreadable = 1 OR k.key_nameless > 0 OR COALESCE(z.unclear, 0) + COALESCE(v.several, 0) > 0 THEN NULL ELSE COALESCE(z.answers, 0e0) END AS denominator, CASE WHEN x.mean < 0 THEN -FLOOR(-x.mean * 100e0 + 1e-9 + 0.5e0) ELSE FLOOR(x.mean * 100e0 + 1e-9 + 0.5e0) END / 100e0 AS own_actual,
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
  LEFT JOIN survey_count z ON z.book = s.book AND z.owner = s.owner AND z.period = s.period
  LEFT JOIN survey_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Surveys.date', 'Surveys.score', 'Surveys.scaleMin', 'Surveys.scaleMax', 'Surveys.accountId', 'Accounts.isKeyAccount') GROUP BY book) y ON y.book = s.book
)
SELECT book, owner, period, 'K11' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('noScale', 'noRating', 'inputTwice', 'ratingUnknown') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('noScale', 'noRating', 'inputTwice', 'ratingUnknown') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL THEN own_actual END AS actual,
  reason AS reason
FROM judged;
