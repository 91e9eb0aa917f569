/** Reading .xlsx files for the import: sheet names and rows of values. */
export { readSheetRows, readSheets, type SheetInfo, type SheetRows } from "./readSheets";
export { XlsxError, type XlsxErrorCode } from "./xlsxError";
