/**
 * What Tierbook writes down when somebody edits: which columns go into AuditLog, which changes of a customer are important ones
 * (002 二(三)2), and which dates follow a change. Rules that need the past of a cell (ACC-34, DEV-01, TGT-04, GOV-07 …) read it there.
 */
import type { TableEntry } from "../types";
import { tables } from "./tables";

/** One table whose edits are logged. */
export interface LoggedTable {
  readonly table: string;
  /** Columns whose history counts from the first entry on; they are logged on new rows too. */
  readonly history: readonly string[];
  /** Are its other columns logged when a row that was there before changes? (001 岗位职责 4: the file is kept up, with a trace.) */
  readonly others: boolean;
  /** Does Tierbook number a row that has no id yet, because its log could not be found again otherwise? */
  readonly numbered: boolean;
}

export const loggedTables: readonly LoggedTable[] = [
  {
    table: "Accounts",
    history: ["class", "tier", "isKeyAccount", "newProjectInterest", "owner", "status"],
    others: true,
    // A customer without a number goes by its name: the number is the company's own.
    numbered: false,
  },
  { table: "PlanTargets", history: ["targetValue", "effectiveTarget"], others: true, numbered: true },
  { table: "TierReviews", history: ["newTier"], others: true, numbered: false },
  {
    table: "NewCustomerApps",
    history: [
      "recognised",
      "status",
      "leaderName",
      "leaderDate",
      "salesManager",
      "salesManagerDate",
      "marketReviewer",
      "marketDate",
    ],
    others: true,
    numbered: false,
  },
  { table: "Development", history: ["stage", "kaPhase", "stageAssessment"], others: false, numbered: true },
];

/** By key of the table. */
export const loggedTableByKey: ReadonlyMap<string, LoggedTable> = new Map(
  loggedTables.map((logged) => [logged.table, logged]),
);

/**
 * Columns of a table that are logged: computed columns and the check cell never.
 * @param key "Accounts"
 * @returns keys in the catalogue's order; empty for a table that is not logged
 */
export function loggedColumns(key: string): readonly string[] {
  const logged = loggedTableByKey.get(key);
  return logged?.others ? tables.flatMap((entry) => (entry.key === key ? enteredKeys(entry) : [])) : (logged?.history ?? []);
}

const enteredKeys = (entry: TableEntry): readonly string[] =>
  entry.columns.filter(({ key, filledBy }) => filledBy !== "formula" && key !== "check").map(({ key }) => key);

/** Columns of Accounts whose change is an important one: column → code of list importantChange. Clause: 002 二(三)2. */
export const importantChanges: ReadonlyMap<string, "contact" | "scope" | "management"> = new Map([
  ["contactName", "contact"],
  ["phone", "contact"],
  ["email", "contact"],
  ["address", "contact"],
  ["businessScope", "scope"],
  ["legalRep", "management"],
] as const);

/** Cells that follow when a column changes from one value to another, unless somebody entered them in the same edit. */
export interface FollowingCells {
  readonly table: string;
  readonly column: string;
  /** Takes the day of the change. */
  readonly day: string;
  /** Takes the value before. */
  readonly previous?: string;
}

export const followingCells: readonly FollowingCells[] = [
  { table: "Accounts", column: "class", day: "classChangedDate" },
  { table: "Development", column: "stage", day: "stageEnteredDate", previous: "prevStage" },
];
