/** VIS-02, 06 and 07: what a visit is about. */
import { isSerialDate } from "../../calendar/serial";
import { commonText, visitPlanText, visitText } from "../../locales/rules";
import { columnName, filled, joined, rule } from "../define";
import { unknownWord } from "../shared/listValues";
import { allFilled } from "../shared/required";
import { visitRows } from "../shared/visitRows";
import type { RuleContext, RuleEntry } from "../types";

/** VIS-02: six elements; date and time together are one, how is met by mode or words. */
function sixElements(context: RuleContext): void {
  const { column, rows, fail } = context;
  const { isVisit } = visitRows(context);
  const answered = (key: string): ((row: number) => boolean) => {
    const cells = column(`Visits.${key}`);
    return (row) => filled(cells[row]);
  };
  const dates = column("Visits.date");
  const [timed, byMode, inWords] = [answered("plannedStart"), answered("mode"), answered("how")];
  const elements = [
    { name: visitText.who, column: "who", met: answered("who") },
    { name: visitText.what, column: "topic", met: answered("topic") },
    { name: visitText.where, column: "place", met: answered("place") },
    {
      name: visitText.when,
      column: "plannedStart",
      met: (row: number) => isSerialDate(dates[row]) && timed(row),
    },
    { name: visitText.why, column: "purpose", met: answered("purpose") },
    { name: visitText.how, column: "mode", met: (row: number) => byMode(row) || inWords(row) },
  ];
  for (const row of rows("Visits")) {
    if (!isVisit(row)) continue;
    let first = 0;
    while (first < elements.length && elements[first]?.met(row) === true) first++;
    if (first === elements.length) continue;
    const missing = elements.filter((element) => !element.met(row));
    fail({
      table: "Visits",
      row,
      column: missing[0]?.column ?? null,
      message: { text: visitText.elementsMissing, args: { elements: joined(missing.map((element) => element.name)) } },
      expected: { text: visitText.elementsExpected },
    });
  }
}

/** VIS-07: every purpose is one of the list. A visit without a purpose is VIS-02's. */
function purposesKnown(context: RuleContext): void {
  const { column, rows, policy, fail } = context;
  const { isVisit } = visitRows(context);
  const purposes = column("Visits.purpose");
  const unknown = unknownWord(policy, "visitPurpose");
  for (const row of rows("Visits")) {
    const found = unknown(purposes[row]);
    if (found === null || !isVisit(row)) continue;
    const args = { column: columnName("Visits.purpose"), found };
    fail({ table: "Visits", row, column: "purpose", message: { text: commonText.notInList, args } });
  }
}

export const elementRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-02",
    title: visitText.vis02Title,
    help: visitText.vis02Help,
    // "How" is met by the mode too, and a blank kind is implied by the mode.
    columns: ["who", "topic", "place", "date", "plannedStart", "purpose", "mode"].map((key) => `Visits.${key}`),
    reads: ["Visits.how", "Visits.contactKind"],
    check: sixElements,
  }),
  rule({
    id: "VIS-06",
    title: visitPlanText.vis06Title,
    help: visitPlanText.vis06Help,
    reads: ["Visits.contactKind", "Visits.mode"],
    check: (context) => allFilled(context, "Visits", ["minGoal"], visitRows(context).isVisit),
  }),
  rule({
    id: "VIS-07",
    title: visitPlanText.vis07Title,
    help: visitPlanText.vis07Help,
    reads: ["Visits.contactKind", "Visits.mode"],
    check: purposesKnown,
  }),
];
