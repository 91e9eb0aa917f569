/** The questions of first-run: in which steps they are asked, and how an answer that a person typed is read. */
import { halfWidth } from "../calendar/text";
import { policyText } from "../locales/policy";
import type { Lang, Message } from "../locales/types";
import { parameterPack } from "./catalogue/installed";
import { packs } from "./catalogue/lists";
import { listLabels } from "./listLabels";
import { readParameter } from "./readParameter";
import type { ParameterEntry } from "./types";

/** Most questions that are asked at a time. */
const stepSize = 3;

/**
 * Questions in short groups: those of a pack together, core first.
 * @param entries what is to be asked
 */
export function questionSteps(entries: readonly ParameterEntry[]): readonly (readonly ParameterEntry[])[] {
  return packs.flatMap((pack) => {
    const own = entries.filter((entry) => parameterPack(entry) === pack.code);
    return Array.from({ length: Math.ceil(own.length / stepSize) }, (_, step) =>
      own.slice(step * stepSize, (step + 1) * stepSize),
    );
  });
}

/** A suggestion as it is typed: shares in percent, choices by their code. */
export function suggestionText(entry: ParameterEntry): string | null {
  const { suggestion } = entry;
  if (suggestion === null) return null;
  return entry.type === "share" && typeof suggestion === "number" ? `${suggestion * 100}%` : String(suggestion);
}

export type Answer = { readonly value: string | number | boolean } | { readonly problem: Message } | null;

/**
 * Reads what a person typed as the answer to a question; a value that cannot be used is told by a sentence.
 * @param entry the parameter
 * @param text what was typed: "100万", "85%", "08:30", "2023-01-01", the code or label of a choice
 * @param lang language of the sentence
 * @returns the value for policy.json, what is wrong, or null where nothing was typed
 */
export function readAnswer(entry: ParameterEntry, text: string, lang: Lang): Answer {
  const plain = text.trim();
  if (plain === "") return null;
  const problem = (key: keyof typeof policyText, args: Readonly<Record<string, string | number>> = {}): Answer => ({
    problem: {
      text: policyText[key],
      args: {
        name: entry.label[lang],
        found: plain,
        options: (entry.options ?? []).map((option) => option.label[lang]).join(" / "),
        ...args,
      },
    },
  });
  const percent = halfWidth(plain).endsWith("%");
  // "0.5" may be half a percent or a half: only the sign says which.
  if (entry.type === "share" && !percent && Number(plain) > 0 && Number(plain) <= 1) return problem("ambiguousShare");
  const typed = entry.type === "share" && !percent ? `${plain}%` : plain;
  const reading = readParameter(entry, typed, listLabels([], lang));
  if ("problem" in reading) return problem(reading.problem, reading.args);
  const { value } = reading;
  // Dates and times go as they are written, everything else as it was understood.
  if (entry.type === "date" || entry.type === "time" || typeof value === "object") return { value: plain };
  return { value };
}
