-- scorecard: every KPI of every person and period; what was signed for a closed period stands.
CREATE VIEW scorecard AS
SELECT q.book, q.owner, q.period, q.kpi,
  CASE WHEN c.book IS NULL THEN q.numerator ELSE c.numerator END AS numerator,
  CASE WHEN c.book IS NULL THEN q.denominator ELSE c.denominator END AS denominator,
  CASE WHEN c.book IS NULL THEN q.actual ELSE c.actual END AS actual,
  CASE WHEN c.book IS NULL THEN q.reason WHEN c.actual IS NULL THEN 'closedOpen' END AS reason
FROM (
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K1
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K2
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K3
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K4
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K5
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K6
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K7
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K8
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K9
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K10
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K11
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_K12
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D1
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D2
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D3
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D4
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D5
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D6
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_D7
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_M1
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_M2
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_M3
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_M4
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_M5
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_S1
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_S2
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_S3
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_S4
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_S5
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_S6
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_V1
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_V2
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_V3
UNION ALL
SELECT book, owner, period, kpi, numerator, denominator, actual, reason FROM kpi_V4
) q
LEFT JOIN ClosedFigures c ON c.book = q.book AND c.owner = q.owner AND c.period = q.period AND c.kpi = q.kpi;
