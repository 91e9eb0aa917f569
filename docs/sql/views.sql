-- scope: every person (owner '' is everybody) in every period.
CREATE VIEW scope AS
SELECT p.book, e.owner, p.period, p.period_type, p.start_day, p.end_day, p.start_day AS from_day, p.to_day, p.before_from, p.before_to,
  p.base_from, p.recent_from, p.silent_before, p.active_from, b.as_of_day
FROM Periods p
JOIN People e ON e.book = p.book
JOIN Books b ON b.book = p.book;

-- key_accounts: customers with their owner; is_key 1 for key accounts, nameless 1 where the number is an error.
CREATE VIEW key_accounts AS
SELECT a.book, a.row_no AS account_row, a.owner, CASE WHEN a.isKeyAccount = 1 THEN 1 ELSE 0 END AS is_key,
  CASE WHEN a.unreadable LIKE '%,isKeyAccount,%' THEN 1 ELSE 0 END AS key_unreadable, CASE WHEN a.errors LIKE '%,accountId,%' THEN 1 ELSE 0 END AS nameless
FROM Accounts a;

-- key_state: workbooks in which nobody can say who a key account is, or what is its own.
CREATE VIEW key_state AS
SELECT book, MAX(key_unreadable) AS key_unreadable, SUM(is_key * nameless) AS key_nameless
FROM key_accounts
GROUP BY book;

-- order_cells: order lines with the cells that sales.basis chooses.
CREATE VIEW order_cells AS
SELECT o.book, o.row_no, o.salesperson, o.accountId_row AS account_row, o.orderId, o.orderDate_day, o.profit_e4, o.cost_e4,
  CASE WHEN o.unreadable LIKE '%,profit,%' THEN 1 ELSE 0 END AS profit_unreadable,
  CASE WHEN o.isSample = 1 THEN 1 ELSE 0 END AS is_sample, CASE WHEN o.isReturn = 1 THEN 1 ELSE 0 END AS is_return,
  CASE WHEN o.unreadable LIKE '%,isSample,%' THEN 1 ELSE 0 END AS sample_unreadable, CASE WHEN o.unreadable LIKE '%,isReturn,%' THEN 1 ELSE 0 END AS return_unreadable,
  CASE WHEN o.unreadable LIKE '%,orderDate,%' THEN 1 ELSE 0 END AS order_unreadable,
  CASE WHEN p.sales_basis IN ('ship', 'invoice', 'collected') THEN 1 ELSE 0 END AS is_open,
  CASE p.sales_basis WHEN 'ship' THEN o.shipDate_day WHEN 'invoice' THEN o.invoiceDate_day WHEN 'collected' THEN o.collectedDate_day
    ELSE o.orderDate_day END AS sale_day,
  CASE p.sales_basis WHEN 'ship' THEN CASE WHEN o.unreadable LIKE '%,shipDate,%' THEN 1 ELSE 0 END WHEN 'invoice' THEN CASE WHEN o.unreadable LIKE '%,invoiceDate,%' THEN 1 ELSE 0 END
    WHEN 'collected' THEN CASE WHEN o.unreadable LIKE '%,collectedDate,%' THEN 1 ELSE 0 END ELSE CASE WHEN o.unreadable LIKE '%,orderDate,%' THEN 1 ELSE 0 END END AS day_unreadable,
  CASE p.sales_basis WHEN 'collected' THEN o.collectedAmount_e4 ELSE o.amount_e4 END AS money_e4,
  CASE p.sales_basis WHEN 'collected' THEN CASE WHEN o.unreadable LIKE '%,collectedAmount,%' THEN 1 ELSE 0 END ELSE CASE WHEN o.unreadable LIKE '%,amount,%' THEN 1 ELSE 0 END END
    AS money_unreadable
FROM Orders o
JOIN Policy p ON p.book = o.book;

-- order_lines: order lines: sale says whether a line counts ('counts'), not yet ('left') or cannot be read ('bad'); trade whether it is an order of its customer.
CREATE VIEW order_lines AS
SELECT c.book, c.row_no, c.salesperson, c.account_row, c.orderId,
  CASE WHEN c.is_sample = 1 THEN NULL ELSE c.sale_day END AS sale_day,
  CASE WHEN c.is_sample = 1 THEN 'left'
    WHEN c.sale_day IS NULL AND c.day_unreadable = 0
      AND (c.is_open = 1 OR (c.money_e4 IS NULL AND c.money_unreadable = 0 AND c.account_row = -1)) THEN 'left'
    WHEN c.sample_unreadable = 1 OR c.return_unreadable = 1 OR c.sale_day IS NULL OR c.money_e4 IS NULL THEN 'bad'
    ELSE 'counts' END AS sale,
  CASE WHEN c.is_return = 1 THEN -ABS(c.money_e4) ELSE c.money_e4 END AS amount_e4,
  CASE WHEN c.profit_e4 IS NOT NULL THEN CASE WHEN c.is_return = 1 THEN -ABS(c.profit_e4) ELSE c.profit_e4 END
    WHEN c.profit_unreadable = 0 THEN CASE WHEN c.is_return = 1 THEN -ABS(c.money_e4) + ABS(c.cost_e4) ELSE c.money_e4 - c.cost_e4 END
    END AS profit_e4,
  CASE WHEN c.is_sample = 1 OR c.is_return = 1 THEN 'none'
    WHEN c.orderDate_day IS NULL AND c.order_unreadable = 0 AND c.account_row = -1 THEN 'none'
    WHEN c.sample_unreadable = 0 AND c.return_unreadable = 0 AND c.orderDate_day IS NOT NULL THEN 'dated'
    ELSE 'unclear' END AS trade,
  c.orderDate_day AS cell_day
FROM order_cells c;

-- customer_orders: orders as days on which customers bought, whoever sold: by the owner of the customer; day is blank where it cannot be told.
CREATE VIEW customer_orders AS
SELECT l.book, l.row_no, l.account_row, l.orderId, a.owner, l.trade, CASE WHEN l.trade = 'dated' THEN l.cell_day END AS order_day
FROM order_lines l
LEFT JOIN Accounts a ON a.book = l.book AND a.row_no = l.account_row
WHERE l.trade <> 'none';

-- order_candidates: the customers that a line may be of whose cell names several, with their owner.
CREATE VIEW order_candidates AS
SELECT l.book, l.row_no, l.trade, l.sale, l.sale_day, CASE WHEN l.trade = 'dated' THEN l.cell_day END AS order_day, l.salesperson,
  c.account_row, a.owner, a.is_key, a.nameless
FROM order_lines l
JOIN Candidates c ON c.book = l.book AND c.table_name = 'Orders' AND c.row_no = l.row_no
JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row;

-- period_sales: sales and profit of a person and period, credited to the order's salesperson, with the lines that cannot be read.
CREATE VIEW period_sales AS
SELECT s.book, s.owner, s.period,
  SUM(CASE WHEN l.sale = 'counts' THEN l.amount_e4 ELSE 0e0 END) AS amount_e4, SUM(CASE WHEN l.sale = 'bad' THEN 1 ELSE 0 END) AS bad,
  SUM(CASE WHEN l.sale = 'counts' THEN l.profit_e4 ELSE 0e0 END) AS profit_e4,
  SUM(CASE WHEN l.sale = 'counts' AND l.profit_e4 IS NULL THEN 1 ELSE 0 END) AS without_profit
FROM scope s
JOIN order_lines l ON l.book = s.book AND (s.owner = '' OR l.salesperson = s.owner)
WHERE l.sale <> 'left' AND (l.sale_day IS NULL OR l.sale_day BETWEEN s.from_day AND s.to_day)
GROUP BY s.book, s.owner, s.period;

-- sales_before: sales of the same days a year before.
CREATE VIEW sales_before AS
SELECT s.book, s.owner, s.period,
  SUM(CASE WHEN l.sale = 'counts' THEN l.amount_e4 ELSE 0e0 END) AS amount_e4, SUM(CASE WHEN l.sale = 'bad' THEN 1 ELSE 0 END) AS bad
FROM scope s
JOIN order_lines l ON l.book = s.book AND (s.owner = '' OR l.salesperson = s.owner)
WHERE l.sale <> 'left' AND (l.sale_day IS NULL OR l.sale_day BETWEEN s.before_from AND s.before_to)
GROUP BY s.book, s.owner, s.period;

-- contact_log: rows of Visits with the person they belong to, the day they were done, and whether they are visits.
CREATE VIEW contact_log AS
SELECT v.book, v.row_no, v.accountId_row AS account_row, COALESCE(v.visitor, a.owner) AS owner, v.visitor, v.status, v.origin, v.mode,
  v.contactKind, v.failReason, v.date_day, v.actualDate_day, v.followUpDate_day, v.followUpMode,
  CASE WHEN v.actualDate_day IS NOT NULL THEN v.actualDate_day WHEN v.unreadable LIKE '%,actualDate,%' THEN NULL ELSE v.date_day END
    AS contact_day,
  CASE WHEN v.unreadable LIKE '%,actualDate,%' THEN 1 ELSE 0 END AS actual_unreadable,
  CASE WHEN v.unreadable LIKE '%,status,%' THEN 1 ELSE 0 END AS status_unreadable,
  CASE WHEN v.contactKind = 'visit' THEN 1
    WHEN v.mode = 'visit' AND (v.contactKind IS NULL OR v.contactKind IN ('revisit', 'followUp')) THEN 1
    WHEN v.contactKind IS NULL AND v.mode IS NULL THEN 1 ELSE 0 END AS is_visit,
  v.who_filled
    + CASE WHEN ((v.topic IS NOT NULL OR v.unreadable LIKE '%,topic,%') AND (v.errors IS NULL OR NOT v.errors LIKE '%,topic,%')) THEN 1 ELSE 0 END
    + CASE WHEN ((v.place IS NOT NULL OR v.unreadable LIKE '%,place,%') AND (v.errors IS NULL OR NOT v.errors LIKE '%,place,%')) THEN 1 ELSE 0 END
    + CASE WHEN ((v.plannedStart IS NOT NULL OR v.unreadable LIKE '%,plannedStart,%') AND (v.errors IS NULL OR NOT v.errors LIKE '%,plannedStart,%')) THEN 1 ELSE 0 END
    + CASE WHEN ((v.purpose IS NOT NULL OR v.unreadable LIKE '%,purpose,%') AND (v.errors IS NULL OR NOT v.errors LIKE '%,purpose,%')) THEN 1 ELSE 0 END
    + CASE WHEN ((v.mode IS NOT NULL OR v.unreadable LIKE '%,mode,%') AND (v.errors IS NULL OR NOT v.errors LIKE '%,mode,%')) OR ((v.how IS NOT NULL OR v.unreadable LIKE '%,how,%') AND (v.errors IS NULL OR NOT v.errors LIKE '%,how,%')) THEN 1 ELSE 0 END AS elements
FROM Visits v
LEFT JOIN Accounts a ON a.book = v.book AND a.row_no = v.accountId_row;

-- contact_candidates: the customers that a contact may be of whose cell names several; the person is the visitor, else their owner.
CREATE VIEW contact_candidates AS
SELECT v.book, v.row_no, v.status, v.contact_day, c.account_row, COALESCE(v.visitor, a.owner) AS owner, a.is_key
FROM contact_log v
JOIN Candidates c ON c.book = v.book AND c.table_name = 'Visits' AND c.row_no = v.row_no
JOIN key_accounts a ON a.book = c.book AND a.account_row = c.account_row;

-- target_leaves: targets of a period that no other target of it names as its parent; of plans that count.
CREATE VIEW target_leaves AS
SELECT t.book, t.row_no, t.metric, t.period_type, t.start_day, t.end_day, t.owner, t.region, t.product, t.key_plan, t.state, t.in_force_e4
FROM Targets t
LEFT JOIN (SELECT DISTINCT book, metric, period_type, start_day, end_day, key_plan, parent_id FROM Targets WHERE standing <> 'no') c
  ON c.book = t.book AND c.metric = t.metric AND c.period_type = t.period_type AND c.start_day = t.start_day AND c.end_day = t.end_day
  AND c.key_plan = t.key_plan AND c.parent_id = t.target_id
WHERE t.standing <> 'no' AND (t.target_id = '' OR c.book IS NULL);

-- key_targets: targets of key-account plans by person and period: state is unreadable, none or value.
CREATE VIEW key_targets AS
SELECT s.book, s.owner, s.period, m.metric,
  CASE WHEN MAX(CASE WHEN t.standing <> 'no' AND t.start_day IS NULL THEN 1 ELSE 0 END) = 1 THEN 'unreadable'
    WHEN MAX(CASE WHEN t.standing = 'unclear' AND t.start_day = s.start_day AND t.end_day = s.end_day THEN 1 ELSE 0 END) = 1 THEN 'unreadable'
    WHEN MAX(CASE WHEN l.state = 'unreadable' THEN 1 ELSE 0 END) = 1 THEN 'unreadable'
    WHEN MAX(CASE WHEN l.state = 'value' THEN 1 ELSE 0 END) = 1 THEN 'value' ELSE 'none' END AS state,
  SUM(CASE WHEN l.state = 'value' THEN l.in_force_e4 ELSE 0e0 END) AS target_e4,
  SUM(CASE WHEN t.standing = 'no' AND t.start_day = s.start_day AND t.end_day = s.end_day AND (s.owner = '' OR t.owner = s.owner)
    THEN 1 ELSE 0 END) AS of_other_plans
FROM scope s
CROSS JOIN (SELECT DISTINCT metric FROM Targets) m
JOIN Targets t ON t.book = s.book AND t.metric = m.metric AND t.period_type = s.period_type AND t.key_plan = 1
LEFT JOIN target_leaves l ON l.book = t.book AND l.row_no = t.row_no AND l.start_day = s.start_day AND l.end_day = s.end_day
  AND (s.owner = '' OR l.owner = s.owner)
GROUP BY s.book, s.owner, s.period, m.metric;

-- developments: developments with a result, or one that cannot be read, by the owner or the customer's.
CREATE VIEW developments AS
SELECT d.book, d.row_no, d.accountId_row AS account_row, COALESCE(d.owner, a.owner) AS owner, d.result, d.resultDate_day, d.planType,
  CASE WHEN d.result IN ('won', 'lost', 'terminated') THEN 0 ELSE 1 END AS unreadable_result,
  CASE WHEN d.planType IS NOT NULL THEN CASE WHEN d.planType = 'KA' THEN 1 ELSE 0 END
    WHEN k.planId IS NOT NULL THEN 1 ELSE 0 END AS under_key_plan
FROM Development d
LEFT JOIN Accounts a ON a.book = d.book AND a.row_no = d.accountId_row
LEFT JOIN (SELECT DISTINCT book, planId FROM Plans WHERE planType = 'KA' AND planId IS NOT NULL) k ON k.book = a.book AND k.planId = a.planId
WHERE d.result IS NOT NULL AND d.result <> 'open';
