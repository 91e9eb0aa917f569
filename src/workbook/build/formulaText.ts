/** Comparing formulas: Excel may give one back in another spelling than the one it was given. */

interface Patterns {
  readonly thisRow: RegExp;
  readonly named: RegExp;
}
const patterns = new Map<string, Patterns>();

/** References to a table inside itself; made once a table. */
function patternsOf(tableName: string): Patterns {
  const own = tableName.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = patterns.get(tableName) ?? {
    thisRow: new RegExp(`${own}\\[\\[#This Row\\],\\s*\\[((?:[^\\]']|'.)*)\\]\\]`, "gi"),
    named: own === "" ? /(?!)/ : new RegExp(`(^|[^\\p{L}\\p{N}_.])${own}\\[`, "giu"),
  };
  patterns.set(tableName, found);
  return found;
}

/**
 * A formula in one spelling: `[@x]`, `[@[x]]` and `Table[[#This Row],[x]]` are the same, as are `Table[[x]]` and `Table[x]` (Excel takes
 * the inner brackets away), and `Table[x]` and `[x]` inside it; spaces outside of texts do not count.
 */
export function canonical(formula: string, tableName: string): string {
  const { thisRow, named } = patternsOf(tableName);
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(thisRow, "[@[$1]]")
            .replace(/\[@((?:[^\][']|'.)+)\]/g, "[@[$1]]")
            .replace(/\[\[((?:[^\][']|'.)+)\]\]/g, "[$1]")
            .replace(named, "$1[")
            .replace(/\s+/g, "")
            .toUpperCase(),
    )
    .join("");
}

/** Does a cell hold this formula? */
export const sameFormula = (cell: unknown, formula: string, tableName: string): boolean =>
  typeof cell === "string" &&
  cell.startsWith("=") &&
  (cell === formula || canonical(cell, tableName) === canonical(formula, tableName));

const cellBlocks = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?/gu;
const tableBlocks = /[\p{L}_][\p{L}\p{N}_.]*\[(?:(?:[^\][']|'.)*|\[(?:[^\][']|'.)*\]:\[(?:[^\][']|'.)*\])\]/gu;

/** Does a cell hold this formula with addresses instead of tables? Excel writes it so when a table is made a plain range. */
const isFrozen = (cell: string, formula: string, tableName: string): boolean =>
  cell.includes("!$") &&
  canonical(cell, tableName).replace(cellBlocks, "#") === canonical(formula, tableName).replace(tableBlocks, "#");

/** Is a cell's formula one that Tierbook wrote, in whatever mode or version? Formulas of people are left alone. */
export const isOurFormula = (cell: unknown, variants: readonly string[], tableName: string): boolean =>
  typeof cell === "string" &&
  cell.startsWith("=") &&
  (/TIERBOOK\.|TB_[A-Z]/i.test(cell) ||
    variants.some((variant) => sameFormula(cell, variant, tableName) || isFrozen(cell, variant, tableName)));

/** Is a cell's formula somebody's own? */
export const isOwnFormula = (cell: unknown, variants: readonly string[], tableName: string): boolean =>
  typeof cell === "string" && cell.startsWith("=") && !isOurFormula(cell, variants, tableName);
