/** Lead grade by intent and purchasing power: 003 中介客源 二, TIR-07. A field of its own, never the tier (CON-03). */
import { modelText } from "../../locales/tiersModels";
import type { Message } from "../../locales/types";
import type { CodedColumn } from "../../kpis/codedColumns";
import type { Dataset } from "../../kpis/dataset";
import { listById } from "../../policy/catalogue/lists";
import type { CellValue } from "../../policy/values";
import { isBlank, plainCell } from "../../policy/values";
import { accountMarks } from "../accounts";
import { notEvaluableRatings } from "./none";
import type { Ratings, TierModel } from "./types";
import { notRated } from "./types";
import { codedCell, columnLabel, listLabel } from "./words";

export const leadGrades = ["A", "B", "C"] as const;
export type Grade = (typeof leadGrades)[number];

/** A grade with its reason, or none with why. */
export interface LeadGrade {
  readonly grade: Grade | null;
  readonly reason: Message;
}

/** What the clause names beside those without intent. */
const named: Readonly<Record<string, Grade>> = { "high strong": "A", "some average": "B" };
/** Without intent the power decides nothing. */
const gradeOf = (strength: string | null | undefined, ability: string | null | undefined): Grade | undefined =>
  strength === "none" ? "C" : named[`${strength} ${ability}`];
const reasons = { A: modelText.gradeA, B: modelText.gradeB, C: modelText.gradeC } as const;

const codeOf = (list: string, cell: CellValue | undefined): string | null => {
  const word = plainCell(cell);
  return listById.get(list)?.values.some(({ code }) => code === word) ? word : null;
};

/**
 * The grade of a lead. Combinations that the clause does not name are left to a person.
 * @param intent code of list intentLevel
 * @param power code of list powerLevel; not needed without intent
 */
export function leadGrade(intent: CellValue | undefined, power: CellValue | undefined): LeadGrade {
  const strength = codeOf("intentLevel", intent);
  if (strength === null) return { grade: null, reason: notKnown("Accounts.intentLevel", intent) };
  const ability = codeOf("powerLevel", power);
  const grade = gradeOf(strength, ability);
  if (grade) return { grade, reason: { text: reasons[grade] } };
  if (ability === null) return { grade: null, reason: notKnown("Accounts.purchasingPower", power) };
  const args = { intent: listLabel("intentLevel", strength), power: listLabel("powerLevel", ability) };
  return { grade: null, reason: { text: modelText.gradeUnsaid, args } };
}

/** A cell that is blank or no word of its list. */
export function notKnown(ref: string, cell: CellValue | undefined): Message {
  const column = columnLabel(ref);
  return isBlank(cell)
    ? { text: modelText.blankColumn, args: { column } }
    : { text: modelText.notOnScale, args: { column, found: plainCell(cell).slice(0, 60) } };
}

const notThere: CodedColumn = { values: [], codes: new Int32Array(0) };

function rate(data: Dataset): Ratings {
  const marks = accountMarks(data);
  const intents = data.coded("Accounts.intentLevel");
  const powers = data.coded("Accounts.purchasingPower") ?? notThere;
  if (!intents) {
    const problem = { text: modelText.columnGone, args: { column: columnLabel("Accounts.intentLevel") } };
    return notEvaluableRatings(marks.length, leadGrades, problem);
  }
  // Every distinct word is looked up once.
  const strengths = intents.values.map((cell) => codeOf("intentLevel", cell));
  const abilities = powers.values.map((cell) => codeOf("powerLevel", cell));
  const codes = new Uint8Array(marks.length).fill(notRated);
  intents.codes.forEach((code, row) => {
    const grade = gradeOf(strengths[code], abilities[powers.codes[row] ?? -1]);
    if (marks[row] === 1 && grade) codes[row] = leadGrades.indexOf(grade);
  });
  return {
    classes: leadGrades,
    codes,
    figures: new Float64Array(marks.length).fill(Number.NaN),
    limits: null,
    problem: null,
    reason: (row) => leadGrade(codedCell(intents, row), codedCell(powers, row)).reason,
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
