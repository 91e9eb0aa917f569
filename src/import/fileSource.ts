import { importText } from "../locales/import";
import { UserError } from "../locales/userError";
import { isBlank, type CellValue } from "../policy/values";
import type { SourceCell } from "./convert";
import { decodeText, refuseLarge, type Encoding } from "./decode";
import { parseDelimited, type Delimiter } from "./delimited";
import type { SourceTable } from "./plan";
import { readSheetRows, readSheets } from "./xlsx";

/** A file's content, with what a person may say about how to read it. */
export interface FileSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Sheet of an .xlsx file; its first visible one when absent. */
  readonly sheet?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** Zip archives start so; every .xlsx is one. The older binary container is told by the .xlsx reader. */
const isPackage = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/**
 * The rows of a file, whatever its kind: told by its content, not by its name.
 * @throws UserError when it is empty, no table, cut off, or counts its dates from 1904
 */
export function readFileSource(file: FileSource): SourceTable {
  if (file.bytes.length === 0) throw new UserError(importText.emptyFile, { file: file.name });
  refuseLarge(file.name, file.bytes.length);
  return isPackage(file.bytes) ? fromWorkbook(file) : fromText(file);
}

/** Programs that export for spreadsheets put an apostrophe before what would be a formula there: it is no part of the text. */
const guard = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

function fromText(file: FileSource): SourceTable {
  const text = decodeText(file.bytes, file.name, file.encoding);
  const rows = parseDelimited(text, file.name, file.delimiter);
  return {
    name: file.name,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((value): SourceCell => ({ value: value.replace(guard, "") })),
    })),
  };
}

/** One for all: a few cells at the far ends of a sheet leave millions of blank ones between them. */
const blankCell: SourceCell = { value: null, isDate: false };

function fromWorkbook(file: FileSource): SourceTable {
  const sheets = readSheets(file.bytes);
  const wanted = file.sheet?.trim().toLowerCase();
  const sheet =
    wanted === undefined
      ? sheets.find((entry) => entry.visible)
      : sheets.find((entry) => entry.name.toLowerCase() === wanted);
  if (!sheet) {
    const available = sheets.map((entry) => entry.name).join("、");
    throw new UserError(importText.sourceMissing, { name: file.sheet ?? "", available });
  }
  if (sheet.date1904) throw new UserError(importText.date1904, { file: file.name });
  const { values, isDate } = readSheetRows(file.bytes, sheet.name);
  const rows = values.flatMap((cells, row) => {
    if (cells.every(isBlank)) return [];
    const read = (value: CellValue, column: number): SourceCell =>
      value === null ? blankCell : { value, isDate: isDate[row]?.[column] === true };
    return [{ row: row + 1, cells: cells.map(read) }];
  });
  return {
    name: `${file.name}#${sheet.name}`,
    rows,
  };
}
