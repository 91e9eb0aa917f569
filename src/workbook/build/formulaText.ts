/** Comparing formulas: Excel may give one back in another spelling than the one it was given. */

/**
 * A formula in one spelling: `[@x]`, `[@[x]]` and `Table[[#This Row],[x]]` are the same, as are `Table[[x]]` and `Table[x]` (Excel takes
 * the inner brackets away), and `Table[x]` and `[x]` inside it; spaces outside of texts do not count.
 */
export function canonical(formula: string, tableName: string): string {
  const own = tableName.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(new RegExp(`${own}\\[\\[#This Row\\],\\s*\\[((?:[^\\]']|'.)*)\\]\\]`, "gi"), "[@[$1]]")
            .replace(/\[@((?:[^\][']|'.)+)\]/g, "[@[$1]]")
            .replace(/\[\[((?:[^\][']|'.)+)\]\]/g, "[$1]")
            .replace(own === "" ? /(?!)/ : new RegExp(`(^|[^\\p{L}\\p{N}_.])${own}\\[`, "giu"), "$1[")
            .replace(/\s+/g, "")
            .toUpperCase(),
    )
    .join("");
}

/** Does a cell hold this formula? */
export const sameFormula = (cell: unknown, formula: string, tableName: string): boolean =>
  typeof cell === "string" && cell.startsWith("=") && canonical(cell, tableName) === canonical(formula, tableName);

/** Is a cell's formula one that Tierbook wrote, in whatever mode or version? Formulas of people are left alone. */
export const isOurFormula = (cell: unknown, variants: readonly string[], tableName: string): boolean =>
  typeof cell === "string" &&
  cell.startsWith("=") &&
  (/TIERBOOK\.|TB_[A-Z]/i.test(cell) || variants.some((variant) => sameFormula(cell, variant, tableName)));

/** Is a cell's formula somebody's own? */
export const isOwnFormula = (cell: unknown, variants: readonly string[], tableName: string): boolean =>
  typeof cell === "string" && cell.startsWith("=") && !isOurFormula(cell, variants, tableName);
