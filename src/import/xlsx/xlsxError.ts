import { UserError } from "../../locales/userError";
import { xlsxText } from "../../locales/xlsx";

/** Why an .xlsx file could not be read. */
export type XlsxErrorCode = keyof typeof xlsxText;

/** A file that cannot be read, with the reason as a code and as a sentence in every language. */
export class XlsxError extends UserError {
  /**
   * @param code the reason
   * @param part the part of the file (or the sheet) it is about; empty where the whole file is meant
   * @param cause the error behind it
   */
  constructor(
    readonly code: XlsxErrorCode,
    part = "",
    cause?: unknown,
  ) {
    super(xlsxText[code], { part }, cause);
    this.name = "XlsxError";
  }
}
