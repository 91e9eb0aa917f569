/**
 * The calculation of the embedded Excel. `createCalculator()` is the same in Node and in the browser: it reads formulas
 * itself (structured references, defined names, custom functions), keeps the dependency graph, and takes the functions
 * it has no own version of from Univer's function library, which is loaded the first time a formula needs it.
 */
export { createCalculator, type FormulaCalculator } from "./calculator";
export { createNullCalculator } from "./nullCalculator";
export { loadUniver, type FunctionLibrary, type LoadLibrary } from "./univer";
