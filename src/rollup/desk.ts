/**
 * Reads workbooks one after the other and adds up what they bring, for the pane: plain data in and out, so that a worker can do it. What
 * was taken of a workbook is held packed.
 */
import { rollupText } from "../locales/rollup";
import type { Lang } from "../locales/types";
import { isErrorCell, type CellValue } from "../policy/values";
import { bookFinding } from "./findings";
import type { FigureQuestion } from "./figures";
import { listed, type ListedFile } from "./listed";
import { asBytes, asText, packed, unpacked } from "./packing";
import type { BookRecord, KeptBooks, KeptFigures, KeptRows, KeptTables } from "./records";
import { labelled, reportSheets, type ReportSheet } from "./reportSheets";
import { rollTogether, type RollUp } from "./rollTogether";
import { hashOf } from "./sharedCustomers";
import { figuresAgain, refusedRecord, takeBook, type Asked } from "./takeBook";
import { takenTables, type Narrowing } from "./taken";

/** A file that was chosen. */
export interface BookFile {
  /** By what it is known: its path below the folder that was chosen, without the ending. */
  readonly name: string;
  readonly size: number;
  /** When it was written, milliseconds since 1970. */
  readonly mtime: number;
  readonly blob: Blob;
}

/** What the director's workbook keeps of a manager's. */
export interface KeptBook extends Pick<BookFile, "name" | "size" | "mtime"> {
  readonly record: BookRecord;
  /** What was asked when it was read, as `askedText` says it. */
  readonly question: string;
  readonly narrowing: string;
  /** `KeptFigures`, packed, as Base64; "" where nothing was taken. */
  readonly figures: string;
  /** `KeptTables` likewise; "" where they are not to be kept. */
  readonly tables: string;
}

/** What all workbooks are asked. */
export interface DeskOptions {
  readonly lang: Lang;
  readonly question: FigureQuestion;
  readonly narrowing: Narrowing;
}

/** Can what is kept of a workbook answer? Claims of others are judged by its tables. */
export function answers(kept: KeptBook, { question, narrowing }: Omit<DeskOptions, "lang">): boolean {
  if (kept.record.refused !== null) return true;
  if (kept.narrowing !== JSON.stringify(narrowing) || kept.figures === "") return false;
  return kept.tables !== "" || (narrowing.figuresOnly === true && kept.question === JSON.stringify(question));
}

/** What reading one file gave: `same` where it holds what it held before. */
export interface Read {
  readonly record: BookRecord;
  readonly same: boolean;
}

/** A row as it stands in the director's table: its number in the manager's workbook, then its cells. */
export type ShownRow = readonly [string, ...CellValue[]];

/** As Excel gives it back: an error is its name, a line ends with one sign. */
const asKept = (cell: CellValue): CellValue =>
  isErrorCell(cell) ? cell.error : typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : cell;

interface Held {
  figures: Uint8Array;
  readonly tables: Uint8Array;
  readonly rows: ReadonlyMap<string, Uint8Array>;
}

export class RollupDesk implements KeptBooks {
  private readonly held = new Map<string, Held>();
  private options: DeskOptions | null = null;
  private sheets: readonly ReportSheet[] = [];

  /** Begins a roll-up; what was held of an earlier one goes. */
  begin(options: DeskOptions): void {
    this.held.clear();
    this.sheets = [];
    this.options = options;
  }

  /**
   * Reads a file.
   * @param before what is kept of it; null when it was never read
   */
  async take({ blob }: Pick<BookFile, "blob">, before: KeptBook | null): Promise<Read> {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await blob.arrayBuffer());
    } catch (error) {
      const reason = error instanceof Error ? error.name : String(error);
      return {
        record: refusedRecord("", bookFinding("unreadable", rollupText.fileUnreadable, { reason })),
        same: false,
      };
    }
    const hash = Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    if (before?.record.hash === hash && answers(before, this.asked)) {
      this.hold(before);
      return { record: before.record, same: true };
    }
    const brought = takeBook(bytes, hash, this.asked);
    if ("kept" in brought)
      this.held.set(hash, {
        figures: packed(brought.kept),
        tables: this.asked.narrowing.figuresOnly === true ? new Uint8Array() : packed(brought.tables),
        rows: new Map(Object.entries(brought.rows).map(([table, rows]) => [table, packed(rows)])),
      });
    return { record: brought.record, same: false };
  }

  /** Takes what is kept of a workbook instead of reading it; its figures are computed anew where something else is asked. */
  hold({ record, question, figures, tables }: KeptBook): void {
    if (record.refused) return;
    const held: Held = { figures: asBytes(figures), tables: asBytes(tables), rows: new Map() };
    this.held.set(record.hash, held);
    if (question !== JSON.stringify(this.asked.question))
      held.figures = packed(figuresAgain(this.readTables(record.hash), this.asked));
  }

  /** Rows of a table that a file brought, in the words of the director's language. */
  rows(hash: string, table: string): readonly ShownRow[] {
    const bytes = this.held.get(hash)?.rows.get(table);
    const taken = takenTables(this.asked.narrowing).find((one) => one.table.key === table);
    if (!bytes || !taken) return [];
    const { keys, cells } = unpacked(bytes) as KeptRows;
    const shown = taken.columns.map((column) => labelled(column, this.lang));
    return keys.map((key, at): ShownRow => [
      key,
      ...shown.map((label, column) => asKept(label(cells[at]?.[column] ?? null))),
    ]);
  }

  /**
   * What the workbooks say together.
   * @param savedSince serial day since which they must have been saved; null: not asked
   * @param people names that should stand in one of them
   */
  roll(
    files: readonly ListedFile[],
    {
      savedSince,
      people,
      read,
    }: { readonly savedSince: number | null; readonly people: readonly string[]; readonly read: number },
  ): RollUp {
    const { question, narrowing } = this.asked;
    const result = rollTogether(this, listed(files, { lang: this.lang, savedSince }), {
      question,
      narrowing,
      people,
      read,
    });
    this.sheets = reportSheets(this, result, { lang: this.lang, narrowing, asOf: question.asOf });
    return result;
  }

  /** The sheets of the roll-up but for their rows. */
  sheetHeads(): readonly Omit<ReportSheet, "rows">[] {
    return this.sheets.map(({ title, table, columns }) => ({ title, table, columns }));
  }

  sheetRows(at: number): readonly (readonly CellValue[])[] {
    return this.sheets[at]?.rows ?? [];
  }

  /** What the director's workbook is to keep of a workbook, as texts. */
  toKeep(hash: string): Pick<KeptBook, "figures" | "tables"> {
    const held = this.held.get(hash);
    return { figures: held ? asText(held.figures) : "", tables: held ? asText(held.tables) : "" };
  }

  readFigures(hash: string): KeptFigures {
    return unpacked(this.heldOf(hash).figures) as KeptFigures;
  }

  readTables(hash: string): KeptTables {
    return unpacked(this.heldOf(hash).tables) as KeptTables;
  }

  private heldOf(hash: string): Held {
    const held = this.held.get(hash);
    if (!held) throw new Error(`nothing is held of ${hash}`);
    return held;
  }

  private get asked(): Asked {
    const { question, narrowing } = this.started;
    return { question, narrowing, hashText: (text) => hashOf(text).toString(36) };
  }

  private get lang(): Lang {
    return this.started.lang;
  }

  private get started(): DeskOptions {
    if (!this.options) throw new Error("the roll-up has not begun");
    return this.options;
  }
}
