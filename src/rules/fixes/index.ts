/** Safe fixes: what a cell's text could be mended to. */
export { fixKindById, fixKinds } from "./kinds";
export { isFixable, proposeFixes } from "./propose";
export { fixKindIds, type Fix, type FixKind, type FixKindId } from "./types";
