/** From bytes to a plan of rows: encodings, delimited text, .xlsx, mapping of columns, conversion of cells. Pure. */
export { convertCell, type Converted, type SourceCell } from "./convert";
export { decodeText, encodings, refuseLarge, type Encoding } from "./decode";
export { delimiters, guessDelimiter, parseDelimited, type Delimiter } from "./delimited";
export { idMaker, idPrefix } from "./ids";
export { readFileSource, type FileSource } from "./fileSource";
export { findHeader, headerKey, mapColumns, type ColumnMatch, type Mapping, type SourceRow } from "./mapping";
export {
  neededColumns,
  planImport,
  prepareImport,
  type ExistingRows,
  type ImportPlan,
  type ImportRequest,
  type PlannedUpdate,
  type PreparedImport,
  type RowFilter,
  type SourceTable,
} from "./plan";
