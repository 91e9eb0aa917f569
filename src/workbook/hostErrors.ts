/** What Excel says when it cannot, and how that becomes a sentence. Codes are strings, so that no `Excel` object is needed. */
import { operationsText } from "../locales/operations";
import { UserError } from "../locales/userError";

/** Code of an error that Excel (through office.js) reported, or null for any other error. */
export function hostErrorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" || typeof error.code === "number" ? String(error.code) : null;
}

/** Was the answer (or the request) larger than Excel on the web takes? Smaller parts will do then. */
export function isTooLarge(error: unknown): boolean {
  const code = hostErrorCode(error);
  return (
    code !== null &&
    [
      "ResponsePayloadSizeLimitExceeded",
      "RequestPayloadSizeLimitExceeded",
      "5103",
      "5104",
      "ResponsePayloadTooLarge",
    ].includes(code)
  );
}

/** Was something not there that had been there? */
export const isItemNotFound = (error: unknown): boolean => hostErrorCode(error) === "ItemNotFound";

/** Codes that say that nobody carries out requests any more: the session, the connection or the workbook has gone. */
const lost: ReadonlySet<string> = new Set([
  "InvalidOrTimedOutSession",
  "ConnectionFailure",
  "Timeout",
  "RequestAborted",
  "ServiceNotAvailable",
  "5001",
  "5102",
]);

/**
 * Turns what a person can mend into a UserError; other errors stay as they are.
 * @param sheet name of the sheet that was being worked on, "" where that is not known
 */
export function asUserError(error: unknown, sheet: string): unknown {
  const code = hostErrorCode(error);
  if (code === null) return error;
  if (code === "AccessDenied")
    return sheet === ""
      ? new UserError(operationsText.writingRefused, {}, error)
      : new UserError(operationsText.sheetRefused, { sheet }, error);
  if (code === "InvalidOperationInCellEditMode") return new UserError(operationsText.cellEditMode, {}, error);
  if (lost.has(code)) return new UserError(operationsText.connectionLost, {}, error);
  if (isTooLarge(error)) return new UserError(operationsText.tooLarge, {}, error);
  return error;
}

/** Ends a command that was cancelled, before it sends anything more. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UserError(operationsText.cancelled);
}
