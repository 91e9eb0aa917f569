/**
 * Every command that writes is interrupted at its actions and run again: no entered value is lost, and the workbook ends as
 * without the fault, logs and times apart. Here a sample of the actions; `npm run soak -- faults` tries all.
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
import { faultScenarios, scenarioNamed } from "../support/faultScenarios";
import { quickExcel } from "../support/quickExcel";

/** How many actions are tried of commands that have much to do in their workbook; of what a button writes one is. */
const samples: Readonly<Record<string, number>> = {
  setUp: 6,
  newBook: 3,
  packs: 4,
  repair: 4,
  import: 12,
  recalculation: 12,
  undo: 12,
  check: 12,
  close: 4,
  freeze: 3,
  refresh: 4,
  rank: 3,
  finalise: 3,
};
/** What these do changes nothing that was entered; the others do what they were asked to. */
const keepsEntries = new Set(["setUp", "repair", "check", "newBook", "close", "freeze", "rank", "finalise"]);
/** Commands at whose end the add-in's own notes are those of a book and none of a set-up under way. */
const setsUp = new Set(["setUp", "newBook", "packs", "repair"]);

describe.each(faultScenarios.map(({ name }) => name))("%s", (name) => {
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
    if (name !== "newBook") expect(measured.entered.size).toBeGreaterThan(5);
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
