/** The pane's list of findings: filters, their choices, groups. */
import type { CheckFinding } from "../../src/commands/results";
import { choices, filtered, listLines, noFilter } from "../../src/taskpane/views/check/filter";

const finding = (rule: string, severity: CheckFinding["severity"], sheet: string, owner: string): CheckFinding => ({
  ...{
    rule,
    severity,
    sheet,
    owner,
    table: "Accounts",
    row: 1,
    column: null,
    cell: null,
    found: "",
    message: "",
    clause: "",
  },
  ...{ history: false, problem: "", expected: "", ref: "", mark: "x" },
});
const all = [
  finding("ACC-01", "warn", "客户档案", "李敏"),
  finding("VIS-02", "error", "拜访", "赵强"),
  finding("ACC-01", "warn", "客户档案", "赵强"),
  finding("KPI-01", "warn", "考核表", ""),
];

test("filters hold together; none leaves the very list", () => {
  expect(filtered(all, noFilter)).toBe(all);
  expect(filtered(all, { ...noFilter, rule: "ACC-01", owner: "赵强" })).toEqual([all[2]]);
  expect(filtered(all, { ...noFilter, owner: "" })).toEqual([all[3]]);
});

test("a choice says what it would leave under the other filters", () => {
  expect(choices(all, { ...noFilter, owner: "赵强", rule: "VIS-02" }, "rule")).toEqual([
    ["ACC-01", 1],
    ["VIS-02", 1],
    ["KPI-01", 0],
  ]);
});

test("groups: the gravest first, then the largest; folded ones keep their heading", () => {
  const lines = listLines(all, true, new Set(["ACC-01"]));
  expect(lines.map((line) => (line.kind === "group" ? `${line.rule} ${line.count}` : line.finding.rule))).toEqual([
    "VIS-02 1",
    "VIS-02",
    "ACC-01 2",
    "KPI-01 1",
    "KPI-01",
  ]);
  expect(listLines(all, false, new Set()).map((line) => line.kind === "finding" && line.finding)).toEqual(all);
});
