-- kpi_D1: D1, computed from the rows.
CREATE VIEW kpi_D1 AS
WITH traded AS (SELECT o.book, o.row_no, o.orderDate_day AS order_day, COALESCE(a.customer_row, c.customer_row) AS customer_row,
    CASE WHEN (p.new_excludeSamples = 0 OR NOT COALESCE(o.unreadable, ',') LIKE '%,isSample,%')
      AND NOT COALESCE(o.unreadable, ',') LIKE '%,isReturn,%' AND (a.book IS NOT NULL OR c.customers = 1) THEN 1 ELSE 0 END AS sure
  FROM Orders o
  JOIN Policy p ON p.book = o.book
  LEFT JOIN Accounts a ON a.book = o.book AND a.row_no = o.accountId_row
  LEFT JOIN (
    SELECT d.book, d.row_no, e.customer_row, COUNT(*) OVER (PARTITION BY d.book, d.row_no) AS customers
    FROM (SELECT DISTINCT x.book, x.row_no, y.customer_row FROM Candidates x JOIN Accounts y ON y.book = x.book AND y.row_no = x.account_row
      WHERE x.table_name = 'Orders') d
    JOIN (SELECT DISTINCT book, customer_row FROM Accounts) e ON e.book = d.book AND e.customer_row = d.customer_row
  ) c ON c.book = o.book AND c.row_no = o.row_no
  WHERE (o.isSample IS NULL OR o.isSample = 0 OR p.new_excludeSamples = 0) AND (o.isReturn IS NULL OR o.isReturn = 0)
),
asked AS (SELECT n.book, n.row_no, COALESCE(n.applicant, a.owner) AS owner, n.firstTransDate_day AS deal_day, n.recognised, n.status,
    CASE WHEN COALESCE(n.unreadable, ',') LIKE '%,recognised,%' THEN 1 ELSE 0 END AS unreadable, q.account_row, q.customer_row, q.counts_from,
    q.history_from
  FROM NewCustomerApps n
  JOIN Applications q ON q.book = n.book AND q.row_no = n.row_no
  LEFT JOIN Accounts a ON a.book = n.book AND a.row_no = n.accountId_row
  WHERE n.status IS NULL OR n.status <> 'rejected'
),
history AS (SELECT q.book, q.row_no,
    MAX(CASE WHEN t.sure = 1 AND t.order_day >= q.counts_from AND t.order_day < q.deal_day THEN 1 ELSE 0 END) AS traded,
    MAX(CASE WHEN t.book IS NOT NULL AND (t.order_day IS NULL OR (t.sure = 0 AND t.order_day >= q.counts_from AND t.order_day < q.deal_day))
      THEN 1 ELSE 0 END) AS unclear
  FROM asked q
  LEFT JOIN traded t ON t.book = q.book AND t.customer_row = q.customer_row
  GROUP BY q.book, q.row_no
),
answers AS (SELECT q.book, q.row_no, q.owner, q.deal_day, q.account_row, q.recognised, q.unreadable,
    CASE WHEN q.recognised = 1 AND q.account_row >= 0 THEN
      CASE WHEN p.new_missing > 0 THEN 'parameterOpen' WHEN h.traded = 1 THEN 'notNew' WHEN h.unclear = 1 THEN 'unclearOrders'
        WHEN p.orders_completeSince IS NULL THEN 'historyBlank'
        WHEN p.orders_completeSince > q.history_from THEN CASE WHEN q.history_from = 1 THEN 'historyNever' ELSE 'historyShort' END
        ELSE 'new' END
      END AS answer
  FROM asked q
  JOIN Policy p ON p.book = q.book
  LEFT JOIN history h ON h.book = q.book AND h.row_no = q.row_no
),
told AS (SELECT s.book, s.owner, s.period, a.row_no, a.deal_day, a.account_row, a.answer,
    CASE WHEN a.deal_day IS NULL THEN CASE WHEN a.recognised = 1 THEN 1 ELSE 0 END
      WHEN a.unreadable = 1 OR (a.recognised = 1 AND a.account_row < 0) THEN 1 ELSE 0 END AS unclear,
    CASE WHEN a.deal_day IS NOT NULL AND a.answer NOT IN ('new', 'notNew') THEN 1 ELSE 0 END AS refused
  FROM scope s
  JOIN answers a ON a.book = s.book AND (s.owner = '' OR a.owner = s.owner)
  WHERE a.deal_day IS NULL OR a.deal_day BETWEEN s.from_day AND s.to_day
),
ranked AS (SELECT t.*, ROW_NUMBER() OVER (PARTITION BY book, owner, period, refused ORDER BY deal_day, row_no) AS place FROM told t
),
counted AS (SELECT book, owner, period, SUM(unclear) AS unclear,
    COUNT(DISTINCT CASE WHEN deal_day IS NOT NULL AND answer = 'new' THEN account_row END) * 1e0 AS found,
    MAX(CASE WHEN refused = 1 AND place = 1 THEN answer END) AS refusal
  FROM ranked
  GROUP BY book, owner, period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.found, 0e0) AS numerator, CASE WHEN 1 = 0 THEN 0e0 END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 5 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN x.refusal = 'parameterOpen' THEN 'parameterOpen'
      WHEN x.refusal = 'unclearOrders' THEN 'unclearOrders'
      WHEN x.refusal = 'historyBlank' THEN 'historyBlank'
      WHEN x.refusal = 'historyNever' THEN 'historyNever'
      WHEN x.refusal = 'historyShort' THEN 'historyShort'
      WHEN x.unclear > 0 THEN 'badApplications'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('NewCustomerApps.recognised', 'NewCustomerApps.firstTransDate', 'NewCustomerApps.accountId', 'Orders.accountId', 'Orders.orderDate') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN counted x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
)
SELECT book, owner, period, 'D1' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN 1 = 0 THEN 0e0 END AS denominator,
  CASE WHEN reason IS NULL THEN numerator END AS actual,
  reason AS reason
FROM judged;
