/** Cases of family NEW. */
import type { CellValue } from "../../../../src/policy/values";
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";

const application = (more: Row): Row => ({
  appNo: "1",
  firstTransDate: day("2026-01-31"),
  applicationDate: day("2026-02-28"),
  status: "待审核",
  ...more,
});
const names = (more: Row): Row => ({ accountId: "1", customerName: "上海甲公司", invoiceName: "上海甲公司", ...more });

/** An application that is in order, recognised and archived. */
const app = (more: Row = {}): Row => ({
  appNo: "1",
  accountId: "1",
  firstTransDate: day("2026-01-10"),
  applicationDate: day("2026-01-20"),
  recognised: "是",
  status: "已批准",
  ...more,
});
const customers: readonly Row[] = [
  { accountId: "1", accountName: "甲", taxId: null, owner: "张三" },
  { accountId: "2", accountName: "乙", taxId: null, owner: "李四" },
];
const bought = (date: string | CellValue, more: Row = {}): Row => ({
  accountId: "1",
  orderDate: typeof date === "string" && /^\d{4}-/.test(date) ? day(date) : date,
  orderId: null,
  isSample: null,
  isReturn: null,
  ...more,
});
/** Orders are complete from the day on. */
const since = (date: string, more: PolicyOptions["parameters"] = {}): PolicyOptions => ({
  parameters: { "orders.completeSince": day(date), ...more },
});
const complete = since("2023-01-10");
const people: readonly Row[] = [
  { name: "王经理", role: "销售部经理", department: "销售部" },
  { name: "赵审核", role: "专员", department: "市场分部" },
  { name: "无名", role: null, department: null },
];
const signed = (more: Row = {}): Row =>
  app({
    salesManager: "王经理",
    salesManagerDate: day("2026-01-20"),
    marketReviewer: "赵审核",
    marketDate: day("2026-01-21"),
    ...more,
  });
const searched = (more: Row = {}): Row =>
  app({
    historyChecked: "是",
    historyFrom: day("2023-01-10"),
    historyTo: day("2026-01-09"),
    historyCheckDate: day("2026-01-21"),
    historyOrdersFound: 0,
    marketDate: day("2026-01-21"),
    ...more,
  });

export const newCustomersCases: RuleCases = {
  "NEW-02": [
    { what: "on the last day of the month", tables: { NewCustomerApps: [application({})] }, outcome: [] },
    {
      what: "a day later",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-01") })] },
      outcome: ["error NewCustomerApps 1 applicationDate"],
    },
    {
      what: "before the deal",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-01-30") })] },
      outcome: ["error NewCustomerApps 1 applicationDate"],
    },
    {
      what: "a holiday moves nothing unless the policy says so",
      policy: { parameters: { "calendar.rollHoliday": "是" } },
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-02") })] },
      outcome: [],
    },
    {
      what: "refused ones are left aside",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-09"), status: "不予认定" })] },
      outcome: [],
    },
    {
      what: "not yet applied, in time and too late",
      tables: {
        NewCustomerApps: [
          application({ applicationDate: null, firstTransDate: day("2026-02-16") }),
          application({ applicationDate: null }),
        ],
      },
      outcome: ["error NewCustomerApps 2 applicationDate"],
    },
    {
      what: "no first deal, a text as day",
      tables: { NewCustomerApps: [application({ firstTransDate: null }), application({ applicationDate: "上周" })] },
      outcome: [
        "? NewCustomerApps.firstTransDate @ NewCustomerApps 1",
        "? NewCustomerApps.applicationDate @ NewCustomerApps 2",
      ],
    },
    {
      what: "applied on the day of the deal",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-01-31") })] },
      outcome: [],
    },
  ],
  "NEW-04": [
    {
      what: "the same to the letter, outer spaces aside",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "上海甲公司" }],
        NewCustomerApps: [names({ customerName: "上海甲公司 " })],
      },
      outcome: [],
    },
    {
      what: "full-width brackets are another name",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "甲(上海)" }],
        NewCustomerApps: [names({ customerName: "甲（上海）", invoiceName: "甲(上海)" })],
      },
      outcome: ["error NewCustomerApps 1 customerName"],
    },
    {
      what: "unless the policy normalises",
      policy: { parameters: { "name.normalise": "normalised" } },
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "甲(上海)" }],
        NewCustomerApps: [names({ customerName: "甲（上海）", invoiceName: "甲(上海)" })],
      },
      outcome: ["warn NewCustomerApps 1 customerName"],
    },
    {
      what: "the register says otherwise",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "北京甲公司" }],
        NewCustomerApps: [names({})],
      },
      outcome: ["error NewCustomerApps 1 customerName"],
    },
    {
      what: "nothing to compare with",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: null }],
        NewCustomerApps: [names({}), names({ accountId: "9" })],
      },
      outcome: ["? Accounts.invoiceName @ NewCustomerApps 1", "? Accounts.invoiceName @ NewCustomerApps 2"],
    },
    {
      what: "a blank name",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "上海甲公司" }],
        NewCustomerApps: [names({ invoiceName: null })],
      },
      outcome: ["error NewCustomerApps 1 invoiceName"],
    },
    {
      what: "normalised: case, spaces and brackets aside, and another name all the same; no customer to compare with; no name",
      policy: { parameters: { "name.normalise": "normalised" } },
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: null }],
        NewCustomerApps: [
          names({ accountId: null, customerName: "ABC (上海)", invoiceName: "abc上海" }),
          names({ accountId: null, customerName: "甲公司", invoiceName: "乙公司" }),
          names({ accountId: null, customerName: null }),
        ],
      },
      outcome: [
        "warn NewCustomerApps 1 customerName",
        "error NewCustomerApps 2 customerName",
        "error NewCustomerApps 3 customerName",
      ],
    },
  ],
  "NEW-01": [
    {
      what: "never bought before, orders complete exactly long enough",
      policy: complete,
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2026-01-10"), bought("2026-02-01")] },
      outcome: [],
    },
    {
      what: "orders complete a day too late",
      policy: since("2023-01-11"),
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2026-01-10")] },
      outcome: ["? orders.completeSince @ NewCustomerApps 1"],
    },
    {
      what: "an order on the day three years before, which decides by itself",
      policy: since("2025-01-01"),
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2023-01-10")] },
      outcome: ["error NewCustomerApps 1 firstTransDate"],
    },
    {
      what: "a day earlier",
      policy: complete,
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2023-01-09")] },
      outcome: [],
    },
    {
      what: "29 February: the look-back ends with the month",
      policy: since("2020-01-01"),
      tables: {
        Accounts: customers,
        NewCustomerApps: [
          app({ firstTransDate: day("2027-02-28") }),
          app({ firstTransDate: day("2027-03-01"), accountId: "1" }),
        ],
        Orders: [bought("2024-02-29")],
      },
      outcome: ["error NewCustomerApps 1 firstTransDate"],
    },
    {
      what: "samples and returns are no trade, unless samples are",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [app()],
        Orders: [bought("2025-06-01", { isSample: "是" }), bought("2025-06-02", { isReturn: "是" })],
      },
      outcome: [],
    },
    {
      what: "samples count when the policy says so",
      policy: since("2023-01-10", { "new.excludeSamples": "否" }),
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2025-06-01", { isSample: "是" })] },
      outcome: ["error NewCustomerApps 1 firstTransDate"],
    },
    {
      what: "orders of the same customer under another number",
      policy: complete,
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", taxId: "T1" },
          { accountId: "2", accountName: "甲公司", taxId: "T1" },
        ],
        NewCustomerApps: [app()],
        Orders: [bought("2025-06-01", { accountId: "2" })],
      },
      outcome: ["error NewCustomerApps 1 firstTransDate"],
    },
    {
      what: "two tax ids under one name are two customers, and a name alone could be either",
      policy: complete,
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", taxId: "T1" },
          { accountId: "2", accountName: "甲", taxId: "T2" },
        ],
        NewCustomerApps: [app()],
        Orders: [bought("2025-06-01", { accountId: "2" }), bought("2025-06-02", { accountId: "甲" })],
      },
      outcome: ["? Orders @ NewCustomerApps 1"],
    },
    {
      what: "an order without a readable day or sample mark",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [app(), app({ accountId: "2" })],
        Orders: [bought("去年"), bought("2025-06-01", { accountId: "2", isSample: "也许" })],
      },
      outcome: ["? Orders @ NewCustomerApps 1", "? Orders @ NewCustomerApps 2"],
    },
    {
      what: "never bought: an order twenty years ago",
      policy: since("1900-01-01", { "new.definition": "neverBought" }),
      tables: {
        Accounts: customers,
        NewCustomerApps: [app(), app({ accountId: "2" })],
        Orders: [bought("2006-01-01")],
      },
      outcome: ["error NewCustomerApps 1 firstTransDate"],
    },
    {
      what: "never bought is not proved by some years",
      policy: since("2006-01-02", { "new.definition": "neverBought" }),
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2026-01-10")] },
      outcome: ["? orders.completeSince @ NewCustomerApps 1"],
    },
    {
      what: "refused ones are left aside; unknown customers and days are gaps",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [app({ status: "不予认定" }), app({ accountId: "9" }), app({ firstTransDate: "元旦" })],
        Orders: [bought("2025-06-01")],
      },
      outcome: ["? Accounts.accountId @ NewCustomerApps 2", "? NewCustomerApps.firstTransDate @ NewCustomerApps 3"],
    },
    {
      what: "no history said",
      tables: { Accounts: customers, NewCustomerApps: [app()], Orders: [bought("2026-01-10")] },
      outcome: ["? orders.completeSince"],
    },
  ],
  "NEW-03": [
    {
      what: "recognised on the last day; refused after it",
      tables: {
        NewCustomerApps: [
          app({ applicationDate: day("2026-02-10") }),
          app({ applicationDate: day("2026-02-11"), recognised: "否", status: "不予认定" }),
          app({ applicationDate: day("2026-02-11"), recognised: null, status: "待审核" }),
        ],
      },
      outcome: [],
    },
    {
      what: "recognised or approved a day late, before the deal, undated",
      tables: {
        NewCustomerApps: [
          app({ applicationDate: day("2026-02-11") }),
          app({ applicationDate: day("2026-02-11"), recognised: "否" }),
          app({ applicationDate: day("2026-01-09"), status: "待审核" }),
          app({ applicationDate: null }),
        ],
      },
      outcome: [
        "error NewCustomerApps 1 recognised",
        "error NewCustomerApps 2 status",
        "error NewCustomerApps 3 recognised",
        "error NewCustomerApps 4 recognised",
      ],
    },
    {
      what: "a day that cannot be read, a mark that is neither yes nor no",
      tables: {
        NewCustomerApps: [
          app({ applicationDate: "上周" }),
          app({ applicationDate: day("2026-02-11"), recognised: "也许", status: "待审核" }),
        ],
      },
      outcome: [
        "? NewCustomerApps.applicationDate @ NewCustomerApps 1",
        "? NewCustomerApps.recognised @ NewCustomerApps 2",
      ],
    },
  ],
  "NEW-05": [
    {
      what: "both signed on the day of the application; not recognised",
      tables: { Team: people, NewCustomerApps: [signed(), app({ recognised: "否", salesManager: null })] },
      outcome: [],
    },
    {
      what: "something missing, a day too early, wrong role, department and person",
      tables: {
        Team: people,
        NewCustomerApps: [
          signed({ salesManagerDate: null, marketReviewer: null }),
          signed({ salesManagerDate: day("2026-01-19") }),
          signed({ salesManager: "赵审核", marketReviewer: "王经理" }),
          signed({ marketReviewer: "路人" }),
        ],
      },
      outcome: [
        "error NewCustomerApps 1 salesManagerDate",
        "error NewCustomerApps 2 salesManagerDate",
        "error NewCustomerApps 3 salesManager",
        "error NewCustomerApps 3 marketReviewer",
        "error NewCustomerApps 4 marketReviewer",
      ],
    },
    {
      what: "reviewer roles where the policy names some",
      policy: { parameters: { "new.reviewerRoles": "主审" } },
      tables: { Team: people, NewCustomerApps: [signed()] },
      outcome: ["error NewCustomerApps 1 marketReviewer"],
    },
    {
      what: "no department, no readable day, no mark",
      tables: {
        Team: people,
        NewCustomerApps: [
          signed({ marketReviewer: "无名" }),
          signed({ marketDate: "昨天", applicationDate: "x" }),
          signed({ recognised: "?" }),
        ],
      },
      outcome: [
        "? Team.department @ NewCustomerApps 1",
        "? NewCustomerApps.applicationDate @ NewCustomerApps 2",
        "? NewCustomerApps.marketDate @ NewCustomerApps 2",
        "? NewCustomerApps.recognised @ NewCustomerApps 3",
      ],
    },
    {
      what: "nobody in Team",
      tables: { Team: [{ name: null, role: null, department: null }], NewCustomerApps: [signed()] },
      outcome: ["? Team.name"],
    },
  ],
  "NEW-06": [
    {
      what: "searched from the first day to the day before the deal, checked on the day signed",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [searched(), searched({ recognised: "否", historyChecked: null })],
        Orders: [bought("2026-01-10")],
      },
      outcome: [],
    },
    {
      what: "a day short at every end",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [
          searched({
            historyFrom: day("2023-01-11"),
            historyTo: day("2026-01-08"),
            historyCheckDate: day("2026-01-22"),
          }),
        ],
        Orders: [bought("2026-01-10")],
      },
      outcome: [
        "error NewCustomerApps 1 historyFrom",
        "error NewCustomerApps 1 historyTo",
        "error NewCustomerApps 1 historyCheckDate",
      ],
    },
    {
      what: "not searched, nothing written, one order found; zero written where Orders holds one",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [
          searched({ historyChecked: "否" }),
          searched({ historyFrom: null, historyCheckDate: null }),
          searched({ historyOrdersFound: 1 }),
          searched({ accountId: "2" }),
        ],
        Orders: [bought("2026-01-10"), bought("2023-01-10", { accountId: "2" })],
      },
      outcome: [
        "error NewCustomerApps 1 historyChecked",
        "error NewCustomerApps 2 historyFrom",
        "error NewCustomerApps 3 historyOrdersFound",
        "error NewCustomerApps 4 historyOrdersFound",
      ],
    },
    {
      what: "orders do not reach back; without Orders the typed part is judged",
      policy: since("2023-01-11"),
      tables: { Accounts: customers, NewCustomerApps: [searched()], Orders: [bought("2026-01-10")] },
      outcome: ["? orders.completeSince @ NewCustomerApps 1"],
    },
    {
      what: "without Orders what was typed is judged, the rest is open",
      policy: complete,
      tables: { Accounts: customers, NewCustomerApps: [searched({ historyChecked: "否", historyTo: "今天" })] },
      outcome: [
        "error NewCustomerApps 1 historyChecked",
        "? NewCustomerApps.historyTo @ NewCustomerApps 1",
        "? Orders @ NewCustomerApps 1",
      ],
    },
    {
      what: "what was searched cannot be read; some found as Orders holds them",
      policy: complete,
      tables: {
        Accounts: customers,
        NewCustomerApps: [
          searched({ historyChecked: "也许", historyOrdersFound: "无" }),
          searched({ historyFrom: "去年", historyTo: "昨天", historyCheckDate: "昨天", marketDate: "今天" }),
          searched({ accountId: "2", historyOrdersFound: 1 }),
        ],
        Orders: [bought("2026-01-10"), bought("2023-01-10", { accountId: "2" })],
      },
      outcome: [
        "error NewCustomerApps 3 historyOrdersFound",
        "? NewCustomerApps.historyChecked @ NewCustomerApps 1",
        "? NewCustomerApps.historyOrdersFound @ NewCustomerApps 1",
        "? NewCustomerApps.historyFrom @ NewCustomerApps 2",
        "? NewCustomerApps.historyTo @ NewCustomerApps 2",
        "? NewCustomerApps.historyCheckDate @ NewCustomerApps 2",
        "? NewCustomerApps.marketDate @ NewCustomerApps 2",
      ],
    },
  ],
  "NEW-07": [
    {
      what: "archived on the day the market department signed; not recognised",
      tables: {
        NewCustomerApps: [
          app({ marketDate: day("2026-01-21"), archiveDate: day("2026-01-21") }),
          app({ recognised: "否", marketDate: null, archiveDate: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day before, and not at all",
      tables: {
        NewCustomerApps: [
          app({ marketDate: day("2026-01-21"), archiveDate: day("2026-01-20") }),
          app({ marketDate: day("2026-01-21"), archiveDate: null }),
        ],
      },
      outcome: ["warn NewCustomerApps 1 archiveDate", "warn NewCustomerApps 2 archiveDate"],
    },
    {
      what: "no day to compare with, no day at all",
      tables: {
        NewCustomerApps: [
          app({ marketDate: null, archiveDate: day("2026-01-20") }),
          app({ marketDate: day("2026-01-20"), archiveDate: "已存" }),
        ],
      },
      outcome: [
        "? NewCustomerApps.marketDate @ NewCustomerApps 1",
        "? NewCustomerApps.archiveDate @ NewCustomerApps 2",
      ],
    },
  ],
  "NEW-08": [
    {
      what: "in the register and marked; not recognised",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", isNewRecognised: "是" }],
        NewCustomerApps: [app(), app({ recognised: "否", accountId: "9" })],
      },
      outcome: [],
    },
    {
      what: "not marked, unknown, blank, twice",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", isNewRecognised: null },
          { accountId: "2", accountName: "乙", isNewRecognised: "是" },
          { accountId: "3", accountName: "乙", isNewRecognised: "是" },
        ],
        NewCustomerApps: [app(), app({ accountId: "9" }), app({ accountId: null }), app({ accountId: "乙" })],
      },
      outcome: [1, 2, 3, 4].map((row) => `error NewCustomerApps ${row} accountId`),
    },
    {
      what: "a mark that cannot be read",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", isNewRecognised: "大概" }],
        NewCustomerApps: [app()],
      },
      outcome: ["? Accounts.isNewRecognised @ Accounts 1"],
    },
  ],
  "NEW-09": [
    {
      what: "all three told",
      tables: { NewCustomerApps: [{ infoPath: "展会", contactProcess: "三次", negotiationContent: "价格" }] },
      outcome: [],
    },
    {
      what: "one is blank, one an error",
      tables: {
        NewCustomerApps: [
          { infoPath: "展会", contactProcess: " ", negotiationContent: "价格" },
          { infoPath: "展会", contactProcess: "三次", negotiationContent: { error: "#N/A" } },
        ],
      },
      outcome: ["error NewCustomerApps 1 contactProcess", "error NewCustomerApps 2 negotiationContent"],
    },
    {
      what: "a column is gone",
      tables: { NewCustomerApps: [{ infoPath: "展会", contactProcess: "三次" }] },
      outcome: ["? NewCustomerApps.negotiationContent"],
    },
  ],
  "NEW-10": [
    {
      what: "all three told",
      tables: { NewCustomerApps: [{ evalContribution: "大", evalLongTermSales: "增", evalCredit: "好" }] },
      outcome: [],
    },
    {
      what: "credit is not told",
      tables: { NewCustomerApps: [{ evalContribution: "大", evalLongTermSales: "增", evalCredit: null }] },
      outcome: ["warn NewCustomerApps 1 evalCredit"],
    },
    {
      what: "a column is gone",
      tables: { NewCustomerApps: [{ evalContribution: "大", evalLongTermSales: "增" }] },
      outcome: ["? NewCustomerApps.evalCredit"],
    },
  ],
  "NEW-11": [
    {
      what: "instructed; not recognised",
      tables: {
        NewCustomerApps: [
          app({ leaderInstruction: "同意", leaderName: "总经理" }),
          app({ recognised: "否", leaderInstruction: null, leaderName: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "no name",
      tables: { NewCustomerApps: [app({ leaderInstruction: "同意", leaderName: null })] },
      outcome: ["warn NewCustomerApps 1 leaderName"],
    },
    {
      what: "a mark that cannot be read",
      tables: { NewCustomerApps: [app({ recognised: "?", leaderInstruction: null, leaderName: null })] },
      outcome: ["? NewCustomerApps.recognised @ NewCustomerApps 1"],
    },
  ],
  "NEW-12": [
    {
      what: "won the development, sold the first order, owns the customer",
      tables: {
        Accounts: customers,
        Development: [{ accountId: "2", owner: "开发", result: "开发成功" }],
        Orders: [
          bought("2026-01-10", { salesperson: "首单" }),
          bought("2026-02-10", { salesperson: "后来" }),
          bought("2026-02-10", { accountId: "2", salesperson: null }),
        ],
        NewCustomerApps: [app({ applicant: "首单" }), app({ applicant: "开发", accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "the owner only where nothing else is known",
      tables: {
        Accounts: customers,
        Orders: [bought("2026-01-10", { salesperson: "首单" })],
        NewCustomerApps: [
          app({ applicant: "张三" }),
          app({ applicant: "李四", accountId: "2" }),
          app({ applicant: null }),
        ],
      },
      outcome: ["warn NewCustomerApps 1 applicant", "warn NewCustomerApps 3 applicant"],
    },
    {
      what: "nobody known, an unknown customer",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", owner: null }],
        NewCustomerApps: [app({ applicant: "张三" }), app({ applicant: "张三", accountId: "9" })],
      },
      outcome: ["? Accounts.owner @ NewCustomerApps 1", "? Accounts.accountId @ NewCustomerApps 2"],
    },
    {
      what: "who lost the development, won another's or is not named did not develop it; two sold the first order; the first customer's winner",
      tables: {
        Accounts: [...customers, { accountId: "3", accountName: "丙", owner: null }],
        Development: [
          { accountId: "2", owner: "败者", result: "开发失败" },
          { accountId: "9", owner: "外人", result: "开发成功" },
          { accountId: "2", owner: null, result: "开发成功" },
          { accountId: "1", owner: "胜者", result: "开发成功" },
        ],
        Orders: [
          bought("2026-01-10", { accountId: "2", salesperson: "首单" }),
          bought("2026-01-10", { accountId: "2", salesperson: "次单" }),
          bought("2026-01-10", { accountId: "2", salesperson: null }),
        ],
        NewCustomerApps: [
          app({ applicant: "胜者" }),
          app({ applicant: "败者", accountId: "2" }),
          app({ applicant: "外人", accountId: "3" }),
        ],
      },
      outcome: ["warn NewCustomerApps 2 applicant", "? Accounts.owner @ NewCustomerApps 3"],
    },
  ],
  "NEW-13": [
    {
      what: "due where recognised, nothing where not",
      tables: {
        NewCustomerApps: [
          app({ rewardEligible: "是", rewardAmount: 500, rewardMonth: "2026-02" }),
          app({ recognised: null, rewardEligible: null, rewardAmount: 0, rewardMonth: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "not due, due without recognition, an amount or month without recognition",
      tables: {
        NewCustomerApps: [
          app({ rewardEligible: "否", rewardAmount: null, rewardMonth: null }),
          app({ recognised: "否", rewardEligible: "是" }),
          app({ recognised: "否", rewardAmount: 0.01 }),
          app({ recognised: "否", rewardMonth: "2026-02" }),
        ],
      },
      outcome: [
        "info NewCustomerApps 1 rewardEligible",
        "info NewCustomerApps 2 rewardEligible",
        "info NewCustomerApps 3 rewardAmount",
        "info NewCustomerApps 4 rewardMonth",
      ],
    },
    {
      what: "marks that cannot be read",
      tables: {
        NewCustomerApps: [
          app({ rewardEligible: "?", rewardAmount: null, rewardMonth: null }),
          app({ recognised: "?", rewardEligible: "是" }),
        ],
      },
      outcome: [
        "? NewCustomerApps.rewardEligible @ NewCustomerApps 1",
        "? NewCustomerApps.recognised @ NewCustomerApps 2",
      ],
    },
  ],
  "NEW-14": [
    {
      what: "the years, and never with all orders",
      policy: since("2020-01-01"),
      tables: { Parameters: [{ parameterId: "new.definition", value: "lapse3y" }] },
      outcome: [],
    },
    {
      what: "never, with every order since the calendar's first day",
      policy: since("1900-01-01", { "new.definition": "neverBought" }),
      tables: { Parameters: [{ parameterId: "new.definition", value: "neverBought" }] },
      outcome: [],
    },
    {
      what: "never, a day later",
      policy: since("1900-01-02", { "new.definition": "neverBought" }),
      tables: {
        Parameters: [
          { parameterId: "new.applyMonths", value: 1 },
          { parameterId: "new.definition", value: "neverBought" },
        ],
      },
      outcome: ["info Parameters 2 value"],
    },
    {
      what: "no definition; never without history",
      policy: { parameters: { "new.definition": "三年" } },
      tables: { Parameters: [{ parameterId: "new.definition", value: "三年" }] },
      outcome: ["? new.definition"],
    },
    {
      what: "never without history",
      policy: { parameters: { "new.definition": "neverBought" } },
      tables: { Parameters: [{ parameterId: "new.definition", value: "neverBought" }] },
      outcome: ["? orders.completeSince"],
    },
  ],
  "NEW-15": [
    {
      what: "a report on the last day of every week since the first one",
      policy: { parameters: { "new.reportCycle": "week", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [
          { name: "张三", role: "开发员", active: "是", hireDate: day("2026-03-01") },
          { name: "老板", role: "经理", active: "是", hireDate: null },
          { name: "李四", role: "开发员", active: "否", hireDate: null },
        ],
        ProgressReports: [
          { reporter: "张三", reportDate: day("2026-03-08"), fromRole: "责任人" },
          { reporter: "张三", reportDate: day("2026-03-15"), fromRole: null },
        ],
      },
      outcome: [],
    },
    {
      what: "a day after the week, and one given for the department",
      policy: { parameters: { "new.reportCycle": "week", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [{ name: "张三", role: "开发员", active: "是", hireDate: day("2026-03-01") }],
        ProgressReports: [
          { reporter: "张三", reportDate: day("2026-03-16"), fromRole: "责任人" },
          { reporter: "张三", reportDate: day("2026-03-02"), fromRole: "部门负责人" },
        ],
      },
      outcome: ["warn Team 1 name"],
    },
    {
      what: "nobody ever reported: the last month alone; who was away for all of it is left out",
      policy: { parameters: { "new.reportCycle": "month", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [
          { name: "张三", role: "开发员" },
          { name: "李四", role: "开发员" },
          { name: "王五", role: "开发员" },
        ],
        Absences: [
          { person: "李四", from: day("2026-02-01"), to: day("2026-02-28") },
          { person: "王五", from: day("2026-02-02"), to: day("2026-02-28") },
        ],
        ProgressReports: [{ reporter: null, reportDate: null }],
      },
      outcome: ["warn Team 1 name", "warn Team 3 name"],
    },
    {
      what: "hired in the month: the next one is the first",
      policy: { parameters: { "new.reportCycle": "month", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [
          { name: "张三", role: "开发员", hireDate: day("2026-02-02") },
          { name: "李四", role: "开发员", hireDate: day("2026-02-01") },
        ],
        ProgressReports: [{ reporter: null, reportDate: null }],
      },
      outcome: ["warn Team 2 name"],
    },
    {
      what: "a report without a day, a cycle without a length",
      policy: { parameters: { "new.reportCycle": "month", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [{ name: "张三", role: "开发员" }],
        ProgressReports: [{ reporter: "张三", reportDate: "二月" }],
      },
      outcome: ["? ProgressReports.reportDate @ Team 1"],
    },
    {
      what: "no cycle, no roles",
      tables: {
        Team: [{ name: "张三", role: "开发员" }],
        ProgressReports: [{ reporter: "张三", reportDate: day("2026-02-02") }],
      },
      outcome: ["? new.reportCycle, visit.developerRoles"],
    },
    {
      what: "from the first report of all or the day of hire, the later; wherever the rows are; the latest three are named",
      policy: { parameters: { "new.reportCycle": "week", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [
          { name: "张三", role: "开发员", hireDate: day("2026-02-23") },
          { name: "李四", role: "开发员", hireDate: day("2026-02-23") },
          { name: "王五", role: "开发员", hireDate: null },
          { name: "赵六", role: null, hireDate: null },
          { name: null, role: "开发员", hireDate: null },
        ],
        Absences: [
          { person: "王五", from: day("2026-01-01"), to: day("2026-01-31") },
          { person: "王五", from: day("2026-02-02"), to: day("2026-02-08") },
          { person: "王五", from: day("2026-02-09"), to: day("2026-02-14") },
          { person: "王五", from: "上周", to: day("2026-03-20") },
          { person: "王五", from: day("2026-03-02"), to: null },
          { person: null, from: day("2026-01-01"), to: day("2026-03-20") },
        ],
        ProgressReports: [
          { reporter: "李四", reportDate: day("2026-03-12"), fromRole: "责任人" },
          { reporter: "李四", reportDate: day("2026-02-02"), fromRole: "责任人" },
          { reporter: null, reportDate: "周一", fromRole: null },
          { reporter: "李四", reportDate: day("2026-03-05"), fromRole: "责任人" },
          { reporter: "李四", reportDate: day("2026-02-25"), fromRole: null },
        ],
      },
      outcome: ["warn Team 1 name", "warn Team 3 name"],
    },
    {
      what: "imported history is not asked",
      policy: {
        parameters: {
          "new.reportCycle": "week",
          "visit.developerRoles": "开发员",
          "import.historyBefore": day("2026-03-09"),
        },
      },
      tables: {
        Team: [{ name: "张三", role: "开发员", hireDate: day("2026-02-02") }],
        ProgressReports: [{ reporter: null, reportDate: day("2026-01-05") }],
      },
      outcome: ["warn Team 1 name"],
    },
    {
      what: "on its last day a month is not over",
      today: "2026-02-28",
      policy: { parameters: { "new.reportCycle": "month", "visit.developerRoles": "开发员" } },
      tables: {
        Team: [{ name: "张三", role: "开发员" }],
        ProgressReports: [{ reporter: null, reportDate: null }],
      },
      outcome: ["warn Team 1 name"],
    },
  ],
  "NEW-16": [
    {
      what: "all there before the proposal; no proposal; an institution",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", accountType: "企业客户" },
          { accountId: "2", accountName: "乙", accountType: "事业单位" },
        ],
        Development: [
          { accountId: "1", need: "换", devGoal: "签", strategy: "价", proposalRef: "方案1" },
          { accountId: "1", need: null, devGoal: null, strategy: null, proposalRef: null },
          { accountId: "2", need: null, devGoal: "签", strategy: "价", proposalRef: "方案2" },
        ],
      },
      outcome: [],
    },
    {
      what: "a proposal without a strategy",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", accountType: "个人客户" }],
        Development: [{ accountId: "1", need: "换", devGoal: "签", strategy: null, proposalRef: "方案1" }],
      },
      outcome: ["warn Development 1 strategy"],
    },
    {
      what: "a type that says nothing, a customer that is nobody",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", accountType: "其他" }],
        Development: ["1", "9", null].map((accountId) => ({
          accountId,
          need: null,
          devGoal: "签",
          strategy: "价",
          proposalRef: "方案1",
        })),
      },
      outcome: [
        "? Accounts.accountType @ Development 1",
        "? Accounts.accountId @ Development 2",
        "? Accounts.accountId @ Development 3",
      ],
    },
    {
      what: "an enterprise, a blank type",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", accountType: "企业客户" },
          { accountId: "2", accountName: "乙", accountType: null },
        ],
        Development: ["1", "2"].map((accountId) => ({
          accountId,
          need: "换",
          devGoal: "签",
          strategy: null,
          proposalRef: "方案1",
        })),
      },
      outcome: ["warn Development 1 strategy", "? Accounts.accountType @ Development 2"],
    },
  ],
  "NEW-17": [
    {
      what: "new after three years and a day, reactivated on the day of six months, existing a day before",
      policy: since("2015-01-01"),
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", newness: "新客户", firstTransDate: day("2026-01-11") },
          { accountId: "2", accountName: "乙", newness: "停止交易再开发", firstTransDate: day("2026-01-10") },
          { accountId: "3", accountName: "丙", newness: "老客户", firstTransDate: day("2026-01-09") },
          { accountId: "4", accountName: "丁", newness: "停止交易再开发", firstTransDate: day("2026-01-10") },
          { accountId: "5", accountName: "戊", newness: null, firstTransDate: null },
        ],
        Orders: [
          bought("2023-01-10"),
          bought("2025-07-10", { accountId: "2" }),
          bought("2025-07-10", { accountId: "3" }),
          bought("2023-01-10", { accountId: "4" }),
        ],
      },
      outcome: [],
    },
    {
      what: "each called something else, and another order before",
      policy: since("2015-01-01"),
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", newness: "停止交易再开发", firstTransDate: day("2026-01-11") },
          { accountId: "2", accountName: "乙", newness: "老客户", firstTransDate: day("2026-01-10") },
          { accountId: "3", accountName: "丙", newness: "停止交易再开发", firstTransDate: day("2026-01-09") },
          { accountId: "4", accountName: "丁", newness: "新客户", firstTransDate: day("2026-01-10") },
          { accountId: "5", accountName: "戊", newness: "新客户", lastOrderBefore: day("2020-01-01") },
        ],
        Orders: [
          bought("2023-01-10"),
          bought("2025-07-10", { accountId: "2" }),
          bought("2025-07-10", { accountId: "3" }),
          bought("2023-01-10", { accountId: "4" }),
          bought("2026-01-10", { accountId: "5" }),
        ],
      },
      outcome: [
        "info Accounts 1 newness",
        "info Accounts 2 newness",
        "info Accounts 3 newness",
        "info Accounts 4 newness",
        "info Accounts 5 lastOrderBefore",
      ],
    },
    {
      what: "a first customer that bought again is an existing one too",
      policy: since("2015-01-01"),
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", newness: "老客户" },
          { accountId: "2", accountName: "乙", newness: "老客户" },
        ],
        Orders: [bought("2026-01-10"), bought("2026-02-10"), bought("2026-01-10", { accountId: "2" })],
      },
      outcome: ["info Accounts 2 newness"],
    },
    {
      what: "as recalculation writes it: the state at the latest order, and the order before that",
      policy: since("2015-01-01"),
      tables: {
        Accounts: [
          {
            accountId: "1",
            newness: "停止交易再开发",
            lastOrderBefore: day("2025-07-10"),
            firstTransDate: day("2020-01-10"),
          },
          {
            accountId: "2",
            newness: "停止交易再开发",
            lastOrderBefore: day("2025-07-11"),
            firstTransDate: day("2020-01-10"),
          },
        ],
        Orders: [
          bought("2020-01-10"),
          bought("2025-07-10"),
          bought("2026-01-10"),
          bought("2020-01-10", { accountId: "2" }),
          bought("2025-07-11", { accountId: "2" }),
          bought("2026-01-10", { accountId: "2" }),
        ],
      },
      outcome: ["info Accounts 2 newness"],
    },
    {
      what: "reactivated only where the orders of these months are all there and readable",
      policy: since("2025-08-01"),
      tables: {
        Accounts: [{ accountId: "1", newness: "停止交易再开发", firstTransDate: day("2026-01-10") }],
        Orders: [bought("2025-07-10")],
      },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
    {
      what: "orders too short, days that cannot be read, nothing written",
      policy: since("2025-01-01"),
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", newness: "新客户", firstTransDate: day("2026-01-10") },
          { accountId: "2", accountName: "乙", newness: "新客户", firstTransDate: "元旦" },
          { accountId: "3", accountName: "丙", newness: null, firstTransDate: null },
          { accountId: "4", accountName: "丁", newness: "新客户", lastOrderBefore: "x" },
        ],
        Orders: [
          bought("2026-01-10"),
          bought("2026-01-10", { accountId: "3" }),
          bought("2026-01-10", { accountId: "4" }),
        ],
      },
      outcome: [
        "? orders.completeSince @ Accounts 1",
        "? Accounts.firstTransDate @ Accounts 2",
        "? Accounts.newness @ Accounts 3",
        "? Accounts.lastOrderBefore @ Accounts 4",
      ],
    },
    {
      what: "another day written as the last order before",
      policy: since("2015-01-01"),
      tables: {
        Accounts: [
          {
            accountId: "1",
            accountName: "甲",
            newness: "停止交易再开发",
            firstTransDate: day("2026-01-10"),
            lastOrderBefore: day("2025-07-09"),
          },
        ],
        Orders: [bought("2025-07-10"), bought("2026-01-10")],
      },
      outcome: ["info Accounts 1 lastOrderBefore"],
    },
  ],
  "NEW-18": [
    {
      what: "applied for with the day of the order; still in time on the last day; no orders",
      policy: since("2020-01-01"),
      tables: {
        Accounts: [...customers, { accountId: "3", accountName: "丙" }],
        Orders: [bought("2026-01-10"), bought("2026-02-16", { accountId: "2" })],
        NewCustomerApps: [app()],
      },
      outcome: [],
    },
    {
      what: "a day after the limit, and another day on the application",
      policy: since("2020-01-01"),
      tables: {
        Accounts: customers,
        Orders: [bought("2026-01-10"), bought("2026-02-15", { accountId: "2" })],
        NewCustomerApps: [app({ firstTransDate: day("2026-01-11") })],
      },
      outcome: ["error Accounts 2 accountId", "error NewCustomerApps 1 firstTransDate"],
    },
    {
      what: "back after more than three years: the old application is not the new one",
      policy: since("2015-01-01"),
      tables: {
        Accounts: customers,
        Orders: [bought("2020-01-10"), bought("2026-01-10")],
        NewCustomerApps: [app({ firstTransDate: day("2020-01-10") })],
      },
      outcome: ["error Accounts 1 accountId"],
    },
    {
      what: "back within three years is not new again",
      policy: since("2015-01-01"),
      tables: {
        Accounts: customers,
        Orders: [bought("2020-01-10"), bought("2022-01-10"), bought("2025-01-10")],
        NewCustomerApps: [app({ firstTransDate: day("2020-01-10") })],
      },
      outcome: [],
    },
    {
      what: "a customer kept twice needs one application",
      policy: since("2020-01-01"),
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", taxId: "T" },
          { accountId: "2", accountName: "甲二", taxId: "T" },
        ],
        Orders: [bought("2026-01-10")],
        NewCustomerApps: [app({ accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "a limit on a Sunday moves to Monday where the policy says so",
      today: "2026-02-16",
      policy: since("2020-01-01", { "calendar.rollHoliday": "是" }),
      tables: { Accounts: customers, Orders: [bought("2026-01-15")], NewCustomerApps: [app({ accountId: "2" })] },
      outcome: [],
    },
    {
      what: "and stays where it does not",
      today: "2026-02-16",
      policy: since("2020-01-01"),
      tables: { Accounts: customers, Orders: [bought("2026-01-15")], NewCustomerApps: [app({ accountId: "2" })] },
      outcome: ["error Accounts 1 accountId"],
    },
    {
      what: "orders too short for two; an application that may be for either",
      policy: since("2025-01-01"),
      tables: {
        Accounts: customers,
        Orders: [bought("2026-01-10"), bought("2026-01-10", { accountId: "2" })],
        NewCustomerApps: [app({ accountId: "9" })],
      },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
    {
      what: "an application that may be for either",
      policy: since("2020-01-01"),
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", taxId: "T1" },
          { accountId: "2", accountName: "甲", taxId: "T2" },
        ],
        Orders: [bought("2026-01-10")],
        NewCustomerApps: [app({ accountId: "甲" })],
      },
      outcome: ["? NewCustomerApps.accountId @ Accounts 1"],
    },
    {
      what: "one of two applications has the day of the order",
      policy: since("2020-01-01"),
      tables: {
        Accounts: customers,
        Orders: [bought("2026-01-10")],
        NewCustomerApps: [app(), app({ firstTransDate: day("2026-01-05") })],
      },
      outcome: [],
    },
  ],
};
