/** What is due: each kind at its day, one before and one after; the list agrees with the rules, whatever stands in the cells. */
import fc from "fast-check";
import { dueCounts, dueList } from "../../../src/daily/due";
import { dueKinds } from "../../../src/daily/dueKinds";
import { monthStanding } from "../../../src/daily/dueMonth";
import { buildDataset } from "../../../src/kpis";
import { say } from "../../../src/locales/format";
import { columnByRef, packs, tables as catalogueTables } from "../../../src/policy/catalogue";
import type { BookTables, CellValue } from "../../../src/policy/values";
import { checkDataset, ruleById } from "../../../src/rules";
import { book, dataset, day, policyOf, type PolicyOptions, type Row } from "../support";

const all = packs.map(({ code }) => code);
const full: PolicyOptions = {
  profile: "full",
  packs: all,
  parameters: {
    "complaint.contactWorkdays": 1,
    "complaint.solutionWorkdays": 3,
    "complaint.transferWorkdays": 1,
    "visit.reportWorkdays": 1,
    "orders.completeSince": day("2015-01-01"),
  },
};
/** A Monday. */
const today = "2026-03-16";
const after = (days: number): number => day(today) + days;
const customer = (more: Row = {}): Row => ({
  accountId: "K1",
  accountName: "海风贸易",
  owner: "李敏",
  tier: "A",
  status: "active",
  createdDate: day("2025-01-01"),
  nextContactDate: null,
  ...more,
});
const visitColumns = {
  visitId: null,
  actualDate: null,
  mode: "visit",
  contactKind: "visit",
  visitor: "王强",
  nextDate: null,
};
const visit = (date: number, more: Row = {}): Row => ({
  ...visitColumns,
  accountId: "K1",
  date,
  status: "done",
  keyPoints: "谈了价格",
  followUpDate: null,
  followUpMode: null,
  ...more,
});
const listed = (tables: Readonly<Record<string, readonly Row[]>>, options: PolicyOptions = full): string[] =>
  dueList(dataset(tables, today, options)).lines.map(
    ({ kind, group, table, row, subject, owner, days, reason }) =>
      `${kind} ${group} ${table} ${row} ${subject} ${owner} ${days} ${say("zh-CN", reason)}`,
  );
const only = (kind: string, tables: Readonly<Record<string, readonly Row[]>>, options?: PolicyOptions): string[] =>
  listed(tables, options).filter((line) => line.startsWith(`${kind} `));

describe("each kind goes by its day", () => {
  test.each([
    [-10, ["contact overdue Accounts 0 海风贸易 李敏 3 已超最迟联系日3天（A级，间隔7天）"]],
    [-7, ["contact today Accounts 0 海风贸易 李敏 0 今天是最迟联系日（A级，间隔7天）"]],
    [-6, ["contact soon Accounts 0 海风贸易 李敏 -1 最迟联系日还有1天（A级，间隔7天）"]],
    [-1, ["contact soon Accounts 0 海风贸易 李敏 -6 最迟联系日还有6天（A级，间隔7天）"]],
    [0, []],
  ])("contact by tier, last contact %d days away", (days, lines) => {
    expect(only("contact", { Accounts: [customer()], Visits: [visit(after(days))] })).toEqual(lines);
  });

  test("contact by calendar: the week that runs, or the last one missed", () => {
    const weekly = { ...full, parameters: { ...full.parameters, "cadence.mode": "calendar" } };
    const lines = (...dates: number[]) =>
      only(
        "contact",
        { Accounts: [customer({ createdDate: after(-14) })], Visits: dates.map((date) => visit(date)) },
        weekly,
      );
    // Monday 16 March: the week before ended yesterday, this one ends on Sunday.
    expect(lines(after(-15))).toEqual(["contact overdue Accounts 0 海风贸易 李敏 1 已超最迟联系日1天（A级，间隔7天）"]);
    expect(lines(after(-3))).toEqual(["contact soon Accounts 0 海风贸易 李敏 -6 最迟联系日还有6天（A级，间隔7天）"]);
    expect(lines(after(-3), after(0))).toEqual([]);
  });

  test("a contact without a readable day: neither due nor not due", () => {
    const { lines, notEvaluable } = dueList(
      dataset({ Accounts: [customer()], Visits: [visit(after(-3)), visit(0, { date: "下周" })] }, today, full),
    );
    expect(lines.filter(({ kind }) => kind === "contact")).toEqual([]);
    expect(notEvaluable).toContainEqual(expect.objectContaining({ rule: "COM-01", missing: ["Visits.date"], row: 0 }));
  });

  test("planned visits and agreed dates; a visit planned for the agreed day stands for it, a contact since settles it", () => {
    const planned = (date: number): Row => visit(date, { status: "planned", keyPoints: null });
    const agreed = (date: number, ...visits: Row[]) =>
      listed({ Accounts: [customer({ nextContactDate: date, tier: null })], Visits: visits }).filter((line) =>
        /^(visit|agreed)/.test(line),
      );
    expect(agreed(after(-2), visit(after(-9)))).toEqual(["agreed overdue Accounts 0 海风贸易 李敏 2 已超约定日2天"]);
    expect(agreed(after(-2), visit(after(-2)))).toEqual([]);
    expect(agreed(after(6), visit(after(-9)))).toEqual(["agreed soon Accounts 0 海风贸易 李敏 -6 约定日还有6天"]);
    expect(agreed(after(7), visit(after(-9)))).toEqual([]);
    expect(agreed(after(2), planned(after(2)))).toEqual(["visit soon Visits 0 海风贸易 王强 -2 计划日还有2天"]);
    expect(agreed(after(-1), planned(after(-4)))).toEqual([
      "visit overdue Visits 0 海风贸易 王强 4 已超计划日4天",
      "agreed overdue Accounts 0 海风贸易 李敏 1 已超约定日1天",
    ]);
  });

  test("a date agreed at the latest contact, where the customer's row has none", () => {
    const lines = (...visits: Row[]) => only("agreed", { Accounts: [customer({ tier: null })], Visits: visits });
    const first = visit(after(-9), { nextDate: after(-1) });
    expect(lines(first)).toEqual(["agreed overdue Visits 0 海风贸易 王强 1 已超约定日1天"]);
    expect(lines(first, visit(after(-5)))).toEqual([]);
  });

  test.each([
    [-8, ["followUp overdue Visits 0 海风贸易 王强 1 已超回访期限1天"]],
    [-7, ["followUp today Visits 0 海风贸易 王强 0 今天是回访期限"]],
  ])("follow-up of a visit to a key account %d days ago", (days, lines) => {
    const Accounts = [customer({ isKeyAccount: true, isKaProspect: false })];
    expect(only("followUp", { Accounts, Visits: [visit(after(days))] })).toEqual(lines);
    // Somebody called since, in time or late.
    const called = visit(after(0), { mode: "phone", contactKind: "followUp" });
    expect(only("followUp", { Accounts, Visits: [visit(after(days)), called] })).toEqual([]);
  });

  test("a visit to be written up, by working days", () => {
    const lines = (date: number, keyPoints: string | null) =>
      only("report", { Accounts: [customer()], Visits: [visit(date, { keyPoints })] });
    expect(lines(after(-3), null)).toEqual(["report today Visits 0 海风贸易 王强 0 今天是填报期限"]);
    expect(lines(after(-4), null)).toEqual(["report overdue Visits 0 海风贸易 王强 3 已超填报期限3天"]);
    expect(lines(after(-4), "谈了价格")).toEqual([]);
  });

  test("complaints: contact and solution, not before the department has it", () => {
    const complaint = (more: Row) => ({
      Accounts: [customer({ tier: null })],
      Complaints: [
        {
          complaintId: "X1",
          accountId: "K1",
          receivedDate: after(-4),
          firstContactDate: null,
          transferDate: null,
          solutionDate: null,
          ...more,
        },
      ],
    });
    expect(listed(complaint({}))).toEqual([
      "complaintContact overdue Complaints 0 海风贸易 李敏 3 已超首次联系期限3天",
      "complaintTransfer overdue Complaints 0 海风贸易 李敏 3 已超移交期限3天",
    ]);
    expect(listed(complaint({ firstContactDate: after(-3), transferDate: after(-3) }))).toEqual([
      "complaintSolution soon Complaints 0 海风贸易 李敏 -2 方案期限还有2天",
    ]);
    const blank = { ...full, parameters: { ...full.parameters, "complaint.contactWorkdays": null } };
    const { lines, notEvaluable } = dueList(dataset(complaint({}), today, blank));
    expect(lines.map(({ kind }) => kind)).toEqual(["complaintTransfer"]);
    expect(notEvaluable).toContainEqual({ rule: "CMP-01", missing: ["complaint.contactWorkdays"] });
  });

  test("an application, a month after the first deal", () => {
    const app = (first: number, more: Row = {}) => ({
      NewCustomerApps: [
        {
          appNo: "N1",
          accountId: "K1",
          applicant: "李敏",
          firstTransDate: first,
          applicationDate: null,
          status: null,
          ...more,
        },
      ],
      Accounts: [customer({ tier: null })],
    });
    expect(only("application", app(day("2026-02-16")))).toEqual([
      "application today NewCustomerApps 0 海风贸易 李敏 0 今天是申请期限",
    ]);
    expect(only("application", app(day("2026-02-15")))).toEqual([
      "application overdue NewCustomerApps 0 海风贸易 李敏 1 已超申请期限1天",
    ]);
    expect(listed(app(day("2026-02-15"), { applicationDate: after(-1), status: "pending" }))).toEqual([
      "applicationApproval waiting NewCustomerApps 0 海风贸易 李敏 1 已等1天",
    ]);
  });

  test("promises, samples, plan reviews, research, approvals", () => {
    const plan = { planId: "P1", planName: "2026计划", periodStart: day("2025-01-01"), periodEnd: day("2026-12-31") };
    const lines = listed({
      Plans: [
        { ...plan, status: "executing", approvalStatus: "approved", submittedDate: null },
        {
          ...plan,
          planId: "P2",
          planName: "华南计划",
          status: "submitted",
          approvalStatus: null,
          submittedDate: after(-2),
        },
      ],
      PlanReviews: [
        { planId: "P1", reviewType: "comprehensive", periodEnd: day("2025-12-31"), reviewDate: day("2026-01-05") },
      ],
      PlanChanges: [{ changeId: "C1", planId: "P1", content: "目标改为500万", approvalStatus: "pending" }],
      Team: [{ name: "赵工", department: "技术部", active: true }],
      Research: [{ type: "full", date: day("2025-09-20") }],
      Commitments: [{ commitmentId: "M1", content: "寄样本", owner: "李敏", dueDate: after(1), status: "open" }],
      Samples: [
        {
          sampleId: "S1",
          devId: "D1",
          specAgreed: "x",
          techResponsible: "赵工",
          promisedDate: after(-1),
          deliveredDate: null,
          meetsSpec: null,
        },
        {
          sampleId: "S2",
          devId: "D1",
          specAgreed: "x",
          techResponsible: "赵工",
          promisedDate: after(-9),
          deliveredDate: after(-5),
          meetsSpec: null,
        },
      ],
    });
    expect(lines).toEqual([
      "planReview overdue Plans 0 2026计划  340 已超评估期限340天（2025-Q1的评估）",
      "sample overdue Samples 0 S1 赵工 1 已超承诺日1天",
      "promise soon Commitments 0 寄样本 李敏 -1 兑现期限还有1天",
      "research soon Plans 0 2026计划  -4 调研期限还有4天",
      "research soon Plans 1 华南计划  -4 调研期限还有4天",
      "sampleApproval waiting Samples 1 S2 赵工 5 已等5天",
      "planApproval waiting Plans 1 华南计划  2 已等2天",
      "changeApproval waiting PlanChanges 0 目标改为500万  0 等待审批",
    ]);
  });

  test("an owner's own lines, and how many there are of each group", () => {
    const data = dataset(
      {
        Accounts: [customer(), customer({ accountId: "K2", accountName: "山城机电", owner: "王强" })],
        Visits: [visit(after(-10)), visit(after(-7), { accountId: "K2" })],
      },
      today,
      full,
    );
    expect(dueCounts(dueList(data).lines)).toEqual({ overdue: 1, today: 1, soon: 0, waiting: 0 });
    expect(dueList(data, { owner: "王强" }).lines.map(({ subject }) => subject)).toEqual(["山城机电"]);
  });
});

test("the month: sales against the plan and what is due by now, or why not", () => {
  const Orders = [
    { accountId: "K1", orderDate: after(-3), amount: 300_000, isSample: false, isReturn: false, salesperson: "李敏" },
    {
      accountId: "K1",
      orderDate: day("2026-02-27"),
      amount: 900_000,
      isSample: false,
      isReturn: false,
      salesperson: "李敏",
    },
  ];
  const target = {
    planId: "P1",
    metric: "salesAmount",
    periodType: "month",
    period: "2026-03",
    targetId: "T1",
    targetValue: 600_000,
  };
  const Plans = [
    {
      planId: "P1",
      planName: "计划",
      planType: "annual",
      status: "approved",
      approvalStatus: "approved",
      approvalNo: "A1",
      version: 1,
    },
  ];
  const at = (tables: Readonly<Record<string, readonly Row[]>>) => monthStanding(dataset(tables, today, full), null);
  expect(at({ Accounts: [customer()], Orders, Plans, PlanTargets: [target] })).toMatchObject({
    sales: 300_000,
    target: 600_000,
    // 11 of 22 working days are over.
    pace: 1,
  });
  const without = at({ Accounts: [customer()], Orders, Plans, PlanTargets: [{ ...target, period: "2026-04" }] });
  expect(without).toMatchObject({ sales: 300_000, target: null, pace: null });
  expect(without?.targetReason).not.toBeNull();
});

test("the table of kinds names rules and columns that exist", () => {
  for (const { rules, columns, reads } of dueKinds) {
    expect((rules ?? []).filter((id) => !ruleById.has(id))).toEqual([]);
    expect([...(columns ?? []), ...(reads ?? [])].filter((ref) => !columnByRef(ref))).toEqual([]);
  }
});

/** Tables that the list reads, each with the columns of the catalogue. */
const read = [
  "Accounts",
  "Visits",
  "Plans",
  "PlanReviews",
  "PlanChanges",
  "Research",
  "Commitments",
  "Samples",
  "NewCustomerApps",
  "Complaints",
  "Orders",
];
const odd: readonly CellValue[] = [
  null,
  "",
  "　",
  "文字",
  "😀",
  "2026-03-16",
  "K1",
  "海风贸易",
  -1,
  0.5,
  1e308,
  2_958_466,
  true,
  false,
  { error: "#N/A" },
  "done",
  "planned",
  "active",
  "A",
  "pending",
  "submitted",
  "executing",
  "full",
  "phase",
  after(-10),
  after(-1),
  after(0),
  after(3),
];
const anyTable = (key: string): fc.Arbitrary<readonly Row[]> => {
  const columns = catalogueTables.find((entry) => entry.key === key)?.columns ?? [];
  return fc
    .array(fc.tuple(...columns.map(() => fc.constantFrom(...odd))), { maxLength: 3 })
    .map((rows) =>
      rows.map((cells) => Object.fromEntries(columns.map(({ key: name }, at) => [name, cells[at] ?? null]))),
    );
};
const anyBook = fc.record(Object.fromEntries(read.map((key) => [key, anyTable(key)])));
const policies = [
  policyOf(full),
  policyOf({ ...full, parameters: { ...full.parameters, "cadence.mode": "calendar" } }),
];

test("whatever stands in the cells, the list is made and its sentences can be read", () => {
  fc.assert(
    fc.property(anyBook, fc.constantFrom(...policies), (tables, policy) => {
      const { lines } = dueList(buildDataset(book(tables), policy, day(today)));
      for (const { reason } of lines) expect(say("zh-CN", reason)).not.toMatch(/[{}]|undefined|NaN/);
    }),
    { numRuns: 60 },
  );
});

/** Customers and contacts as they really are, some cells unreadable. */
const someAccounts = fc.array(
  fc.record({
    tier: fc.constantFrom<CellValue>("A", "B", "C", "D", null, "甲"),
    status: fc.constantFrom<CellValue>("active", "inactive", null),
    owner: fc.constantFrom("李敏", "王强", null),
    createdDate: fc.constantFrom<CellValue>(after(-400), after(-20), after(-7), null, "去年"),
    tierEffectiveDate: fc.constantFrom<CellValue>(after(-100), after(-8), null, null, "x"),
    class: fc.constantFrom<CellValue>("won", "intent", "potential", null),
    nextContactDate: fc.constantFrom<CellValue>(after(-3), after(0), after(5), null, "下周"),
    cadenceOverrideDays: fc.constantFrom<CellValue>(null, null, 3, 30),
    cadenceOverrideApprover: fc.constantFrom<CellValue>(null, "总经理"),
  }),
  { minLength: 1, maxLength: 12 },
);
const someVisits = fc.array(
  fc.record({
    of: fc.nat(13),
    date: fc.constantFrom<CellValue>(
      after(-90),
      after(-15),
      after(-8),
      after(-7),
      after(-6),
      after(0),
      after(2),
      "昨天",
      null,
    ),
    status: fc.constantFrom<CellValue>("done", "done", "done", "planned", null),
    nextDate: fc.constantFrom<CellValue>(null, null, after(-1), after(4)),
  }),
  { maxLength: 20 },
);
const named = (accounts: readonly Row[]): Row[] =>
  accounts.map((row, index) => ({ ...row, accountId: `K${index}`, accountName: `客户${index}` }));
const logged = (visits: readonly { readonly of: number }[]): Row[] =>
  visits.map(({ of, ...row }) => ({ ...visitColumns, ...row, accountId: `K${of}` }));
const tablesOf = (accounts: readonly Row[], visits: readonly Row[]): BookTables =>
  book({
    Accounts: accounts,
    Visits: visits.length > 0 ? visits : [{ ...visitColumns, accountId: null, date: null, status: null }],
  });

const contactRules = ["COM-01", "COM-02", "COM-03", "COM-04", "COM-07"];

test("every overdue contact that the rules find is in the list, and the other way round", () => {
  let seen = 0;
  fc.assert(
    fc.property(someAccounts, someVisits, fc.constantFrom(...policies), (accounts, visits, policy) => {
      const data = buildDataset(tablesOf(named(accounts), logged(visits)), policy, day(today));
      const rules = contactRules.flatMap((id) => ruleById.get(id) ?? []);
      const found = checkDataset(data, rules).findings.map(({ row }) => row);
      const overdue = dueList(data)
        .lines.filter(({ kind, group }) => kind === "contact" && group === "overdue")
        .map(({ row }) => row);
      seen += overdue.length;
      // By the calendar a week that was missed stays a finding, also after the next contact; only then do the two differ.
      const last = data.figures().lastContactDate;
      const byCalendar = policy.text("cadence.mode") === "calendar";
      const made = (row: number): boolean => byCalendar && !Number.isNaN(last[row] ?? 0);
      expect(overdue.filter((row) => !found.includes(row))).toEqual([]);
      expect(found.filter((row) => row !== null && !made(row) && !overdue.includes(row))).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(seen).toBeGreaterThan(20);
});

test("the order of rows never matters", () => {
  const told = (accounts: readonly Row[], visits: readonly Row[]): string[] =>
    dueList(buildDataset(tablesOf(accounts, visits), policyOf(full), day(today))).lines.map(
      ({ kind, subject, owner, due, reason }) => `${kind} ${subject} ${owner} ${due} ${say("en-US", reason)}`,
    );
  fc.assert(
    fc.property(
      someAccounts,
      someVisits,
      fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      (accounts, visits, keys) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row, at) => ({ row, key: keys[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
        const [one, two] = [named(accounts), logged(visits)];
        expect(told(shuffled(one), shuffled(two))).toEqual(told(one, two));
      },
    ),
    { numRuns: 80 },
  );
});
