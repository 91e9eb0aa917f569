/** Formula pieces that read the Policy sheet: a threshold is typed in one place. */
import { parameterById } from "../../policy/catalogue";
import { quoted } from "./references";
import type { Scope } from "./types";

/** Place of a parameter's row, found by its id: the table may be sorted. #N/A where there is none. */
export const parameterRow = (scope: Scope, id: string): string =>
  `MATCH(${quoted(id)},${scope.column("Parameters.parameterId")},0)`;

/** The cell of a parameter. */
export const parameter = (scope: Scope, id: string): string =>
  `INDEX(${scope.column("Parameters.value")},${parameterRow(scope, id)})`;

/** The parameter, or "" where it is blank (a reference to a blank cell would count as 0). */
export const parameterOrBlank = (scope: Scope, id: string): string =>
  `IF(${parameter(scope, id)}="","",${parameter(scope, id)})`;

/**
 * The label of an enum parameter's choice in the workbook's language; the cell may hold the label or the code.
 * @param codes choices apart from `otherwise`
 * @param otherwise the choice when the cell says none of them
 */
export function choiceLabel(scope: Scope, id: string, codes: readonly string[], otherwise: string): string {
  const label = (code: string): string =>
    quoted(parameterById.get(id)?.options?.find((option) => option.code === code)?.label[scope.lang] ?? code);
  return codes.reduceRight(
    (rest, code) =>
      `IF(OR(${parameter(scope, id)}=${quoted(code)},${parameter(scope, id)}=${label(code)}),${label(code)},${rest})`,
    label(otherwise),
  );
}

/** The label of a choice, quoted, as `choiceLabel` gives it. */
export const choice = (scope: Scope, id: string, code: string): string =>
  quoted(parameterById.get(id)?.options?.find((option) => option.code === code)?.label[scope.lang] ?? code);
