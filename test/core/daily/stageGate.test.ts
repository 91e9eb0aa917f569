/** What is missing for a customer's next step: what the rules find where the step is really taken. */
import { stageGates } from "../../../src/daily/stageGate";
import { buildDataset, type Dataset } from "../../../src/kpis";
import { checkDataset, ruleEntries } from "../../../src/rules";
import { parsePolicy } from "../../../src/policy";
import { book, day, rawPolicy, table, type Row } from "../support";

const today = day("2026-03-16");
const packs = ["core", "orders", "development", "keyAccounts"];
const blank = {
  ...Object.fromEntries(
    ["stage", "prevStage", "stageEnteredDate", "kaPhase", "planType", "need", "painPoints", "solution"].map((key) => [
      key,
      null,
    ]),
  ),
  ...Object.fromEntries(
    ["price", "deliveryTerm", "afterSalesTerm", "contractNo", "contractDate", "stageAssessment", "nextFocus"].map(
      (key) => [key, null],
    ),
  ),
  ...{ status: null, result: null, coachContact: null, infoSufficient: null, needClear: null },
};
const log: Row = {
  entryId: "E",
  sheet: "x",
  rowId: "x",
  field: "x",
  oldValue: null,
  newValue: null,
  at: today,
  command: "",
};

const data = (development: Row, account: Row = {}): Dataset => {
  const tables = book({
    Accounts: [{ accountId: "K1", accountName: "甲", class: null, ...account }],
    Development: [{ devId: "D1", accountId: "K1", ...blank, ...development }],
    AuditLog: [log],
  });
  return buildDataset(tables, parsePolicy(rawPolicy({ profile: "full", packs })).policy, today);
};
const gateOf = (from: Dataset, column: string) => stageGates(from, 0).find((gate) => gate.column === column);
const missing = (from: Dataset, column: string): string[] =>
  (gateOf(from, column)?.missing ?? []).map(({ rule, column: cell }) => `${rule} ${cell}`);

test("what a stage asks for is listed before it is entered, with its clause", () => {
  const survey = data({ stage: "needSurvey", stageAssessment: "好", nextFocus: "报价" });
  expect(gateOf(survey, "stage")).toMatchObject({ row: 0, from: "needSurvey", to: "negotiation" });
  expect(missing(survey, "stage")).toContain("DEV-03 need");
  expect(gateOf(survey, "stage")?.missing.every(({ clause }) => clause !== "")).toBe(true);
  const ready = { need: "换", painPoints: "停", solution: "一", stageAssessment: "好", nextFocus: "报价" };
  expect(missing(data({ stage: "需求调研", ...ready }), "stage")).not.toContain("DEV-03 need");
});

test("it is what the rules find where the step is taken", () => {
  for (const kaPhase of ["p1", "p2", "p3", "p4"]) {
    const before = data({ kaPhase, planType: "KA" });
    const gate = gateOf(before, "kaPhase");
    const taken = data({ kaPhase: gate?.to ?? "", planType: "KA" });
    const own = ruleEntries.filter((rule) => [...rule.columns, ...(rule.reads ?? [])].includes("Development.kaPhase"));
    const found = checkDataset(taken, own).findings.filter((one) => one.table === "Development" && one.row === 0);
    // DEV-06 reads the log, which the gate has added the step to.
    const ids = (list: readonly { rule: string }[]): string[] =>
      list.map(({ rule }) => rule).filter((id) => id !== "DEV-06");
    expect(ids(gate?.missing ?? [])).toEqual(ids(found));
    expect(ids(found).length).toBeGreaterThan(0);
  }
});

test("nothing is asked of what has ended, reached the last step, or stands at no step", () => {
  expect(gateOf(data({ stage: "contract" }), "stage")).toBeUndefined();
  expect(gateOf(data({ stage: "谈了" }), "stage")).toBeUndefined();
  expect(gateOf(data({ stage: "needSurvey", result: "lost" }), "stage")).toBeUndefined();
  expect(gateOf(data({}, { class: "成交客户" }), "class")).toBeUndefined();
  expect(gateOf(data({}, { class: "潜在客户" }), "class")).toMatchObject({ from: "potential", to: "intent" });
});

test("rules that are off ask for nothing, and the gate names them", () => {
  const tables = {
    Accounts: table("Accounts", [{ accountId: "K1", accountName: "甲" }]),
    Development: table("Development", [{ devId: "D1", accountId: "K1", ...blank, stage: "needSurvey" }]),
  };
  const basic = buildDataset(tables, parsePolicy(rawPolicy({ profile: "basic", packs })).policy, today);
  expect(gateOf(basic, "stage")).toMatchObject({ rules: [], missing: [] });
  expect(gateOf(basic, "stage")?.off).toContain("DEV-03");
});
