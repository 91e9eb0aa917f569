/** Answers to lines of the day's list: what each asks for, what it fills, and where it fits. */
import { dueAnswerById, dueAnswers, answerProblem, answersFor, type AnswerInput } from "../../../src/daily/dueAnswers";
import { dueKindById, dueKinds } from "../../../src/daily/dueKinds";
import { worstFindings } from "../../../src/daily/dueWorst";
import { columnByRef } from "../../../src/policy/catalogue";
import { dataset, day, type Row } from "../support";

const today = "2026-03-16";
const asOf = day(today);
const answer = (id: string) => dueAnswerById.get(id) ?? dueAnswers[0]!;
const planned = (
  kindId: string,
  id: string,
  tables: Readonly<Record<string, readonly Row[]>>,
  input: AnswerInput = {},
) => {
  const kind = dueKindById.get(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const table = kindId === "visit" ? "Visits" : "Accounts";
  const line = { table, row: 0, account: 0, owner: "李敏" };
  return answer(id).plan({ data: dataset(tables, today), kind, line, input, today: asOf });
};
const Accounts = [
  { accountId: "K1", accountName: "海风贸易", owner: "李敏", contactName: "陈总", nextContactMode: null },
];

test("every answer of a kind exists and fills columns of the catalogue", () => {
  for (const kind of dueKinds) expect(kind.answers.filter((id) => !dueAnswerById.has(id))).toEqual([]);
  const visitColumns = answer("reschedule").columns("Visits");
  const filled = [
    ...visitColumns.map((key) => `Visits.${key}`),
    ...answer("interval")
      .columns("Accounts")
      .map((key) => `Accounts.${key}`),
  ];
  expect(filled.filter((ref) => !columnByRef(ref))).toEqual([]);
});

test.each([
  ["reschedule", {}, "请选日期"],
  ["reschedule", { day: asOf }, "改到今天以后"],
  ["reschedule", { day: asOf + 1 }, null],
  ["cancel", { reason: " " }, "请写理由"],
  ["cancel", { reason: "refused" }, null],
  ["interval", { days: 0, reason: "合同已签", approver: "总经理" }, "间隔填大于0的整天数"],
  ["interval", { days: 1.5, reason: "合同已签", approver: "总经理" }, "间隔填大于0的整天数"],
  ["interval", { days: 30, reason: "合同已签", approver: "" }, "请写批准人"],
  ["interval", { days: 30, reason: "合同已签", approver: "总经理" }, null],
  ["phoned", {}, null],
] as const)("%s with %j lacks %s", (id, input, problem) => {
  expect(answerProblem(answer(id), input, asOf)?.["zh-CN"] ?? null).toBe(problem);
});

test("a contact of today is a row of its own, or the outcome of what the person planned for today in that way", () => {
  const visit = {
    visitId: "V1",
    accountId: "K1",
    date: asOf,
    actualDate: null,
    visitor: "李敏",
    status: "planned",
    mode: "visit",
  };
  expect(planned("contact", "visited", { Accounts, Visits: [{ ...visit, date: asOf - 1 }] }).add).toEqual({
    date: asOf,
    visitor: "李敏",
    accountId: "海风贸易",
    who: "陈总",
    mode: "当面拜访",
    contactKind: "拜访",
    status: "已访",
    origin: "计划外",
  });
  expect(planned("contact", "visited", { Accounts, Visits: [visit] })).toEqual({
    table: "Visits",
    row: 0,
    cells: { status: "已访" },
    add: null,
  });
  // A call is not the visit that was planned, nor is a colleague's visit one's own.
  expect(planned("contact", "phoned", { Accounts, Visits: [visit] }).add).not.toBeNull();
  expect(planned("contact", "visited", { Accounts, Visits: [{ ...visit, visitor: "王强" }] }).add).not.toBeNull();
  // Nor does it become one where the plan leaves the way open.
  const open = { ...visit, mode: null, contactKind: null };
  expect(planned("contact", "phoned", { Accounts, Visits: [open] }).add).not.toBeNull();
  expect(planned("contact", "phoned", { Accounts, Visits: [{ ...open, contactKind: "visit" }] }).add).not.toBeNull();
  expect(planned("contact", "phoned", { Accounts, Visits: [{ ...open, contactKind: "call" }] }).add).toBeNull();
  expect(planned("contact", "visited", { Accounts, Visits: [open] }).add).toBeNull();
  expect(planned("progress", "phoned", { Accounts, Visits: [visit] }).add).toMatchObject({ contactKind: "进展通报" });
});

test("an agreed date brings a way where none stands; an own interval its reason and approver", () => {
  const input = { day: asOf + 4 };
  expect(planned("contact", "agree", { Accounts }, input).cells).toEqual({
    nextContactDate: asOf + 4,
    nextContactMode: "电话",
  });
  const own = [{ ...Accounts[0], nextContactMode: "visit" }];
  expect(planned("contact", "agree", { Accounts: own }, input).cells).toEqual({ nextContactDate: asOf + 4 });
  const interval = { days: 30, reason: " 合同已签 ", approver: "总经理" };
  expect(planned("contact", "interval", { Accounts }, interval).cells).toEqual({
    cadenceOverrideDays: 30,
    cadenceOverrideReason: "合同已签",
    cadenceOverrideApprover: "总经理",
  });
});

test("answers fit where the customer is known, the columns are there and the day has come", () => {
  const ids = (kindId: string, days: number, account: number | null, without: readonly string[] = []): string[] => {
    const kind = dueKindById.get(kindId);
    const line = { table: kindId === "visit" ? "Visits" : "Accounts", account, days };
    return kind ? answersFor(kind, line, (ref) => !without.includes(ref)).map(({ id }) => id) : [];
  };
  expect(ids("contact", 3, 0)).toEqual(["phoned", "visited", "wechat", "agree", "interval"]);
  expect(ids("contact", 3, null)).toEqual(["agree", "interval"]);
  expect(ids("contact", 3, 0, ["Accounts.cadenceOverrideReason"])).not.toContain("interval");
  expect(ids("contact", 3, 0, ["Accounts.nextContactMode"])).toContain("agree");
  expect(ids("visit", 0, 0)).not.toContain("doneAsPlanned");
  expect(ids("visit", 1, 0)).toContain("doneAsPlanned");
  // Another day than the planned one needs its column; the planned day itself does not.
  expect(ids("visit", 1, 0)).toContain("doneToday");
  expect(ids("visit", 1, 0, ["Visits.actualDate"])).not.toContain("doneToday");
  expect(ids("visit", -1, 0, ["Visits.actualDate"])).not.toContain("doneToday");
  expect(ids("visit", 0, 0, ["Visits.actualDate"])).toContain("doneToday");
});

test("the worst findings: errors by rule, the most frequent first, history left out", () => {
  const found = (rule: string, severity: "error" | "warn", history = false) => ({ rule, severity, history });
  const findings = [
    found("A", "error"),
    found("B", "error"),
    found("B", "error"),
    found("C", "warn"),
    found("D", "error", true),
  ];
  expect(worstFindings(findings, 5).map(({ rule, count }) => [rule, count])).toEqual([
    ["B", 2],
    ["A", 1],
  ]);
  expect(worstFindings(findings, 1)).toHaveLength(1);
});
