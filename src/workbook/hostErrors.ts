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

/**
 * Turns what a person can mend into a UserError; other errors stay as they are.
 * @param sheet name of the sheet that was being worked on
 */
export function asUserError(error: unknown, sheet: string): unknown {
  const code = hostErrorCode(error);
  if (code === "AccessDenied") return new UserError(operationsText.sheetProtected, { sheet }, error);
  if (code === "InvalidOperationInCellEditMode") return new UserError(operationsText.cellEditMode, {}, error);
  return error;
}

/** Ends a command that was cancelled, before it sends anything more. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UserError(operationsText.cancelled);
}
