import { checkJob } from "../jobs/check";
import { compute } from "../jobs/job";
import { checkText } from "../locales/check";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { parsePolicy } from "../policy";
import type { Policy, PolicyProblem } from "../policy/types";
import { isFilledByPeople, ruleEntries } from "../rules";
import { acceptancesIn } from "../workbook/accepted";
import type { Book } from "../workbook/book";
import { auditLog, evaluationDate } from "../workbook/journal";
import { describeFound, type CheckFinding } from "../workbook/liveFindings";
import { readRawPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { openBook } from "../workbook/recognise";
import { splitAccepted } from "../workbook/splitAccepted";
import { writeChecks } from "../workbook/writeChecks";
import { withoutPersonal } from "../workbook/personal";
import { writeReportSheet } from "../workbook/writeReport";
import { gapsOf } from "./gaps";
import type { CheckEntriesResult } from "./results";

export interface CheckEntriesOptions {
  /** Evaluation date (serial); otherwise the parameter `today`, otherwise the current day. */
  readonly asOf?: number;
  /** Language of the messages; the workbook's own when absent. */
  readonly lang?: Lang;
  /** Write the check columns of the tables (only cells that change; a row without findings is cleared). */
  readonly writeChecks?: boolean;
  /** Write a sheet with all findings. */
  readonly reportSheet?: boolean;
  readonly signal?: AbortSignal;
}

/** Tables that rules use through derived figures, beside those their entries name. */
const always = ["Accounts", "Orders", "Visits", "TierReviews", "Team"] as const;

/**
 * Checks the whole workbook against the rules that are on. Nothing is written unless the options ask for it.
 * Check columns hold what was found last, in the workbook's language.
 * @throws UserError when the workbook is no Tierbook, cannot be read, or (when writing) is protected
 */
export async function checkEntries(
  context: Excel.RequestContext,
  options: CheckEntriesOptions = {},
  progress?: Progress,
): Promise<CheckEntriesResult> {
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const book = await openBook(context);
  const lang = options.lang ?? book.lang;
  const raw = await readRawPolicy(context, book);
  const { policy, problems } = parsePolicy(raw);
  const asOf = evaluationDate(options.asOf, policy.number("today"));
  progress?.({ text: checkText.step });
  const snapshots = await readTables(
    context,
    book,
    [...new Set([...tablesToRead(policy, book), auditLog])].map((table) => ({ table })),
    {
      ...signal,
      onProgress: (done, total) => progress?.({ text: checkText.step, done, total }),
    },
  );
  const found = await compute(checkJob, { tables: snapshots, raw, today: asOf }, null, options.signal);
  const acceptances = acceptancesIn(snapshots[auditLog]);
  const inWords = async (words: Lang): Promise<ReturnType<typeof splitAccepted>> =>
    splitAccepted(await describeFound(found, snapshots, words), acceptances, asOf);
  const said = await inWords(lang);
  const { open, accepted } = said;
  const described = [...problems.map((problem) => policyFinding(problem, lang)), ...open];
  const counted = (severity: CheckFinding["severity"]): number =>
    described.filter((finding) => !finding.history && finding.severity === severity).length;
  const result: CheckEntriesResult = {
    asOf,
    lang,
    profile: policy.profile,
    counts: {
      error: counted("error"),
      warn: counted("warn"),
      info: counted("info"),
      history: described.filter(({ history }) => history).length,
      accepted: accepted.length,
    },
    findings: described,
    accepted,
    notEvaluable: found.gaps.map(({ rule, missing }) => ({ rule, missing: [...missing] })),
    gaps: gapsOf(found.gaps, snapshots, raw, lang),
  };
  if (options.writeChecks === true)
    await writeChecks(
      context,
      book,
      snapshots,
      (lang === book.lang ? said : await inWords(book.lang)).open,
      null,
      options.signal,
    );
  if (options.reportSheet === true) {
    const shown = { ...result, findings: withoutPersonal(result.findings, lang) };
    await writeReportSheet(context, shown, lang, options.signal);
  }
  return result;
}

function tablesToRead(policy: Policy, book: Book): string[] {
  const on = ruleEntries.filter((rule) => policy.ruleOn(rule.id));
  const refs = on
    .flatMap((rule) => [...rule.columns, ...(rule.reads ?? [])])
    .map((ref) => ref.slice(0, ref.indexOf(".")));
  // Whatever people fill is looked at for cells that hold no value of their column's kind.
  const filled = [...book.tables.values()].filter(({ entry }) => isFilledByPeople(entry)).map(({ key }) => key);
  return [...new Set([...always, ...filled, ...on.map((rule) => rule.table), ...refs])].filter((table) =>
    book.tables.has(table),
  );
}

/** A cell of the Policy sheet that cannot be used. */
function policyFinding(problem: PolicyProblem, lang: Lang): CheckFinding {
  return {
    rule: "POLICY",
    severity: "error",
    table: "Parameters",
    row: null,
    column: "value",
    cell: problem.where,
    found: problem.found,
    message: problem.message[lang],
    clause: "",
    history: false,
    problem: problem.message[lang],
    expected: "",
    sheet: sheetOf(problem.where),
    owner: "",
    ref: "",
    // The Policy sheet is mended, not excused.
    mark: "",
  };
}

/** The sheet's name of an address such as "'My policy'!C5". */
const sheetOf = (cell: string): string =>
  cell
    .slice(0, Math.max(0, cell.lastIndexOf("!")))
    .replace(/^'(.*)'$/, "$1")
    .replace(/''/g, "'");
