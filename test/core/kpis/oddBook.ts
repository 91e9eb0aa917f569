/** A workbook in which every KPI has a figure, to spoil one column of at a time: what a figure says then is written down in said/. */
import { parsePeriod } from "../../../src/calendar";
import { buildDataset, kpiFunctions, type KpiId, type KpiScope } from "../../../src/kpis";
import { kpiColumns } from "../../../src/kpis/cellColumns";
import type { CellValue } from "../../../src/policy/values";
import type { Policy } from "../../../src/policy";
import { book, day, policyOf, type PolicyOptions, type Row } from "../support";
import { inWords, type Tables } from "./figures";

const texts = /Id$|^(period|metric)$/;

/** "-" is blank, "''" an empty text, "2026-02-01T5" five tenths of a day after midnight. */
function cell(key: string, text: string): CellValue {
  if (text === "-") return null;
  if (text === "''") return "";
  if (text === "yes" || text === "no") return text === "yes";
  const [, date, tenths] = /^(\d{4}-\d\d-\d\d)(?:T(\d))?$/.exec(text) ?? [];
  if (date !== undefined) return day(date) + Number(tenths ?? 0) / 10;
  return !texts.test(key) && /^-?[\d.]+$/.test(text) ? Number(text) : text;
}

/** Rows from lines of words; the first line names the columns. */
export function rows(text: string): readonly Row[] {
  const [keys = [], ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" "));
  return lines.map((words) => Object.fromEntries(keys.map((key, at) => [key, cell(key, words[at] ?? "-")])));
}

export const oddBook: Tables = {
  Team: rows(`
    name department role active
    张三 一部 - yes
    李四 二部 - yes`),
  Accounts: rows(`
    accountId accountName owner region isKeyAccount isKaProspect class status tier tierEffectiveDate createdDate contractDate lostDate planId classChangedDate archiveCompleteness leadGrade cadenceOverrideDays cadenceOverrideApprover taxId
    1 甲 张三 华东 yes no won active A 2025-06-01 2025-06-01 2026-01-20 - P - 0.9 A - - T1
    2 乙 李四 华北 yes no key active B 2025-06-01 2026-01-05 - - P 2026-02-10 - B 20 王总 T2
    3 丙 张三 华东 no yes potential active C 2025-06-01 2026-01-10 - - G - - C - - T3
    4 丁 李四 - no no intent active D 2025-06-01 2026-01-12 2026-02-12 - - 2026-02-01 - D - - T4
    5 戊 张三 华北 yes no won lost A 2025-06-01 2025-01-01 - 2026-02-15 P - 0.5 A - - T5
    6 己 - 华东 yes no won active B 2026-03-01 2025-05-01 - - P - - B - - T6
    7 庚 张三 华北 no no won active C 2026-01-20 2025-05-05 - - - 2026-01-20 - C - - T7
    8 辛 李四 华东 no no intent active - - 2025-04-04 - - - - - - - - T8`),
  Orders: rows(`
    orderId accountId orderDate shipDate invoiceDate collectedDate collectedAmount amount cost profit salesperson isSample isReturn region product
    O1 1 2025-02-03 2025-02-04 2025-02-05 2025-02-06 90 100 60 - 张三 no no 华东 泵
    O2 5 2025-09-10 2025-09-11 2025-09-12 2025-09-13 50 50 20 - 张三 no no - 阀
    O3 6 2025-07-20 2025-07-21 2025-07-22 2025-07-23 70 70 30 - 李四 no no - -
    O4 1 2025-12-10 2025-12-11 2025-12-12 2025-12-13 40 40 10 - 张三 no no 华东 泵
    O5 1 2026-01-25 2026-01-26 2026-01-27 2026-01-28 300 310.5 100 200 张三 no no 华东 泵
    O6 1 2026-02-20 2026-02-21 2026-02-22 2026-02-23 20 20.25 5 - 张三 no yes 华东 泵
    O7 2 2026-02-12 2026-02-13 2026-02-14 2026-02-15 80 80 - 15 李四 no no - 阀
    O8 4 2026-03-02 2026-03-03 2026-03-04 2026-03-05 9 9 4 - - no no 华北 -
    O9 3 2026-03-03 - - - - 6 1 - 李四 yes no - -
    O8 4 2026-03-02 2026-03-03 2026-03-04 2026-03-05 1 1 1 - 李四 no no 华北 -
    O10 1 2026-03-10 2026-03-11 2026-03-12 2026-03-13 5 5 2 - 张三 no no 华东 泵`),
  Visits: rows(`
    visitId accountId visitor date actualDate status contactKind mode origin region failReason who topic place plannedStart purpose how followUpDate followUpMode
    V1 1 张三 2026-01-12 2026-01-13 done visit visit planned - - 王 价格 客户处 0.4 洽谈 面谈 2026-01-15 phone
    V2 1 张三 2026-02-09 - done revisit phone planned 华东 - 王 价格 - 0.4 洽谈 - - -
    V3 2 李四 2026-02-10 - missed revisit visit planned - absent - - - - - - - -
    V4 2 李四 2026-02-11 2026-02-11 done visit visit adhoc - - 李 投诉 客户处 0.5 解释 - - -
    V5 2 李四 2026-02-16 - done followUp phone planned - - - - - - - - - -
    V6 3 - 2026-03-05 - cancelled visit visit planned - - - - - - - - - -
    V7 6 张三 2026-03-04 - done visit visit planned - - 周 合同 公司 0.6 签约 - 2026-03-20 phone
    V8 3 张三 2026-03-26 - planned visit visit planned - - - - - - - - - -`),
  Plans: rows(`
    planId planName planType version status periodStart periodEnd
    P 大客户 KA 1 approved 2026-01-01 2026-12-31
    G 全部 general 1 approved 2026-01-01 2026-12-31`),
  PlanTargets: rows(`
    targetId planId parentTargetId metric periodType period owner region product targetValue effectiveTarget baselineValue declaredGrowthPct growthMode
    A1 P - salesAmount quarter 2026-Q1 张三 - - 500 - - - -
    A2 P - salesAmount quarter 2026-Q1 李四 - - - - 100 0.2 pct
    A3 P - signedCount quarter 2026-Q1 张三 - - 2 - - - -
    B1 G - salesAmount quarter 2026-Q1 张三 华东 - 700 - - - -
    B2 G - potentialCount quarter 2026-Q1 张三 - - 3 - - - -
    B3 G - intentCount quarter 2026-Q1 张三 - - 2 - - - -
    B4 G - signedCount quarter 2026-Q1 李四 - - 1 - - - -
    B5 G - conversionRate quarter 2026-Q1 - - - 0.4 - - - -
    B6 G - intentConversion quarter 2026-Q1 - - - 0.6 - - - -
    B7 G - salesGrowth quarter 2026-Q1 - - - 0.1 - - - -
    B8 G - satisfaction quarter 2026-Q1 - - - 0.8 - - - -
    B9 G - meanDeal quarter 2026-Q1 - - - 100 - - - -`),
  PlanChanges: rows(`
    targetId changeKind newValue approvalStatus approvalDate effectiveDate
    A1 targetChange 450 approved 2026-02-01 2026-02-02
    B1 targetChange 800 pending - 2026-02-02`),
  PlanActions: rows(`
    planId owner dueDate completedDate status
    P 张三 2026-02-01 2026-01-30 done
    P 李四 2026-03-31 - open
    G 李四 2026-02-01 - open
    P 张三 2026-02-05 2026-03-20 done`),
  Development: rows(`
    accountId owner result resultDate planType
    1 张三 won 2026-01-20 KA
    2 - won 2026-02-10 -
    3 张三 lost 2026-02-20 -
    6 李四 won 2026-03-01 general
    4 李四 open - -`),
  Complaints: rows(`
    accountId receivedDate isEffective causeType
    1 2026-01-15 - staff
    2 2026-02-15 yes -
    4 2026-02-16 - customer
    5 2026-03-01 - -
    9 2026-03-02 - company`),
  FeedbackItems: rows(`
    accountId owner kind receivedAt repliedAt
    1 张三 opinion 2026-01-15T4 2026-01-16T5
    2 李四 suggestion 2026-02-02T4 2026-02-06T5
    1 - question 2026-02-03T4 2026-02-05
    6 张三 question 2026-02-04T4 -
    9 张三 opinion 2026-02-04 -`),
  Surveys: rows(`
    accountId date score scaleMin scaleMax
    1 2026-01-10 4 1 5
    2 2026-02-10 6 0 10
    3 2026-02-11 - 1 5
    4 2026-02-12 1 1 3`),
  ServiceCosts: rows(`
    accountId date period owner category amount budget
    1 2026-01-10 - 张三 travel 30 50
    2 - 2026-Q1 李四 gift 20 10
    - 2026-02-10 - 张三 travel 5 -`),
  KpiInputs: rows(`
    inputId kpiId period owner accountId rating value marketSize basis
    I1 K2 2026-Q1 - - - 3 - -
    I2 S4 2026-Q1 - - - - 4000 amount
    I3 K9 2026-Q1 张三 - good - - -
    I4 K9 2026-Q1 李四 - excellent - - -
    I5 K10 2026-Q1 - - good - - -
    I6 K11 2026-Q1 - - excellent - - -
    I7 K12 2026-Q1 - - good - - -
    I8 K2 2026-Q1 张三 - - 2 - -`),
  NewCustomerApps: rows(`
    accountId customerName applicant firstTransDate recognised status
    2 乙 李四 2026-02-12 yes approved
    - 丁 李四 2026-03-02 yes approved
    1 甲 张三 2026-01-25 yes approved
    3 丙 张三 2026-03-03 - submitted`),
  AuditLog: rows(`
    entryId sheet rowId field oldValue newValue at command
    E1 '' '' run '' done 2025-01-01 -
    E2 Accounts 2 class potential key 2026-02-10T5 -
    E3 Accounts 4 class potential intent 2026-02-01T5 -
    E4 Accounts 5 status active lost 2026-02-15T5 -
    E5 Accounts 7 class potential won 2026-01-20T5 -`),
  ScorecardSnapshots: rows(`
    snapshotId kind period owner kpiId frozenKeys closedAt
    F1 planFrozen 2026-Q1 - K7 V2,V3 2026-01-01`),
};

const parameters: NonNullable<PolicyOptions["parameters"]> = {
  "orders.completeSince": day("2020-01-01"),
  "churn.inactiveMonths": 6,
  "feedback.standardTime": 2,
  "question.limit": 2,
  "kpi.02.definition": "新项目数",
  "survey.minResponses": 1,
  "kpi.07.minPlanned": 1,
  "ka.newPerMonth": 1,
  "account.requiredBasic": "accountName,taxId,phone",
};

type Settings = Readonly<Record<string, CellValue>>;

/** Other readings, asked of every KPI. */
const settings: readonly Settings[] = [
  ...Object.keys(parameters).map((id) => ({ [id]: null })),
  { "orders.completeSince": day("2025-12-01") },
  { "orders.completeSince": day("2025-01-02") },
  { "kpi.04.unit": "actions" },
  { "feedback.unit": "hour", "feedback.standardTime": 48 },
  { "kpi.conversionBase": "opening stock" },
  { "kpi.complaintBase": "orders" },
  { "sales.basis": "ship" },
  { "sales.basis": "collected" },
  { "sales.basis": "invoice" },
  { "cadence.mode": "calendar" },
  { "cadence.scope": "won" },
  { "tier.scheme": "intent" },
  { "kpi.02.definition": "不用" },
  { "kpi.07.minPlanned": 5 },
  { "survey.minResponses": 9 },
  { "question.limit": 1 },
  { "feedback.standardTime": 4 },
  { "churn.inactiveMonths": 3 },
  { "calendar.fiscalYearStart": 4 },
  { "visit.followUpDays": 3 },
];

type Part = Omit<KpiScope, "period">;

/** Whom a figure is asked for, of which period, and on which day. */
const questions: readonly (readonly [string, Part, string?, string?])[] = [
  ["everybody", { owner: null }],
  ["张三", { owner: "张三" }],
  ["李四", { owner: " 李四 " }],
  ["二部", { owner: null, team: "二部" }],
  ["张三 in 二部", { owner: "张三", team: "二部" }],
  ["三部", { owner: null, team: "三部" }],
  ["华东", { owner: null, region: "华东" }],
  ["泵", { owner: null, product: "泵" }],
  ["李四, 华北", { owner: "李四", region: "华北" }],
  ["February", { owner: null }, "2026-02"],
  ["the year", { owner: null }, "2026"],
  ["a week", { owner: null }, "2026-W07"],
  ["a day", { owner: null }, "2026-02-12"],
  ["the quarter before", { owner: null }, "2025-Q4"],
  ["the next quarter", { owner: null }, "2026-Q2"],
  ["when it is over", { owner: null }, "2026-Q1", "2026-04-20"],
  ["on its last day", { owner: null }, "2026-Q1", "2026-03-31"],
  ["on its first day", { owner: null }, "2026-Q1", "2026-01-01"],
];

export const plainPolicy = policyOf({ profile: "full", parameters });
const policyWith = (more: Settings): Policy => policyOf({ profile: "full", parameters: { ...parameters, ...more } });

/** What a figure says of tables, in words. */
function said(
  id: KpiId,
  tables: Tables,
  [, part, period, today]: (typeof questions)[number] = questions[0]!,
  policy = plainPolicy,
): string {
  const data = buildDataset(book(tables), policy, day(today ?? "2026-03-16"));
  return inWords(kpiFunctions[id](data, { period: parsePeriod(period ?? "2026-Q1")!, ...part }));
}

/** The tables with other cells in a column. */
function spoilt(table: string, key: string, cellOf: (cell: CellValue, row: number) => CellValue): Tables {
  return { ...oddBook, [table]: oddBook[table]!.map((one, at) => ({ ...one, [key]: cellOf(one[key] ?? null, at) })) };
}

function without(table: string, key: string): Tables {
  return { ...oddBook, [table]: oddBook[table]!.map(({ [key]: _, ...rest }) => rest) };
}

/** What cells may hold that they should not. */
const odd: Readonly<Record<string, (cell: CellValue, row: number) => CellValue>> = {
  "is blank": () => null,
  "holds errors": () => ({ error: "#N/A" }),
  "holds words": () => "?",
  "is far below zero": () => -1e9,
  "holds words from the fifth row on": (cell, row) => (row < 4 ? cell : "?"),
};

/** Whose customers, which team, what was signed: read by every KPI, spoilt for two. */
const shared = /^(Team|KpiBook|ScorecardSnapshots|Lists)\./;

/** A column by itself: without it, then with odd cells. Left out: what changes nothing. */
function columnSaid(id: KpiId, ref: string, plain: string): readonly (readonly [string, string])[] {
  const [table = "", key = ""] = ref.split(".");
  if (!oddBook[table]?.some((row) => key in row) || (shared.test(ref) && id !== "K7" && id !== "S1")) return [];
  const ways: readonly (readonly [string, Tables])[] = [
    ["is gone", without(table, key)],
    ...Object.entries(odd).map(([what, cellOf]) => [what, spoilt(table, key, cellOf)] as const),
  ];
  return ways
    .map(([what, tables]) => [`${ref} ${what}`, said(id, tables)] as const)
    .filter(([, words]) => words !== plain);
}

/** The workbook asked otherwise: with every setting, and with every column gone or odd. For engines other than our own. */
export function variants(): readonly {
  readonly label: string;
  readonly tables: Tables;
  readonly options: PolicyOptions;
}[] {
  const options: PolicyOptions = { profile: "full", parameters };
  const columns = Object.entries(oddBook).flatMap(([table, rows]) =>
    Object.keys(rows[0] ?? {}).map((key) => [table, key] as const),
  );
  return [
    { label: "plain", tables: oddBook, options },
    ...settings.map((more) => ({
      label: JSON.stringify(more),
      tables: oddBook,
      options: { ...options, parameters: { ...parameters, ...more } },
    })),
    ...columns.flatMap(([table, key]) => [
      { label: `${table}.${key} is gone`, tables: without(table, key), options },
      ...Object.entries(odd).map(([what, cellOf]) => ({
        label: `${table}.${key} ${what}`,
        tables: spoilt(table, key, cellOf),
        options,
      })),
    ]),
  ];
}

/** Everything that a KPI says of the workbook. */
export function allSaid(id: KpiId): Readonly<Record<string, string>> {
  const plain = said(id, oddBook);
  const bySetting = settings
    .map((more) => [JSON.stringify(more), said(id, oddBook, questions[0], policyWith(more))] as const)
    .filter(([, words]) => words !== plain);
  return Object.fromEntries([
    ...questions.map((question) => [question[0], said(id, oddBook, question)] as const),
    ...bySetting,
    ...kpiColumns[id].flatMap((ref) => [...columnSaid(id, ref, plain)]),
  ]);
}
