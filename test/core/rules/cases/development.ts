/** Cases of family DEV. */
import type { CellValue } from "../../../../src/policy/values";
import { day, type Row } from "../../support";
import type { RuleCases, Tables } from "../cases";

const table = "Development";

/** A logged change of a cell of Development. */
const change = (devId: string, from: CellValue, to: CellValue, at: CellValue, field = "stage"): Row => ({
  sheet: "Development",
  rowId: devId,
  field,
  oldValue: from,
  newValue: to,
  at: typeof at === "string" && /^\d{4}-/.test(at) ? day(at) + 0.5 : at,
});
const none = change("-", null, null, null);
const development = (more: Row): Row => ({ devId: "D1", accountId: "1", ...more });
const customers: readonly Row[] = [
  { accountId: "1", accountName: "甲", isKeyAccount: "是", isKaProspect: "否" },
  { accountId: "2", accountName: "乙", isKeyAccount: "否", isKaProspect: "是" },
  { accountId: "3", accountName: "丙", isKeyAccount: "否", isKaProspect: null },
];
const contact = (date: CellValue, more: Row = {}): Row => ({
  accountId: "1",
  date: typeof date === "string" && /^\d{4}-/.test(date) ? day(date) : date,
  status: "已访",
  devId: null,
  ...more,
});
const at = (row: number, key: string, severity = "warn"): string => `${severity} ${table} ${row} ${key}`;
const open = (row: number, key: string): string => `? ${key} @ ${table} ${row}`;
/** One table of developments. */
const rows = (...list: readonly Row[]): Tables => ({ [table]: list });

const survey = { need: "换设备", painPoints: "停机", solution: "方案一" };
const terms = { price: "月结", deliveryTerm: "30天", afterSalesTerm: "一年" };
const phaseOne = {
  yearsInOperation: 3,
  scale: "中",
  operatingStatus: "好",
  supplierOverview: "两家",
  changeReason: "涨价",
  needUrgency: "高",
  opportunityExists: "否",
};
const phaseThree = { winProbability: 1, obstacles: "价格", expectedCost: 0, devProcedure: "三步" };
const value = {
  forecastSales: 1000,
  forecastProfit: 200,
  costInventoryInterest: 10,
  costStaff: 20,
  costTravel: 30,
  costManagement: 40,
  riskFactor: 0.0999,
};
const sample = (more: Row = {}): Row => ({
  devId: "D1",
  specAgreed: "国标",
  techResponsible: "工程师",
  promisedDate: day("2026-03-10"),
  deliveredDate: day("2026-03-10"),
  meetsSpec: "是",
  ...more,
});
const technicians: readonly Row[] = [
  { name: "工程师", department: "技术部" },
  { name: "业务", department: "销售部" },
  { name: "新人", department: null },
];
const lost = (more: Row = {}): Row => ({
  result: "开发失败",
  resultReason: "价格",
  resultNote: "贵一成",
  resultDate: day("2026-03-01"),
  ...more,
});
const won = (more: Row = {}): Row =>
  development({ result: "开发成功", resultDate: day("2026-03-06"), archivedDate: day("2026-03-13"), ...more });
const wonCustomer = (klass: CellValue): readonly Row[] => [{ accountId: "1", accountName: "甲", class: klass }];
const described = (more: Row = {}): Row => ({
  devId: "D1",
  who: "采购",
  mode: "电话",
  stepReached: "产品说明",
  customerAttitude: "一般",
  status: "已访",
  ...more,
});
const kaPlan: readonly Row[] = [
  { devId: "D1", kaPhase: null, planType: "KA" },
  { devId: "D2", kaPhase: null, planType: null },
];

export const developmentCases: RuleCases = {
  "DEV-01": [
    {
      what: "the first stage, and one step at a time; back again is allowed",
      tables: {
        ...rows(
          development({ stage: "潜在客户识别", prevStage: null }),
          development({ devId: "D2", stage: "首次接触", prevStage: null }),
        ),
        AuditLog: [
          change("D2", null, "identify", "2026-01-01"),
          change("D2", "identify", "firstContact", "2026-01-01"),
          change("D2", "firstContact", "needSurvey", "2026-01-02"),
          change("D2", "needSurvey", "firstContact", "2026-01-03"),
        ],
      },
      outcome: [],
    },
    {
      what: "two steps at once in the log, or by the stage before",
      tables: {
        ...rows(
          development({ stage: "需求调研", prevStage: null }),
          development({ devId: "D2", stage: "合同签订", prevStage: "需求调研" }),
        ),
        AuditLog: [change("D1", "潜在客户识别", "需求调研", "2026-01-02")],
      },
      outcome: [at(1, "stage", "error"), at(2, "stage", "error")],
    },
    {
      what: "which the policy may allow",
      policy: { parameters: { "stage.allowSkip": "是" } },
      tables: {
        ...rows(development({ stage: "需求调研", prevStage: null })),
        AuditLog: [change("D1", "潜在客户识别", "需求调研", "2026-01-02")],
      },
      outcome: [],
    },
    {
      what: "a stage of no list, none at all, and a log that runs backwards",
      tables: {
        ...rows(
          development({ stage: "聊天", prevStage: null }),
          development({ devId: "D2", stage: null, prevStage: null }),
          development({ devId: "D3", stage: "需求调研", prevStage: null }),
        ),
        AuditLog: [
          change("D3", "identify", "firstContact", "2026-01-03"),
          change("D3", "firstContact", "needSurvey", "2026-01-02"),
        ],
      },
      outcome: [1, 2, 3].map((row) => at(row, "stage", "error")),
    },
    {
      what: "led by phases a row may have a phase alone",
      policy: { parameters: { "stage.model": "ka-five-phase" } },
      tables: {
        ...rows(
          development({ stage: null, prevStage: null, kaPhase: "确定开发对象" }),
          development({ devId: "D2", stage: null, prevStage: null, kaPhase: null }),
        ),
        AuditLog: [none],
      },
      outcome: [at(2, "stage", "error")],
    },
    {
      what: "no log, one that ends elsewhere, one without times",
      tables: {
        ...rows(
          development({ stage: "首次接触", prevStage: "潜在客户识别" }),
          development({ devId: "D2", stage: "需求调研", prevStage: null }),
          development({ devId: "D3", stage: "首次接触", prevStage: null }),
        ),
        AuditLog: [
          change("D2", "identify", "firstContact", "2026-01-03"),
          change("D3", "identify", "firstContact", "元旦"),
        ],
      },
      outcome: [1, 2, 3].map((row) => open(row, "AuditLog")),
    },
  ],
  "DEV-02": [
    {
      what: "a contact on the day; by the column while the row stands there; the first stage needs none",
      tables: {
        Accounts: customers,
        ...rows(
          development({ stage: "需求调研", stageEnteredDate: day("2026-02-01") }),
          development({ devId: "D2", stage: "首次接触", stageEnteredDate: day("2026-01-10") }),
          development({ devId: "D3", stage: "潜在客户识别", accountId: "3" }),
        ),
        Visits: [contact("2026-01-10")],
        AuditLog: [
          change("D1", "identify", "firstContact", "2026-01-10"),
          change("D1", "firstContact", "needSurvey", "2026-02-01"),
        ],
      },
      outcome: [],
    },
    {
      what: "a day later, only planned, none",
      tables: {
        Accounts: customers,
        ...rows(
          development({ stage: "首次接触", stageEnteredDate: day("2026-01-10") }),
          development({ devId: "D2", accountId: "2", stage: "首次接触", stageEnteredDate: day("2026-01-10") }),
        ),
        Visits: [contact("2026-01-11"), contact("2026-01-09", { accountId: "2", status: "待访" })],
        AuditLog: [none],
      },
      outcome: [at(1, "stage", "error"), at(2, "stage", "error")],
    },
    {
      what: "no log, contacts without a day, an unknown customer, a stage of no list",
      tables: {
        Accounts: customers,
        ...rows(
          development({ stage: "合同签订", stageEnteredDate: day("2026-02-01") }),
          development({ devId: "D2", accountId: "2", stage: "首次接触", stageEnteredDate: day("2026-01-10") }),
          development({ devId: "D3", accountId: "9", stage: "首次接触", stageEnteredDate: day("2026-01-10") }),
          development({ devId: "D4", stage: "聊天" }),
        ),
        Visits: [contact("2026-01-01"), contact("一月", { accountId: "2" })],
        AuditLog: [none],
      },
      outcome: [
        open(1, "AuditLog"),
        open(2, "Visits.date"),
        open(3, "Accounts.accountId"),
        open(4, "Development.stage"),
      ],
    },
  ],
  "DEV-03": [
    {
      what: "all there when negotiating; not asked before",
      tables: rows(
        { ...survey, stage: "商务洽谈" },
        { need: null, painPoints: null, solution: null, stage: "需求调研" },
        { need: null, stage: null },
      ),
      outcome: [],
    },
    {
      what: "no pain points at negotiation, nothing at the contract",
      tables: rows({ ...survey, painPoints: null, stage: "商务洽谈" }, { stage: "合同签订" }),
      outcome: [at(1, "painPoints", "error"), at(2, "need", "error")],
    },
    {
      what: "a stage of no list",
      tables: rows({ ...survey, stage: "聊天" }),
      outcome: [open(1, "Development.stage")],
    },
  ],
  "DEV-04": [
    {
      what: "all there at the contract; not asked when negotiating",
      tables: rows({ ...terms, stage: "合同签订" }, { stage: "商务洽谈" }),
      outcome: [],
    },
    {
      what: "no delivery term",
      tables: rows({ ...terms, deliveryTerm: " ", stage: "合同签订" }),
      outcome: [at(1, "deliveryTerm", "error")],
    },
    {
      what: "a column is gone",
      tables: rows({ price: "月结", deliveryTerm: "30天", stage: "合同签订" }),
      outcome: ["? Development.afterSalesTerm"],
    },
  ],
  "DEV-05": [
    {
      what: "signed on the day negotiation began; won elsewhere with number and date; not yet asked",
      tables: {
        ...rows(
          development({ stage: "合同签订", contractNo: "H1", contractDate: day("2026-02-01"), result: null }),
          development({ devId: "D2", stage: null, contractNo: "H2", contractDate: day("2026-02-01"), result: "won" }),
          development({ devId: "D3", stage: "商务洽谈", contractNo: null, contractDate: null, result: null }),
        ),
        AuditLog: [
          change("D1", "needSurvey", "negotiation", "2026-02-01"),
          change("D1", "negotiation", "contract", "2026-02-02"),
        ],
      },
      outcome: [],
    },
    {
      what: "a day before, no number, no date that is one, won without either",
      tables: {
        ...rows(
          development({ stage: "合同签订", contractNo: "H1", contractDate: day("2026-01-31"), result: null }),
          development({ stage: "合同签订", contractNo: null, contractDate: "二月", result: null }),
          development({ stage: "商务洽谈", contractNo: null, contractDate: null, result: "开发成功" }),
        ),
        AuditLog: [change("D1", "needSurvey", "negotiation", "2026-02-01")],
      },
      outcome: [
        at(1, "contractDate", "error"),
        at(2, "contractNo", "error"),
        at(2, "contractDate", "error"),
        at(3, "contractNo", "error"),
      ],
    },
    {
      what: "no log of negotiation, a stage of no list",
      tables: {
        ...rows(
          development({ stage: "合同签订", contractNo: "H1", contractDate: day("2026-02-01"), result: null }),
          development({ stage: "聊天", contractNo: null, contractDate: null, result: null }),
        ),
        AuditLog: [change("D1", "negotiation", "contract", "2026-02-02")],
      },
      outcome: [open(1, "AuditLog"), open(2, "Development.stage")],
    },
  ],
  "DEV-06": [
    {
      what: "one phase at a time; other plans need none",
      tables: {
        ...rows(
          development({ planType: "大客户计划", kaPhase: "信息收集/提供样品" }),
          development({ devId: "D2", planType: "大客户计划", kaPhase: "p1" }),
          development({ devId: "D3", planType: "综合计划", kaPhase: null }),
        ),
        AuditLog: [change("D1", "p1", "p2", "2026-01-02", "kaPhase")],
      },
      outcome: [],
    },
    {
      what: "no phase, one of no list, two at once",
      tables: {
        ...rows(
          development({ planType: "KA", kaPhase: null }),
          development({ planType: "KA", kaPhase: "p6" }),
          development({ planType: "KA", kaPhase: "p3" }),
        ),
        AuditLog: [change("D1", "p1", "p3", "2026-01-02", "大客户开发阶段")],
      },
      outcome: [1, 2, 3].map((row) => at(row, "kaPhase")),
    },
    {
      what: "led by phases every development has one",
      policy: { parameters: { "stage.model": "ka-five-phase" } },
      tables: { ...rows(development({ planType: null, kaPhase: null })), AuditLog: [none] },
      outcome: [at(1, "kaPhase")],
    },
    {
      what: "no log",
      tables: { ...rows(development({ planType: "KA", kaPhase: "p2" })), AuditLog: [none] },
      outcome: [open(1, "AuditLog")],
    },
  ],
  "DEV-07": [
    {
      what: "all there in phase 2; not asked in phase 1 or without one",
      tables: rows({ ...phaseOne, kaPhase: "p2" }, { kaPhase: "p1" }, { kaPhase: null, scale: "大" }),
      outcome: [],
    },
    {
      what: "no scale, an urgency of no list, an opportunity that is neither",
      tables: rows({ ...phaseOne, kaPhase: "p2", scale: null, needUrgency: "极高", opportunityExists: "可能" }),
      outcome: [at(1, "scale"), at(1, "needUrgency"), at(1, "opportunityExists")],
    },
    {
      what: "a phase of no list",
      tables: rows({ ...phaseOne, kaPhase: "p9" }),
      outcome: [open(1, "Development.kaPhase")],
    },
  ],
  "DEV-08": [
    {
      what: "delivered on the day; promised for today and not there yet",
      tables: {
        Team: technicians,
        Samples: [sample(), sample({ promisedDate: day("2026-03-16"), deliveredDate: null, meetsSpec: null })],
      },
      outcome: [],
    },
    {
      what: "a day late, a day overdue, off the standard, unjudged, without standard",
      tables: {
        Team: technicians,
        Samples: [
          sample({ deliveredDate: day("2026-03-11") }),
          sample({ promisedDate: day("2026-03-15"), deliveredDate: null }),
          sample({ meetsSpec: "否" }),
          sample({ meetsSpec: null }),
          sample({ specAgreed: null }),
        ],
      },
      outcome: [
        "error Samples 1 deliveredDate",
        "error Samples 2 deliveredDate",
        "error Samples 3 meetsSpec",
        "error Samples 4 meetsSpec",
        "error Samples 5 specAgreed",
      ],
    },
    {
      what: "somebody of sales answers for it",
      tables: { Team: technicians, Samples: [sample({ techResponsible: "业务" })] },
      outcome: ["warn Samples 1 techResponsible"],
    },
    {
      what: "nobody of Team, no department, days that are none",
      tables: {
        Team: technicians,
        Samples: [
          sample({ techResponsible: "路人" }),
          sample({ techResponsible: "新人" }),
          sample({ promisedDate: "月底" }),
          sample({ deliveredDate: "月底" }),
          sample({ meetsSpec: "差不多" }),
        ],
      },
      outcome: [
        "? Team.department @ Samples 1",
        "? Team.department @ Samples 2",
        "? Samples.promisedDate @ Samples 3",
        "? Samples.deliveredDate @ Samples 4",
        "? Samples.meetsSpec @ Samples 5",
      ],
    },
  ],
  "DEV-09": [
    {
      what: "all there in phase 3; not asked in phase 2",
      tables: rows({ coachContact: "内线", infoSufficient: "是", needClear: "是", kaPhase: "p3" }, { kaPhase: "p2" }),
      outcome: [],
    },
    {
      what: "nobody inside, too little information",
      tables: rows({ coachContact: null, infoSufficient: "否", needClear: "是", kaPhase: "p3" }),
      outcome: [at(1, "coachContact"), at(1, "infoSufficient")],
    },
    {
      what: "a phase of no list",
      tables: rows({ coachContact: null, infoSufficient: "是", needClear: "是", kaPhase: "?" }),
      outcome: [open(1, "Development.kaPhase")],
    },
  ],
  "DEV-10": [
    {
      what: "certain and free of cost is in range; not asked in phase 3",
      tables: rows(
        { ...phaseThree, kaPhase: "p4" },
        { ...phaseThree, winProbability: 0, kaPhase: "p4" },
        { kaPhase: "p3" },
      ),
      outcome: [],
    },
    {
      what: "more than certain, less than free, no procedure",
      tables: rows({ ...phaseThree, kaPhase: "p5", winProbability: 1.01, expectedCost: -0.01, devProcedure: null }),
      outcome: [at(1, "winProbability"), at(1, "devProcedure"), at(1, "expectedCost")],
    },
    {
      what: "a phase of no list",
      tables: rows({ ...phaseThree, kaPhase: "?" }),
      outcome: [open(1, "Development.kaPhase")],
    },
  ],
  "DEV-11": [
    {
      what: "exactly good enough; not asked in phase 4",
      tables: rows({ decisionMaker: "总经理", relationLevel: 3, kaPhase: "p5" }, { kaPhase: "p4" }),
      outcome: [],
    },
    {
      what: "one below, none",
      tables: rows(
        { decisionMaker: "总经理", relationLevel: 2, kaPhase: "p5" },
        { decisionMaker: null, relationLevel: 5, kaPhase: "p5" },
      ),
      outcome: [at(1, "relationLevel"), at(2, "decisionMaker")],
    },
    {
      what: "a phase of no list",
      tables: rows({ decisionMaker: "总经理", relationLevel: 3, kaPhase: "?" }),
      outcome: [open(1, "Development.kaPhase")],
    },
  ],
  "DEV-12": [
    {
      what: "one of the three; not won; an earlier phase",
      tables: rows(
        { kaPhase: "p5", result: "won", execMeetingDate: null, siteVisitDate: day("2026-01-01"), systemSupport: null },
        { kaPhase: "p5", result: "open" },
        { kaPhase: "p4", result: "won" },
      ),
      outcome: [],
    },
    {
      what: "won without any",
      tables: rows({ kaPhase: "p5", result: "won", execMeetingDate: null, siteVisitDate: null, systemSupport: " " }),
      outcome: [at(1, "execMeetingDate", "info")],
    },
    {
      what: "a phase of no list",
      tables: rows({ kaPhase: "?", result: "won", execMeetingDate: null, siteVisitDate: null, systemSupport: null }),
      outcome: [open(1, "Development.kaPhase")],
    },
  ],
  "DEV-13": [
    {
      what: "assessed; the first stage is no change",
      tables: rows(
        { stageAssessment: "顺利", nextFocus: "报价", stageEnteredDate: day("2026-01-01"), stage: "需求调研" },
        { stageAssessment: null, nextFocus: null, stageEnteredDate: day("2026-01-01"), stage: "潜在客户识别" },
      ),
      outcome: [],
    },
    {
      what: "the second stage without focus, back in the first, a day without a stage",
      tables: rows(
        { stageAssessment: "顺利", nextFocus: null, stageEnteredDate: null, stage: "首次接触", prevStage: null },
        {
          stageAssessment: null,
          nextFocus: "报价",
          stageEnteredDate: null,
          stage: "identify",
          prevStage: "firstContact",
        },
        { stageAssessment: null, nextFocus: "报价", stageEnteredDate: day("2026-01-01"), stage: null, prevStage: null },
      ),
      outcome: [at(1, "nextFocus"), at(2, "stageAssessment"), at(3, "stageAssessment")],
    },
    {
      what: "a column is gone",
      tables: rows({ stageAssessment: "顺利", nextFocus: "报价", stage: "需求调研" }),
      outcome: ["? Development.stageEnteredDate"],
    },
  ],
  "DEV-14": [
    {
      what: "worth a tenth; nothing but no longer open; not yet asked",
      tables: rows(
        { ...value, status: "进行中", planType: "KA", stage: "needSurvey" },
        { ...value, riskFactor: 0.1, status: "终止", planType: null, stage: null },
        { ...value, costStaff: null, status: "进行中", planType: "KA", stage: "firstContact" },
        { ...value, costStaff: null, status: "进行中", planType: "综合计划", stage: "contract" },
      ),
      outcome: [],
    },
    {
      what: "worth exactly nothing, and a cost missing at the third step and the third phase",
      tables: rows(
        { ...value, riskFactor: 0.1, status: "进行中", planType: null, stage: null, kaPhase: null },
        { ...value, costStaff: null, planType: "KA", stage: "needSurvey", kaPhase: null },
        { ...value, costTravel: null, planType: null, stage: null, kaPhase: "p3" },
      ),
      outcome: [at(1, "forecastProfit"), at(2, "costStaff"), at(3, "costTravel")],
    },
    {
      what: "an allowance that is an amount",
      policy: { parameters: { "dev.riskAllowance": "fixed" } },
      tables: rows({ ...value, riskFactor: 99.99, status: null }, { ...value, riskFactor: 100, status: null }),
      outcome: [at(2, "forecastProfit")],
    },
    {
      what: "a text as amount, a factor that is no share, a stage of no list",
      tables: rows(
        { ...value, costStaff: "很多", planType: null, stage: null },
        { ...value, riskFactor: 10, planType: null, stage: null },
        { ...value, costStaff: null, planType: "KA", stage: "聊天" },
      ),
      outcome: [open(1, "Development.costStaff"), open(2, "Development.riskFactor"), open(3, "Development.stage")],
    },
  ],
  "DEV-15": [
    {
      what: "analysed; an earlier phase; no key account",
      tables: {
        Accounts: customers,
        ...rows(
          { accountId: "1", kaPhase: "p3", competitors: "甲", ourAdvantage: "快", ourWeakness: "贵" },
          { accountId: "1", kaPhase: "p2" },
          { accountId: "3", kaPhase: "p3" },
        ),
      },
      outcome: [],
    },
    {
      what: "no weakness",
      tables: {
        Accounts: customers,
        ...rows({ accountId: "1", kaPhase: "p3", competitors: "甲", ourAdvantage: "快", ourWeakness: null }),
      },
      outcome: [at(1, "ourWeakness")],
    },
    {
      what: "an unknown customer, a phase of no list",
      tables: {
        Accounts: customers,
        ...rows(
          { accountId: "9", kaPhase: "p3", competitors: "甲", ourAdvantage: "快", ourWeakness: null },
          { accountId: "1", kaPhase: "?" },
        ),
      },
      outcome: [open(1, "Accounts.accountId"), open(2, "Development.kaPhase")],
    },
  ],
  "DEV-16": [
    {
      what: "known, all of it ours; without orders, or no key account",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", isKeyAccount: "是", purchaseVolume: 100, ourShare: 1 },
          { accountId: "2", accountName: "乙", isKeyAccount: "是", purchaseVolume: null, ourShare: null },
          { accountId: "3", accountName: "丙", isKeyAccount: "否", purchaseVolume: null, ourShare: null },
        ],
        Orders: ["1", "3"].map((accountId) => ({ accountId, orderDate: day("2026-01-01") })),
      },
      outcome: [],
    },
    {
      what: "no volume, more than all",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: "是", purchaseVolume: null, ourShare: 1.01 }],
        Orders: [{ accountId: "1", orderDate: day("2026-01-01") }],
      },
      outcome: ["info Accounts 1 purchaseVolume", "info Accounts 1 ourShare"],
    },
    {
      what: "a mark that cannot be read",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", isKeyAccount: "?", purchaseVolume: null, ourShare: null }],
        Orders: [{ accountId: "1", orderDate: day("2026-01-01") }],
      },
      outcome: ["? Accounts.isKeyAccount @ Accounts 1"],
    },
  ],
  "DEV-17": [
    {
      what: "two of the six; none before the third phase",
      tables: rows({ advantages: "增加收益、解决方案", kaPhase: "p3" }, { advantages: null, kaPhase: "p2" }),
      outcome: [],
    },
    {
      what: "one of no list, none in the third phase",
      tables: rows({ advantages: "解决方案、便宜", kaPhase: null }, { advantages: null, kaPhase: "p3" }),
      outcome: [at(1, "advantages", "info"), at(2, "advantages", "info")],
    },
    {
      what: "a phase of no list",
      tables: rows({ advantages: null, kaPhase: "?" }),
      outcome: [open(1, "Development.kaPhase")],
    },
  ],
  "DEV-18": [
    {
      what: "chosen on the day of the first contact; before any; others need none",
      tables: {
        Accounts: customers,
        ...rows(
          {
            accountId: "1",
            devMethod: "寄送资料",
            devMeetingDate: day("2026-01-01"),
            firstContactDate: day("2026-01-01"),
          },
          { accountId: "2", devMethod: "visit", devMeetingDate: day("2026-01-01"), firstContactDate: null },
          { accountId: "3", devMethod: null, devMeetingDate: null, firstContactDate: null },
        ),
      },
      outcome: [],
    },
    {
      what: "a day after it, a method of no list, neither",
      tables: {
        Accounts: customers,
        ...rows(
          { accountId: "1", devMethod: "打折", devMeetingDate: day("2026-01-02"), firstContactDate: day("2026-01-01") },
          { accountId: "2", devMethod: null, devMeetingDate: null, firstContactDate: null },
        ),
      },
      outcome: [at(1, "devMethod"), at(1, "devMeetingDate"), at(2, "devMethod"), at(2, "devMeetingDate")],
    },
    {
      what: "days that are none, an unknown customer",
      tables: {
        Accounts: customers,
        ...rows(
          { accountId: "1", devMethod: "visit", devMeetingDate: "一月", firstContactDate: null },
          { accountId: "1", devMethod: "visit", devMeetingDate: day("2026-01-01"), firstContactDate: "一月" },
          { accountId: "9", devMethod: null, devMeetingDate: null, firstContactDate: null },
        ),
      },
      outcome: [
        open(1, "Development.devMeetingDate"),
        open(2, "Development.firstContactDate"),
        open(3, "Accounts.accountId"),
      ],
    },
  ],
  "DEV-19": [
    {
      what: "of the list, of the company's own, blank before the first contact",
      policy: { lists: [{ list: "firstContactMode", code: "", text: "微信", active: true }] },
      tables: rows(
        { firstContactMode: "信函", firstContactDate: day("2026-01-01") },
        { firstContactMode: "微信", firstContactDate: null },
        { firstContactMode: null, firstContactDate: null, devId: "D3" },
      ),
      outcome: [],
    },
    {
      what: "of no list, an error, blank after it",
      tables: rows(
        { firstContactMode: "微信", firstContactDate: null },
        { firstContactMode: { error: "#N/A" }, firstContactDate: null },
        { firstContactMode: null, firstContactDate: day("2026-01-01") },
      ),
      outcome: [1, 2, 3].map((row) => at(row, "firstContactMode", "error")),
    },
    { what: "the column is gone", tables: rows({ firstContactDate: 1 }), outcome: ["? Development.firstContactMode"] },
  ],
  "DEV-20": [
    {
      what: "analysed, ended early too; won and open ones need none",
      tables: rows(
        lost(),
        lost({ result: "终止", resultReason: "时机未到" }),
        { result: "开发成功" },
        { result: "进行中" },
        { result: null, resultNote: "x" },
      ),
      outcome: [],
    },
    {
      what: "no reason, a reason for winning, of no list, no note, a day that is none",
      tables: rows(
        lost({ resultReason: null }),
        lost({ resultReason: "产品合适" }),
        lost({ resultReason: "运气" }),
        lost({ resultNote: " " }),
        lost({ resultDate: "三月" }),
      ),
      outcome: [
        at(1, "resultReason", "error"),
        at(2, "resultReason", "error"),
        at(3, "resultReason", "error"),
        at(4, "resultNote", "error"),
        at(5, "resultDate", "error"),
      ],
    },
    { what: "a result of no list", tables: rows(lost({ result: "输了" })), outcome: [open(1, "Development.result")] },
  ],
  "DEV-21": [
    {
      what: "filled in, one contact, by development or by customer in the days between",
      tables: {
        Accounts: customers,
        ...rows(
          won({ devFormDone: "是", resultReason: "关系稳固" }),
          won({
            devId: "D2",
            accountId: "2",
            devFormDone: "是",
            resultReason: "关系稳固",
            startDate: day("2026-03-06"),
          }),
          { result: "进行中" },
        ),
        Visits: [contact("2020-01-01", { devId: "D1" }), contact("2026-03-06", { accountId: "2" })],
      },
      outcome: [],
    },
    {
      what: "not filled in, no reason, never contacted: a day after the result",
      tables: {
        Accounts: customers,
        ...rows(
          won({ devFormDone: "否", resultReason: null, startDate: day("2026-03-01") }),
          won({ devId: "D2", accountId: "2", devFormDone: null, resultReason: "价格", startDate: day("2026-03-01") }),
        ),
        Visits: [contact("2026-03-07"), contact("2026-02-28", { accountId: "2" })],
      },
      outcome: [
        at(1, "resultReason", "error"),
        at(1, "devFormDone", "error"),
        at(1, "contactCount", "error"),
        at(2, "devFormDone", "error"),
        at(2, "contactCount", "error"),
      ],
    },
    {
      what: "without a log by the number in the cell",
      tables: rows(
        won({ devFormDone: "是", resultReason: "价格", contactCount: 1 }),
        won({ devFormDone: "是", resultReason: "价格", contactCount: 0 }),
        won({ devFormDone: "?", resultReason: "价格", contactCount: null }),
      ),
      outcome: [
        at(2, "contactCount", "error"),
        open(3, "Development.contactCount"),
        open(3, "Development.devFormDone"),
      ].sort((a, b) => (a < b ? 1 : -1)),
    },
    {
      what: "no start, an unknown customer, a result of no list",
      tables: {
        Accounts: customers,
        ...rows(
          won({ devFormDone: "是", resultReason: "价格", startDate: null }),
          won({ devId: "D2", accountId: "9", devFormDone: "是", resultReason: "价格" }),
          won({ result: "赢", devFormDone: "否", resultReason: null }),
        ),
        Visits: [contact("2026-03-06")],
      },
      outcome: [open(1, "Development.startDate"), open(2, "Accounts.accountId"), open(3, "Development.result")],
    },
  ],
  "DEV-22": [
    {
      what: "filed on the fifth working day; still in time on that day",
      today: "2026-03-13",
      policy: { parameters: { "dev.archiveWorkdays": 5 } },
      tables: { Accounts: wonCustomer("意向客户"), ...rows(won(), won({ archivedDate: null }), { result: "进行中" }) },
      outcome: [],
    },
    {
      what: "a working day later: not filed, filed late, not classed as won",
      policy: { parameters: { "dev.archiveWorkdays": 5 } },
      tables: {
        Accounts: wonCustomer("意向客户"),
        ...rows(won({ archivedDate: null }), won({ archivedDate: day("2026-03-16") })),
      },
      outcome: ["warn Accounts 1 class", "warn Accounts 1 class", at(1, "archivedDate"), at(2, "archivedDate")],
    },
    {
      what: "key is won",
      policy: { parameters: { "dev.archiveWorkdays": 5 } },
      tables: { Accounts: wonCustomer("重点客户"), ...rows(won()) },
      outcome: [],
    },
    {
      what: "no day of the result, a filing that is no day, an unknown customer, no limit",
      policy: { parameters: { "dev.archiveWorkdays": 5 } },
      tables: {
        Accounts: wonCustomer("成交客户"),
        ...rows(won({ resultDate: null }), won({ archivedDate: "已归档" }), won({ accountId: "9" })),
      },
      outcome: [open(1, "Development.resultDate"), open(2, "Development.archivedDate"), open(3, "Accounts.accountId")],
    },
    {
      what: "no limit",
      tables: { Accounts: wonCustomer("成交客户"), ...rows(won()) },
      outcome: ["? dev.archiveWorkdays"],
    },
  ],
  "DEV-23": [
    {
      what: "those that name it, and those of the days between, both ends included",
      tables: {
        Accounts: customers,
        ...rows(
          development({ contactCount: 4, startDate: day("2026-01-01"), resultDate: day("2026-02-01") }),
          development({ devId: "D2", accountId: "2", contactCount: 1, startDate: day("2026-03-16"), resultDate: null }),
        ),
        Visits: [
          contact("2025-01-01", { devId: "D1" }),
          contact("2026-01-01"),
          contact("2026-02-01"),
          contact("2025-06-01", { actualDate: day("2026-01-15") }),
          contact("2025-12-31"),
          contact("2026-02-02"),
          contact("2026-01-10", { status: "待访" }),
          contact("2026-03-16", { accountId: "2" }),
          contact("2026-03-17", { accountId: "2" }),
        ],
      },
      outcome: [],
    },
    {
      what: "one too many, one too few",
      tables: {
        Accounts: customers,
        ...rows(
          development({ contactCount: 2, startDate: day("2026-01-01"), resultDate: null }),
          development({ devId: "D2", accountId: "2", contactCount: 0, startDate: day("2026-01-01"), resultDate: null }),
        ),
        Visits: [contact("2026-01-01"), contact("2026-01-01", { accountId: "2" })],
      },
      outcome: [at(1, "contactCount"), at(2, "contactCount")],
    },
    {
      what: "no number, no start, a day that is none, a customer that may be either",
      tables: {
        Accounts: [...customers, { accountId: "4", accountName: "丙" }],
        ...rows(
          development({ contactCount: null, startDate: day("2026-01-01"), resultDate: null }),
          development({ contactCount: 1, startDate: null, resultDate: null }),
          development({ devId: "D3", accountId: "2", contactCount: 1, startDate: day("2026-01-01"), resultDate: null }),
          development({ devId: "D4", accountId: "3", contactCount: 0, startDate: day("2026-01-01"), resultDate: null }),
          development({ devId: "D5", contactCount: "三", startDate: day("2026-01-01"), resultDate: null }),
        ),
        Visits: [
          contact("2026-01-01"),
          contact("一月", { accountId: "2" }),
          contact("2026-01-01", { accountId: "丙" }),
        ],
      },
      outcome: [
        open(1, "Development.contactCount"),
        open(2, "Development.startDate"),
        open(3, "Visits.date"),
        open(4, "Visits.accountId"),
        open(5, "Development.contactCount"),
      ],
    },
    {
      what: "without a number of its own; of nobody; a result of no day; one contact of several without a day",
      tables: {
        Accounts: customers,
        ...rows(
          development({ devId: null, contactCount: 1, startDate: day("2026-01-01"), resultDate: null }),
          development({ devId: "D2", accountId: null, contactCount: 1, startDate: null, resultDate: null }),
          development({
            devId: "D3",
            accountId: "2",
            contactCount: 1,
            startDate: day("2026-01-01"),
            resultDate: "月底",
          }),
          development({ devId: "D4", accountId: "3", contactCount: 1, startDate: day("2026-01-01"), resultDate: null }),
        ),
        Visits: [
          contact("2026-01-01"),
          contact("2026-01-01", { accountId: null, devId: "D2" }),
          contact("2026-01-01", { accountId: "2" }),
          contact("2026-01-01", { accountId: "3" }),
          contact("一月", { accountId: "3" }),
        ],
      },
      outcome: [open(3, "Development.resultDate"), open(4, "Visits.date")],
    },
  ],
  "DEV-24": [
    {
      what: "described; planned; of another plan; of no development",
      tables: {
        Development: kaPlan,
        Visits: [
          described(),
          described({ status: "待访", who: null }),
          described({ devId: "D2", who: null }),
          described({ devId: null, who: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "nobody named, a step of no list, no attitude",
      tables: {
        Development: kaPlan,
        Visits: [described({ who: null, stepReached: "吃饭", customerAttitude: null })],
      },
      outcome: ["warn Visits 1 who", "warn Visits 1 customerAttitude", "warn Visits 1 stepReached"],
    },
    {
      what: "a development that is not there",
      tables: { Development: kaPlan, Visits: [described({ devId: "D9" })] },
      outcome: ["? Development.devId @ Visits 1"],
    },
  ],
  "DEV-25": [
    {
      what: "on the last day; ended or resting ones; assessed again",
      policy: { parameters: { "stage.maxDays": "首次接触=60，needSurvey=60" } },
      tables: {
        ...rows(
          development({ stage: "首次接触", stageEnteredDate: day("2026-01-15"), stageAssessment: null }),
          development({
            stage: "首次接触",
            stageEnteredDate: day("2025-01-15"),
            stageAssessment: null,
            status: "暂停",
          }),
          development({ stage: "首次接触", stageEnteredDate: day("2025-01-15"), stageAssessment: null, result: "won" }),
          development({
            devId: "D4",
            stage: "需求调研",
            stageEnteredDate: day("2025-01-15"),
            stageAssessment: "再等",
          }),
        ),
        AuditLog: [change("D4", null, "再等", "2026-01-15", "stageAssessment")],
      },
      outcome: [],
    },
    {
      what: "a day over, and an assessment a day too old",
      policy: { parameters: { "stage.maxDays": "firstContact=60" } },
      tables: {
        ...rows(
          development({ stage: "首次接触", stageEnteredDate: day("2026-01-14"), stageAssessment: null }),
          development({ devId: "D2", stage: "首次接触", stageEnteredDate: day("2025-01-14"), stageAssessment: "等" }),
        ),
        AuditLog: [change("D2", null, "等", "2026-01-14", "stageAssessment")],
      },
      outcome: [at(1, "stageAssessment"), at(2, "stageAssessment")],
    },
    {
      what: "no limit for the stage, no day, an assessment of an unknown day, a stage of no list",
      policy: { parameters: { "stage.maxDays": "firstContact=60" } },
      tables: {
        ...rows(
          development({ stage: "合同签订", stageEnteredDate: day("2026-01-14"), stageAssessment: null }),
          development({ stage: "首次接触", stageEnteredDate: null, stageAssessment: null }),
          development({ stage: "首次接触", stageEnteredDate: day("2026-01-14"), stageAssessment: "等" }),
          development({ stage: "聊天", stageEnteredDate: day("2026-01-14"), stageAssessment: null }),
        ),
        AuditLog: [none],
      },
      outcome: [
        open(1, "stage.maxDays"),
        open(2, "Development.stageEnteredDate"),
        open(3, "AuditLog"),
        open(4, "Development.stage"),
      ],
    },
    {
      what: "no limits at all",
      tables: rows(development({ stage: "首次接触", stageEnteredDate: day("2026-01-14"), stageAssessment: null })),
      outcome: ["? stage.maxDays"],
    },
    {
      what: "limits as people write them, unusable ones left out; the latest assessment counts, wherever its row is; named by labels",
      policy: {
        parameters: { "stage.maxDays": "首次接触：60； 需求调研=0、商务洽谈=，合同签订=-1，聊天=5,潜在客户识别=1.5" },
      },
      tables: {
        ...rows(
          development({
            stage: "首次接触",
            stageEnteredDate: day("2025-01-14"),
            stageAssessment: "等",
            status: "进行中",
            result: "进行中",
          }),
          development({ devId: "D2", stage: "需求调研", stageEnteredDate: day("2026-03-16"), stageAssessment: null }),
          development({
            devId: "D3",
            stage: "需求调研",
            stageEnteredDate: day("2026-03-15"),
            stageAssessment: null,
            status: "进行中",
          }),
          development({ devId: "D4", stage: "商务洽谈", stageEnteredDate: day("2026-03-15"), stageAssessment: null }),
          development({
            devId: "D5",
            stage: "合同签订",
            stageEnteredDate: day("2026-03-15"),
            stageAssessment: null,
            result: "进行中",
          }),
          development({
            devId: "D6",
            stage: "潜在客户识别",
            stageEnteredDate: day("2026-03-10"),
            stageAssessment: null,
          }),
          development({ devId: "D7", stage: null, stageEnteredDate: day("2020-01-01"), stageAssessment: null }),
          development({ devId: null, stage: "首次接触", stageEnteredDate: day("2025-01-14"), stageAssessment: null }),
        ),
        AuditLog: [
          { ...change("D1", null, "等", "2026-01-15", "阶段评判"), sheet: "客户开发" },
          change("D1", null, "等", "2025-06-01", "stageAssessment"),
          change("D1", null, "等", "月初", "stageAssessment"),
          { ...change("D3", null, "等", "2026-03-16", "stageAssessment"), sheet: "Accounts" },
          change("D3", null, "等", "2026-03-16", "nextFocus"),
        ],
      },
      outcome: [
        at(3, "stageAssessment"),
        at(8, "stageAssessment"),
        open(4, "stage.maxDays"),
        open(5, "stage.maxDays"),
        open(6, "stage.maxDays"),
      ],
    },
  ],
};
