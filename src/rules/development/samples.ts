/** DEV-08: samples meet an agreed standard, in time, with somebody technical behind them. */
import { isoDate } from "../../calendar/serial";
import { commonText, developmentText as texts } from "../../locales/rules";
import { dateCell } from "../../kpis/contact";
import { filled, plainText, shown } from "../define";
import { people } from "../shared/people";
import { unreadable } from "../shared/report";
import { failMissing } from "../shared/required";
import type { RuleContext } from "../types";

const table = "Samples";
const needed = ["specAgreed", "techResponsible", "promisedDate"];
/** Departments are the company's own words: these parts of them say technical. */
const technical = /技[术術]|工程|研[发發]|tech|engineer|r\s*&\s*d/i;

/** The check of DEV-08. Before the promised day a sample that is not there yet is in order. */
export function samplesInOrder(context: RuleContext): void {
  const { column, rows, today, fail, deadlines } = context;
  const meets = column("Samples.meetsSpec");
  const owner = technicalOwner(context);
  for (const row of rows(table)) {
    const missing = needed.flatMap((key, index) => (filled(column(`${table}.${key}`)[row]) ? [] : [index]));
    if (missing.length > 0) failMissing(context, table, row, needed, missing);
    owner(row);
    const promised = dateCell(column("Samples.promisedDate")[row]);
    const delivered = dateCell(column("Samples.deliveredDate")[row]);
    if (promised === undefined) unreadable(context, table, row, "promisedDate");
    if (delivered === undefined) unreadable(context, table, row, "deliveredDate");
    if (typeof promised === "number" && delivered === null && promised <= (deadlines?.until ?? 0))
      deadlines?.add({ table, row, column: "deliveredDate", due: promised });
    if (typeof promised === "number" && delivered !== undefined && (delivered ?? today) > promised)
      fail({
        table,
        row,
        column: "deliveredDate",
        message: {
          text: delivered === null ? texts.sampleMissing : texts.sampleLate,
          args: { promised: isoDate(promised), days: (delivered ?? today) - promised },
        },
      });
    if (delivered === null || delivered === undefined) continue;
    if (meets[row] === false) fail({ table, row, column: "meetsSpec", message: { text: texts.sampleOff } });
    else if (!filled(meets[row])) failMissing(context, table, row, ["meetsSpec"], [0]);
    else if (meets[row] !== true) unreadable(context, table, row, "meetsSpec");
  }
}

/** Judges who answers for a sample. That a department is not technical is our reading of its name, so it only warns. */
function technicalOwner(context: RuleContext): (row: number) => void {
  const { column, fail, notEvaluable } = context;
  const owners = column("Samples.techResponsible");
  const departments = column("Team.department");
  const team = people(context);
  return (row) => {
    if (!filled(owners[row])) return;
    const named = team.named(owners[row]);
    const found = [...(named?.active ?? []), ...(named?.gone ?? [])].map((one) => plainText(departments[one]));
    const args = { person: shown(owners[row]), department: shown(found[0] ?? null) };
    if (!named || found.includes(null)) {
      const text = named ? texts.departmentBlank : commonText.personUnknown;
      notEvaluable(["Team.department"], { table, row, reason: { text, args } });
    } else if (!found.some((department) => technical.test(department ?? "")))
      fail({
        table,
        row,
        column: "techResponsible",
        message: { text: texts.notTechnical, args },
        severity: "warn",
      });
  };
}
