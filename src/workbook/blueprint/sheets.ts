/** Which sheets there are, in tab order, and which table stands where. */
import type { LocalText } from "../../locales/types";
import { installedColumns, installedTables, isConfidential, tables } from "../../policy/catalogue";
import type { TableEntry } from "../../policy/types";
import { setUpText } from "../../locales/setup";
import { listPanels } from "./listsPanel";
import { policyPanel } from "./policyPanel";
import {
  holidayRows,
  kpiBookRows,
  listRows,
  parameterRows,
  ruleBookRows,
  tierBandRows,
  type BookChoice,
} from "./policyRows";
import { scorecardBlocks, scorecardCharts } from "./scorecard/blocks";
import { scorecardHead } from "./scorecard/head";
import { scorecardPanel } from "./scorecard/panel";
import { scorecardRows } from "./scorecard/rows";
import { scorecardWhy } from "./scorecard/why";
import type { Panel, PlannedCell, Scope, SheetPlan, TablePlan } from "./types";

/** Tab order by table; what is not named follows in the dictionary's order, logs last. */
const order = [
  "Accounts",
  "Visits",
  "PlanTargets",
  "Plans",
  "PlanActions",
  "Orders",
  "Scorecard",
  "QuickLog",
  "NewCustomerApps",
  "KpiInputs",
  "Invoices",
  "Development",
  "Contacts",
  "Complaints",
];
const policyOrder = ["Parameters", "Holidays", "Team", "Absences", "Lists"];

/** Header row (0-based) of a growing table: title and hint stand above it. */
export const headerRow = 2;

/** Tables of the Policy sheet that do not grow, with their places. Parameters last in its column: packs add rows to it. */
const policyPlaces: Readonly<Record<string, { row: number; column: number }>> = {
  TierBands: { row: 10, column: 0 },
  Parameters: { row: 18, column: 0 },
  RuleBook: { row: 10, column: 11 },
  KpiBook: { row: 10, column: 20 },
};

type RowMaker = (
  choice: BookChoice,
  columns: TablePlan["columns"],
) => (scope: Scope) => readonly (readonly PlannedCell[])[];

/** Without keys the rows are those of a new table only: from then on they are the company's. */
const rowMakers: Readonly<Record<string, { rows: RowMaker; keys?: readonly string[] }>> = {
  Parameters: { rows: parameterRows, keys: ["parameterId"] },
  TierBands: { rows: tierBandRows, keys: ["tier"] },
  RuleBook: { rows: ruleBookRows, keys: ["ruleId"] },
  KpiBook: { rows: kpiBookRows, keys: ["kpiId", "role"] },
  Lists: { rows: listRows, keys: ["list", "code"] },
  Scorecard: { rows: scorecardRows, keys: ["kpiId"] },
  Holidays: { rows: holidayRows },
};

function tablePlan(entry: TableEntry, choice: BookChoice, row: number, column: number, growing: boolean): TablePlan {
  const columns = arranged(installedColumns(entry, choice));
  const maker = rowMakers[entry.key];
  return {
    entry,
    columns,
    row,
    column,
    growing,
    rows: maker ? maker.rows(choice, columns) : () => [columns.map(() => null)],
    ...(maker?.keys ? { keyColumns: maker.keys } : {}),
  };
}

/** Visible columns first, then the others by topic, in the dictionary's order. */
function arranged(columns: TablePlan["columns"]): TablePlan["columns"] {
  const visible = columns.filter((column) => column.visible);
  const hidden = columns.filter((column) => !column.visible);
  const topics = [...new Set(hidden.map((column) => column.group))];
  return [...visible, ...topics.flatMap((topic) => hidden.filter((column) => column.group === topic))];
}

const rank = (key: string): number => {
  const work = order.indexOf(key);
  if (work >= 0) return work;
  const policy = policyOrder.indexOf(key);
  if (policy >= 0) return 2000 + policy;
  const entry = tables.findIndex((table) => table.key === key);
  return (tables[entry]?.hidden ? 3000 : 1000) + entry;
};

/** A table whose title is that of the sheet keeps it; a second growing table of the sheet stands on one of its own title. */
function sheetTitle(entry: TableEntry): LocalText {
  const shared = tables.filter(
    (table) => table.sheet["zh-CN"] === entry.sheet["zh-CN"] && !(table.key in policyPlaces),
  );
  return shared.length > 1 ? entry.title : entry.sheet;
}

const scorecardPanels: readonly Panel[] = [scorecardPanel, scorecardHead, scorecardBlocks, scorecardWhy];

/** Charts whose tables and columns are installed. */
function installedCharts(installed: readonly TableEntry[], choice: BookChoice): SheetPlan["charts"] {
  const has = (ref: string): boolean => {
    const [table, column] = ref.split(".");
    const entry = installed.find(({ key }) => key === table);
    return entry !== undefined && installedColumns(entry, choice).some(({ key }) => key === column);
  };
  return scorecardCharts.filter(({ needs }) => needs.every(has));
}

const sheetKinds = { data: "work", report: "report", policy: "policy", log: "log" } as const;

/**
 * The sheets of a workbook for a choice of packs and profile.
 * @param choice packs, profile, RuleBook switches
 * @returns in tab order
 */
export function sheetPlans(choice: BookChoice): readonly SheetPlan[] {
  const installed = installedTables(choice);
  const own = installed
    .filter((entry) => !(entry.key in policyPlaces))
    .map((entry): SheetPlan => {
      const panels: readonly Panel[] =
        entry.key === "Scorecard" ? scorecardPanels : entry.key === "Lists" ? listPanels(choice) : [];
      const row = entry.key === "Scorecard" ? scorecardHeaderRow : headerRow;
      const growing = entry.key !== "Scorecard";
      const hint =
        (setUpText.hints as Readonly<Record<string, LocalText>>)[entry.key] ??
        (entry.columns.some(isConfidential) ? setUpText.legendPersonal : setUpText.legend);
      return {
        key: entry.key,
        title: sheetTitle(entry),
        hint,
        kind: sheetKinds[entry.kind],
        hidden: entry.hidden,
        tables: [tablePlan(entry, choice, row, 0, growing)],
        panels,
        charts: entry.key === "Scorecard" ? installedCharts(installed, choice) : [],
        freeze:
          entry.key === "Scorecard" || entry.key === "Lists"
            ? { rows: 2, columns: 0 }
            : { rows: headerRow + 1, columns: 1 },
      };
    });
  const policyTables = installed.filter((entry) => entry.key in policyPlaces);
  const first = policyTables[0];
  const policy: SheetPlan[] = first
    ? [
        {
          key: "Parameters",
          title: first.sheet,
          hint: setUpText.hints.Parameters,
          kind: "policy",
          hidden: false,
          tables: policyTables.map((entry) => {
            const place = policyPlaces[entry.key] ?? { row: headerRow, column: 0 };
            return tablePlan(entry, choice, place.row, place.column, false);
          }),
          panels: [policyPanel],
          charts: [],
          freeze: { rows: 2, columns: 0 },
        },
      ]
    : [];
  return [...own, ...policy].sort((a, b) => rank(a.key) - rank(b.key));
}

/** Header row of table Scorecard: the panel with period, owner and tier distribution stands above it. */
export const scorecardHeaderRow = 13;
