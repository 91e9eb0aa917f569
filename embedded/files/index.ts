/** The file layer: .xlsx files in and out of the workbook model. */
export { FileError, type FileErrorCode } from "./fileError";
export { readWorkbook } from "./readWorkbook";
export { writeWorkbook } from "./writeWorkbook";
