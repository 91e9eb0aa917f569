-- kpi_M4: M4, computed from the rows.
CREATE VIEW kpi_M4 AS
WITH survey_rows AS (SELECT v.book, v.row_no, v.date_day, a.owner, COALESCE(k.is_key, 0) AS is_key, v.accountId_row AS account_row,
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
  JOIN survey_rows v ON v.book = s.book AND (s.owner = '' OR v.owner = s.owner) AND v.is_key >= 0
  WHERE v.date_day IS NULL OR v.date_day BETWEEN s.from_day AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.shares, 0e0) AS numerator, COALESCE(x.answers, 0e0) AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 4 THEN 'missingTable'
      WHEN s.owner <> '' AND COALESCE(i1.found, 0) < 1 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN x.unclear > 0 THEN 'badSurveys'
      WHEN COALESCE(x.answers, 0e0) < CASE WHEN p.survey_minResponses > 1 THEN p.survey_minResponses ELSE 1 END THEN 'fewResponses'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Surveys.date', 'Surveys.score', 'Surveys.scaleMin', 'Surveys.scaleMax') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Surveys.accountId') GROUP BY book) i1 ON i1.book = s.book
  LEFT JOIN survey_count x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'M4' AS kpi,
  CASE WHEN reason IS NULL OR reason IN ('fewResponses') THEN numerator END AS numerator,
  CASE WHEN reason IS NULL OR reason IN ('fewResponses') THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noCustomers' ELSE reason END AS reason
FROM judged;
