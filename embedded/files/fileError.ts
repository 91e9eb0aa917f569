/**
 * The error of the file layer. It is the one of the import's reader, so that a bad file is explained in the same words
 * wherever it is opened; `code` says which fault it is, `in(lang)` gives the sentence.
 */
export { XlsxError as FileError, type XlsxErrorCode as FileErrorCode } from "../../src/import/xlsx/xlsxError";
