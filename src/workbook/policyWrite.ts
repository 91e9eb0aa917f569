/** A policy.json put into the Policy sheet: what it names is written, everything written is logged. */
import { cellDay, isoDate, parseTime } from "../calendar";
import { say } from "../locales/format";
import { setUpMessage } from "../locales/setup";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { parseBoolean, parsePolicy, withPolicyFile, type PolicyFile } from "../policy";
import { listById, parameterById } from "../policy/catalogue";
import type { RawPolicy } from "../policy/types";
import type { CellValue } from "../policy/values";
import { appendRows } from "./append";
import { parameterCell } from "./blueprint/parameterCell";
import { yesNo } from "./blueprint/words";
import type { Book } from "./book";
import { auditLog, journalColumns } from "./journal";
import { readTables } from "./read";
import { keyText, sameValue, valueText, type TableSnapshot } from "./snapshot";
import { writeIfUnchanged, type CellChange, type WriteReport } from "./write";

/**
 * Refuses a policy.json with a value that cannot be used, before anything is written.
 * @throws UserError naming the place in the file
 */
export function refuseBadPolicyFile(file: PolicyFile, lang: Lang): void {
  const raw: RawPolicy = { lang, packs: [], profile: "basic", parameters: [], rules: [], holidays: [], lists: [] };
  const problem = parsePolicy(withPolicyFile(raw, file)).problems[0];
  if (!problem) return;
  const where = problem.where.replace("policy.json: ", "");
  throw new UserError(setUpMessage.policyProblem, { where, message: say(lang, problem.message) }, problem);
}

interface PolicyChange {
  readonly table: "Parameters" | "RuleBook" | "Holidays";
  readonly row: number;
  readonly column: string;
  readonly id: string;
  readonly old: CellValue;
  readonly value: CellValue;
}

export interface WrittenPolicy {
  /** How many values changed. */
  readonly changed: number;
  /** Cells that somebody changed while the policy was being written; they were left alone. */
  readonly refused: readonly Pick<WriteReport, "conflicts" | "fresh">[];
}

/**
 * Writes a policy.json to Parameters, RuleBook and Holidays; cells that hold the value already are left alone, and so are those that
 * somebody changes while the log is written. The log is written first, by ids made from the run's, so that a run that failed half way
 * can be repeated.
 * @param run journal id of the run
 * @param at serial date and time for the log
 * @param seen what cells of Parameters held when it was decided, by id: one that holds something else by now is left alone
 */
export async function writePolicy(
  context: Excel.RequestContext,
  book: Book,
  file: PolicyFile,
  run: { id: string; at: number; user: string },
  seen: Readonly<Record<string, CellValue>> = {},
): Promise<WrittenPolicy> {
  const { Parameters, RuleBook, Holidays } = await readTables(
    context,
    book,
    ["Parameters", "RuleBook", "Holidays"].map((table) => ({ table })),
  );
  const changes = [
    ...parameterChanges(book, Parameters, file, seen),
    ...ruleChanges(book, RuleBook, file),
    ...holidayChanges(Holidays, file, book.lang),
  ];
  const days = newHolidays(Holidays, file, book.lang);
  if (changes.length === 0 && days.length === 0) return { changed: 0, refused: [] };
  const entry = (id: string, table: string, rowId: string, field: string, old: string, value: string): CellValue[] => [
    `${run.id}-${id}`,
    book.tables.get(table)?.sheetName ?? table,
    rowId,
    field,
    old,
    value,
    run.user,
    run.at,
    "setUp",
  ];
  const header = (table: string, key: string): string =>
    book.tables.get(table)?.columns.find((column) => column.key === key)?.header ?? key;
  await appendRows(context, book, auditLog, journalColumns, [
    ...changes.map((change) =>
      entry(
        `${change.id}.${change.column}`,
        change.table,
        change.id,
        header(change.table, change.column),
        valueText(change.old),
        valueText(change.value),
      ),
    ),
    ...days.map((day) =>
      entry(
        isoDate(day.date),
        "Holidays",
        isoDate(day.date),
        header("Holidays", "date"),
        "",
        `${isoDate(day.date)} ${day.worked}`,
      ),
    ),
  ]);
  const refused: WrittenPolicy["refused"][number][] = [];
  const left: CellValue[][] = [];
  for (const [snapshot, keyColumn] of [
    [Parameters, "parameterId"],
    [RuleBook, "ruleId"],
    [Holidays, "date"],
  ] as const) {
    const own = new Map<CellChange, PolicyChange>();
    for (const change of changes)
      if (change.table === snapshot?.key) {
        const { row, column, old: expected, value } = change;
        own.set({ rowKey: keyText(snapshot.columns[keyColumn]?.[row]) ?? "", row, column, expected, value }, change);
      }
    if (snapshot === undefined || own.size === 0) continue;
    const report = await writeIfUnchanged(context, book, snapshot.key, [...own.keys()], { keyColumn });
    if (report.conflicts.length > 0) refused.push(report);
    for (const { change, found } of report.conflicts) {
      const { table, id, column, value } = own.get(change) as PolicyChange;
      left.push(entry(`${id}.${column}-left`, table, id, header(table, column), valueText(value), valueText(found)));
    }
  }
  // The log said what was going to be written: it is told where it was not.
  await appendRows(context, book, auditLog, journalColumns, left);
  if (days.length > 0) {
    await appendRows(
      context,
      book,
      "Holidays",
      ["date", "name", "isWorkday"],
      days.map((day) => [day.date, day.name, day.worked]),
    );
  }
  return { changed: changes.length + days.length - left.length, refused };
}

function parameterChanges(
  book: Book,
  table: TableSnapshot | undefined,
  file: PolicyFile,
  seen: Readonly<Record<string, CellValue>>,
): readonly PolicyChange[] {
  const ids = table?.columns.parameterId ?? [];
  return Object.entries(file.parameters ?? {}).flatMap(([id, given]): PolicyChange[] => {
    const entry = parameterById.get(id);
    const row = ids.findIndex((cell) => cell === id);
    if (!entry || row < 0) return [];
    const value = dateValue(entry.type, given) ?? parameterCell(entry, given, book.lang);
    const old = table?.columns.value?.[row] ?? null;
    if (sameValue(old, value)) return [];
    return [{ table: "Parameters", row, column: "value", id, old: seen[id] === undefined ? old : seen[id], value }];
  });
}

/** A date or time of policy.json ("2017-01-01", "08:30") as a number: cells hold real dates. */
function dateValue(type: string, given: unknown): number | null {
  if (typeof given !== "string") return null;
  if (type === "time") return parseTime(given);
  return type === "date" ? cellDay(given) : null;
}

function ruleChanges(book: Book, table: TableSnapshot | undefined, file: PolicyFile): readonly PolicyChange[] {
  const ids = table?.columns.ruleId ?? [];
  return Object.entries(file.rules ?? {}).flatMap(([id, rule]): PolicyChange[] => {
    const row = ids.findIndex((cell) => cell === id);
    if (row < 0) return [];
    const change = (column: string, value: CellValue): PolicyChange[] => {
      const old = table?.columns[column]?.[row] ?? null;
      return sameValue(old, value) ? [] : [{ table: "RuleBook", row, column, id, old, value }];
    };
    const severity = listById.get("severity")?.values.find((value) => value.code === rule.severity)?.label[book.lang];
    return [
      ...(rule.on === undefined ? [] : change("on", yesNo(rule.on, book.lang))),
      ...(severity === undefined ? [] : change("severity", severity)),
    ];
  });
}

/** Days that the table has as the other kind: a day off that the file says is worked, or the other way round. */
function holidayChanges(table: TableSnapshot | undefined, file: PolicyFile, lang: Lang): readonly PolicyChange[] {
  return (file.holidays ?? []).flatMap(({ date, kind }): PolicyChange[] => {
    const day = cellDay(date);
    if (day === null) return [];
    return (table?.columns.date ?? []).flatMap((cell, row): PolicyChange[] => {
      if (cellDay(cell) !== day) return [];
      const old = table?.columns.isWorkday?.[row] ?? null;
      const worked = old === null || old === "" ? false : parseBoolean(old);
      const value = yesNo(kind === "work", lang);
      const id = isoDate(day);
      return worked === (kind === "work") ? [] : [{ table: "Holidays", row, column: "isWorkday", id, old, value }];
    });
  });
}

function newHolidays(
  table: TableSnapshot | undefined,
  file: PolicyFile,
  lang: Lang,
): readonly { date: number; name: string | null; worked: string }[] {
  const known = new Set(table?.columns.date?.map(cellDay));
  return (file.holidays ?? []).flatMap(({ date, name = null, kind }) => {
    const day = cellDay(date);
    if (day === null || known.has(day)) return [];
    known.add(day);
    return [{ date: day, name, worked: yesNo(kind === "work", lang) }];
  });
}
