/** Every rule by data: what passes, what is found and where, what cannot be judged, and the edges between. */
import { say } from "../../../src/locales/format";
import { languages } from "../../../src/locales/types";
import { ruleEntries } from "../../../src/rules";
import type { CheckResult } from "../../../src/rules";
import { columnByRef, parameterById, ruleIndexById } from "../../../src/policy/catalogue";
import { cases, check } from "./allCases";
import type { Outcome } from "./cases";
import { inWords, said } from "./said";

const outcomeOf = (result: CheckResult): Outcome => [
  ...result.findings.map(
    ({ severity, table, row, column }) => `${severity} ${table} ${row === null ? "-" : row + 1} ${column ?? "-"}`,
  ),
  ...result.notEvaluable.map(
    ({ missing, table, row }) => `? ${missing.join(", ")}${table === undefined ? "" : ` @ ${table} ${(row ?? 0) + 1}`}`,
  ),
];

describe.each(Object.entries(cases))("%s", (id, rows) => {
  test.each(rows.map((row) => [row.what, row] as const))("%s", (_, row) => {
    const result = check(id, row);
    expect(outcomeOf(result)).toEqual(row.outcome);
    if (said[id]) expect(inWords(result)).toEqual(said[id][row.what] ?? []);
    if (row.says) expect(inWords(result)).toEqual(row.says);
    for (const lang of languages) {
      for (const { message, expected } of result.findings) {
        expect(say(lang, message)).not.toMatch(/[{}]|undefined|NaN/);
        if (expected) expect(say(lang, expected)).not.toMatch(/[{}]|undefined|NaN/);
      }
      for (const { reason } of result.notEvaluable)
        if (reason) expect(say(lang, reason)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

test("every built rule has its cases: one that passes, one that is found, one that cannot be judged", () => {
  expect(Object.keys(cases).sort()).toEqual(ruleEntries.map(({ id }) => id).sort());
  const lacking = Object.entries(cases).flatMap(([id, list]) => [
    ...(list.some(({ outcome }) => outcome.length === 0) ? [] : [`${id} passes`]),
    ...(list.some(({ outcome }) => outcome.some((line) => !line.startsWith("?"))) ? [] : [`${id} found`]),
    ...(list.some(({ outcome }) => outcome.some((line) => line.startsWith("?"))) ? [] : [`${id} not evaluable`]),
  ]);
  expect(lacking).toEqual([]);
});

test("every entry names only columns and parameters that exist, in all languages", () => {
  for (const rule of ruleEntries) {
    expect(ruleIndexById.has(rule.id)).toBe(true);
    for (const ref of [...rule.columns, ...(rule.reads ?? [])])
      expect([rule.id, ref, columnByRef(ref) !== undefined]).toEqual([rule.id, ref, true]);
    for (const parameter of rule.parameters)
      expect([parameter, parameterById.has(parameter)]).toEqual([parameter, true]);
    for (const lang of languages) expect(rule.title[lang].length * rule.help[lang].length).toBeGreaterThan(0);
  }
});
