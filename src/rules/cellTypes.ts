/**
 * Cells whose value is not of their column's kind: error values, dates and numbers that are text, words outside a closed list. No
 * figure counts such a cell, so it must not pass in silence. This is no rule of the catalogue: it stands before all of them.
 */
import { isoDate, isSerialDate } from "../calendar/serial";
import { parseDateText, parseTime } from "../calendar";
import { cellTypeText as words } from "../locales/rules";
import type { LocalText, Message } from "../locales/types";
import type { Dataset } from "../kpis/dataset";
import { kpis, listById, tables as catalogue } from "../policy/catalogue";
import { listedParts } from "../policy/listLabels";
import { parseNumberText } from "../policy/numberText";
import type { ColumnEntry, ColumnType, Policy, Severity, TableEntry } from "../policy/types";
import { isBlank, isErrorCell, type CellValue } from "../policy/values";
import { columnName, shown } from "./define";
import type { RuleEntry } from "./types";

/** Stands where a finding names its rule. */
export const cellTypeRule = "TYPE";

/** A cell of the wrong kind. `row` is 0-based within the table. */
export interface WrongCell {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly expected: Message;
}

interface Wrong {
  readonly text: LocalText;
  readonly expected: Message;
}
type Filled = string | number | boolean;
type Judge = (cell: Filled, column: ColumnEntry, policy: Policy) => Wrong | null;

const wrong = (text: LocalText, mend: LocalText): Wrong => ({ text, expected: { text: mend } });

/** Longer texts are neither date nor number nor word of a list; reading them costs time. */
const longest = 200;
const isShort = (cell: Filled): cell is string => typeof cell === "string" && cell.length <= longest;

const number: Judge = (cell) => {
  if (typeof cell === "number") return null;
  if (isShort(cell) && "value" in parseNumberText(cell)) return wrong(words.textNumber, words.mendTextNumber);
  return wrong(words.notNumber, words.mendNumber);
};

const date: Judge = (cell) => {
  if (isSerialDate(cell)) return null;
  const reading = isShort(cell) ? parseDateText(cell) : null;
  if (reading === null || !("serial" in reading)) return wrong(words.notDate, words.mendDate);
  return { text: words.textDate, expected: { text: words.mendTextDate, args: { date: isoDate(reading.serial) } } };
};

const time: Judge = (cell) => {
  if (typeof cell === "number" && cell >= 0) return null;
  if (isShort(cell) && parseTime(cell) !== null) return wrong(words.textTime, words.mendTextTime);
  return wrong(words.notTime, words.mendTime);
};

const outside = wrong(words.notInList, words.mendList);
const isOpen = (column: ColumnEntry): boolean => column.list === undefined || listById.get(column.list)?.open !== false;

/** One entry a kind of column that holds more than text; a text may be anything. */
const judges: Partial<Record<ColumnType, Judge>> = {
  number,
  integer: number,
  money: number,
  share: number,
  date,
  dateTime: date,
  time,
  // Cells that say yes or no in any of the known ways are truth values by now.
  boolean: (cell) => (typeof cell === "boolean" ? null : wrong(words.notBoolean, words.mendBoolean)),
  list: (cell, column, policy) =>
    isOpen(column) || (String(cell).length <= longest && policy.listCode(column.list ?? "", String(cell)) !== null)
      ? null
      : outside,
  multiList: (cell, column, policy) =>
    isOpen(column) ||
    listedParts(String(cell), (text) => policy.listCode(column.list ?? "", text)).every(({ code }) => code !== null)
      ? null
      : outside,
};

/** Tables of the Policy sheet that are read, checked and told of by the reading of the policy. */
const readElsewhere: ReadonlySet<string> = new Set(["Parameters", "TierBands", "RuleBook", "Lists", "Holidays"]);

/** Tables that people fill. Logs and reports are written by commands and formulas. */
export const isFilledByPeople = ({ key, kind }: TableEntry): boolean =>
  (kind === "data" || kind === "policy") && !readElsewhere.has(key);

const moneyAndDates: ReadonlySet<ColumnType> = new Set<ColumnType>(["money", "date", "dateTime"]);

/** Does a figure that scores or pays somebody depend on the column? KPIs name what they need; rules that are on judge by money and dates. */
function dependence(policy: Policy, rules: readonly RuleEntry[]): (ref: string, type: ColumnType) => boolean {
  const needed = new Set(
    kpis.filter((kpi) => kpi.packs.every((pack) => policy.packs.has(pack))).flatMap((kpi) => kpi.needs),
  );
  const judged = new Set(
    rules.filter((rule) => policy.ruleOn(rule.id)).flatMap((rule) => [...rule.columns, ...(rule.reads ?? [])]),
  );
  return (ref, type) => needed.has(ref) || (moneyAndDates.has(type) && judged.has(ref));
}

/** What is wrong with a cell; null when nothing is. Blank cells are another rule's matter. */
function judge(cell: CellValue, column: ColumnEntry, policy: Policy): Wrong | null {
  if (isErrorCell(cell)) return wrong(words.errorCell, words.mendError);
  return cell === null ? null : (judges[column.type]?.(cell, column, policy) ?? null);
}

/**
 * Finds the cells of the wrong kind in columns that people or commands fill; what a formula shows follows from those.
 * @param data tables as read, with list cells as codes
 * @param rowsOf rows to look at, by table
 * @param rules the rules there are, for what depends on a column
 * @returns one entry a cell, by table, column and row; error where a figure depends on the column, else warn
 */
export function wrongCells(
  data: Dataset,
  rowsOf: (table: string) => Int32Array,
  rules: readonly RuleEntry[],
): readonly WrongCell[] {
  const { policy } = data;
  const depends = dependence(policy, rules);
  const found: WrongCell[] = [];
  for (const table of catalogue.filter((entry) => isFilledByPeople(entry) && data.hasTable(entry.key))) {
    const rows = rowsOf(table.key);
    if (rows.length === 0) continue;
    for (const column of table.columns) {
      const ref = `${table.key}.${column.key}`;
      // Of list columns the typed words are judged; whether a cell says yes or no is judged after translation.
      const cells = column.type === "boolean" ? data.column(ref) : data.raw[table.key]?.columns[column.key];
      if (!cells || column.filledBy === "formula" || column.key === "check") continue;
      const severity = depends(ref, column.type) ? "error" : "warn";
      const known = new Map<CellValue, Wrong | null>();
      for (const row of rows) {
        const cell = cells[row] ?? null;
        if (isBlank(cell)) continue;
        let verdict = known.get(cell);
        if (verdict === undefined) known.set(cell, (verdict = judge(cell, column, policy)));
        if (verdict === null) continue;
        found.push({
          table: table.key,
          row,
          column: column.key,
          severity,
          message: { text: verdict.text, args: { column: columnName(ref), found: shown(cell) } },
          expected: verdict.expected,
        });
      }
    }
  }
  return found;
}
