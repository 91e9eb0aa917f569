/** Where a development stands: number of its stage (002, five steps) or phase (001, five phases of a key account; CON-07). */
import { listById } from "../../policy/catalogue";
import type { Policy } from "../../policy/types";
import type { CellValue } from "../../policy/values";
import { filled } from "../define";
import { listCells } from "../shared/cells";
import type { RuleContext } from "../types";

/** Place in a list, 1 for the first; null for blank, undefined for what is no value of it. */
export type Place = number | null | undefined;

export type StageKey = "stage" | "kaPhase";
/** The value lists behind the two columns. */
export const stageLists: Readonly<Record<StageKey, string>> = { stage: "devStage5", kaPhase: "kaPhase5" };

/** Numbers of the five steps. */
export const step = { identify: 1, firstContact: 2, needSurvey: 3, negotiation: 4, contract: 5 } as const;

/**
 * Reads cells of a list as places in it.
 * @param policy the parsed policy
 * @param list "devStage5" or "kaPhase5"
 */
export function placesIn(policy: Policy, list: string): (cell: CellValue | undefined) => Place {
  const codeOf = listCells(policy, list);
  const order = new Map(listById.get(list)?.values.map(({ code }, index) => [code, index + 1]));
  return (cell) => {
    const code = codeOf(cell);
    return code === null || code === undefined ? code : order.get(code);
  };
}

/** Code of a place: 2 → "firstContact". */
export const codeAt = (list: string, place: number): string => listById.get(list)?.values[place - 1]?.code ?? "";

/** Place of a row of Development in one of the two columns. */
export function placeOf({ column, policy }: RuleContext, key: StageKey): (row: number) => Place {
  const cells = column(`Development.${key}`);
  const place = placesIn(policy, stageLists[key]);
  return (row) => place(cells[row]);
}

/** Does a row concern the rule; where that cannot be said, the column that would have to be readable. */
export type Applies = (row: number) => boolean | string;

/** At a stage or phase or beyond. */
export function from(context: RuleContext, key: StageKey, least: number): Applies {
  const place = placeOf(context, key);
  return (row) => {
    const at = place(row);
    return at === undefined ? key : at !== null && at >= least;
  };
}

/** Is a row a key-account development: it has a phase, or its plan is one of key accounts. */
export function kaDevelopment({ column }: RuleContext): (row: number) => boolean {
  const phases = column("Development.kaPhase");
  const types = column("Development.planType");
  return (row) => filled(phases[row]) || types[row] === "KA";
}

/** Number of a row's phase where it has one, else of its stage: the two models are put side by side by number, not merged. */
export function numberOf(context: RuleContext): (row: number) => { readonly place: Place; readonly key: StageKey } {
  const phase = placeOf(context, "kaPhase");
  const stage = placeOf(context, "stage");
  return (row) => {
    const place = phase(row);
    return place === null ? { place: stage(row), key: "stage" } : { place, key: "kaPhase" };
  };
}

/** A key-account development that stands at a number or beyond. */
export function kaFrom(context: RuleContext, least: number): Applies {
  const isKa = kaDevelopment(context);
  const number = numberOf(context);
  return (row) => {
    if (!isKa(row)) return false;
    const { place, key } = number(row);
    return place === undefined ? key : place !== null && place >= least;
  };
}
