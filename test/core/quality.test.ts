import { readFileSync } from "node:fs";
import { join } from "node:path";
import { qualityPage } from "../../scripts/quality/page";
import { casesFuzzed, editsSimulated, gridTried, mutationScores, notRun } from "../../scripts/quality/sources";

const root = join(__dirname, "../..");

test("sums over the lines of logs", () => {
  expect(
    casesFuzzed("## 2026-01-01: 600,000 cases, seed 1, 0 failures\n## 2026-01-02: 500,001 cases, seed 2, 3 failures\n"),
  ).toBe("1,100,001 cases in 2 runs, 3 failures");
  expect(
    editsSimulated(
      "- people: seeds 1 to 500, 100 edits and 2 commands each: 50000 edits, 900 commands done and 3 refused, 1 deliveries, 2 values overtaken, 0 seeds with a broken invariant, 9 minutes\n" +
        "- people: broken build, seeds 1 to 50, 100 edits and 2 commands each: 5000 edits, 9 commands done, 40 seeds with a broken invariant (1, 2), 1 minutes\n" +
        "- people: seeds 501 to 1000, 100 edits and 2 commands each: 50001 edits, 900 commands done, 1 seeds with a broken invariant (7), 9 minutes\n",
    ),
  ).toBe("100,001 edits over 1,000 seeds, 1 seeds with a broken invariant");
  expect(
    gridTried(
      "| command | actions | states | tried | failed | slow | gone |\n| --- | --- | --- | --- | --- | --- | --- |\n" +
        "| setUp | 300 | 120 | 120 | 0 | done | said |\n| import | 20 | 9 | 9 | 1 | FAILED | - |\n" +
        "| undo | not tried | not tried | not tried | not tried | not tried | not tried |\n",
    ),
  ).toBe("2 commands: 129 failures at actions, 4 faults; 2 failed; 1 commands not tried");
});

test("a log that is not there is no result", () => {
  expect([casesFuzzed(""), editsSimulated(""), gridTried("")]).toEqual([notRun, notRun, notRun]);
});

test("reads the sums of the page of mutants", () => {
  const scores = mutationScores(readFileSync(join(root, "docs/mutation-survivors.md"), "utf8"));
  expect(scores.length).toBeGreaterThan(1);
  for (const { mutants, score } of scores) {
    expect(mutants).toBeGreaterThan(1000);
    expect(Number(score)).toBeGreaterThan(50);
  }
});

test("the committed page has the parts of the script, and figures in them", () => {
  const headings = (page: string): string[] => [...page.matchAll(/^#+ .*/gm)].map(([line]) => line);
  const page = readFileSync(join(root, "docs/quality.md"), "utf8");
  expect(headings(page)).toEqual(headings(qualityPage(root, { tests: [], sizes: [] })));
  for (const kind of ["core", "host", "workbook", "browser"])
    expect(Number(new RegExp(`^\\| ${kind} .*?(\\d+) \\|$`, "m").exec(page)?.[1] ?? 0)).toBeGreaterThan(10);
});
