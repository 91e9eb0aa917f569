/** Lead grade by intent and purchasing power: 003 中介客源 二, TIR-07. A field of its own, never the tier (CON-03). */
import { modelText } from "../../locales/tiersModels";
import type { LocalText, Message } from "../../locales/types";
import type { Dataset } from "../../kpis/dataset";
import { columnByRef } from "../../policy/catalogue";
import { listById } from "../../policy/catalogue/lists";
import type { CellValue } from "../../policy/values";
import { isBlank, plainCell } from "../../policy/values";
import { accountMarks } from "../accounts";
import { notEvaluableRatings } from "./none";
import type { Ratings, TierModel } from "./types";
import { notRated } from "./types";

export const leadGrades = ["A", "B", "C"] as const;
export type Grade = (typeof leadGrades)[number];

/** A grade with its reason, or none with why. */
export interface LeadGrade {
  readonly grade: Grade | null;
  readonly reason: Message;
}

/** What the clause names. Without intent the power decides nothing. */
const grades: Readonly<Record<string, Grade>> = { "high strong": "A", "some average": "B" };
const reasons = { A: modelText.gradeA, B: modelText.gradeB, C: modelText.gradeC } as const;

const codeOf = (list: string, cell: CellValue | undefined): string | null => {
  const word = plainCell(cell);
  return listById.get(list)?.values.some(({ code }) => code === word) ? word : null;
};
const labelOf = (list: string, code: string): LocalText | string =>
  listById.get(list)?.values.find((value) => value.code === code)?.label ?? code;

/**
 * The grade of a lead. Combinations that the clause does not name are left to a person.
 * @param intent code of list intentLevel
 * @param power code of list powerLevel; not needed without intent
 */
export function leadGrade(intent: CellValue | undefined, power: CellValue | undefined): LeadGrade {
  const strength = codeOf("intentLevel", intent);
  if (strength === null) return { grade: null, reason: notKnown("Accounts.intentLevel", intent) };
  if (strength === "none") return { grade: "C", reason: { text: modelText.gradeC } };
  const ability = codeOf("powerLevel", power);
  if (ability === null) return { grade: null, reason: notKnown("Accounts.purchasingPower", power) };
  const grade = grades[`${strength} ${ability}`];
  if (grade) return { grade, reason: { text: reasons[grade] } };
  const args = { intent: labelOf("intentLevel", strength), power: labelOf("powerLevel", ability) };
  return { grade: null, reason: { text: modelText.gradeUnsaid, args } };
}

/** A cell that is blank or no word of its list. */
export function notKnown(ref: string, cell: CellValue | undefined): Message {
  const column = columnByRef(ref)?.label ?? ref;
  return isBlank(cell)
    ? { text: modelText.blankColumn, args: { column } }
    : { text: modelText.notOnScale, args: { column, found: plainCell(cell).slice(0, 60) } };
}

function rate(data: Dataset): Ratings {
  const marks = accountMarks(data);
  const intents = data.coded("Accounts.intentLevel");
  const powers = data.coded("Accounts.purchasingPower");
  if (!intents) {
    const column = columnByRef("Accounts.intentLevel")?.label ?? "";
    return notEvaluableRatings(marks.length, leadGrades, { text: modelText.columnGone, args: { column } });
  }
  const at = (row: number): LeadGrade =>
    leadGrade(intents.values[intents.codes[row] ?? -1], powers?.values[powers.codes[row] ?? -1]);
  // A few combinations of words stand for all rows: each is judged once.
  const known = new Map<number, number>();
  const width = powers?.values.length ?? 1;
  const codes = new Uint8Array(marks.length).fill(notRated);
  for (let row = 0; row < codes.length; row++) {
    if (marks[row] === 0) continue;
    const pair = (intents.codes[row] ?? 0) * width + (powers?.codes[row] ?? 0);
    let code = known.get(pair);
    if (code === undefined) {
      const { grade } = at(row);
      known.set(pair, (code = grade === null ? notRated : leadGrades.indexOf(grade)));
    }
    codes[row] = code;
  }
  return {
    classes: leadGrades,
    codes,
    figures: new Float64Array(marks.length).fill(Number.NaN),
    limits: null,
    problem: null,
    reason: (row) => at(row).reason,
  };
}

export const leadGradeModel: TierModel = {
  id: "intent",
  name: modelText.intent,
  field: "leadGrade",
  clause: "003 中介客源 二",
  bySales: false,
  rate,
};
