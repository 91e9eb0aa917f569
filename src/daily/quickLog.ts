/**
 * Rows of QuickLog (快速登记), typed on phones and by people without the add-in, read as contacts. Names in another script or spacing are
 * proposed, never decided (ruling 6); a row that cannot be read stays where it is, with the reason.
 */
import { cellDay } from "../calendar/parseDate";
import { unresolved } from "../kpis/accountIndex";
import type { Dataset } from "../kpis/dataset";
import type { Message } from "../locales/types";
import { quickText } from "../locales/quickLog";
import { columnByRef } from "../policy/catalogue";
import { isBlank, isErrorCell, plainCell, type CellValue } from "../policy/values";
import { fixTools } from "../rules/fixes/propose";
import { fixedLabel } from "../rules/fixes/listFix";
import { accountCell } from "./contact";

/** The seven columns that people fill. */
export const quickColumns = ["date", "accountId", "who", "mode", "keyPoints", "nextStep", "nextDate"] as const;

/** ready: clear; confirm: the customer is a likeness only; open: cannot be taken over. */
export type QuickState = "ready" | "confirm" | "open";

export interface QuickRow {
  /** 0-based row of QuickLog. */
  readonly row: number;
  readonly state: QuickState;
  /** What the cells hold, by column. */
  readonly typed: Readonly<Record<string, CellValue>>;
  /** Text for the customer's cell of Visits; "" where nobody could be found. */
  readonly customer: string;
  /** Who made the contact: who entered the row, else the customer's owner; "" where neither is known. */
  readonly person: string;
  /** The row of Visits: cells by column, without id. */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** How customer and person were found, or what keeps the row here. */
  readonly notes: readonly Message[];
}

/**
 * The rows that were not taken over yet, in their order.
 * @param data QuickLog and Accounts
 */
export function quickRows(data: Dataset): QuickRow[] {
  const { policy } = data;
  const tools = fixTools(data.raw, policy);
  const column = (key: string): readonly CellValue[] => data.column(`QuickLog.${key}`) ?? [];
  const cells = quickColumns.map((key) => [key, column(key)] as const);
  const [absorbed, visits, entered] = ["absorbedAt", "visitId", "enteredBy"].map(column);
  const owners = data.column("Accounts.owner") ?? [];
  const modes = columnByRef("Visits.mode");
  const rows: QuickRow[] = [];
  for (const row of data.filledRows("QuickLog")) {
    if (!isBlank(absorbed?.[row]) || !isBlank(visits?.[row])) continue;
    const typed = Object.fromEntries(cells.map(([key, values]) => [key, values[row] ?? null]));
    // A row of which only Tierbook's own cells are left was emptied by somebody.
    if (Object.values(typed).every(isBlank)) continue;
    const notes: Message[] = [];
    const problems: Message[] = [];
    const wrong = Object.entries(typed).find(([, cell]) => isErrorCell(cell));
    if (wrong)
      problems.push({ text: quickText.errorCell, args: { column: label(wrong[0]), found: plainCell(wrong[1]) } });
    const date = cellDay(typed.date);
    if (date === null)
      problems.push({
        text: isBlank(typed.date) ? quickText.noDate : quickText.badDate,
        args: { found: plainCell(typed.date) },
      });
    const nextDate = cellDay(typed.nextDate);
    if (nextDate === null && !isBlank(typed.nextDate))
      problems.push({ text: quickText.badNextDate, args: { found: plainCell(typed.nextDate) } });
    if (date !== null && date > data.today) problems.push({ text: quickText.future });

    const account = found(data, typed.accountId, tools.accountFor, notes, problems);
    const person = plainCell(entered?.[row]) || plainCell(owners[account]);
    if (account >= 0 && person === "") problems.push({ text: quickText.nobody });
    else if (account >= 0 && isBlank(entered?.[row])) notes.push({ text: quickText.byOwner, args: { person } });

    const mode = plainCell(typed.mode);
    const known = modes && mode !== "" ? fixedLabel(mode, modes, tools) : null;
    if (mode !== "" && known === null && policy.listCode("contactMode", mode) === null)
      notes.push({ text: quickText.ownMode, args: { mode } });
    const similar = notes.some(({ text }) => text === quickText.similar);
    rows.push({
      row,
      state: problems.length > 0 ? "open" : similar ? "confirm" : "ready",
      typed,
      customer: account >= 0 ? accountCell(data, account) : "",
      person,
      cells: filled({
        date,
        visitor: person,
        accountId: account >= 0 ? accountCell(data, account) : "",
        who: plainCell(typed.who),
        mode: known ?? mode,
        keyPoints: plainCell(typed.keyPoints),
        nextStep: plainCell(typed.nextStep),
        nextDate,
        status: policy.listLabel("visitStatus", "done"),
        origin: policy.listLabel("visitOrigin", "adhoc"),
      }),
      notes: [...problems, ...notes],
    });
  }
  return rows;
}

const filled = (cells: Readonly<Record<string, CellValue>>): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => !isBlank(value)));

const label = (key: string): Message => ({ text: columnByRef(`QuickLog.${key}`)?.label ?? quickText.aCell });

/** The customer that a cell means: its row of Accounts, below zero where it cannot be told. Says how it was found, or why not. */
function found(
  data: Dataset,
  cell: CellValue | undefined,
  accountFor: (text: string) => string | null,
  notes: Message[],
  problems: Message[],
): number {
  const text = plainCell(cell);
  const row = data.accounts.rowOf(cell);
  if (row >= 0) return row;
  if (row === unresolved.ambiguous) problems.push({ text: quickText.ambiguous, args: { text } });
  else if (row === unresolved.blank) problems.push({ text: quickText.noCustomer });
  else {
    const name = accountFor(text);
    const like = name === null ? row : data.accounts.rowOf(name);
    if (name !== null && like >= 0) {
      notes.push({ text: quickText.similar, args: { text, name } });
      return like;
    }
    problems.push({ text: quickText.unknown, args: { text } });
  }
  return row;
}
