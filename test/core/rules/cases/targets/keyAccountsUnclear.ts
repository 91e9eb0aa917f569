/** Cases: how many key accounts, where some are unclear, and in words. */
import { day, type Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { won, yearTarget } from "./rows";

const accounts = (count: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    accountId: `A${index + 1}`,
    accountName: `客户${index + 1}`,
    isKeyAccount: "是",
    status: "正常",
    owner: null,
    region: null,
    ...more,
  }));
const twins: readonly Row[] = [
  ...accounts(3),
  { accountId: "X1", accountName: "同名", isKeyAccount: "是", status: "正常" },
  { accountId: "X2", accountName: "同名", isKeyAccount: "否", status: "正常" },
  { accountId: "Y1", accountName: "普通", isKeyAccount: "否", status: "正常" },
  { accountId: "Y2", accountName: "普通", isKeyAccount: "否", status: "正常" },
];
const development = (rows: readonly Row[], key: readonly Row[] = twins): Tables => ({
  Accounts: key,
  Development: rows,
});
const two = { parameters: { "ka.newPerMonth": 2 } };
const enough = [won("A1", "2026-02-01"), won("A3", "2026-03-02")];

const bought = (account: string | null, ...days: readonly string[]): readonly Row[] =>
  days.map((date) => ({ accountId: account, orderDate: day(date), isSample: null }));
const stable = (...orders: readonly Row[]) => ({
  tables: { Accounts: twins, Orders: orders },
  policy: {
    parameters: { "ka.stablePerYear": 2, "ka.stableMonths": 6, "orders.completeSince": day("2025-01-01") },
  },
  today: "2026-07-01",
});
const counted = (count: number, target: Row = {}, more: readonly Row[] = []): Tables => ({
  Accounts: [...accounts(count), ...more],
  PlanTargets: [yearTarget({ metric: "大客户数量", targetValue: 60, baselineValue: 50, ...target })],
});
const sixty = { parameters: { "ka.countTarget": 60 } };

const owned: readonly Row[] = [
  { owner: "张三", targetValue: 3 },
  { region: "华东", targetValue: 4 },
  { owner: "李四", region: "华北", targetValue: 3 },
  { owner: "王五", targetValue: 1 },
  { region: "华东", targetValue: 3 },
];

export const unclearKeyAccountCases: RuleCases = {
  "TGT-05": [
    {
      what: "a month that is over, and one under way",
      tables: development([won("A1", "2026-02-01")]),
      policy: two,
      outcome: ["warn Development - resultDate", "warn Development - resultDate"],
      says: [
        "2026-02: 1 key account won, 2 wanted",
        "2026-03: 0 key accounts won so far, 1 wanted by now (2 in the month)",
      ],
    },
    {
      what: "of two customers of a name one is a key account, of two others none",
      tables: development([...enough, won("同名", "2026-02-02")]),
      policy: two,
      outcome: ["? Development.resultDate"],
    },
    {
      what: "neither of two others, nobody known, nobody named",
      tables: development([...enough, won("普通", "2026-02-02"), won("谁", "2026-02-02"), won(null, "2026-02-02")]),
      policy: two,
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "a result nobody can read may be a success, unless it has no day",
      tables: development([...enough, won("A2", "2026-02-20", { result: "也许" })]),
      policy: two,
      outcome: ["? Development.resultDate"],
    },
    {
      what: "without a day it is none",
      tables: development([...enough, won("A2", null, { result: "也许" })]),
      policy: two,
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "work that goes on does not begin the record; a failure does",
      tables: development([...enough, won("A2", "2026-02-02"), won("A2", "2026-01-05", { result: null })]),
      policy: two,
      outcome: [],
    },
    {
      what: "a failure in January begins it",
      tables: development([...enough, won("A2", "2026-02-02"), won("A2", "2026-01-05", { result: "开发失败" })]),
      policy: two,
      outcome: ["warn Development - resultDate"],
      says: ["2026-01: 0 key accounts won, 2 wanted"],
    },
    {
      what: "the first day of the record and of the month",
      tables: development([won("A2", "2026-04-01", { result: "开发失败" })]),
      policy: { parameters: { "ka.newPerMonth": 22 } },
      today: "2026-04-01",
      outcome: ["warn Development - resultDate"],
      says: ["2026-04: 0 key accounts won so far, 1 wanted by now (22 in the month)"],
    },
    {
      what: "a fiscal year from April: the months before are over",
      tables: development([won("A1", "2026-02-01")]),
      policy: { parameters: { "ka.newPerMonth": 2, "calendar.fiscalYearStart": 4 } },
      today: "2026-04-30",
      outcome: ["warn Development - resultDate"],
    },
    {
      what: "on the month's last day all are due",
      tables: development([won("A2", "2026-03-01", { result: "开发失败" })]),
      policy: two,
      today: "2026-03-31",
      outcome: ["warn Development - resultDate"],
      says: ["2026-03: 0 key accounts won, 2 wanted"],
    },
  ],
  "TGT-06": [
    {
      what: "the first and the last day count, the year before and the month under way do not",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05", "2026-06-30")),
      outcome: [],
    },
    {
      what: "one month too few, in figures",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05", "2025-12-31", "2026-07-01")),
      outcome: ["info Accounts - isKeyAccount"],
      says: ["2026, 6 months over: 0 key accounts with orders in 3 months or more, 1 wanted"],
    },
    {
      what: "a customer of two of a name",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05"), ...bought("同名", "2026-03-05")),
      outcome: ["? Orders.orderDate"],
    },
    {
      what: "of two that are no key accounts, of nobody known, a row without both",
      ...stable(
        ...bought("A1", "2026-01-01", "2026-02-05"),
        ...bought("普通", "2026-03-05"),
        ...bought("谁", "2026-03-05"),
        { accountId: null, orderDate: null, isSample: null, note: "x" },
      ),
      outcome: ["info Accounts - isKeyAccount"],
    },
    {
      what: "a day without customer",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05"), ...bought(null, "2026-03-05")),
      outcome: ["? Orders.orderDate"],
    },
    {
      what: "a customer without day",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05"), { accountId: "A1", orderDate: null, isSample: null }),
      outcome: ["? Orders.orderDate"],
    },
    {
      what: "a mark of a sample that nobody can read",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05"), {
        accountId: "A1",
        orderDate: day("2026-03-05"),
        isSample: "也许",
      }),
      outcome: ["? Orders.orderDate"],
    },
    {
      what: "orders that cannot be read of one who has enough",
      ...stable(...bought("A1", "2026-01-01", "2026-02-05", "2026-03-05"), {
        accountId: "A2",
        orderDate: "？",
        isSample: null,
      }),
      outcome: [],
    },
  ],
  "TGT-13": [
    {
      what: "on the first day of the period",
      tables: counted(49),
      today: "2026-01-01",
      outcome: ["warn PlanTargets 1 targetValue"],
      says: ["49 active key accounts, 50 wanted by now (60 by 2026-12-31)"],
    },
    {
      what: "customers that are no key accounts do not count, one of blank state does",
      tables: counted(58, {}, [
        { accountId: "N", isKeyAccount: "否", status: "正常" },
        { accountId: "Z", isKeyAccount: "是", status: null },
      ]),
      today: "2026-12-31",
      outcome: ["warn PlanTargets 1 targetValue"],
      says: ["59 active key accounts, 60 wanted by now (60 by 2026-12-31)"],
    },
    {
      what: "with a blank state it is the sixtieth",
      tables: counted(59, {}, [{ accountId: "Z", isKeyAccount: "是", status: null }]),
      today: "2026-12-31",
      outcome: [],
    },
    {
      what: "a state nobody knows might be the sixtieth",
      tables: counted(59, {}, [{ accountId: "Z", isKeyAccount: "是", status: "？" }]),
      today: "2026-12-31",
      outcome: ["? Accounts.isKeyAccount @ PlanTargets 1"],
      says: ["The flag or state of 1 customer cannot be read"],
    },
    {
      what: "a base nobody can read",
      tables: counted(60, { baselineValue: "五十" }),
      today: "2026-12-31",
      outcome: ["? PlanTargets.baselineValue @ PlanTargets 1"],
    },
    {
      what: "no base counts from nought",
      tables: counted(30, { baselineValue: null }),
      today: "2026-07-02",
      outcome: [],
    },
    {
      what: "on a day without work the whole is due at the end, the base before it",
      tables: {
        Accounts: accounts(50),
        PlanTargets: ["2026-03-14", "2026-03-15"].map((end, index) =>
          yearTarget({
            targetId: `T${index}`,
            metric: "大客户数量",
            targetValue: 60,
            baselineValue: 50,
            period: null,
            periodStart: day("2026-03-14"),
            periodEnd: day(end),
          }),
        ),
      },
      today: "2026-03-14",
      outcome: ["warn PlanTargets 1 targetValue"],
    },
    {
      what: "an owner's, a region's, an owner's in a region; of somebody who has none",
      tables: {
        Accounts: [
          ...accounts(2, { owner: "张三", region: "华东" }),
          ...accounts(2, { owner: "李四", region: "华北" }),
          ...accounts(1, { owner: "李四", region: "华东" }),
        ],
        PlanTargets: owned.map((row, index) =>
          yearTarget({ metric: "大客户数量", targetId: `T${index}`, baselineValue: 0, ...row }),
        ),
      },
      today: "2026-12-31",
      outcome: [1, 2, 3, 4].map((row) => `warn PlanTargets ${row} targetValue`),
      says: [
        "2 active key accounts, 3 wanted by now (3 by 2026-12-31)",
        "3 active key accounts, 4 wanted by now (4 by 2026-12-31)",
        "2 active key accounts, 3 wanted by now (3 by 2026-12-31)",
        "0 active key accounts, 1 wanted by now (1 by 2026-12-31)",
      ],
    },
    {
      what: "a target to come, and one whose period cannot be read",
      tables: counted(59, { period: "2027" }),
      policy: sixty,
      today: "2026-12-31",
      outcome: ["warn PlanTargets - metric"],
      says: ["59 active key accounts, 60 wanted by now (60 by 2026-12-31)"],
    },
    {
      what: "the policy's number is not asked beside a target whose period cannot be read",
      tables: counted(59, { period: "春", periodStart: null }),
      policy: sixty,
      today: "2026-12-31",
      outcome: ["? PlanTargets.period @ PlanTargets 1"],
    },
  ],
};
