/** What can be answered to a line of the day's list, and the cells that an answer fills. A new answer is an entry here. */
import { columnCells } from "../kpis/columns";
import type { Dataset } from "../kpis/dataset";
import { dueText as text } from "../locales/due";
import type { LocalText } from "../locales/types";
import { isBlank, plainCell, type CellValue } from "../policy/values";
import { accountCell, contactCells, plannedAround } from "./contact";
import type { DueKind, DueLine } from "./dueTypes";

/** What a person says with an answer; which of it is asked for stands in `needs`. */
export interface AnswerInput {
  /** New day, serial. */
  readonly day?: number | null;
  /** Code of list visitFailReason, or a sentence where `needs` is interval. */
  readonly reason?: string;
  /** Interval in days. */
  readonly days?: number | null;
  readonly approver?: string;
}

export type AnswerNeeds = "nothing" | "day" | "dayReason" | "reason" | "interval";

type Cells = Readonly<Record<string, CellValue>>;

/** What an answer writes: cells of a row, a row below Visits, or both. */
export interface AnswerPlan {
  readonly table: string;
  /** 0-based row whose cells change. */
  readonly row: number;
  readonly cells: Cells;
  /** Cells of a new row of Visits; null for none. */
  readonly add: Cells | null;
}

interface AnswerContext {
  readonly data: Dataset;
  readonly kind: DueKind;
  readonly line: Pick<DueLine, "table" | "row" | "account" | "owner">;
  readonly input: AnswerInput;
  /** Serial day. */
  readonly today: number;
}

export interface DueAnswer {
  readonly id: string;
  readonly text: LocalText;
  readonly needs: AnswerNeeds;
  /** Columns of the line's table that it writes. */
  readonly columns: (table: string) => readonly string[];
  readonly plan: (context: AnswerContext) => AnswerPlan;
}

/** A label of a list in the workbook's words. */
const label = ({ data }: AnswerContext, list: string, code: string): string => data.policy.listLabel(list, code);

/** Cells of the line's own row. */
const own = (
  id: string,
  words: LocalText,
  needs: AnswerNeeds,
  columns: readonly string[],
  cells: (context: AnswerContext) => Cells,
): DueAnswer => ({
  id,
  text: words,
  needs,
  columns: () => columns,
  plan: (context) => ({ table: context.line.table, row: context.line.row, cells: cells(context), add: null }),
});

/** A day that is today: the step was taken. */
const stepToday = (id: string, words: LocalText, column: string): DueAnswer =>
  own(id, words, "nothing", [column], ({ today }) => ({ [column]: today }));

/** What a planned row without a kind and a way is counted as (code of list contactKind). */
const plannedWithoutKind = "visit";

/**
 * A contact of today in the log. Where the same person had planned one of that mode with the customer for today, that row gets its
 * outcome.
 * @param mode code of list contactMode
 * @param contactKind code of list contactKind, where the kind of line names none
 */
const contactToday = (id: string, words: LocalText, mode: string, contactKind: string): DueAnswer => ({
  id,
  text: words,
  needs: "nothing",
  columns: () => [],
  plan: (context): AnswerPlan => {
    const { data, kind, line, today } = context;
    const account = line.account ?? -1;
    const modes = columnCells(data, "Visits.mode");
    const kinds = columnCells(data, "Visits.contactKind");
    // Where the plan does not say how, its kind tells, and one without a kind is a visit: a call must not count as that visit.
    const thatWay = (row: number): boolean =>
      isBlank(modes[row])
        ? (isBlank(kinds[row]) ? plannedWithoutKind : kinds[row]) === contactKind
        : modes[row] === mode;
    const planned = plannedAround(data, account, line.owner, today).find(
      ({ row, date }) => Math.floor(date) === today && thatWay(row),
    );
    if (planned)
      return { table: "Visits", row: planned.row, cells: { status: label(context, "visitStatus", "done") }, add: null };
    const who = plainCell(data.column("Accounts.contactName")?.[account]);
    const cells = contactCells(
      {
        date: today,
        customer: "",
        visitor: line.owner,
        who,
        mode,
        kind: kind.contactKind ?? contactKind,
        outcome: "done",
        failReason: "",
        attitude: "",
        keyPoints: "",
        opinion: "",
        nextStep: "",
        nextDate: null,
      },
      accountCell(data, account),
      data.policy,
      today,
      null,
    );
    // Nothing is reported yet: what was talked about is still to be written.
    const { reportSubmittedAt: _, ...add } = cells;
    return { table: line.table, row: line.row, cells: {}, add };
  },
});

/** What a visit takes with it when it moves to another day. */
const moves = [
  "visitor",
  "plannedStart",
  "plannedEnd",
  "accountId",
  "who",
  "topic",
  "place",
  "purpose",
  "mode",
  "minGoal",
  "how",
  "region",
  "companions",
  "contactKind",
  "contactLevel",
  "devId",
] as const;

/** The visit's row says that it moved, a new one stands for the new day (VIS-19). */
const reschedule: DueAnswer = {
  id: "reschedule",
  text: text.reschedule,
  needs: "dayReason",
  columns: () => ["status", "failReason"],
  plan: (context): AnswerPlan => {
    const { data, line, input } = context;
    const kept = moves.flatMap((key): [string, CellValue][] => {
      const value = data.raw.Visits?.columns[key]?.[line.row];
      return value === undefined || isBlank(value) ? [] : [[key, value]];
    });
    const status = label(context, "visitStatus", "rescheduled");
    const why = plainCell(input.reason);
    return {
      table: line.table,
      row: line.row,
      cells: { status, ...(why === "" ? {} : { failReason: label(context, "visitFailReason", why) }) },
      add: {
        ...Object.fromEntries(kept),
        date: input.day ?? null,
        status: label(context, "visitStatus", "planned"),
        origin: label(context, "visitOrigin", "planned"),
      },
    };
  },
};

/** A day agreed with the customer: in the customer's row, or at the contact where it was agreed before. */
const agree: DueAnswer = {
  id: "agree",
  text: text.agree,
  needs: "day",
  columns: (table) => (table === "Visits" ? ["nextDate"] : ["nextContactDate", "nextContactMode"]),
  plan: (context): AnswerPlan => {
    const { data, line, input } = context;
    const day = input.day ?? null;
    const mode = data.raw.Accounts?.columns.nextContactMode?.[line.row];
    // COM-10 asks for a way too; one that stands there is kept.
    const way: Cells = isBlank(mode) ? { nextContactMode: label(context, "contactMode", "phone") } : {};
    const cells: Cells = line.table === "Visits" ? { nextDate: day } : { nextContactDate: day, ...way };
    return { table: line.table, row: line.row, cells, add: null };
  },
};

/** A visit that did not take place, and why. */
const without = (id: "missed" | "cancel", words: LocalText, code: string): DueAnswer =>
  own(id, words, "reason", ["status", "failReason"], (context) => ({
    status: label(context, "visitStatus", code),
    failReason: label(context, "visitFailReason", plainCell(context.input.reason)),
  }));

const followedUp = (id: string, words: LocalText, mode: string): DueAnswer =>
  own(id, words, "nothing", ["followUpDate", "followUpMode"], (context) => ({
    followUpDate: context.today,
    followUpMode: label(context, "followUpMode", mode),
  }));

export const dueAnswers: readonly DueAnswer[] = [
  contactToday("phoned", text.phoned, "phone", "call"),
  contactToday("visited", text.visited, "visit", "visit"),
  contactToday("wechat", text.wechat, "wechat", "wechat"),
  agree,
  own(
    "interval",
    text.interval,
    "interval",
    ["cadenceOverrideDays", "cadenceOverrideReason", "cadenceOverrideApprover"],
    ({ input }) => ({
      cadenceOverrideDays: input.days ?? null,
      cadenceOverrideReason: plainCell(input.reason),
      cadenceOverrideApprover: plainCell(input.approver),
    }),
  ),
  own("doneToday", text.doneToday, "nothing", ["status", "actualDate"], (context): Cells => {
    const planned = context.data.column("Visits.date")?.[context.line.row];
    const status = label(context, "visitStatus", "done");
    // The day itself stands beside the planned one only where it differs (ruling 8).
    return planned === context.today ? { status } : { status, actualDate: context.today };
  }),
  own("doneAsPlanned", text.doneAsPlanned, "nothing", ["status"], (context) => ({
    status: label(context, "visitStatus", "done"),
  })),
  reschedule,
  without("missed", text.missed, "missed"),
  without("cancel", text.cancel, "cancelled"),
  followedUp("followedByPhone", text.followedByPhone, "phone"),
  followedUp("followedByVisit", text.followedByVisit, "visit"),
  own("kept", text.kept, "nothing", ["status"], (context) => ({ status: label(context, "commitmentStatus", "kept") })),
  own("withdrawn", text.withdrawn, "nothing", ["status"], (context) => ({
    status: label(context, "commitmentStatus", "withdrawn"),
  })),
  own("postpone", text.postpone, "day", ["dueDate"], ({ input }) => ({ dueDate: input.day ?? null })),
  stepToday("applied", text.applied, "applicationDate"),
  stepToday("contacted", text.contacted, "firstContactDate"),
  stepToday("transferred", text.transferred, "transferDate"),
  stepToday("solved", text.solved, "solutionDate"),
  stepToday("delivered", text.delivered, "deliveredDate"),
];

/** An answer by its id. */
export const dueAnswerById: ReadonlyMap<string, DueAnswer> = new Map(dueAnswers.map((answer) => [answer.id, answer]));

/** Columns that are filled where the workbook has them, and done without where not. */
export const optionalColumns: ReadonlySet<string> = new Set(["actualDate", "origin", "contactKind", "nextContactMode"]);

/**
 * The answers that fit a line: a customer must be known to log a contact, a column must be there to be filled, and a visit of a day to
 * come was not made on that day.
 * @param has is a column of a table installed? "Visits.date"
 */
export function answersFor(
  kind: DueKind,
  line: Pick<DueLine, "table" | "account" | "days">,
  has: (ref: string) => boolean,
): readonly DueAnswer[] {
  return kind.answers.flatMap((id) => {
    const answer = dueAnswerById.get(id);
    if (!answer) return [];
    const columns = answer.columns(line.table);
    if (columns.length === 0 && (line.account === null || !has("Visits.accountId"))) return [];
    if (columns.some((key) => !optionalColumns.has(key) && !has(`${line.table}.${key}`))) return [];
    // Without its column the day itself could not be told: the visit would count as made on the planned day.
    if (answer.id === "doneToday" && line.days !== 0 && !has("Visits.actualDate")) return [];
    return answer.id === "doneAsPlanned" && line.days <= 0 ? [] : [answer];
  });
}

/**
 * What an answer still lacks.
 * @returns the sentence for the person; null when it can be written
 */
export function answerProblem({ needs }: DueAnswer, input: AnswerInput, today: number): LocalText | null {
  if (needs === "day" || needs === "dayReason") {
    if (typeof input.day !== "number") return text.noDay;
    if (input.day <= today) return text.dayPast;
  }
  if (needs === "reason" || needs === "interval") {
    if (isBlank(input.reason)) return text.noReason;
  }
  if (needs !== "interval") return null;
  const days = input.days ?? 0;
  if (!Number.isInteger(days) || days < 1) return text.noInterval;
  return isBlank(input.approver) ? text.noApprover : null;
}
