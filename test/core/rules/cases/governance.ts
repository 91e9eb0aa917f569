/** Cases of family GOV. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { Case, RuleCases } from "../cases";
import { attestation } from "../rows";

const inspected = (date: string, more: Row = {}): Row => ({
  date: day(date),
  coversInfo: "是",
  coversTier: "是",
  coversDevelopment: "是",
  coversTeam: "是",
  ...more,
});
const halfYear: PolicyOptions = { parameters: { "inspect.cycleMonths": 6 } };

const entry = (field: string, newValue: string | null, more: Row = {}): Row => ({
  entryId: null,
  sheet: "Accounts",
  rowId: "C1",
  field,
  oldValue: null,
  newValue,
  user: "张三",
  at: day("2026-03-02") + 0.5,
  ...more,
});
const account = (more: Row = {}): Row => ({ accountId: "C1", accountName: "一", tier: "A级", phone: "1", ...more });
const review = (more: Row = {}): Row => ({ accountId: "C1", oldTier: "B", newTier: "A", heldBy: null, ...more });
const run = "recalc-1-ab12";

const person = (more: Row = {}): Row => ({
  name: "张三",
  active: "是",
  hireDate: day("2025-03-16"),
  salesTrainedDate: null,
  productTrainedDate: null,
  ...more,
});

const quarterly: PolicyOptions = { parameters: { "resource.appraisalCycle": "quarter", "survey.minResponses": 1 } };
const figure = (kpiId: string, numerator: number | null, denominator: number | null, more: Row = {}): Row => ({
  kpiId,
  period: "2025-Q4",
  owner: null,
  numerator,
  denominator,
  ...more,
});
const resources = {
  Accounts: [account()],
  Development: [
    { accountId: "C1", result: "开发成功", resultDate: day("2025-10-01") },
    { accountId: "C1", result: "开发失败", resultDate: day("2025-12-31") },
    { accountId: "C1", result: "开发成功", resultDate: day("2026-01-01") },
    { accountId: "C1", result: "进行中", resultDate: null },
  ],
  Surveys: [
    { accountId: "C1", date: day("2025-11-01"), score: 4, scaleMin: 1, scaleMax: 5 },
    { accountId: "C1", date: day("2025-11-02"), score: 5, scaleMin: 1, scaleMax: 5 },
  ],
};

/** What every rule that a person confirms must do; the parameter it needs, where it needs one. */
const confirmed = (id: string, parameters: PolicyOptions["parameters"] = {}): readonly Case[] => [
  {
    what: "confirmed three months ago to the day",
    policy: { parameters },
    tables: { Attestations: [attestation(id, "2025-12-16")] },
    outcome: [],
  },
  {
    what: "a day longer ago",
    policy: { parameters },
    tables: { Attestations: [attestation(id, "2025-12-15")] },
    outcome: ["info Attestations 1 confirmedDate"],
  },
  {
    what: "denied later",
    policy: { parameters },
    tables: { Attestations: [attestation(id, "2026-03-01"), attestation(id, "2026-03-02", "否")] },
    outcome: ["info Attestations 2 confirmed"],
  },
  {
    what: "another rule was",
    policy: { parameters },
    tables: { Attestations: [attestation("VIS-22", "2026-03-01")] },
    outcome: ["? Attestations @ Attestations 1"],
  },
];

export const governanceCases: RuleCases = {
  "GOV-01": [
    {
      what: "six months ago to the day",
      policy: halfYear,
      tables: { Inspections: [inspected("2025-09-16")] },
      outcome: [],
    },
    {
      what: "a day longer ago; a later one left an area out",
      policy: halfYear,
      tables: { Inspections: [inspected("2025-09-15"), inspected("2026-03-01", { coversTeam: "否" })] },
      outcome: ["warn Inspections 1 date"],
    },
    {
      what: "never all four",
      policy: halfYear,
      tables: { Inspections: [inspected("2026-03-01", { coversTier: null })] },
      outcome: ["warn Inspections - -"],
    },
    {
      what: "one nobody can date",
      policy: halfYear,
      tables: { Inspections: [inspected("2026-03-01", { date: "春天" })] },
      outcome: ["? Inspections.date @ Inspections 1"],
    },
    { what: "no cycle", tables: { Inspections: [inspected("2026-03-01")] }, outcome: ["? inspect.cycleMonths"] },
  ],
  "GOV-07": [
    {
      what: "as last logged: by code, by label, by the customer's name, by place; a later entry wins",
      tables: {
        Accounts: [account(), account({ accountId: null, accountName: "二", tier: "B级" })],
        AuditLog: [
          entry("tier", "B"),
          entry("tier", "A级", { at: day("2026-03-03") }),
          entry("电话", "1", { sheet: "客户档案" }),
          entry("tier", "B", { rowId: "name:二" }),
          entry("phone", "1", { rowId: "#2" }),
        ],
      },
      outcome: [],
    },
    {
      what: "changed by hand since; a blank too",
      tables: {
        Accounts: [account({ tier: "C级", phone: null })],
        AuditLog: [entry("tier", "A"), entry("phone", "1")],
      },
      outcome: ["warn Accounts 1 tier", "warn Accounts 1 phone"],
    },
    {
      what: "a run that is not done, a cell that was left alone, a computed column, a row that is gone",
      tables: {
        Accounts: [account({ tier: "C级", lastContactDate: 46000 })],
        AuditLog: [
          entry("run", "started", { entryId: run, rowId: "2026-03-02", sheet: null }),
          entry("tier", "A", { entryId: `${run}/Accounts/C1/tier` }),
          entry("phone", "2", { entryId: "x-1" }),
          entry("skipped", null, { oldValue: "phone", at: day("2026-03-03") }),
          entry("lastContactDate", "45000"),
          entry("tier", "B", { rowId: "C9" }),
          entry("metric", "visitCount", { sheet: "PlanTargets", rowId: "T1" }),
        ],
        PlanTargets: [{ targetId: "T1", metric: "拜访次数" }],
      },
      outcome: [],
    },
    {
      what: "the same run, done",
      tables: {
        Accounts: [account({ tier: "C级" })],
        AuditLog: [
          entry("tier", "A", { entryId: `${run}/Accounts/C1/tier` }),
          entry("run", "done", { entryId: `${run}/done`, rowId: "2026-03-02", sheet: null }),
        ],
      },
      outcome: ["warn Accounts 1 tier"],
    },
    {
      what: "numbers and yes or no compare as such",
      tables: {
        Accounts: [account({ isKeyAccount: "是", expectedAnnualSales: 500000 })],
        AuditLog: [entry("isKeyAccount", "是"), entry("expectedAnnualSales", "500000.00")],
      },
      outcome: [],
    },
    {
      what: "a review that moved a tier, logged, held, and neither",
      tables: {
        Accounts: [account(), account({ accountId: "C2", accountName: "二" })],
        TierReviews: [review(), review({ accountId: "C2", heldBy: "宽限" }), review({ accountId: "C2" })],
        AuditLog: [entry("tier", "A")],
      },
      outcome: ["warn TierReviews 3 newTier"],
    },
    {
      what: "nothing was logged yet",
      tables: { Accounts: [account()], AuditLog: [entry("tier.aMin", "1", { sheet: "Parameters" })] },
      outcome: ["? AuditLog @ AuditLog 1"],
    },
    {
      what: "no log",
      tables: { Accounts: [account()] },
      outcome: ["? AuditLog.sheet, AuditLog.rowId, AuditLog.field, AuditLog.oldValue, AuditLog.newValue, AuditLog.at"],
    },
    {
      what: "each way to name a row finds that row: number, name, place; other words find none",
      tables: {
        Accounts: [
          account(),
          account({ accountId: null, accountName: "二" }),
          account({ accountId: "C3", accountName: "三" }),
        ],
        PlanTargets: [
          { targetId: "T1", owner: "张三" },
          { targetId: null, owner: "张三" },
        ],
        AuditLog: [
          entry("phone", "2"),
          entry("phone", "2", { rowId: "name:二" }),
          entry("phone", "2", { rowId: "三" }),
          entry("phone", "2", { rowId: null }),
          entry("owner", "李四", { sheet: "PlanTargets", rowId: "T1" }),
          entry("owner", "李四", { sheet: "PlanTargets", rowId: "#2" }),
          ...["#9", "#12", "A#1", "#1x", "name:二", "二"].map((rowId) =>
            entry("owner", "王五", { sheet: "PlanTargets", rowId }),
          ),
        ],
      },
      outcome: [
        "warn PlanTargets 1 owner",
        "warn PlanTargets 2 owner",
        "warn Accounts 1 phone",
        "warn Accounts 2 phone",
        "warn Accounts 3 phone",
      ],
    },
    {
      what: "the later entry wins though it stands above, of two at a moment the lower; one without a moment says nothing",
      tables: {
        Accounts: [account({ address: "新", legalRep: null })],
        AuditLog: [
          entry("phone", "1", { at: day("2026-03-03") }),
          entry("phone", "2"),
          entry("address", "旧"),
          entry("address", "新"),
          entry("address", "别处", { at: "昨天" }),
          entry("address", "别处", { at: day("2026-03-04"), command: "accept" }),
          entry("legalRep", null),
        ],
      },
      outcome: [],
    },
    {
      what: "numbers and yes or no that differ, a nought that was logged blank",
      tables: {
        Accounts: [account({ isKeyAccount: "是", expectedAnnualSales: 500000, industryRank: 0, tier: null })],
        AuditLog: [
          entry("isKeyAccount", "false"),
          entry("expectedAnnualSales", "500001"),
          entry("industryRank", null),
          entry("tier", "A"),
        ],
      },
      outcome: ["tier", "isKeyAccount", "expectedAnnualSales", "industryRank"].map((key) => `warn Accounts 1 ${key}`),
    },
    {
      what: "tiers logged by their labels; another column's entry is none of a tier; a tier that stayed; a customer nobody knows",
      tables: {
        Accounts: [account(), account({ accountId: "C2", accountName: "二", phone: "A" })],
        TierReviews: [
          review(),
          review({ accountId: "C2" }),
          review({ accountId: "C2", oldTier: "A" }),
          review({ accountId: "C9" }),
        ],
        AuditLog: [entry("tier", "A级"), entry("phone", "A", { rowId: "C2" })],
      },
      outcome: ["warn TierReviews 2 newTier"],
    },
    {
      what: "a review of the first customer, where nothing was logged",
      tables: {
        Accounts: [account()],
        TierReviews: [review()],
        AuditLog: [entry("tier.aMin", "1", { sheet: "Parameters" })],
      },
      outcome: ["warn TierReviews 1 newTier"],
    },
    {
      what: "a twelfth run that is not done",
      tables: {
        Accounts: [account()],
        AuditLog: [entry("phone", "2", { entryId: "recalc-12-ab12/Accounts/C1/phone" })],
      },
      outcome: [],
    },
  ],
  "GOV-08": [
    {
      what: "as the tables give them",
      policy: quarterly,
      tables: { ...resources, Scorecard: [figure("S6", 1, 2), figure("M4", 1.75, 2)] },
      outcome: [],
    },
    {
      what: "other figures; another period; a figure is missing",
      policy: quarterly,
      tables: { ...resources, Scorecard: [figure("S6", 2, 2), figure("S6", 1, 1, { period: "2025" })] },
      outcome: ["info Scorecard - kpiId", "info Scorecard 1 numerator", "info Scorecard 2 period"],
    },
    {
      what: "a period nobody can read, surveys that are not there",
      policy: quarterly,
      tables: {
        Accounts: resources.Accounts,
        Development: resources.Development,
        Scorecard: [figure("S6", 1, 2, { period: "去年" }), figure("M4", 1.75, 2)],
      },
      outcome: ["? Scorecard.period @ Scorecard 1", "? Scorecard.kpiId @ Scorecard 2"],
    },
    {
      what: "no cycle",
      tables: { ...resources, Scorecard: [figure("S6", 1, 2)] },
      outcome: ["? resource.appraisalCycle"],
    },
    {
      what: "equal at four decimals, a quarter of the fiscal year, a person's own; then just not, and in words",
      policy: { parameters: { ...quarterly.parameters, "calendar.fiscalYearStart": 4 } },
      tables: {
        ...resources,
        Development: resources.Development.map((row, index) => ({ ...row, owner: index === 0 ? "张三" : "李四" })),
        Scorecard: [
          figure("S6", 1, 1, { period: "2025-Q3", owner: "张三" }),
          figure("M4", 1.75004, 2, { period: "2025-Q3" }),
          figure("M4", 1.7501, 2, { period: "2025-Q3" }),
          { ...figure("S6", 1, 2, { period: "2025-Q3" }), denominator: "两" },
          figure("K1", 1, 2, { period: "随便" }),
        ],
      },
      outcome: ["info Scorecard 3 numerator", "info Scorecard 4 denominator"],
    },
  ],
  "GOV-09": [
    {
      what: "on everybody's",
      tables: {
        Scorecard: [
          figure("K1", 1, 2, { owner: "张三" }),
          figure("D1", 3, null, { owner: "张三" }),
          figure("K1", 1, 2),
        ],
      },
      outcome: [],
    },
    {
      what: "not on one's",
      tables: {
        Scorecard: [figure("D1", 3, null, { owner: "张三" }), figure("K1", 1, 2, { owner: "李四" })],
      },
      outcome: ["info Scorecard 2 kpiId"],
    },
    {
      what: "the department's Scorecard",
      tables: { Scorecard: [figure("D1", 3, null)] },
      outcome: ["? Scorecard.owner @ Scorecard 1"],
    },
    {
      what: "wherever its row is",
      tables: {
        Scorecard: [figure("D1", 3, null, { owner: "张三" }), figure("K1", 1, 2, { owner: "张三" })],
      },
      outcome: [],
    },
  ],
  "GOV-11": [
    {
      what: "hired or trained a year ago to the day; gone",
      tables: {
        Team: [
          person(),
          person({
            name: "李四",
            hireDate: null,
            salesTrainedDate: day("2025-03-16"),
            productTrainedDate: day("2026-01-01"),
          }),
          person({ name: "王五", active: "否", hireDate: day("2020-01-01") }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day longer ago; training planned for later",
      tables: {
        Team: [
          person({ hireDate: day("2025-03-15"), productTrainedDate: day("2025-03-16") }),
          person({ name: "李四", salesTrainedDate: day("2025-03-15"), productTrainedDate: day("2026-01-01") }),
          person({
            name: "王五",
            active: null,
            hireDate: day("2020-01-01"),
            salesTrainedDate: day("2026-04-01"),
            productTrainedDate: day("2026-01-01"),
          }),
        ],
      },
      outcome: ["warn Team 1 salesTrainedDate", "warn Team 2 salesTrainedDate", "warn Team 3 salesTrainedDate"],
    },
    {
      what: "no day to count from; a day in words",
      tables: {
        Team: [
          person({ hireDate: null, salesTrainedDate: day("2026-01-01") }),
          person({ name: "李四", salesTrainedDate: "去年" }),
        ],
      },
      outcome: ["? Team.hireDate @ Team 1", "? Team.salesTrainedDate @ Team 2"],
    },
    {
      what: "trained today",
      tables: {
        Team: [person({ hireDate: null, salesTrainedDate: day("2026-03-16"), productTrainedDate: day("2026-03-16") })],
      },
      outcome: [],
    },
  ],
  "GOV-02": confirmed("GOV-02"),
  "GOV-03": confirmed("GOV-03", { "meeting.cycleDays": 7 }),
  "GOV-04": confirmed("GOV-04"),
  "GOV-05": confirmed("GOV-05"),
  "GOV-06": confirmed("GOV-06"),
  "GOV-10": confirmed("GOV-10", { "training.onboardDays": 30 }),
  "GOV-12": confirmed("GOV-12"),
};
