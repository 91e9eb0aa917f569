/** The English words of what is found, by rule and case: wrong figures or names in a sentence are as wrong as a wrong cell. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../../src/locales/format";
import type { Message } from "../../../src/locales/types";
import type { CheckResult } from "../../../src/rules";

/** Files of said/ and the rules in them. */
export const families = {
  plan: "PLN",
  targets: "TGT",
  accounts: "ACC",
  tiers: "TIR",
  keyAccounts: "KA",
  development: "DEV",
  newCustomers: "NEW",
  visits: "VIS",
  contact: "COM",
  service: "CMP",
  governance: "GOV",
  kpis: "KPI",
} as const;

type Said = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const read = (file: string): Said => JSON.parse(readFileSync(join(__dirname, "said", `${file}.json`), "utf8")) as Said;

/** Sentences by rule and case; a case that finds nothing has none. Written anew by writeSaid.ts: read what it changed. */
export const said: Said = Object.assign({}, ...Object.keys(families).map(read)) as Said;

/** One line a finding, what is expected behind an arrow, then one a gap, "" where it has no reason. */
export function inWords({ findings, notEvaluable }: CheckResult): readonly string[] {
  const words = (message?: Message): string => (message ? say("en-US", message) : "");
  return [
    ...findings.map(({ message, expected }) => [message, expected].filter(Boolean).map(words).join(" → ")),
    ...notEvaluable.map(({ reason }) => words(reason)),
  ];
}
