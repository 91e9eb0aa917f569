/**
 * Every command beside every failure and every fault, as a grid:
 *
 *     npm run soak -- grid [--command name,name] [--again] [--minutes m] [--log docs/fault-matrix.md]
 *
 * A row is a command: it fails once at each of its actions that leaves another workbook (test/support/faultMatrix.ts), then meets each fault
 * of test/support/faultKinds.ts. The rows that the log has already are kept, so that a run cut short is gone on with; --again tries them
 * anew. Exit code 1 when anything failed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { meet } from "../../test/support/faultGrid";
import { faultKinds } from "../../test/support/faultKinds";
import { interruptAt, measure, type MeasuredScenario } from "../../test/support/faultMatrix";
import { faultScenarios } from "../../test/support/faultScenarios";

const head = ["command", "actions", "states", "tried", "failed", ...faultKinds.map(({ name }) => name)];
const untried = "not tried";

const intro = `# Fault matrix

Written by \`npm run soak -- grid --log docs/fault-matrix.md\`; \`${untried}\` is what no run has reached yet.

A failure at an action: of the actions a command sends, those that leave another workbook when they fail are its states; each is made to fail once,
and the command is run again. A fault: **said**, the command ended in a clear sentence and finished when the fault was over; **done**, it did its
work all the same; **-**, the fault cannot meet it (it writes to no sheet that could be protected). Either way nothing entered was lost, and
the workbook was in the end what it is without the fault. FAILED is what the run named as broken.
`;

type Row = readonly string[];

/** Rows of a log by command; those with something untried are left out. */
function rowsIn(log: string | undefined): Map<string, Row> {
  const rows = new Map<string, Row>();
  if (log === undefined || !existsSync(log)) return rows;
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const cells = line
      .split("|")
      .map((cell) => cell.trim())
      .slice(1, -1);
    const [name = ""] = cells;
    if (cells.length === head.length && faultScenarios.some((one) => one.name === name) && !cells.includes(untried))
      rows.set(name, cells);
  }
  return rows;
}

function page(rows: ReadonlyMap<string, Row>): string {
  const all = faultScenarios.map(({ name }) => rows.get(name) ?? [name, ...head.slice(1).map(() => untried)]);
  const widths = head.map((text, at) => Math.max(text.length, 3, ...all.map((row) => (row[at] ?? "").length)));
  const line = (cells: Row): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return `${intro}\n${[line(head), rule, ...all.map(line)].join("\n")}\n`;
}

/** One command against everything; problems are printed. */
async function rowOf(measured: MeasuredScenario): Promise<Row> {
  const { name } = measured.scenario;
  let failed = 0;
  const tell = (what: string, problems: readonly string[]): void => {
    console.log(`${name}, ${what}: ${problems.slice(0, 6).join("\n    ")}`);
    process.exitCode = 1;
  };
  for (const k of measured.distinct) {
    const problems = await interruptAt(measured, k);
    if (problems.length === 0) continue;
    failed += 1;
    tell(`action ${k}`, problems);
  }
  const cells: string[] = [];
  for (const kind of faultKinds) {
    const met = await meet(measured, kind);
    const problems = met.flatMap((cell) => cell.problems);
    if (problems.length > 0) tell(kind.name, problems);
    cells.push(problems.length > 0 ? "FAILED" : [...new Set(met.map(({ ended }) => ended))].sort().join(", "));
  }
  const { actions, distinct } = measured;
  return [name, actions, distinct.length, distinct.length, failed, ...cells].map(String);
}

export async function grid(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      command: { type: "string" },
      again: { type: "boolean", default: false },
      minutes: { type: "string", default: "Infinity" },
      log: { type: "string" },
    },
  });
  const end = Date.now() + Number(values.minutes) * 60_000;
  const names = values.command?.split(",");
  const rows = rowsIn(values.log);
  for (const scenario of faultScenarios) {
    if (names ? !names.includes(scenario.name) : rows.has(scenario.name) && !values.again) continue;
    if (Date.now() > end) break;
    const row = await rowOf(await measure(scenario));
    rows.set(scenario.name, row);
    console.log(row.join(" | "));
    // What another run has written meanwhile stays.
    const now = new Map([...rowsIn(values.log), [scenario.name, row] as const]);
    if (values.log !== undefined) writeFileSync(values.log, page(now));
  }
}
