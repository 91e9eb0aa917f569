/** VIS-10 and VIS-11: first visits of customers that are to become key accounts. */
import { dateCell } from "../../kpis/contact";
import { commonText, visitPlanText, visitText } from "../../locales/rules";
import type { LocalText } from "../../locales/types";
import { listById } from "../../policy/catalogue";
import { columnName, plainText, rule, shown } from "../define";
import { eachAccountRow } from "../shared/accountRows";
import { kaProspects } from "../shared/keyAccounts";
import { people as peopleOfTeam } from "../shared/people";
import { visitRows } from "../shared/visitRows";
import { dueVisits } from "./preparation";
import type { RuleContext, RuleEntry } from "../types";

const cancelled: ReadonlySet<unknown> = new Set(["cancelled"]);
const development = ["Development.accountId", "Development.planType", "Development.status"];

/** Developments that are not installed could make more customers targets: a gap, while the flagged ones are judged. */
function developmentGap({ has, notEvaluable }: RuleContext): void {
  const missing = development.filter((ref) => !has(ref));
  if (missing.length > 0) notEvaluable(missing);
}

/** VIS-10: the visitor's level is high enough. Levels count by their order in the list, lowest first. */
function seniorVisitor(context: RuleContext): void {
  const { column, policy, fail, notEvaluable } = context;
  const { isVisit } = visitRows(context);
  const people = column("Visits.visitor");
  const kinds = column("Visits.contactKind");
  const status = column("Visits.status");
  const team = peopleOfTeam(context);
  const teamLevels = column("Team.level");
  const levels = listById.get("positionLevel")?.values.map(({ code }) => code) ?? [];
  const lowest = policy.text("visit.kaMinLevel") ?? "";
  const least = levels.indexOf(lowest);
  const when = (row: number): boolean => kinds[row] !== "followUp" && status[row] !== "cancelled" && isVisit(row);
  developmentGap(context);
  eachAccountRow(context, { table: "Visits", when, applies: kaProspects(context) }, (row) => {
    const person = plainText(people[row]);
    if (person === null) {
      const reason = { text: commonText.blank, args: { column: columnName("Visits.visitor") } };
      return notEvaluable(["Visits.visitor"], { table: "Visits", row, reason });
    }
    const member = team.rowOf(person);
    if (member === null)
      return notEvaluable(["Team.name"], {
        table: "Visits",
        row,
        reason: { text: commonText.personUnknown, args: { person } },
      });
    const level = teamLevels[member];
    const rank = levels.indexOf(plainText(level) ?? "");
    if (rank < 0) {
      const reason = { text: visitPlanText.levelUnknown, args: { person, found: shown(level) } };
      return notEvaluable(["Team.level"], { table: "Visits", row, reason });
    }
    if (rank >= least) return;
    const name = (code: string): string => policy.listLabel("positionLevel", code);
    fail({
      table: "Visits",
      row,
      column: "visitor",
      message: { text: visitPlanText.levelTooLow, args: { person, level: name(levels[rank] ?? "") } },
      expected: { text: visitPlanText.levelExpected, args: { level: name(lowest) } },
    });
  });
}

/** VIS-11: a discussion was held before the visit, the same day included. */
function discussedBefore(context: RuleContext): void {
  const { column, fail, notEvaluable } = context;
  const { contactDate } = visitRows(context);
  const kinds = column("Visits.contactKind");
  const meetings = column("Visits.preMeetingDate");
  const { due, undecided } = dueVisits(context, cancelled);
  const when = (row: number): boolean => kinds[row] !== "followUp" && due(row);
  developmentGap(context);
  eachAccountRow(context, { table: "Visits", when, applies: kaProspects(context) }, (row) => {
    if (undecided(row)) return;
    const meeting = dateCell(meetings[row]);
    const day = contactDate(row);
    const args = { column: columnName("Visits.preMeetingDate"), found: shown(meetings[row]) };
    const at = (text: LocalText): void =>
      fail({
        table: "Visits",
        row,
        column: "preMeetingDate",
        message: { text, args },
        expected: { text: visitPlanText.discussFirst },
      });
    if (meeting === null) at(commonText.blank);
    else if (meeting === undefined) at(commonText.unreadable);
    else if (day === null)
      notEvaluable(["Visits.date"], { table: "Visits", row, reason: { text: visitText.noContactDate } });
    else if (meeting > day) at(visitPlanText.discussedLate);
  });
}

const flags = ["Accounts.isKeyAccount", "Accounts.isKaProspect"];
const reads = ["Visits.contactKind", "Visits.mode", "Visits.status", "Accounts.accountId", "Accounts.accountName"];

export const prospectRules: readonly RuleEntry[] = [
  rule({
    id: "VIS-10",
    title: visitPlanText.vis10Title,
    help: visitPlanText.vis10Help,
    columns: ["Visits.visitor", "Visits.accountId", "Team.name", "Team.level", ...flags],
    reads: ["Team.active", ...reads, ...development],
    check: seniorVisitor,
  }),
  rule({
    id: "VIS-11",
    title: visitPlanText.vis11Title,
    help: visitPlanText.vis11Help,
    columns: ["Visits.accountId", "Visits.preMeetingDate", "Visits.date", "Visits.status", ...flags],
    reads: ["Visits.actualDate", ...reads, ...development],
    check: discussedBefore,
  }),
];
