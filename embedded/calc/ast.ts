/** A formula after parsing. Coordinates are absolute and 0-based: a formula text means the same wherever it is parsed. */
import type { CellValue, Rect } from "../model/types";

/** Which rows of a table a structured reference takes. */
export type TableRows = "data" | "all" | "headers" | "totals" | "headersAndData" | "dataAndTotals" | "thisRow";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=" | ":" | " ";

/** Which edges of a reference stand behind a dollar sign. */
export interface Fixed {
  top: boolean;
  left: boolean;
  bottom: boolean;
  right: boolean;
}

export type FormulaNode =
  | { kind: "value"; value: CellValue }
  | { kind: "array"; rows: CellValue[][] }
  | { kind: "area"; sheet?: string; rect: Rect; fixed: Fixed }
  | { kind: "table"; table: string | null; rows: TableRows; first?: string; last?: string }
  | { kind: "name"; name: string; sheet?: string }
  | { kind: "call"; name: string; args: (FormulaNode | null)[] }
  | { kind: "apply"; callee: FormulaNode; args: (FormulaNode | null)[] }
  | { kind: "union"; items: FormulaNode[] }
  | { kind: "prefix"; operator: "-" | "+" | "@"; operand: FormulaNode }
  | { kind: "percent"; operand: FormulaNode }
  | { kind: "spill"; operand: FormulaNode }
  | { kind: "binary"; operator: BinaryOperator; left: FormulaNode; right: FormulaNode };

/** Calls `visit` for the node and everything inside it. */
export function walk(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  switch (node.kind) {
    case "call":
      for (const arg of node.args) if (arg) walk(arg, visit);
      return;
    case "apply":
      walk(node.callee, visit);
      for (const arg of node.args) if (arg) walk(arg, visit);
      return;
    case "union":
      for (const item of node.items) walk(item, visit);
      return;
    case "prefix":
    case "percent":
    case "spill":
      walk(node.operand, visit);
      return;
    case "binary":
      walk(node.left, visit);
      walk(node.right, visit);
      return;
    default:
  }
}
