/** The model's public face. */
export { createWorkbook } from "./workbook";
export type { Behaviour, Editor, Workbook } from "./editing";
