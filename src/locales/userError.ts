import { say } from "./format";
import type { Lang, LocalText, MessageArgs } from "./types";

/**
 * An error meant for a person: one sentence that says what, where and what to do. Everything a user can cause is one of
 * these; anything else is a defect of ours and is shown as such.
 */
export class UserError extends Error {
  constructor(
    readonly text: LocalText,
    readonly args: MessageArgs = {},
    /** The error behind it, for the console; never shown. */
    override readonly cause?: unknown,
  ) {
    super(say("en-US", text, args));
    this.name = "UserError";
  }

  /** The sentence in the reader's language. */
  in(lang: Lang): string {
    return say(lang, this.text, this.args);
  }
}
