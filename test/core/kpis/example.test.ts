/** The worked example of docs/scorecard.md: the page's tables go in, the page's figures must come out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePeriod, serialFromIso } from "../../../src/calendar";
import { kpiFunctions, roundedAt, scorecardOf, type KpiId } from "../../../src/kpis";
import type { CellValue } from "../../../src/policy/values";
import { dataset, day, type Row } from "../support";

const page = readFileSync(join(__dirname, "../../../docs/scorecard.md"), "utf8");

function cell(text: string): CellValue {
  if (text === "") return null;
  if (text === "yes" || text === "no") return text === "yes";
  return serialFromIso(text) ?? (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
}

/** The table below a heading of the page. */
function table(name: string): readonly Row[] {
  const section = page.split(`### ${name}\n`)[1]?.split("\n#")[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  const cells = lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((text) => text.trim()),
  );
  const [head = []] = cells;
  return cells.slice(2).map((row) => Object.fromEntries(head.map((key, at) => [key, cell(row[at] ?? "")])));
}

const names = [
  "Accounts",
  "Orders",
  "Plans",
  "PlanTargets",
  "PlanChanges",
  "Development",
  "Complaints",
  "ServiceCosts",
  "Visits",
  "KpiBook",
];
const tables = Object.fromEntries(names.map((name) => [name, table(name)]));
/** Made for each test anew: nothing is worked out while the file is loaded, or kept from one mutation for the next. */
const made = () =>
  dataset(tables, "2026-10-05", {
    parameters: { "orders.completeSince": day("2025-01-01"), "churn.inactiveMonths": 6 },
  });
const period = parsePeriod("2026-Q3")!;
const card = () => scorecardOf(made(), { period, owner: null });

test("the page has ten accounts and all its tables", () => {
  expect(tables.Accounts).toHaveLength(10);
  expect(names.filter((name) => table(name).length === 0)).toEqual([]);
});

test.each(table("Figures").map((row) => [row.KPI as string, row]))("%s as the page derives it", (id, expected) => {
  const found = card().rows.find((row) => row.id === id)!;
  const { numerator, denominator, actual, target, attainment, score, light } = found;
  expect({ KPI: id, numerator, denominator, actual, target, attainment, score, light }).toEqual(expected);
});

test("the total as the page derives it", () => {
  expect(card().rows.map(({ id }) => id)).toEqual(table("Figures").map((row) => row.KPI));
  const { score, evaluableWeight } = card().total;
  expect({ score, evaluableWeight }).toEqual(table("Total")[0]);
});

test.each(table("Others").map((row) => [row.KPI as KpiId, row.owner as string | null, row]))(
  "%s of %s as the page says",
  (id, owner, expected) => {
    const { numerator, denominator, actual } = kpiFunctions[id](made(), { period, owner });
    expect({ numerator, denominator, actual: actual === null ? null : roundedAt(actual, 4) }).toEqual({
      numerator: expected.numerator,
      denominator: expected.denominator,
      actual: expected.actual,
    });
  },
);
