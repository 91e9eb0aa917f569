import { addMonths, isoDate } from "../calendar/serial";
import { acceptText } from "../locales/accept";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { logAccepted } from "../workbook/accepted";
import { auditLog, evaluationDate } from "../workbook/journal";
import type { CheckFinding } from "../workbook/liveFindings";
import { readPolicy } from "../workbook/policySheet";
import { openLogged } from "./openLogged";

export interface AcceptOptions {
  /** Who accepts; needed. */
  readonly user: string;
  /** Why; needed. */
  readonly reason: string;
  readonly lang?: Lang;
  /** Evaluation date (serial) the months count from; otherwise as for the check. */
  readonly asOf?: number;
  readonly signal?: AbortSignal;
}

export interface AcceptResult {
  readonly lang: Lang;
  /** Findings accepted (or taken back). */
  readonly count: number;
  /** Last day of the acceptance, serial; null when it was taken back. */
  readonly until: number | null;
  readonly summary: string;
}

/** An acceptance holds for the months of a review phase, as an attestation does. */
const validMonths = "review.phaseMonths";

/** What of a finding is logged. */
export type AcceptableFinding = Pick<CheckFinding, "rule" | "table" | "ref" | "column" | "mark" | "found">;

/**
 * Accepts findings as the check saw them: they are counted apart until the end of the review cycle, or until one of their cells
 * changes. Who, when, why and until when stands in AuditLog.
 * @param findings of `checkEntries`; those of the Policy sheet cannot be accepted and are left out
 * @throws UserError without a name or a reason, without the length of a review phase, or when the log cannot be written
 */
export async function acceptFindings(
  context: Excel.RequestContext,
  findings: readonly AcceptableFinding[],
  options: AcceptOptions,
): Promise<AcceptResult> {
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  const user = options.user.trim();
  const reason = options.reason.trim();
  if (user === "") throw new UserError(acceptText.needsName);
  if (reason === "") throw new UserError(acceptText.needsReason);
  const { policy } = await readPolicy(context, book);
  const months = policy.number(validMonths);
  const until = months === null ? null : addMonths(evaluationDate(options.asOf, policy.number("today")), months);
  if (until === null) throw new UserError(acceptText.needsCycle);
  const chosen = findings.filter(({ mark }) => mark !== "");
  await logAccepted(context, book, entries(chosen), { user, reason, until }, options.signal);
  return {
    lang,
    count: chosen.length,
    until,
    summary: say(lang, acceptText.done, { count: chosen.length, until: isoDate(until) }),
  };
}

/**
 * Takes acceptances back: the findings are open again.
 * @throws UserError without a name, or when the log cannot be written
 */
export async function withdrawAcceptance(
  context: Excel.RequestContext,
  findings: readonly AcceptableFinding[],
  options: Pick<AcceptOptions, "user" | "lang" | "signal">,
): Promise<AcceptResult> {
  const { book, lang } = await openLogged(context, [auditLog], options.lang);
  const user = options.user.trim();
  if (user === "") throw new UserError(acceptText.needsName);
  await logAccepted(context, book, entries(findings), { user, reason: "", until: null }, options.signal);
  return {
    lang,
    count: findings.length,
    until: null,
    summary: say(lang, acceptText.withdrawn, { count: findings.length }),
  };
}

const entries = (findings: readonly AcceptableFinding[]): Parameters<typeof logAccepted>[2] =>
  findings.map(({ rule, table, ref, column, mark, found }) => ({
    rule,
    table,
    ref,
    column: column ?? "",
    mark,
    found,
  }));
