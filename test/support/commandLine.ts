/** The command line in a test: its exit code and what it said. */
import { run } from "../../embedded/cli/run";
import type { Lang } from "../../src/locales/types";

/** @returns the command line as a person with a system in this language runs it */
export const tierbookIn =
  (lang: Lang) =>
  async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(words, { result: (text) => out.push(text), message: (text) => err.push(text) }, lang);
    return { code, out: out.join("\n"), err: err.join("\n") };
  };
