import { paneText } from "../locales/pane";
import { say } from "../locales/format";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { asUserError, hostErrorCode } from "../workbook/hostErrors";

/**
 * The sentence for an error. What a person can mend says how; anything else is a defect or a failing Excel and is named by its
 * code, never by a stack trace.
 */
export function errorSentence(error: unknown, lang: Lang): string {
  const known = asUserError(error, "");
  if (known instanceof UserError) return known.in(lang);
  const code = hostErrorCode(error) ?? (error instanceof Error ? error.name : "?");
  return say(lang, paneText.unexpected, { code });
}
