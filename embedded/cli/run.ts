/** `tierbook`: the commands of the ribbon on an .xlsx file, without Excel. */
import { languageFor, say } from "../../src/locales/format";
import type { Lang } from "../../src/locales/types";
import { UserError } from "../../src/locales/userError";
import { commandTable } from "./commands";
import type { Output, Speaker } from "./output";
import { languageAskedFor, parseCommandLine, usageLines } from "./options";
import { cliText } from "./text";

/**
 * Runs one command line.
 * @param words what follows `tierbook`
 * @param environmentLang language of the terminal, for what is said before a workbook is open
 * @returns the exit code: 0 done, 1 done and `check` found errors, 2 could not do it
 */
export async function run(words: readonly string[], output: Output, environmentLang: Lang): Promise<0 | 1 | 2> {
  const asked = languageAskedFor(words);
  const speaker: Speaker = { asked, lang: asked ?? environmentLang };
  if (words.length === 0 || words.includes("--help") || words.includes("-h")) {
    const usage = say(speaker.lang, cliText.usage, { lines: usageLines() });
    if (words.length === 0) output.message(usage);
    else output.result(usage);
    return words.length === 0 ? 2 : 0;
  }
  try {
    const line = parseCommandLine(words);
    return await commandTable[line.command](line, speaker, output);
  } catch (error) {
    output.message(sentence(error, speaker.lang));
    return 2;
  }
}

/** One sentence for whatever went wrong; never a stack trace. */
function sentence(error: unknown, lang: Lang): string {
  if (error instanceof UserError) return error.in(lang);
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") {
    return say(lang, cliText.excelRefused, { reason, code: error.code });
  }
  return say(lang, cliText.defect, { reason });
}

/** The language of the terminal, from the usual variables. */
export const terminalLanguage = (environment: NodeJS.ProcessEnv): Lang =>
  languageFor((environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "").replace("_", "-"));
