/** What the views Check, Plan, Tiers, Scorecard, Policy and Import write, for `colleagueAtWork`. */
import { acceptFindings, withdrawAcceptance } from "../../src/commands/acceptFindings";
import { checkEntries } from "../../src/commands/checkEntries";
import { closePeriod, freezeRevisits, type ClosingOptions, type ClosingResult } from "../../src/commands/closePeriod";
import { finaliseScorecard } from "../../src/commands/finaliseScorecard";
import { applyFixes, previewFixes, undoFixes } from "../../src/commands/fixEntries";
import { freezeWorkbook, undoFreeze } from "../../src/commands/freezeWorkbook";
import { importRows, type ImportOptions } from "../../src/commands/importRows";
import { decideChange, movePlan, undoPlanStep } from "../../src/commands/movePlan";
import { lookAt } from "../../src/commands/planData";
import { exportPolicy, savePolicy } from "../../src/commands/policy";
import { printForm } from "../../src/commands/printForm";
import { printScorecard } from "../../src/commands/printScorecard";
import { previewRollUp, type RollUpPlan } from "../../src/commands/previewRollUp";
import { rankOwners } from "../../src/commands/rankOwners";
import { planDetail, readPlans } from "../../src/commands/readPlans";
import { readScorecard } from "../../src/commands/readScorecard";
import { recalculateTiers } from "../../src/commands/recalculateTiers";
import { refreshScorecard } from "../../src/commands/refreshScorecard";
import { requestChange } from "../../src/commands/requestChange";
import { rollUp } from "../../src/commands/rollUp";
import { deskHere } from "../../src/commands/rollupDesk";
import { setUp } from "../../src/commands/setUp";
import { readTierData } from "../../src/commands/tierData";
import { undoImport } from "../../src/commands/undoImport";
import { undoRecalculation } from "../../src/commands/undoRecalculation";
import type { Run, WriteAction } from "./colleagueAtWork";
import { asOf, office } from "./dailyActions";
import { made, quickExcel } from "./quickExcel";
import { planBook } from "./planBook";
import { asOf as closingDay, scorecardBook } from "./scorecardBook";
import { typeInto } from "./smallBook";

const once = (make: () => Promise<Uint8Array>): (() => Promise<Uint8Array>) => {
  let kept: Promise<Uint8Array> | undefined;
  return () => (kept ??= make());
};
const who = { user: "李敏" };
const plans = once(() => planBook(quickExcel));
const appraised = once(scorecardBook);
/** The office with texts that can be mended safely. */
const untidy = once(async () =>
  made(
    async (excel) => {
      await typeInto(excel, excel.client, "Accounts", "级别", 0, "tier A");
      await typeInto(excel, excel.client, "Accounts", "客户名称", 1, "　山城机电 ");
      await typeInto(excel, excel.client, "Visits", "日期", 2, "2026年3月11日");
    },
    await office(),
  ),
);
const text = (one: string | null): string => {
  if (one === null) throw new Error("nothing was written");
  return one;
};

/** The office as a manager's book that a director rolls up. */
const rolledUp = (run: Run, book: Uint8Array, mtime: number): Promise<RollUpPlan> => {
  const file = { name: "李敏", size: book.length, mtime, blob: new Blob([new Uint8Array(book)]) };
  const options = { files: [file], asOf, savedSince: null, keepTables: true, forget: false };
  return run((context) => previewRollUp(context, deskHere(), { ...options, narrowing: {} }));
};
/** A director's workbook in which the office was rolled up before it changed. */
const director = once(() =>
  made(async (excel) => {
    await excel.client.run((context) => setUp(context, { lang: "zh-CN", asOf }));
    const plan = await rolledUp((work) => excel.client.run(work), await office(), 1);
    await excel.client.run((context) => rollUp(context, plan));
  }),
);

const seenPlan = async (run: Run) => {
  const detail = planDetail(await run((context) => readPlans(context, { asOf })), "P1");
  if (!detail) throw new Error("no plan");
  return detail.looked;
};
const submit = async (run: Run) => {
  const looked = await seenPlan(run);
  return (inside: Run) => inside((context) => movePlan(context, looked, "submit", {}, { asOf, ...who }));
};
const request = async (run: Run) => {
  await seenPlan(run);
  const wanted = { value: 450, reason: "市场变化", content: "下调", expectedEffect: "可完成", effect: null };
  return (inside: Run) =>
    inside((context) => requestChange(context, { ref: "T1", inForce: 500 }, wanted, { asOf, ...who }));
};

const recalculate = async (run: Run) => {
  const { moves: seen } = await run((context) => recalculateTiers(context, { asOf, dryRun: true }));
  return (inside: Run) => inside((context) => recalculateTiers(context, { asOf, seen, ...who }));
};
const quarter = { period: "2026-Q1", asOf: closingDay } as const;
const signed = { ...quarter, everyone: true, user: "赵总" } as const;
type Closing = (context: Excel.RequestContext, options: ClosingOptions) => Promise<ClosingResult>;
const closing = (command: Closing) => async (run: Run) => {
  const { mark } = await run((context) => command(context, { ...signed, dryRun: true }));
  return (inside: Run) => inside((context) => command(context, { ...signed, seen: mark }));
};
const rows = "客户编号,客户名称,预计年销售额,负责人,电话\nK001,海风贸易,1300000,赵强,021-1\nK010,新桥家具,90万,赵强,\n";
const file: ImportOptions = {
  table: "Accounts",
  source: { name: "客户.csv", bytes: new TextEncoder().encode(rows) },
};
const findings = async (run: Run) => (await run((context) => checkEntries(context, { asOf }))).findings.slice(0, 2);

export const officeActions: readonly WriteAction[] = [
  {
    name: "mend entries",
    command: "applyFixes",
    book: untidy,
    look: async (run) => {
      const { fixes } = await run((context) => previewFixes(context));
      return (inside) => inside((context) => applyFixes(context, fixes, who));
    },
  },
  {
    name: "take mended entries back",
    command: "undoFixes",
    book: untidy,
    look: async (run) => {
      const { fixes } = await run((context) => previewFixes(context));
      await run((context) => applyFixes(context, fixes, who));
      return (inside) => inside((context) => undoFixes(context, who));
    },
  },
  {
    name: "check with marks and report",
    command: "checkEntries",
    book: untidy,
    own: "the check columns are the product's own, the report a sheet of its own",
    look: () =>
      Promise.resolve((run) => run((context) => checkEntries(context, { asOf, writeChecks: true, reportSheet: true }))),
  },
  {
    name: "accept findings",
    command: "acceptFindings",
    book: untidy,
    own: "rows of the log",
    look: async (run) => {
      const found = await findings(run);
      return (inside) => inside((context) => acceptFindings(context, found, { ...who, reason: "等对方盖章", asOf }));
    },
  },
  {
    name: "withdraw an acceptance",
    command: "withdrawAcceptance",
    book: untidy,
    own: "rows of the log",
    look: async (run) => {
      const found = await findings(run);
      return (inside) => inside((context) => withdrawAcceptance(context, found, who));
    },
  },
  { name: "submit a plan", command: "movePlan", book: plans, look: submit },
  {
    name: "take a step of a plan back",
    command: "undoPlanStep",
    book: plans,
    look: async (run) => {
      const { batch } = await (await submit(run))(run);
      return (inside) => inside((context) => undoPlanStep(context, text(batch), who));
    },
  },
  { name: "ask for another target", command: "requestChange", book: plans, look: request },
  {
    name: "approve another target",
    command: "decideChange",
    book: plans,
    look: async (run) => {
      await (
        await request(run)
      )(run);
      const looked = lookAt(await run((context) => readPlans(context, { asOf })), "PlanChanges", 0);
      const approval = { approvalNo: "SP-1", approver: "王总", day: asOf, effect: asOf };
      return (inside) => inside((context) => decideChange(context, looked, true, approval, { asOf, ...who }));
    },
  },
  { name: "recalculate tiers", command: "recalculateTiers", book: office, look: recalculate },
  {
    name: "undo a recalculation",
    command: "undoRecalculation",
    book: office,
    look: async (run) => {
      const { batch } = await (await recalculate(run))(run);
      return (inside) => inside((context) => undoRecalculation(context, { batch: text(batch), ...who }));
    },
  },
  {
    name: "take a what-if over into the policy",
    command: "savePolicy",
    book: office,
    look: async (run) => {
      const { typed: seen } = await run((context) => readTierData(context, { asOf }));
      const policyFile = { parameters: { "tier.aMin": 2_000_000, "tier.bMin": 600_000 } };
      return (inside) => inside((context) => savePolicy(context, { policyFile, seen, ...who }));
    },
  },
  {
    name: "export the policy",
    command: "exportPolicy",
    book: office,
    own: "the log and the number of the version",
    look: () => Promise.resolve((run) => run((context) => exportPolicy(context, who))),
  },
  {
    name: "repair the workbook",
    command: "setUp",
    book: office,
    own: "what is missing comes back; faultMatrix.test.ts sees that entries stay",
    look: () => Promise.resolve((run) => run((context) => setUp(context, { asOf, ...who }))),
  },
  {
    name: "import",
    command: "importRows",
    book: office,
    look: async (run) => {
      const { updates: seen } = await run((context) => importRows(context, { ...file, dryRun: true }));
      return (inside) => inside((context) => importRows(context, { ...file, seen }));
    },
  },
  {
    name: "take an import back",
    command: "undoImport",
    book: office,
    look: async (run) => {
      const { batch } = await run((context) => importRows(context, file));
      return (inside) => inside((context) => undoImport(context, { batch: text(batch), ...who }));
    },
  },
  {
    name: "refresh the scorecard",
    command: "refreshScorecard",
    book: appraised,
    look: async (run) => {
      await run((context) => readScorecard(context, { ...quarter, owner: "李敏" }));
      return (inside) => inside((context) => refreshScorecard(context, { ...quarter, owner: "李敏", ...who }));
    },
  },
  { name: "close a period", command: "closePeriod", book: appraised, look: closing(closePeriod) },
  { name: "freeze revisits", command: "freezeRevisits", book: appraised, look: closing(freezeRevisits) },
  {
    name: "finalise a scorecard",
    command: "finaliseScorecard",
    book: once(async () =>
      made(
        (excel) => excel.client.run((context) => refreshScorecard(context, { ...quarter, owner: "李敏" })),
        await appraised(),
      ),
    ),
    own: "a copy on a new sheet",
    look: () => Promise.resolve((run) => run((context) => finaliseScorecard(context, who))),
  },
  {
    name: "freeze to values",
    command: "freezeWorkbook",
    book: office,
    look: async (run) => {
      await run((context) => freezeWorkbook(context, { dryRun: true }));
      return (inside) => inside((context) => freezeWorkbook(context, who));
    },
  },
  {
    name: "take a freezing back",
    command: "undoFreeze",
    book: office,
    look: async (run) => {
      const { batch } = await run((context) => freezeWorkbook(context, who));
      return (inside) => inside((context) => undoFreeze(context, { batch: text(batch), ...who }));
    },
  },
  {
    name: "rank people",
    command: "rankOwners",
    book: appraised,
    own: "a sheet of its own, written anew each time",
    look: () => Promise.resolve((run) => run((context) => rankOwners(context, quarter))),
  },
  {
    name: "print a scorecard",
    command: "printScorecard",
    book: appraised,
    own: "only how the sheet is printed",
    look: () => Promise.resolve((run) => run((context) => printScorecard(context))),
  },
  {
    name: "print a form",
    command: "printForm",
    book: office,
    own: "a print-out on a sheet of its own, written anew each time",
    look: () => Promise.resolve((run) => run((context) => printForm(context, { form: "routeSheet", day: asOf }))),
  },
  {
    name: "roll up team books",
    command: "rollUp",
    book: director,
    look: async (run) => {
      const plan = await rolledUp(run, await untidy(), 2);
      return (inside) => inside((context) => rollUp(context, plan, who));
    },
  },
];
