-- kpi_M3: M3, computed from the rows.
CREATE VIEW kpi_M3 AS
WITH complaint_rows AS (SELECT c.book, c.row_no, c.receivedDate_day AS received_day, a.owner,
    CASE WHEN COALESCE(c.unreadable, ',') LIKE '%,isEffective,%' THEN 'unreadable'
      WHEN c.isEffective = 1 OR (c.isEffective IS NULL AND c.causeType IN ('staff', 'company')) THEN 'yes' ELSE 'no' END AS effective
  FROM Complaints c
  JOIN key_accounts a ON a.book = c.book AND a.account_row = c.accountId_row AND a.is_key >= 0
  UNION ALL
  SELECT DISTINCT c.book, c.row_no, c.receivedDate_day AS received_day, a.owner, 'several' AS effective
  FROM Complaints c
  JOIN Candidates d ON d.book = c.book AND d.table_name = 'Complaints' AND d.row_no = c.row_no
  JOIN key_accounts a ON a.book = d.book AND a.account_row = d.account_row AND a.is_key >= 0
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
buying_days AS (SELECT s.book, s.owner, s.period, o.account_row, COUNT(DISTINCT o.order_day) AS days
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN customer_orders o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
  WHERE o.account_row >= 0 AND o.order_day BETWEEN CASE WHEN p.kpi_complaintBase = 'orders' THEN s.from_day ELSE s.active_from END AND s.to_day
  GROUP BY s.book, s.owner, s.period, o.account_row
),
buyers AS (SELECT book, owner, period, COUNT(*) * 1e0 AS buyers, SUM(CASE WHEN days > 1 THEN 1e0 ELSE 0e0 END) AS again FROM buying_days GROUP BY book, owner, period
),
order_count AS (SELECT s.book, s.owner, s.period,
    (COUNT(DISTINCT CASE WHEN o.order_day IS NOT NULL THEN o.orderId END)
      + SUM(CASE WHEN o.order_day IS NOT NULL AND o.orderId IS NULL THEN 1 ELSE 0 END)) * 1e0 AS orders,
    SUM(CASE WHEN o.order_day IS NULL THEN 1 ELSE 0 END) AS undated
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN customer_orders o ON o.book = s.book AND (s.owner = '' OR o.owner = s.owner)
  WHERE o.order_day IS NULL OR o.order_day BETWEEN CASE WHEN p.kpi_complaintBase = 'orders' THEN s.from_day ELSE s.active_from END AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
order_several AS (SELECT s.book, s.owner, s.period, COUNT(DISTINCT c.row_no) AS several
  FROM scope s
  JOIN Policy p ON p.book = s.book
  JOIN order_candidates c ON c.book = s.book AND (s.owner = '' OR c.owner = s.owner)
  WHERE c.order_day BETWEEN CASE WHEN p.kpi_complaintBase = 'orders' THEN s.from_day ELSE s.active_from END AND s.to_day
  GROUP BY s.book, s.owner, s.period
),
judged AS (SELECT s.book, s.owner, s.period, COALESCE(x.effective, 0e0) AS numerator, CASE WHEN p.kpi_complaintBase = 'orders' THEN COALESCE(o.orders, 0e0) ELSE COALESCE(b.buyers, 0e0) END AS denominator, CASE WHEN 1 = 0 THEN 0e0 END AS own_actual,
    CASE
      WHEN COALESCE(i0.found, 0) < 2 THEN 'missingTable'
      WHEN COALESCE(i1.found, 0) < 1 THEN 'missingTable'
      WHEN COALESCE(i2.found, 0) < 2 THEN 'missingTable'
      WHEN s.start_day > s.as_of_day THEN 'futurePeriod'
      WHEN COALESCE(p.kpi_complaintBase, '') <> 'orders' AND (p.churn_inactiveMonths IS NULL OR p.churn_inactiveMonths < 1) THEN 'noChurnMonths'
      WHEN COALESCE(p.kpi_complaintBase, '') <> 'orders' AND p.orders_completeSince IS NULL THEN 'ordersUnknown'
      WHEN p.orders_completeSince > CASE WHEN p.kpi_complaintBase = 'orders' THEN s.from_day ELSE s.active_from END THEN 'ordersShort'
      WHEN COALESCE(o.undated, 0) + COALESCE(v.several, 0) > 0 THEN 'badOrders'
      WHEN x.unclear > 0 THEN 'badComplaints'
    END AS reason
  FROM scope s
  JOIN Policy p ON p.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Complaints.accountId', 'Complaints.receivedDate') GROUP BY book) i0 ON i0.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Complaints.causeType', 'Complaints.isEffective') GROUP BY book) i1 ON i1.book = s.book
  LEFT JOIN (SELECT book, COUNT(*) AS found FROM Installed WHERE ref IN ('Orders.accountId', 'Orders.orderDate') GROUP BY book) i2 ON i2.book = s.book
  LEFT JOIN complaint_count x ON x.book = s.book AND x.owner = s.owner AND x.period = s.period
  LEFT JOIN buyers b ON b.book = s.book AND b.owner = s.owner AND b.period = s.period
  LEFT JOIN order_count o ON o.book = s.book AND o.owner = s.owner AND o.period = s.period
  LEFT JOIN order_several v ON v.book = s.book AND v.owner = s.owner AND v.period = s.period
)
SELECT book, owner, period, 'M3' AS kpi,
  CASE WHEN reason IS NULL THEN numerator END AS numerator,
  CASE WHEN reason IS NULL THEN denominator END AS denominator,
  CASE WHEN reason IS NULL AND denominator > 0 THEN numerator / denominator END AS actual,
  CASE WHEN reason IS NULL AND NOT denominator > 0 THEN 'noCustomers' ELSE reason END AS reason
FROM judged;
