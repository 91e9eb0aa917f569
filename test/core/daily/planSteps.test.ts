/** Plans as cards, what can be done with them from which state, and what the rules say of a step before it is taken. */
import fc from "fast-check";
import { planCard, planCards, planStates, targetLine } from "../../../src/daily/planCards";
import {
  planStepById,
  planSteps,
  standsInTheWay,
  stepCells,
  stepGate,
  stepProblem,
  stepsFor,
  stopsStep,
  type StepInput,
} from "../../../src/daily/planSteps";
import type { Dataset } from "../../../src/kpis";
import { checkDataset } from "../../../src/rules";
import { planPaneText } from "../../../src/locales/planPane";
import { dataset, day, type Row } from "../support";

const today = "2026-03-16";
const packs = ["core", "planGovernance"];
const options = {
  profile: "standard" as const,
  packs,
  parameters: { "plan.approverRoles": "公司管理层" },
};
const plan: Row = {
  ...{ planId: "P1", planName: "年度计划", planType: "general", periodType: "year", version: 1, status: "草稿" },
  ...{ periodStart: day("2026-01-01"), periodEnd: day("2026-12-31"), submittedDate: null, approvalStatus: null },
  ...{ compiledBy: "李敏", compiledDate: day("2025-12-01"), reviewedBy: null, reviewedDate: null },
  ...{ approver: null, approvedDate: null, approvalNo: null },
};
const target: Row = {
  ...{ targetId: "T1", planId: "P1", metric: "salesAmount", owner: "李敏", region: null, product: null },
  ...{ periodType: "year", period: "2026", targetValue: 500, effectiveTarget: null, actual: 100 },
  ...{ baselineValue: null, declaredGrowthPct: null, growthMode: null, parentTargetId: null },
};
const action: Row = {
  ...{ actionId: "A1", planId: "P1", task: "走访", owner: "李敏", requirement: "每周一次", status: "open" },
  ...{ startDate: day("2026-02-01"), dueDate: day("2026-03-10"), importance: "high", urgency: "high" },
  ...{ progressPct: 0.5, lastProgressDate: null, completedDate: null },
};
const change: Row = {
  ...{ changeId: "C1", planId: "P1", changeKind: "targetChange", reason: "市场", content: "改", expectedEffect: "稳" },
  ...{ basis: null, targetId: "T1", originalValue: 500, newValue: 450, approvalStatus: "pending", approver: null },
  ...{ approvalDate: null, approvalNo: null, effectiveDate: null, toVersion: null },
};
const tables = {
  Plans: [plan],
  PlanTargets: [target],
  PlanActions: [action],
  PlanStrategies: [{ strategyId: "S1", planId: "P1", strategyType: "product", content: "新品" }],
  PlanResources: [{ resourceId: "R1", planId: "P1", resourceType: "human", item: "2人", amount: null, quantity: 2 }],
  PlanReviews: [
    { reviewId: "V1", planId: "P1", reviewType: "phase", periodEnd: null, reviewDate: null, conclusion: "好" },
  ],
  PlanChanges: [change],
  Team: [
    { name: "李敏", role: "业务员", active: true },
    { name: "王总", role: "公司管理层", active: true },
  ],
};
const book = (more: Partial<Record<keyof typeof tables, readonly Row[]>> = {}): Dataset =>
  dataset({ ...tables, ...more }, today, options);
const has =
  (data: Dataset, table = "Plans") =>
  (column: string) =>
    data.hasColumn(`${table}.${column}`);
const step = (id: string) => {
  const found = planStepById.get(id);
  if (!found) throw new Error(id);
  return found;
};
const approval: StepInput = { approvalNo: "SP-1", approver: "王总", day: day(today), effect: day(today) };

test("a card says what the plan is, how far its targets and actions are, and what waits", () => {
  const card = planCard(book(), 0);
  expect(card).toMatchObject({
    id: "P1",
    name: "年度计划",
    state: "draft",
    actionCount: 1,
    actionsDone: 0,
    unclear: 0,
  });
  expect(card.targets[0]).toMatchObject({ inForce: 500, actual: 100, completion: 0.2, standing: "onTrack" });
  expect(card.targets[0]?.pace).toBeCloseTo(0.97, 1);
  expect(card.targets[0]?.pending).toMatchObject([{ from: 500, to: 450 }]);
  expect(card.actions).toMatchObject([{ task: "走访", progress: 0.5, late: 6 }]);
  expect([card.resources[0]?.item, card.reviews[0]?.conclusion, card.changes[0]?.to]).toEqual(["2人", "好", 450]);
});

test("a change counts once it is approved and in force, and waits no more", () => {
  const approved = { ...change, approvalStatus: "approved", approvalDate: day(today), effectiveDate: day(today) };
  expect(targetLine(book({ PlanChanges: [approved] }), 0)).toMatchObject({ inForce: 450, pending: [] });
  const later = { ...approved, effectiveDate: day("2026-03-17") };
  expect(targetLine(book({ PlanChanges: [later] }), 0)).toMatchObject({ inForce: 500, pending: [] });
  expect(targetLine(book({ PlanChanges: [{ ...change, approvalStatus: "rejected" }] }), 0).pending).toEqual([]);
  expect(targetLine(book({ PlanTargets: [{ ...target, targetValue: "五百" }] }), 0)).toMatchObject({
    inForce: undefined,
    completion: null,
    pace: null,
  });
});

test("pace is for what adds up, and for a period that has begun", () => {
  expect(targetLine(book({ PlanTargets: [{ ...target, metric: "satisfaction" }] }), 0)).toMatchObject({
    completion: 0.2,
    pace: null,
  });
  expect(targetLine(book({ PlanTargets: [{ ...target, period: "2027" }] }), 0).pace).toBeNull();
});

test.each([
  ["", ["submit"]],
  ["draft", ["submit"]],
  ["submitted", ["approve", "return"]],
  ["rejected", ["submit"]],
  ["approved", ["begin"]],
  ["executing", ["close"]],
  ["amended", ["close"]],
  ["closed", []],
  ["随便", []],
])("from state %p of a plan lead %p", (status, steps) => {
  const data = book({ Plans: [{ ...plan, status }] });
  expect(stepsFor(data, "Plans", 0).map(({ id }) => id)).toEqual(steps);
});

test.each([
  ["", ["approveChange", "returnChange"]],
  ["pending", ["approveChange", "returnChange"]],
  ["reviewed", ["approveChange", "returnChange"]],
  ["approved", []],
  ["rejected", []],
])("from state %p of a change lead %p", (approvalStatus, steps) => {
  const data = book({ PlanChanges: [{ ...change, approvalStatus }] });
  expect(stepsFor(data, "PlanChanges", 0).map(({ id }) => id)).toEqual(steps);
});

test("every step leads to a state from which another step, or none, leads on", () => {
  for (const one of planSteps) {
    const data = book();
    const cells = stepCells(data, one, {}, { ...approval, reason: "不齐" }, has(data, one.table));
    const row = { ...(one.table === "Plans" ? plan : change), ...cells };
    const after = book({ [one.table]: [row] });
    expect(stepsFor(after, one.table, 0).map(({ id }) => id)).not.toContain(one.id);
    if (one.table === "Plans") expect(planStates).toContain(planCard(after, 0).state);
  }
});

test("a step asks for what proves it; a day to come proves nothing", () => {
  const at = day(today);
  expect(stepProblem(step("approve"), {}, at)).toBe(planPaneText.noApprovalNo);
  expect(stepProblem(step("approve"), { ...approval, approvalNo: " " }, at)).toBe(planPaneText.noApprovalNo);
  expect(stepProblem(step("approve"), { ...approval, approver: "" }, at)).toBe(planPaneText.noApprover);
  expect(stepProblem(step("approve"), { ...approval, day: at + 1 }, at)).toBe(planPaneText.dayAhead);
  expect(stepProblem(step("approve"), approval, at)).toBeNull();
  expect(stepProblem(step("approveChange"), { ...approval, effect: null }, at)).toBe(planPaneText.noEffect);
  expect(stepProblem(step("return"), { reason: "" }, at)).toBe(planPaneText.noReason);
  expect(stepProblem(step("submit"), {}, at)).toBeNull();
});

test("a plan without one of its parts is not submitted, and the rule says which", () => {
  const data = book({ PlanStrategies: [{ strategyId: "S1", planId: "P9", strategyType: "product", content: "x" }] });
  const gate = stepGate(data, step("submit"), 0, {}, has(data));
  expect(gate?.findings.filter(standsInTheWay).map(({ rule, clause }) => [rule, clause !== ""])).toEqual([
    ["PLN-01", true],
  ]);
  const whole = stepGate(book(), step("submit"), 0, {}, has(book()));
  expect(whole?.findings.filter(standsInTheWay)).toEqual([]);
  expect(whole?.rules).toBeGreaterThan(3);
});

test("who approves is judged by the rule of roles, and not before somebody is named", () => {
  const data = book({ Plans: [{ ...plan, status: "submitted" }] });
  const rules = (input: StepInput): string[] =>
    (stepGate(data, step("approve"), 0, input, has(data))?.findings ?? [])
      .filter(standsInTheWay)
      .map(({ rule }) => rule);
  expect(rules({})).toEqual([]);
  expect(rules({ ...approval, approver: "李敏" })).toEqual(["PLN-03"]);
  expect(rules(approval)).toEqual([]);
});

test("a gate finds what the rules find where the step is really taken", () => {
  const data = book({ Plans: [{ ...plan, status: "submitted" }], PlanActions: [{ ...action, status: "done" }] });
  const gate = stepGate(data, step("approve"), 0, approval, has(data));
  const taken = book({
    Plans: [{ ...plan, ...stepCells(data, step("approve"), plan, approval, has(data)) }],
    PlanActions: [{ ...action, status: "done" }],
  });
  const found = checkDataset(taken).findings.filter(({ rule, row }) => /^(PLN|TGT)/.test(rule) && row !== null);
  expect(gate?.findings.map(({ rule, row }) => `${rule}/${row}`)).toEqual(
    found.map(({ rule, row }) => `${rule}/${row}`),
  );
  expect(found.length).toBeGreaterThan(0);
});

test("findings of another plan, and history, stand in nobody's way", () => {
  const other = { ...plan, planId: "P2", planName: "另一个", status: "submitted" };
  const data = book({ Plans: [plan, other] });
  expect(stepGate(data, step("submit"), 0, {}, has(data))?.findings.filter(standsInTheWay)).toEqual([]);
  expect(stepGate(data, step("submit"), 1, {}, has(data))?.findings.filter(standsInTheWay).length).toBeGreaterThan(0);
  expect(standsInTheWay({ severity: "error", history: true })).toBe(false);
  expect(standsInTheWay({ severity: "warn", history: false })).toBe(false);
});

test("what is closed is judged by what was asked of it while it was carried out", () => {
  const running = { ...plan, status: "executing", periodStart: day("2025-01-01"), periodEnd: day("2025-12-31") };
  const data = book({ Plans: [running] });
  const rules = stepGate(data, step("close"), 0, {}, has(data))?.findings.map(({ rule }) => rule);
  expect(rules).toContain("PLN-21");
  expect(stepGate(data, step("return"), 0, {}, has(data))).toBeNull();
});

test("reviews that a plan lacks stop closing it, not its late approval", () => {
  const late = { rule: "PLN-21", severity: "error", history: false } as const;
  expect([stopsStep(step("approve"), late), stopsStep(step("close"), late)]).toEqual([false, true]);
  expect(stopsStep(step("approve"), { ...late, rule: "PLN-01" })).toBe(true);
});

test("columns that the workbook lacks are left out where the step can do without them", () => {
  const { submittedDate: _, approvalStatus: __, ...few } = plan;
  const data = book({ Plans: [few] });
  expect(Object.keys(stepCells(data, step("submit"), plan, {}, has(data))).sort()).toEqual([
    "approvalNo",
    "approvedDate",
    "approver",
    "status",
  ]);
  const sent = stepCells(
    data,
    step("returnChange"),
    { content: "改目标" },
    { reason: "依据不足" },
    has(data, "PlanChanges"),
  );
  expect(sent).toEqual({ content: "改目标\n退回（2026-03-16）：依据不足", approvalStatus: "不予认定" });
});

const cell = fc.oneof(
  fc.constantFrom(null, "P1", "T1", "年度计划", "executing", "草稿", "", "2026", "😀", true),
  fc.double(),
  fc.integer(),
  fc.constant({ error: "#N/A" }),
);
const rowsLike = (model: Row) =>
  fc.array(fc.record(Object.fromEntries(Object.keys(model).map((key) => [key, cell]))), { maxLength: 4 });
const books = fc.record({
  Plans: rowsLike(plan),
  PlanTargets: rowsLike(target),
  PlanActions: rowsLike(action),
  PlanChanges: rowsLike(change),
});
/** Without the places, which are what differs. */
const told = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === "row" ? undefined : part)));

test("whatever the cells hold nothing is thrown, and the order of rows does not matter", () => {
  fc.assert(
    fc.property(books, (random) => {
      const data = book(random);
      const turned = book(Object.fromEntries(Object.entries(random).map(([key, rows]) => [key, [...rows].reverse()])));
      expect(told(planCards(turned))).toEqual(told(planCards(data)));
      for (const one of planSteps)
        if (data.rowCount(one.table) > 0) stepGate(data, one, 0, approval, has(data, one.table));
    }),
    { numRuns: 60 },
  );
});
