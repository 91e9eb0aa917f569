/** What the views Today, Visits and Customers write, for `colleagueAtWork`. */
import { answerDue, undoAnswer } from "../../src/commands/answerDue";
import { applyNewCustomer, undoApplication } from "../../src/commands/applyNewCustomer";
import { handOver, previewHandOver, undoHandOver } from "../../src/commands/handOver";
import { logCommand, logContact, previewContact, undoVisits } from "../../src/commands/logContact";
import { applyMerge, previewMerge, undoMerge } from "../../src/commands/mergeAccounts";
import { previewWeek, submitWeek, writeWeek, type PlannedEntry } from "../../src/commands/planWeek";
import { printDaySheet } from "../../src/commands/printDaySheet";
import { readCustomers } from "../../src/commands/readCustomers";
import { readToday, type TodayLine } from "../../src/commands/readToday";
import { previewQuickLog, takeOverQuickLog } from "../../src/commands/takeOverQuickLog";
import type { Contact } from "../../src/daily/contact";
import { applicationOf, newCustomerList } from "../../src/daily/newCustomers";
import { day } from "../core/support";
import type { Run, WriteAction } from "./colleagueAtWork";
import { morning, morningBook } from "./morningBook";
import { made, quickExcel } from "./quickExcel";
import { addRows } from "./smallBook";

let kept: Promise<Uint8Array> | undefined;
/** The morning's company with a first order of a customer and a double of another. */
export const office = (): Promise<Uint8Array> =>
  (kept ??= (async () =>
    made(
      async (excel) => {
        const orders = ["lineId", "orderId", "orderDate", "accountId", "amount", "salesperson"];
        await addRows(excel, "Orders", orders, [["L1", "S-7", asOf - 20, "东湖电子", 800, "赵强"]]);
        const double = ["accountId", "accountName", "owner", "phone", "createdDate"];
        await addRows(excel, "Accounts", double, [["K007", "海風貿易", "李敏", "021-5550", day("2026-01-05")]]);
      },
      await morningBook(quickExcel),
    ))());

export const asOf = day(morning);
const who = { user: "李敏" };
const text = (one: unknown): string => {
  if (typeof one !== "string") throw new Error("nothing was written");
  return one;
};

const line = async (run: Run, kind: string, subject: string): Promise<TodayLine> => {
  const { lines } = await run((context) => readToday(context, { asOf }));
  const found = lines.find((each) => each.kind === kind && each.subject === subject);
  if (!found) throw new Error(`no line: ${lines.map((each) => `${each.kind} ${each.subject}`).join()}`);
  return found;
};
const contact: Contact = {
  date: asOf,
  customer: "K005",
  visitor: "赵强",
  who: "吴经理",
  mode: "visit",
  kind: "",
  outcome: "done",
  failReason: "",
  attitude: "warm",
  keyPoints: "对账",
  opinion: "",
  nextStep: "寄样品",
  nextDate: asOf + 9,
};
const entry: PlannedEntry = {
  customer: "海风贸易",
  date: asOf + 1,
  start: 0.375,
  who: "王经理",
  topic: "样品",
  place: "客户办公室",
  purposes: ["inform"],
  mode: "visit",
  minGoal: "定下试用时间",
};
const seenPlan = async (run: Run) => {
  const into = (await run((context) => previewContact(context, contact))).planned[0];
  if (!into) throw new Error("no planned visit");
  return into;
};
const pair = { keep: "K001", drop: "K007", asOf, ...who };
const hand = { from: "李敏", to: "赵强", asOf, ...who };
const application = async (run: Run) => {
  const { data } = await run((context) => readCustomers(context, { asOf }));
  const one = newCustomerList(data).find(({ id }) => id === "K006");
  if (!one) throw new Error("nobody is new");
  const seen = applicationOf(data, one);
  return (inside: Run) => inside((context) => applyNewCustomer(context, "K006", seen, { asOf }));
};

export const dailyActions: readonly WriteAction[] = [
  {
    name: "answer a planned visit of Today",
    command: "answerDue",
    book: office,
    look: async (run) => {
      const due = await line(run, "visit", "山城机电");
      return (inside) =>
        inside((context) =>
          answerDue(context, due, "reschedule", { day: asOf + 2, reason: "absent" }, { asOf, ...who }),
        );
    },
  },
  {
    name: "answer a contact of Today",
    command: "answerDue",
    book: office,
    look: async (run) => {
      const due = await line(run, "contact", "海风贸易");
      return (inside) => inside((context) => answerDue(context, due, "phoned", {}, { asOf, ...who }));
    },
  },
  {
    name: "take an answer of Today back",
    command: "undoAnswer",
    book: office,
    look: async (run) => {
      const due = await line(run, "visit", "山城机电");
      const { batches } = await run((context) =>
        answerDue(context, due, "reschedule", { day: asOf + 2, reason: "absent" }, { asOf, ...who }),
      );
      return (inside) => inside((context) => undoAnswer(context, batches, who));
    },
  },
  {
    name: "log a contact",
    command: "logContact",
    book: office,
    look: async (run) => {
      await run((context) => previewContact(context, contact));
      return (inside) => inside((context) => logContact(context, contact, who));
    },
  },
  {
    name: "log a contact into its planned row",
    command: "logContact",
    book: office,
    look: async (run) => {
      const into = await seenPlan(run);
      return (inside) => inside((context) => logContact(context, contact, { into, ...who }));
    },
  },
  {
    name: "take a contact back",
    command: "undoVisits",
    book: office,
    look: async (run) => {
      const into = await seenPlan(run);
      const { batch } = await run((context) => logContact(context, contact, { into, ...who }));
      return (inside) => inside((context) => undoVisits(context, { batch: text(batch), command: logCommand }));
    },
  },
  {
    name: "plan a week",
    command: "writeWeek",
    book: office,
    look: async (run) => {
      await run((context) => previewWeek(context, { from: asOf, person: "李敏", perDay: 3 }));
      return (inside) => inside((context) => writeWeek(context, "李敏", [entry], who));
    },
  },
  {
    name: "submit a week",
    command: "submitWeek",
    book: office,
    look: async (run) => {
      const week = { person: "赵强", from: asOf, to: asOf + 6 };
      await run((context) => previewWeek(context, { from: asOf, person: "赵强", perDay: 3 }));
      return (inside) => inside((context) => submitWeek(context, week, who));
    },
  },
  {
    name: "take QuickLog over",
    command: "takeOverQuickLog",
    book: office,
    look: async (run) => {
      const { entries } = await run((context) => previewQuickLog(context));
      const chosen = entries.filter(({ state }) => state !== "open");
      return (inside) => inside((context) => takeOverQuickLog(context, chosen, who));
    },
  },
  {
    name: "print the day sheet",
    command: "printDaySheet",
    book: office,
    own: "a print-out on a sheet of its own, written anew each time",
    look: () => Promise.resolve((run) => run((context) => printDaySheet(context, { day: asOf }))),
  },
  {
    name: "merge customers",
    command: "applyMerge",
    book: office,
    look: async (run) => {
      const preview = await run((context) => previewMerge(context, pair));
      return (inside) => inside((context) => applyMerge(context, preview, pair));
    },
  },
  {
    name: "take a merge back",
    command: "undoMerge",
    book: office,
    look: async (run) => {
      const preview = await run((context) => previewMerge(context, pair));
      const { batch } = await run((context) => applyMerge(context, preview, pair));
      return (inside) => inside((context) => undoMerge(context, { batch: text(batch), asOf, ...who }));
    },
  },
  {
    name: "hand customers over",
    command: "handOver",
    book: office,
    look: async (run) => {
      await run((context) => previewHandOver(context, hand));
      return (inside) => inside((context) => handOver(context, hand));
    },
  },
  {
    name: "take a handover back",
    command: "undoHandOver",
    book: office,
    look: async (run) => {
      const { batch } = await run((context) => handOver(context, hand));
      return (inside) => inside((context) => undoHandOver(context, { batch: text(batch), asOf, ...who }));
    },
  },
  { name: "apply for a new customer", command: "applyNewCustomer", book: office, look: application },
  {
    name: "take an application back",
    command: "undoApplication",
    book: office,
    look: async (run) => {
      const { batch } = await (await application(run))(run);
      return (inside) => inside((context) => undoApplication(context, text(batch), who));
    },
  },
];
