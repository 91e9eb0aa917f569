/**
 * Commands that write are interrupted at their actions and run again: no entered value is lost, and the workbook ends as without the
 * fault, logs and times apart. Here a sample of commands and actions, and one command beside every fault; the whole is tried by
 * `npm run soak -- grid` (docs/fault-matrix.md).
 */
import {
  changedEntries,
  changingActions,
  interruptAt,
  measure,
  spread,
  type MeasuredScenario,
} from "../support/faultMatrix";
import { bookSetting, setUpSetting } from "../../src/workbook/build/metadata";
import { differences, dumpBook } from "../support/bookDump";
import { meet } from "../support/faultGrid";
import { faultKinds } from "../support/faultKinds";
import { faultScenarios, scenarioNamed } from "../support/faultScenarios";
import { quickExcel } from "../support/quickExcel";

/** How many actions are tried of commands that have much to do in their workbook; of what a button writes one is. */
const samples: Readonly<Record<string, number>> = {
  setUp: 2,
  packs: 2,
  repair: 2,
  import: 5,
  recalculation: 5,
  undo: 4,
  check: 4,
  close: 2,
  freeze: 2,
  refresh: 2,
  rank: 2,
  finalise: 2,
};
/** Of the buttons every eighth. */
const sampled = faultScenarios
  .map(({ name }) => name)
  .filter((name, at) => name in samples || (at > 13 && at % 8 === 0));
/** What these do changes nothing that was entered; the others do what they were asked to. */
const keepsEntries = new Set(["setUp", "repair", "check", "close", "freeze", "rank", "finalise"]);
/** Commands at whose end the add-in's own notes are those of a book and none of a set-up under way. */
const setsUp = new Set(["setUp", "packs", "repair"]);

let recalculation: Promise<MeasuredScenario> | undefined;

describe.each(sampled)("%s", (name) => {
  let measured: MeasuredScenario;
  beforeAll(async () => {
    measured = await measure(scenarioNamed(name));
  });

  test("has something to do, and leaves entries alone where it should", () => {
    if (!(name in samples)) {
      expect(measured.actions).toBeGreaterThan(20);
      return;
    }
    expect(measured.distinct.length).toBeGreaterThan(5);
    expect(measured.entered.size).toBeGreaterThan(5);
    if (keepsEntries.has(name)) expect(changedEntries(measured)).toEqual([]);
    else expect(changedEntries(measured)).not.toEqual([]);
    if (setsUp.has(name)) {
      expect(Object.keys(measured.wanted)).toContain(`setting ${bookSetting}`);
      expect(Object.keys(measured.wanted)).not.toContain(`setting ${setUpSetting}`);
    }
  });

  test("fails at the k-th action, is run again, and ends in the same workbook", async () => {
    const count = samples[name];
    const { distinct } = measured;
    const chosen =
      count === undefined
        ? distinct.slice((name.length * 5) % distinct.length).slice(0, 1)
        : spread(distinct, count, 20260331);
    for (const k of chosen) {
      expect({ k, problems: await interruptAt(measured, k) }).toEqual({ k, problems: [] });
    }
  });
});

test.each(faultKinds)("a recalculation meets: $name", async (kind) => {
  recalculation ??= measure(scenarioNamed("recalculation"));
  for (const { ended, problems } of await meet(await recalculation, kind)) {
    expect(problems).toEqual([]);
    if (kind.stops) expect(ended).toBe("said");
  }
});

test("actions that tell of no change have changed nothing", async () => {
  // What the choice of actions rests on.
  const { scenario, file, distinct } = await measure(scenarioNamed("import"));
  const excel = await quickExcel(file);
  const { host } = excel;
  const changing = changingActions(excel);
  const expected = new Set(distinct);
  const silent: string[] = [];
  let before = dumpBook(host.workbook);
  const beforeAction = host.faults.beforeAction.bind(host.faults);
  host.faults.beforeAction = () => {
    const done = host.counters.actions;
    const [changed, changes] = [changing.has(done), expected.has(done + 1)];
    if (changed || changes) {
      const now = dumpBook(host.workbook);
      if (!changed) silent.push(...differences(before, now));
      before = now;
    }
    beforeAction();
  };
  const command = await scenario.look((work) => excel.client.run(work));
  await command((work) => excel.client.run(work));
  expect(changing.size).toBeGreaterThan(5);
  expect(silent).toEqual([]);
  excel.dispose();
});

test("a sample is spread over the whole and holds both ends", () => {
  const all = Array.from({ length: 1000 }, (_, index) => index + 1);
  const sample = spread(all, 25, 7);
  expect(sample).toHaveLength(25);
  expect([sample[0], sample[24]]).toEqual([1, 1000]);
  sample.slice(1).forEach((k, index) => expect(k - (sample[index] as number)).toBeLessThan(90));
  expect(spread([3, 5], 25, 7)).toEqual([3, 5]);
});
