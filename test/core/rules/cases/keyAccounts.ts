/** Cases of family KA. */
import type { CellValue } from "../../../../src/policy/values";
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";

const at = (row: number, key: string, severity = "warn"): string => `${severity} Accounts ${row} ${key}`;
const open = (row: number, key: string): string => `? ${key} @ Accounts ${row}`;
const mode = (how: string): PolicyOptions => ({ parameters: { "ka.combineMode": how } });
const anyOne = mode("anyOne");

/** Meets none of the four conditions. */
const plain = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  industry: "餐饮",
  industryRank: 1,
  newlyFunded: null,
  dealMinAmount: 49999.99,
  adOnTop3: "否",
  isKeyAccount: "是",
  ...more,
});
const order = (accountId: string, amount: CellValue, more: Row = {}): Row => ({
  accountId,
  amount,
  orderId: null,
  isSample: null,
  ...more,
});
const noElements = {
  elemBigLongOrder: null,
  elemStrategicProject: "否",
  elemInfluence: null,
  elemTechAbsorption: null,
  elemMarketPower: null,
};
const consulted = (more: Row = {}): Row => ({
  isKeyAccount: "是",
  operatingStatus: "好",
  annualCategoryBudget: 0,
  currentNeeds: "换",
  usedSuppliers: "甲厂、乙厂",
  supplierCount: 2,
  ...more,
});
const financed = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  isKeyAccount: "是",
  currentRatio: 1.2,
  netMargin: 0,
  returnOnAssets: 0.1,
  collectionDays: 30,
  inventoryDays: "无法取得",
  ...more,
});
const key = (more: Row = {}): Row => ({ accountId: "1", accountName: "甲", isKeyAccount: "是", ...more });
const stage = (name: CellValue, more: Row = {}): Row => ({ accountId: "1", stage: name, kaPhase: null, ...more });
const team: readonly Row[] = [
  { name: "总监", level: "总监", department: "管理层", active: "是" },
  { name: "经理", level: "经理", department: "销售部", active: "是" },
  { name: "技术", level: "专员", department: "技术部", active: null },
  { name: "同事", level: null, department: "销售部", active: null },
  { name: "前任", level: "总监", department: "管理层", active: "否" },
  { name: "无部门", level: "专员", department: null, active: null },
];
const served = (more: Row = {}): Row => key({ kaTeamLead: "总监", kaTeam: "经理、技术", ...more });
const contact = (date: CellValue, more: Row = {}): Row => ({
  accountId: "1",
  date: typeof date === "string" && /^\d{4}-/.test(date) ? day(date) : date,
  status: "已访",
  contactLevel: "高层",
  mode: "当面拜访",
  ...more,
});
const executive: PolicyOptions = { parameters: { "ka.execContactDays": 90 } };
const visits: PolicyOptions = { parameters: { "ka.visitDays": 30 } };
const complete: PolicyOptions = { parameters: { "orders.completeSince": day("2020-01-01") } };
const sold = (accountId: string, amount: CellValue, more: Row = {}): Row => ({
  accountId,
  amount,
  orderDate: day("2026-01-01"),
  ...more,
});
const five: readonly Row[] = ["1", "2", "3", "4", "5"].map((id) => key({ accountId: id, accountName: `客户${id}` }));
const archived = (more: Row = {}): Row =>
  key({
    accountType: "企业客户",
    class: "重点客户",
    status: "正常",
    legalRep: "王",
    phone: "1",
    businessScope: "贸易",
    address: "路1号",
    contractNo: "H1",
    lastFullReviewDate: day("2026-02-16"),
    createdDate: day("2020-01-01"),
    ...more,
  });
const screened = (rank: CellValue, more: Row = {}): Row => ({
  screenResult: "通过",
  priorityRank: rank,
  owner: "张三",
  region: "华东",
  ...more,
});
const chance = (more: Row): Row => ({ devId: "D1", stage: null, kaPhase: null, status: "进行中", ...more });
const planned = (date: CellValue, more: Row = {}): Row => ({
  devId: "D1",
  date: typeof date === "string" && /^\d{4}-/.test(date) ? day(date) : date,
  status: "待访",
  ...more,
});

export const keyAccountsCases: RuleCases = {
  "KA-01": [
    {
      what: "each condition alone, at its limit",
      policy: anyOne,
      tables: {
        Accounts: [
          plain({ industry: "石油", industryRank: 10 }),
          plain({ newlyFunded: "是" }),
          plain({ dealMinAmount: 50000 }),
          plain({ adOnTop3: "是" }),
          plain({ isKeyAccount: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "none of them, one beyond each limit",
      policy: anyOne,
      tables: {
        Accounts: [
          plain(),
          plain({ industry: "石油", industryRank: 11 }),
          plain({ industry: "石油", industryRank: null }),
          plain({ newlyFunded: "是", isKeyAccount: "否" }),
        ],
      },
      outcome: [1, 2, 3, 4].map((row) => at(row, "isKeyAccount")),
    },
    {
      what: "the largest order counts before the amount typed; its lines are added, samples and returns left out",
      policy: anyOne,
      tables: {
        Accounts: [plain(), plain({ accountId: "2", accountName: "乙", dealMinAmount: 60000 })],
        Orders: [
          order("1", 30000, { orderId: "A" }),
          order("1", 20000, { orderId: "A" }),
          order("2", 49999.99),
          order("2", 70000, { isSample: "是" }),
          order("2", 80000, { isReturn: "是" }),
        ],
      },
      outcome: [at(2, "isKeyAccount")],
    },
    {
      what: "company and deal",
      policy: mode("companyAndDeal"),
      tables: {
        Accounts: [
          plain({ newlyFunded: "是", adOnTop3: "是" }),
          plain({ newlyFunded: "是" }),
          plain({ adOnTop3: "是" }),
        ],
      },
      outcome: [at(2, "isKeyAccount"), at(3, "isKeyAccount")],
    },
    {
      what: "company, deal and advertising",
      policy: mode("companyDealAndAd"),
      tables: {
        Accounts: [
          plain({ newlyFunded: "是", adOnTop3: "是", dealMinAmount: 50000 }),
          plain({ newlyFunded: "是", adOnTop3: "是" }),
        ],
      },
      outcome: [at(2, "isKeyAccount")],
    },
    {
      what: "unreadable where it decides, not where it does not",
      policy: anyOne,
      tables: {
        Accounts: [
          plain({ newlyFunded: "也许" }),
          plain({ industry: "石油", industryRank: "前十" }),
          plain({ dealMinAmount: "很大" }),
          plain({ newlyFunded: "也许", adOnTop3: "是" }),
          plain({ isKeyAccount: "?" }),
          plain({ accountId: "6", accountName: "己" }),
        ],
        Orders: [order("6", "一大笔")],
      },
      outcome: [
        open(1, "Accounts.newlyFunded"),
        open(2, "Accounts.industryRank"),
        open(3, "Accounts.dealMinAmount"),
        open(5, "Accounts.isKeyAccount"),
        open(6, "Orders.amount"),
      ],
    },
    { what: "no way to combine", tables: { Accounts: [plain()] }, outcome: ["? ka.combineMode"] },
    {
      what: "orders without a number stay apart; the largest counts, not the latest; a rank of nought is none",
      policy: anyOne,
      tables: {
        Accounts: [
          plain(),
          plain({ accountId: "2", accountName: "乙" }),
          plain({ accountId: "3", accountName: "丙", industry: "石油", industryRank: 0 }),
          plain({ accountId: "4", accountName: "丁", industry: "石油" }),
        ],
        Orders: [order("1", 30000), order("1", 30000), order("2", 60000), order("2", 10000)],
      },
      outcome: [at(1, "isKeyAccount"), at(3, "isKeyAccount")],
    },
    {
      what: "an order of one of two, one that may be a sample; what opens first is told",
      policy: anyOne,
      tables: {
        Accounts: [
          plain(),
          plain({ accountId: "2", accountName: "同名" }),
          plain({ accountId: "3", accountName: "同名" }),
          plain({ accountId: "4", accountName: "丁", newlyFunded: "也许" }),
        ],
        Orders: [order("1", 60000, { isSample: "?" }), order("同名", 60000), order("4", "一大笔")],
      },
      outcome: [
        open(1, "Orders.amount"),
        open(2, "Orders.amount"),
        open(3, "Orders.amount"),
        open(4, "Accounts.newlyFunded"),
      ],
    },
    {
      what: "a focus industry of the company's own list",
      policy: { ...anyOne, lists: [{ list: "industry", code: "OIL", text: "石油", active: true }] },
      tables: { Accounts: [plain({ industry: "石油" }), plain({ industry: "OIL" })] },
      outcome: [],
    },
  ],
  "KA-02": [
    {
      what: "one element, none",
      tables: {
        Accounts: [
          { ...noElements, elemInfluence: "是", isKeyAccount: "是" },
          { ...noElements, isKeyAccount: null },
        ],
      },
      outcome: [],
    },
    {
      what: "the mark says otherwise",
      tables: {
        Accounts: [
          { ...noElements, elemInfluence: "是", isKeyAccount: "否" },
          { ...noElements, isKeyAccount: "是" },
        ],
      },
      outcome: [at(1, "isKeyAccount"), at(2, "isKeyAccount")],
    },
    {
      what: "two where the policy asks two",
      policy: { parameters: { "ka.minElements": 2 } },
      tables: {
        Accounts: [
          { ...noElements, elemInfluence: "是", elemMarketPower: "是", isKeyAccount: "是" },
          { ...noElements, elemInfluence: "是", isKeyAccount: "是" },
        ],
      },
      outcome: [at(2, "isKeyAccount")],
    },
    {
      what: "unreadable where it decides",
      tables: {
        Accounts: [
          { ...noElements, elemInfluence: "?", isKeyAccount: "是" },
          { ...noElements, elemInfluence: "?", elemMarketPower: "是", isKeyAccount: "是" },
          { ...noElements, isKeyAccount: "?" },
        ],
      },
      outcome: [open(1, "Accounts.elemInfluence"), open(3, "Accounts.isKeyAccount")],
    },
    {
      what: "the first element unreadable: alone it decides one, not two",
      tables: { Accounts: [{ ...noElements, elemBigLongOrder: "?", isKeyAccount: "否" }] },
      outcome: [open(1, "Accounts.elemBigLongOrder")],
    },
    {
      what: "one that is open cannot make two",
      policy: { parameters: { "ka.minElements": 2 } },
      tables: {
        Accounts: [
          { ...noElements, elemBigLongOrder: "?", isKeyAccount: "否" },
          { ...noElements, elemBigLongOrder: "?", elemInfluence: "?", isKeyAccount: "否" },
        ],
      },
      outcome: [open(2, "Accounts.elemBigLongOrder")],
    },
  ],
  "KA-03": [
    {
      what: "twelve months; not claimed",
      tables: {
        Accounts: [
          { elemBigLongOrder: "是", contractMonths: 12 },
          { elemBigLongOrder: "否", contractMonths: 1 },
        ],
      },
      outcome: [],
    },
    {
      what: "eleven, none",
      tables: {
        Accounts: [
          { elemBigLongOrder: "是", contractMonths: 11 },
          { elemBigLongOrder: "是", contractMonths: null },
        ],
      },
      outcome: [at(1, "contractMonths"), at(2, "contractMonths")],
    },
    {
      what: "a text as months, a claim that is neither",
      tables: {
        Accounts: [
          { elemBigLongOrder: "是", contractMonths: "一年" },
          { elemBigLongOrder: "?", contractMonths: 1 },
        ],
      },
      outcome: [open(1, "Accounts.contractMonths"), open(2, "Accounts.elemBigLongOrder")],
    },
  ],
  "KA-04": [
    {
      what: "two named and counted, none named and counted, no key account",
      tables: {
        Accounts: [consulted(), consulted({ usedSuppliers: "无", supplierCount: 0 }), { isKeyAccount: "否" }],
      },
      outcome: [],
    },
    {
      what: "one more counted than named, no budget",
      tables: { Accounts: [consulted({ supplierCount: 3 }), consulted({ annualCategoryBudget: null })] },
      outcome: [at(1, "supplierCount"), at(2, "annualCategoryBudget")],
    },
    {
      what: "a number that is none, a mark that is neither",
      tables: { Accounts: [consulted({ supplierCount: "两家" }), consulted({ isKeyAccount: "?" })] },
      outcome: [open(1, "Accounts.supplierCount"), open(2, "Accounts.isKeyAccount")],
    },
    {
      what: "none named or counted is missing, not different; one supplier; none in English; one called none among two",
      tables: {
        Accounts: [
          consulted({ usedSuppliers: null }),
          consulted({ supplierCount: null }),
          consulted({ usedSuppliers: "甲厂", supplierCount: 1 }),
          consulted({ usedSuppliers: "None", supplierCount: 0 }),
          consulted({ usedSuppliers: "无、甲厂" }),
        ],
      },
      outcome: [at(1, "usedSuppliers"), at(2, "supplierCount")],
    },
  ],
  "KA-05": [
    {
      what: "figures or a word from the third step on; not asked before, nor of lost ones",
      tables: {
        Accounts: [
          financed(),
          financed({ accountId: "2", accountName: "乙", currentRatio: null }),
          financed({ accountId: "3", accountName: "丙", currentRatio: null }),
        ],
        Development: [
          stage("需求调研"),
          stage("首次接触", { accountId: "2" }),
          stage("合同签订", { accountId: "3", result: "开发失败" }),
        ],
      },
      outcome: [],
    },
    {
      what: "none, and no figure, at the third phase",
      tables: {
        Accounts: [
          financed({ currentRatio: null }),
          financed({ accountId: "2", accountName: "乙", netMargin: "很高" }),
        ],
        Development: [stage(null, { kaPhase: "p3" }), stage("合同签订", { accountId: "2" })],
      },
      outcome: [at(1, "currentRatio", "info"), at(2, "netMargin", "info")],
    },
    {
      what: "a stage of no list where no other reaches far enough",
      tables: { Accounts: [financed({ currentRatio: null })], Development: [stage("聊天")] },
      outcome: [open(1, "Development.stage")],
    },
    {
      what: "of several developments the furthest counts; one ended does not; one that cannot be read may be further",
      tables: {
        Accounts: ["1", "2", "3", "4", "5"].map((id) =>
          financed({ accountId: id, accountName: `客户${id}`, currentRatio: null }),
        ),
        Development: [
          stage("合同签订"),
          stage("首次接触"),
          stage("聊天"),
          stage("合同签订", { accountId: "2", result: "终止" }),
          stage("首次接触", { accountId: "3" }),
          stage("聊天", { accountId: "3" }),
          stage("聊天", { accountId: "4" }),
          stage("需求调研", { accountId: "4" }),
          stage("聊天", { accountId: "5" }),
          stage("首次接触", { accountId: "5" }),
        ],
      },
      outcome: [
        at(1, "currentRatio", "info"),
        at(4, "currentRatio", "info"),
        open(3, "Development.stage"),
        open(5, "Development.stage"),
      ],
    },
  ],
  "KA-06": [
    {
      what: "one with position from the fourth step on; not asked before",
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙" })],
        Contacts: [
          { accountId: "1", isDecisionMaker: "是", position: null },
          { accountId: "1", isDecisionMaker: "是", position: "总经理" },
          { accountId: "2", isDecisionMaker: "否", position: "采购" },
        ],
        Development: [stage("商务洽谈"), stage("需求调研", { accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "none, and one without position",
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙" })],
        Contacts: [
          { accountId: "1", isDecisionMaker: "否", position: "采购" },
          { accountId: "2", isDecisionMaker: "是", position: null },
        ],
        Development: [stage("商务洽谈"), stage("合同签订", { accountId: "2" })],
      },
      outcome: [at(1, "isKeyAccount", "info"), "info Contacts 2 position"],
    },
    {
      what: "a mark that cannot be read",
      tables: {
        Accounts: [key()],
        Contacts: [{ accountId: "1", isDecisionMaker: "大概", position: "采购" }],
        Development: [stage("商务洽谈")],
      },
      outcome: [open(1, "Contacts.isDecisionMaker")],
    },
    {
      what: "a decision maker of one of two of a name",
      tables: {
        Accounts: [key({ accountName: "同名" }), key({ accountId: "2", accountName: "同名" })],
        Contacts: [{ accountId: "同名", isDecisionMaker: "是", position: "总经理" }],
        Development: [stage("商务洽谈"), stage("商务洽谈", { accountId: "2" })],
      },
      outcome: [open(1, "Contacts.isDecisionMaker"), open(2, "Contacts.isDecisionMaker")],
    },
  ],
  "KA-07": [
    {
      what: "a director, two departments; others need none",
      tables: { Team: team, Accounts: [served(), key({ isKeyAccount: "否", kaTeam: null })] },
      outcome: [],
    },
    {
      what: "a manager, one department, nobody, one who left, a stranger",
      tables: {
        Team: team,
        Accounts: [
          served({ kaTeamLead: "经理" }),
          served({ kaTeam: "经理、同事" }),
          served({ kaTeamLead: null }),
          served({ kaTeamLead: "前任" }),
          served({ kaTeamLead: "路人" }),
        ],
      },
      outcome: [at(1, "kaTeamLead"), at(2, "kaTeam"), at(3, "kaTeamLead"), at(4, "kaTeamLead"), at(5, "kaTeamLead")],
    },
    {
      what: "the policy asks less",
      policy: { parameters: { "ka.execLevel": "经理", "ka.minDepartments": 1 } },
      tables: { Team: team, Accounts: [served({ kaTeamLead: "经理", kaTeam: "经理" })] },
      outcome: [],
    },
    {
      what: "no level, no department where it decides",
      tables: {
        Team: team,
        Accounts: [served({ kaTeamLead: "同事" }), served({ kaTeam: "经理，无部门" }), served({ isKeyAccount: "?" })],
      },
      outcome: [open(1, "Team.level"), open(2, "Team.department"), open(3, "Accounts.isKeyAccount")],
    },
    {
      what: "nobody in Team",
      tables: { Team: [{ name: null, level: null, department: null }], Accounts: [served()] },
      outcome: ["? Team.name"],
    },
    {
      what: "leaders of one name; no team; two whom Team does not know well",
      tables: {
        Team: [...team, { ...team[0], name: "同名" }, { ...team[1], name: "同名" }],
        Accounts: [served({ kaTeamLead: "同名" }), served({ kaTeam: null }), served({ kaTeam: "路人、无部门" })],
      },
      outcome: [at(2, "kaTeam"), open(1, "Team.level"), open(3, "Team.department")],
    },
  ],
  "KA-08": [
    {
      what: "ninety days ago; entered ninety days ago; not active; no key account",
      policy: executive,
      tables: {
        Accounts: [
          key(),
          key({ accountId: "2", accountName: "乙", createdDate: day("2025-12-16") }),
          key({ accountId: "3", accountName: "丙", status: "流失" }),
          key({ accountId: "4", accountName: "丁", isKeyAccount: "否" }),
        ],
        Visits: [contact("2025-12-16")],
      },
      outcome: [],
    },
    {
      what: "a day more, planned, to come, of another level, never",
      policy: executive,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙", createdDate: day("2025-12-15") })],
        Visits: [
          contact("2025-12-15"),
          contact("2026-03-01", { status: "待访" }),
          contact("2026-03-17"),
          contact("2026-03-01", { contactLevel: "经办" }),
        ],
      },
      outcome: [at(1, "isKeyAccount"), at(2, "isKeyAccount")],
    },
    {
      what: "a contact without a day, of an unclear level, of one of two customers",
      policy: executive,
      tables: {
        Accounts: [
          key(),
          key({ accountId: "2", accountName: "乙" }),
          key({ accountId: "3", accountName: "丙" }),
          key({ accountId: "4", accountName: "丙" }),
        ],
        Visits: [
          contact("三月"),
          contact("2026-03-01", { accountId: "2", contactLevel: "很高" }),
          contact("2026-03-01", { accountId: "丙" }),
        ],
      },
      outcome: [1, 2, 3, 4].map((row) => open(row, "Visits.date")),
    },
    {
      what: "no interval",
      tables: { Accounts: [key()], Visits: [contact("2026-03-01")] },
      outcome: ["? ka.execContactDays"],
    },
    {
      what: "today; the latest counts, not the last row",
      policy: executive,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙" })],
        Visits: [
          contact("2026-03-16"),
          contact("2025-12-16", { accountId: "2" }),
          contact("2025-12-15", { accountId: "2" }),
        ],
      },
      outcome: [],
    },
    {
      what: "an unclear level matters inside the days only",
      policy: executive,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙" })],
        Visits: [
          contact("2025-12-16", { contactLevel: "很高" }),
          contact("2025-12-15", { accountId: "2", contactLevel: "很高" }),
        ],
      },
      outcome: [at(2, "isKeyAccount"), open(1, "Visits.date")],
    },
  ],
  "KA-09": [
    {
      what: "confirmed, and it still holds on the last day",
      tables: {
        Attestations: [{ ruleId: "KA-09", person: "王", confirmed: "是", confirmedDate: day("2025-12-16") }],
      },
      outcome: [],
    },
    {
      what: "expired a day before",
      tables: {
        Attestations: [{ ruleId: "KA-09", person: "王", confirmed: "是", confirmedDate: day("2025-12-15") }],
      },
      outcome: ["info Attestations 1 confirmedDate"],
    },
    {
      what: "nobody confirmed it",
      tables: { Attestations: [{ ruleId: "KA-01", person: "王", confirmed: "是", confirmedDate: day("2026-03-01") }] },
      outcome: ["? Attestations @ Attestations 1"],
    },
  ],
  "KA-10": [
    {
      what: "one of five brings exactly four fifths",
      policy: complete,
      tables: {
        Accounts: five,
        Orders: [sold("1", 800), ...["2", "3", "4", "5"].map((id) => sold(id, 50))],
      },
      outcome: [],
    },
    {
      what: "a little less; orders of before do not count",
      policy: complete,
      tables: {
        Accounts: five,
        Orders: [
          sold("1", 799),
          sold("1", 1000, { orderDate: day("2025-03-16") }),
          ...["2", "3", "4", "5"].map((id) => sold(id, 50)),
        ],
      },
      outcome: ["info Orders - -"],
    },
    {
      what: "orders too short",
      policy: { parameters: { "orders.completeSince": day("2025-03-18") } },
      tables: { Accounts: five, Orders: [sold("1", 800)] },
      outcome: ["? orders.completeSince"],
    },
    {
      what: "an order of nobody",
      policy: complete,
      tables: { Accounts: five, Orders: [sold("1", 800), sold("9", 1)] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "an amount that is none",
      policy: complete,
      tables: { Accounts: five, Orders: [sold("1", 800), sold("2", "多")] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "no sales",
      policy: complete,
      tables: { Accounts: five, Orders: [sold("1", 800, { orderDate: day("2020-01-01") })] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "of six the top fifth is two, wherever their rows are",
      policy: complete,
      tables: {
        Accounts: [...five, key({ accountId: "6", accountName: "客户6" })],
        Orders: ["1", "2", "3", "4", "5", "6"].map((id) => sold(id, id === "3" ? 500 : id === "5" ? 300 : 50)),
      },
      outcome: [],
    },
    {
      what: "an order of one of two of a name",
      policy: complete,
      tables: {
        Accounts: [...five, key({ accountId: "6", accountName: "客户5" })],
        Orders: [sold("1", 800), sold("客户5", 1)],
      },
      outcome: ["? Orders @ Orders 1"],
    },
  ],
  "KA-11": [
    {
      what: "exactly seven tenths, by profit or by amount less cost",
      policy: complete,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙", isKeyAccount: "否" })],
        Orders: [sold("1", 1000, { profit: 70 }), sold("2", 100, { profit: null, cost: 70 })],
      },
      outcome: [],
    },
    {
      what: "a little less, a return taken off",
      policy: complete,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙", isKeyAccount: "否" })],
        Orders: [
          sold("1", 1000, { profit: 80 }),
          sold("1", 100, { profit: 10.1, isReturn: "是" }),
          sold("2", 100, { profit: 30 }),
        ],
      },
      outcome: ["info Orders - -"],
    },
    {
      what: "neither profit nor cost",
      policy: complete,
      tables: { Accounts: [key()], Orders: [sold("1", 1000, { profit: 10 }), sold("1", 1000, { profit: null })] },
      outcome: ["? Orders @ Orders 2"],
    },
    {
      what: "a customer nobody knows, a loss",
      policy: complete,
      tables: { Accounts: [key()], Orders: [sold("9", 1000, { profit: 10 })] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "a loss in all",
      policy: complete,
      tables: { Accounts: [key()], Orders: [sold("1", 1000, { profit: -10 })] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "no history said",
      tables: { Accounts: [key()], Orders: [sold("1", 1000, { profit: 10 })] },
      outcome: ["? orders.completeSince"],
    },
    {
      what: "from the first of twelve months to today; samples, and orders before and after, left out",
      policy: complete,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙", isKeyAccount: "否" })],
        Orders: [
          sold("1", 1000, { profit: 35, orderDate: day("2025-03-17") }),
          sold("1", 1000, { profit: 35, orderDate: day("2026-03-16") }),
          sold("2", 1000, { profit: 30 }),
          sold("2", 1000, { profit: 500, orderDate: day("2025-03-16") }),
          sold("2", 1000, { profit: 500, orderDate: day("2026-03-17") }),
          sold("2", 1000, { profit: 500, isSample: "是" }),
        ],
      },
      outcome: [],
    },
    {
      what: "an amount that is none",
      policy: complete,
      tables: { Accounts: [key()], Orders: [sold("1", "多", { profit: 10 })] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "a profit that is no number is not replaced by the cost",
      policy: complete,
      tables: { Accounts: [key()], Orders: [sold("1", 100, { profit: "多", cost: 70 })] },
      outcome: ["? Orders @ Orders 1"],
    },
    {
      what: "no profit in all",
      policy: complete,
      tables: { Accounts: [key()], Orders: [sold("1", 1000, { profit: 0 })] },
      outcome: ["? Orders @ Orders 1"],
    },
  ],
  "KA-12": [
    {
      what: "complete and gone through a month ago to the day; others are ACC-09's and ACC-13's",
      tables: {
        Accounts: [archived(), archived({ accountId: "2", accountName: "乙", isKeyAccount: "否", address: null })],
        Visits: [contact("2026-03-01")],
      },
      outcome: [],
    },
    {
      what: "a day longer, and an address missing",
      tables: {
        Accounts: [
          archived({ lastFullReviewDate: day("2026-02-15") }),
          archived({ accountId: "2", accountName: "乙", address: null }),
        ],
        Visits: [contact("2026-03-01"), contact("2026-03-01", { accountId: "2" })],
      },
      outcome: [at(1, "lastFullReviewDate"), at(2, "address")],
    },
    {
      what: "a day that cannot be read",
      tables: { Accounts: [archived({ lastFullReviewDate: "上月" })], Visits: [contact("2026-03-01")] },
      outcome: [open(1, "Accounts.lastFullReviewDate")],
    },
  ],
  "KA-13": [
    {
      what: "thirty days ago, by the actual day",
      policy: visits,
      tables: {
        Accounts: [key()],
        Visits: [contact("2026-01-01", { actualDate: day("2026-02-14") })],
      },
      outcome: [],
    },
    {
      what: "a day more, and only calls",
      policy: visits,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙" })],
        Visits: [contact("2026-02-13"), contact("2026-03-01", { accountId: "2", mode: "电话" })],
      },
      outcome: [at(1, "isKeyAccount"), at(2, "isKeyAccount")],
    },
    {
      what: "a visit without a day",
      policy: visits,
      tables: { Accounts: [key()], Visits: [contact(null)] },
      outcome: [open(1, "Visits.date")],
    },
    {
      what: "without a mode the kind decides",
      policy: visits,
      tables: {
        Accounts: [key(), key({ accountId: "2", accountName: "乙" }), key({ accountId: "3", accountName: "丙" })],
        Visits: [
          contact("2026-03-01", { mode: null, contactKind: "拜访" }),
          contact("2026-03-01", { accountId: "2", mode: null, contactKind: "电话" }),
          contact("2026-03-01", { accountId: "3", mode: "电话", contactKind: "拜访" }),
        ],
      },
      outcome: [at(2, "isKeyAccount"), at(3, "isKeyAccount")],
    },
  ],
  "KA-14": [
    {
      what: "one each, the same elsewhere, none for who failed or was not screened",
      tables: {
        Accounts: [
          screened(1),
          screened(2),
          screened(1, { region: "华南" }),
          screened(null, { screenResult: "不通过" }),
          screened(1, { screenResult: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "twice, none, no number, one for who failed",
      tables: {
        Accounts: [screened(1), screened(1), screened(null), screened("高"), screened(3, { screenResult: "不通过" })],
      },
      outcome: [1, 2, 3, 4, 5].map((row) => at(row, "priorityRank", "info")),
    },
    {
      what: "a result of no list",
      tables: { Accounts: [screened(1, { screenResult: "待定" })] },
      outcome: [open(1, "Accounts.screenResult")],
    },
    {
      what: "the same rank of another owner; not screened and without rank",
      tables: { Accounts: [screened(1), screened(1, { owner: "李四" }), screened(null, { screenResult: null })] },
      outcome: [],
    },
  ],
  "KA-15": [
    {
      what: "an opportunity; not yet asked; ended with visits up to the day of the result",
      tables: {
        Development: [
          chance({ opportunityExists: "是", kaPhase: "p2" }),
          chance({ devId: "D2", opportunityExists: null, kaPhase: "p1", stage: "首次接触" }),
          chance({ devId: "D3", opportunityExists: "否", status: "终止", resultDate: day("2026-03-10") }),
        ],
        Visits: [planned("2026-03-20"), planned("2026-03-10", { devId: "D3" })],
      },
      outcome: [],
    },
    {
      what: "not said at phase 2 or the survey, none and going on",
      tables: {
        Development: [
          chance({ opportunityExists: null, kaPhase: "p2" }),
          chance({ opportunityExists: null, stage: "需求调研" }),
          chance({ opportunityExists: "否", stage: "首次接触" }),
        ],
      },
      outcome: [
        "error Development 1 opportunityExists",
        "error Development 2 opportunityExists",
        "error Development 3 status",
      ],
    },
    {
      what: "ended, with a visit a day later, or after today where the result has no day",
      tables: {
        Development: [
          chance({ opportunityExists: "否", status: "终止", resultDate: day("2026-03-10") }),
          chance({ devId: "D2", opportunityExists: "否", status: "终止", resultDate: null }),
        ],
        Visits: [planned("2026-03-11"), planned("2026-03-16", { devId: "D2" }), planned("2026-03-17", { devId: "D2" })],
      },
      outcome: ["error Development 1 opportunityExists", "error Development 2 opportunityExists"],
    },
    {
      what: "a visit without a day, an answer that is neither, a stage of no list",
      tables: {
        Development: [
          chance({ opportunityExists: "否", status: "终止" }),
          chance({ devId: "D2", opportunityExists: "可能" }),
          chance({ devId: "D3", opportunityExists: null, stage: "聊天" }),
        ],
        Visits: [planned("月底")],
      },
      outcome: [
        "? Visits.date @ Development 1",
        "? Development.opportunityExists @ Development 2",
        "? Development.stage @ Development 3",
      ],
    },
    {
      what: "ended by its result; a visit already made; no number to plan for",
      tables: {
        Development: [
          chance({ opportunityExists: "否", result: "终止", resultDate: day("2026-03-10") }),
          chance({ devId: null, opportunityExists: "否", status: "终止", resultDate: day("2026-03-10") }),
        ],
        Visits: [planned("2026-03-20", { status: "已访" }), planned("2026-03-20", { devId: null })],
      },
      outcome: [],
    },
    {
      what: "six visits, of which five are named; the later one before an earlier; a phase of no list",
      tables: {
        Development: [
          chance({ opportunityExists: "否", status: "终止" }),
          chance({ devId: "D2", opportunityExists: "否", status: "终止" }),
          chance({ devId: "D3", opportunityExists: null, kaPhase: "p9" }),
        ],
        Visits: [
          ...[1, 2, 3, 4, 5, 6].map(() => planned("2026-03-20")),
          planned("2026-03-17", { devId: "D2" }),
          planned("2026-03-16", { devId: "D2" }),
        ],
      },
      outcome: [
        "error Development 1 opportunityExists",
        "error Development 2 opportunityExists",
        "? Development.kaPhase @ Development 3",
      ],
    },
  ],
};
