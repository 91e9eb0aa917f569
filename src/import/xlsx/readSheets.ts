import type { CellValue } from "../../policy/values";
import { formatsByXf, isDateFormat } from "./numberFormats";
import { about, openPackage, readSheetList, type Package } from "./package";
import { inlineText, readSharedStrings } from "./sharedStrings";
import { scanSheetData, type ScannedCell } from "./sheetScan";
import { decodeXString, localName, nextTag, parseXml, type Tag } from "./xml";
import { XlsxError } from "./xlsxError";

/** One worksheet of a file, as the import offers it. */
export interface SheetInfo {
  name: string;
  visible: boolean;
  /** The workbook counts days from 1904; its dates must not be taken as they are. */
  date1904: boolean;
}

/** The cells of a sheet from A1 to its last filled row and column; all rows have the same length. */
export interface SheetRows {
  /** Dates are serial numbers; blank cells are null; error cells `{error}`. Formula cells give their last value. */
  values: CellValue[][];
  /** true where the number stands in a date or time format; same shape as `values`. */
  isDate: boolean[][];
  date1904: boolean;
}

/** More cells than this are not laid out as rows (a few cells at the far end of a sheet would fill the memory). */
const mostCells = 10_000_000;

/** Worksheets only: chart sheets and macro sheets have other parts. */
function worksheets(pack: Package): { info: SheetInfo; part: string }[] {
  const { sheets, date1904 } = readSheetList(pack);
  const targets = new Map(
    pack
      .relationships(pack.workbookPart)
      .filter((r) => r.kind === "worksheet")
      .map((r) => [r.id, r.target]),
  );
  return sheets.flatMap(({ name, state, relationshipId }) => {
    const part = targets.get(relationshipId);
    return part === undefined ? [] : [{ info: { name, visible: state === "visible", date1904 }, part }];
  });
}

/**
 * The worksheets of a file, in tab order.
 * @param bytes the .xlsx or .xlsm file
 * @throws XlsxError when the file cannot be read
 */
export function readSheets(bytes: Uint8Array): SheetInfo[] {
  return worksheets(openPackage(bytes)).map(({ info }) => info);
}

/**
 * The cells of one worksheet.
 * @param bytes the .xlsx or .xlsm file
 * @param sheetName name of the sheet, without regard to case; the first sheet when omitted
 * @throws XlsxError when the file cannot be read; sheetNotFound
 */
export function readSheetRows(bytes: Uint8Array, sheetName?: string): SheetRows {
  const pack = openPackage(bytes);
  const sheets = worksheets(pack);
  const wanted =
    sheetName === undefined
      ? sheets[0]
      : sheets.find(({ info }) => info.name.toLowerCase() === sheetName.toLowerCase());
  if (!wanted) throw new XlsxError("sheetNotFound", sheetName ?? "");
  const related = new Map(pack.relationships(pack.workbookPart).map((r) => [r.kind, r.target]));
  const partText = (kind: string): string | undefined => {
    const part = related.get(kind);
    return part !== undefined && pack.find(part) !== undefined ? pack.text(part) : undefined;
  };
  const sharedXml = partText("sharedStrings");
  const stylesXml = partText("styles");
  const shared = sharedXml === undefined ? [] : about("sharedStrings.xml", () => readSharedStrings(sharedXml).texts);
  const dates =
    stylesXml === undefined ? [] : about("styles.xml", () => formatsByXf(parseXml(stylesXml)).map(isDateFormat));
  const text = pack.text(wanted.part);
  const { values, isDate } = about(wanted.part, () => collectRows(text, shared, dates));
  return { values, isDate, date1904: wanted.info.date1904 };
}

/** The start tag of a worksheet's sheetData element, or undefined where it has none. */
export function findSheetData(text: string): Tag | undefined {
  for (let tag = nextTag(text, 0); tag; tag = nextTag(text, tag.end)) {
    if (tag.kind !== "close" && localName(tag.name) === "sheetData") return tag;
  }
  return undefined;
}

/**
 * The value of a scanned cell.
 * @param shared texts of the shared strings
 */
export function cellValue(cell: ScannedCell, shared: readonly string[]): CellValue {
  if (cell.type === "inlineStr") return cell.inline === undefined ? (cell.value ?? null) : inlineText(cell.inline);
  const raw = cell.value;
  if (raw === undefined) return null;
  switch (cell.type) {
    case "s": {
      const text = shared[Number(raw)];
      if (text === undefined) throw new XlsxError("broken", `sharedStrings ${raw}`);
      return text;
    }
    case "str":
      return decodeXString(raw);
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { error: raw.trim() };
    case "d":
      return serialOfIso(raw.trim());
    default: {
      if (raw.trim() === "") return null;
      const number = Number(raw);
      if (!Number.isFinite(number)) throw new XlsxError("broken", raw.slice(0, 20));
      return number;
    }
  }
}

const dayOf1970 = 25569;

/** Serial number of an ISO date or date-time; text stays text when it is none. */
function serialOfIso(text: string): number | string {
  const time = Date.parse(/T|^\d{4}-\d{2}-\d{2}$/.test(text) ? text.replace(/Z?$/, text.includes("T") ? "Z" : "") : "");
  return Number.isNaN(time) ? text : time / 86_400_000 + dayOf1970;
}

function collectRows(
  text: string,
  shared: readonly string[],
  dates: readonly boolean[],
): Pick<SheetRows, "values" | "isDate"> {
  const values: CellValue[][] = [];
  const isDate: boolean[][] = [];
  let width = 0;
  const sheetData = findSheetData(text);
  if (sheetData) {
    scanSheetData(text, sheetData, {
      cell(cell) {
        const value = cellValue(cell, shared);
        if (value === null) return;
        const { row, column } = cell;
        if ((row + 1) * Math.max(width, column + 1) > mostCells) throw new XlsxError("tooLarge", "sheetData");
        while (values.length <= row) {
          values.push([]);
          isDate.push([]);
        }
        const line = values[row] as CellValue[];
        const flags = isDate[row] as boolean[];
        while (line.length <= column) {
          line.push(null);
          flags.push(false);
        }
        line[column] = value;
        flags[column] = typeof value === "number" && (cell.type === "d" || dates[cell.xf] === true);
        if (column >= width) width = column + 1;
      },
    });
  }
  values.forEach((line, row) => {
    const flags = isDate[row] as boolean[];
    while (line.length < width) {
      line.push(null);
      flags.push(false);
    }
  });
  return { values, isDate };
}
