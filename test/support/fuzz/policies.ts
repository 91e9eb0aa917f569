/** Fuzzed: the Policy sheet, policy.json, answers of first-run, what is kept in the workbook's settings, and arguments of functions. */
import { readSettings } from "../../../embedded/files/settings";
import type { Random } from "../../../embedded/sample/random";
import { tierArgument, bandInterval, bandLimits } from "../../../src/functions/bandsArgument";
import { bookArgument } from "../../../src/functions/columnsArgument";
import { languages } from "../../../src/locales/types";
import { canonicalPolicy, parsePolicy, policyContent, readPolicyFile, withPolicyFile } from "../../../src/policy";
import { packs, parameters, ruleIndex } from "../../../src/policy/catalogue";
import { readAnswer } from "../../../src/policy/answer";
import { listLabels } from "../../../src/policy/listLabels";
import { mapPairs } from "../../../src/policy/mapPairs";
import { readParameter } from "../../../src/policy/readParameter";
import type { RawPolicy } from "../../../src/policy/types";
import type { CellValue } from "../../../src/policy/values";
import { essentialsFormula, readEssentials, readJournal, readMetadata } from "../../../src/workbook/build/metadata";
import { rawPolicy } from "../../core/support";
import { FunctionError } from "../../core/functionCalls";
import { labels } from "./cells";
import { anyCell, anyJson, anyText, inherited, mutatedText } from "./make";
import { must, resultOrSentence, same, type FuzzTarget } from "./target";

const parameterIds = parameters.map(({ id }) => id);
const ruleIds = ruleIndex.map(({ id }) => id);
const goodFile = JSON.stringify({
  version: 3,
  packs: ["core", "orders"],
  profile: "standard",
  parameters: {
    "tier.aMin": 1000000,
    "contact.cadence": "A=7,B=14",
    "calendar.fiscalYearStart": 4,
    "ka.deadline": "7天",
  },
  rules: { "ACC-05": { on: false, severity: "info" } },
  holidays: [{ date: "2026-10-01", kind: "off", name: "国庆" }],
});
const jsonMarks = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "null",
  "1e999",
  "-0",
  '"__proto__":',
  '"constructor":{}',
  "[[[[[[[[",
  "0".repeat(40),
  "true",
  ...parameterIds.slice(0, 30),
  ...ruleIds.slice(0, 20),
];

/** A policy file: a good one changed, one of odd values, or something else altogether; sometimes nested deeply. */
function anyPolicyText(random: Random): string {
  const kind = random.integer(0, 9);
  if (kind < 4) return mutatedText(goodFile, random, jsonMarks);
  if (kind === 4) return JSON.stringify(anyJson(random));
  if (kind === 5 && random.chance(0.02))
    return random.pick(["[", '{"a":', '{"parameters":']).repeat(random.integer(1000, 30_000));
  const given = Array.from(
    { length: random.integer(0, 4) },
    () =>
      `${JSON.stringify(random.pick([...parameterIds, ...inherited]))}:${JSON.stringify(random.chance(0.8) ? plainCell(random) : anyJson(random))}`,
  );
  const rules = Array.from(
    { length: random.integer(0, 2) },
    () =>
      `${JSON.stringify(random.pick([...ruleIds, ...inherited]))}:${JSON.stringify({ on: random.pick<unknown>([true, false, "是"]), severity: random.pick(["error", "info", "warn", "constructor"]) })}`,
  );
  const holidays = Array.from({ length: random.integer(0, 2) }, () => ({
    date: anyText(random),
    kind: random.pick(["off", "work", "toString"]),
  }));
  return `{"packs":${JSON.stringify([random.pick(packs).code, ...(random.chance(0.1) ? [anyText(random)] : [])])},"parameters":{${given.join(",")}},"rules":{${rules.join(",")}},"holidays":${JSON.stringify(holidays)}}`;
}

const plainCell = (random: Random): CellValue => {
  const cell = anyCell(random, labels);
  return typeof cell === "object" ? null : cell;
};

const rawOf = (random: Random): RawPolicy => ({
  lang: random.pick(languages),
  packs: packs.filter(() => random.chance(0.5)).map(({ code }) => code),
  profile: random.pick(["basic", "standard", "full"] as const),
  parameters: Array.from({ length: random.integer(0, 8) }, () => ({
    id: random.pick([...parameterIds, ...inherited]),
    value: anyCell(random, labels),
    where: "制度设置!B2",
  })),
  rules: Array.from({ length: random.integer(0, 3) }, () => ({
    id: random.pick([...ruleIds, ...inherited]),
    on: anyCell(random),
    severity: anyCell(random, ["error", "warn", "info", "提示"]),
    where: "制度设置!B3",
  })),
  holidays: Array.from({ length: random.integer(0, 3) }, () => ({
    date: anyCell(random),
    isWorkday: anyCell(random),
    where: "制度设置!B4",
  })),
  lists: Array.from({ length: random.integer(0, 3) }, () => ({
    list: random.pick(["industry", "contactMode", "tier", ...inherited]),
    code: anyText(random),
    text: anyText(random, labels),
    active: random.chance(0.5),
  })),
});

/** Reads the policy, writes it as policy.json, reads that again: the same policy. */
function mustComeBack(raw: RawPolicy): void {
  const { policy, problems } = parsePolicy(raw);
  for (const { message } of problems) for (const lang of languages) must(message[lang].length > 3, "a sentence");
  for (const id of parameterIds)
    for (const value of [policy.number(id), policy.duration(id)?.count ?? null])
      must(value === null || Number.isFinite(value), "a finite number");
  for (const id of inherited) must(policy.number(id) === null && !policy.ruleOn(id), "nothing under an inherited name");
  const content = policyContent(raw);
  const file = resultOrSentence(() => readPolicyFile(JSON.parse(JSON.stringify(content.file)) as unknown));
  if (!file) return;
  const bare: RawPolicy = { ...raw, packs: [], profile: "basic", parameters: [], rules: [], holidays: [] };
  const again = policyContent(withPolicyFile(bare, file));
  for (const part of ["packs", "profile", "parameters", "rules", "holidays"] as const)
    same(again.file[part], content.file[part], `the ${part} as a file and back`);
  must(canonicalPolicy(again).packs === canonicalPolicy(content).packs, "the packs as texts");
}

const asFunctionDoes = (work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    // An error that stood in a cell is passed on as it is.
    must(error.message.length > 3 || error.code.startsWith("#"), "a sentence with the error");
  }
};

/** A range as Excel hands it over. */
const anyRange = (random: Random, words: readonly string[]): unknown =>
  random.chance(0.1)
    ? anyJson(random)
    : Array.from({ length: random.integer(0, 6) }, () =>
        Array.from({ length: random.pick([1, 1, 2, 4, 5]) }, () => {
          const cell = anyCell(random, words);
          return cell === null
            ? random.pick<unknown>([0, "", null])
            : typeof cell === "object"
              ? new FunctionError(cell.error)
              : cell;
        }),
      );

export const policyTargets: readonly FuzzTarget[] = [
  {
    name: "policyFile",
    contract:
      "a policy that is written and read again the same, its problems as sentences; or one sentence about the file",
    cases: 12_000,
    run: (random, given) => {
      const text = anyPolicyText(random);
      given(text);
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch (error) {
        // What is no JSON is told by the callers in a sentence of their own.
        if (error instanceof SyntaxError) return;
        throw error;
      }
      const file = resultOrSentence(() => readPolicyFile(json));
      if (file) mustComeBack(withPolicyFile(rawPolicy({ lang: random.pick(languages) }), file));
    },
  },
  {
    name: "policyCells",
    contract: "a policy of finite values, a sentence for each cell that is none; as a file and back it is the same",
    cases: 6_000,
    run: (random, given) => {
      const raw = rawOf(random);
      given(raw);
      mustComeBack(raw);
    },
  },
  {
    name: "answers",
    contract: "an answer of the parameter's kind and range, nothing, or a sentence",
    cases: 40_000,
    run: (random, given) => {
      const entry = random.pick(parameters);
      const text = random.chance(0.7) ? anyText(random) : anyText(random, [...labels, "%", "天", "元"]);
      given([entry.id, text]);
      const lang = random.pick(languages);
      const answer = readAnswer(entry, text, lang);
      if (answer && "problem" in answer) must(answer.problem.text[lang].length > 3, "a sentence");
      if (answer && "value" in answer)
        must(typeof answer.value !== "number" || Number.isFinite(answer.value), "a finite number");
      const reading = readParameter(entry, anyCell(random, labels), listLabels([], lang));
      if ("value" in reading && typeof reading.value === "number")
        must(Number.isFinite(reading.value), "a finite number");
      for (const [code, value] of mapPairs(text)) must(code !== "" && value !== "", "a whole pair");
    },
  },
  {
    name: "settings",
    contract: "what Tierbook keeps in a workbook is read, or passed over where somebody changed it",
    cases: 15_000,
    run: (random, given) => {
      const kept = JSON.stringify({
        version: 1,
        lang: "zh-CN",
        mode: "functions",
        packs: ["core"],
        profile: "basic",
        tables: { Accounts: { name: "Accounts" } },
      });
      const value = random.chance(0.7) ? mutatedText(kept, random, jsonMarks) : anyJson(random);
      given(value);
      const metadata = readMetadata(value);
      must(metadata === null || typeof metadata === "object", "a description or none");
      must(readJournal(value) === null || typeof value === "string", "a journal or none");
      const formula = random.chance(0.5)
        ? mutatedText('="zh-CN;functions;basic;core,orders"', random)
        : anyText(random);
      const essentials = readEssentials(formula);
      if (essentials) same(readEssentials(essentialsFormula(essentials)), essentials, "the essentials read again");
      const name = `${random.pick(inherited)}${random.pick(["", "1"])}`;
      const property = `<we:property name="${name}" value="${random.pick(["&quot;a&quot;", "{", "[1e999]", "null", ""])}"/>`;
      const settings = readSettings(
        `<we:webextension xmlns:we="w" id="{1}"><we:reference id="me"/><we:properties>${property}</we:properties></we:webextension>`,
        "me",
      );
      must(settings?.size === 1 && settings.has(name), "the setting by its name");
    },
  },
  {
    name: "functionArguments",
    contract: "arguments of functions are read, or Excel's error with a sentence stands in the cell",
    cases: 10_000,
    run: (random, given) => {
      Object.assign(globalThis, {
        CustomFunctions: { Error: FunctionError, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" } },
      });
      const bands = anyRange(random, ["A", "B", "7天", "未评级"]);
      const columns = Array.from({ length: random.integer(0, 3) }, () => [
        random.pick(["Orders.amount", "Accounts.accountId", "Accounts.tier", "Lists.list", ...inherited]),
        anyRange(random, labels),
      ]).flat();
      const policy = anyRange(random, parameterIds);
      given([bands, columns, policy]);
      asFunctionDoes(() => bandLimits(bands));
      asFunctionDoes(() => bandInterval(bands, "A"));
      asFunctionDoes(() => tierArgument(anyText(random, ["A", "未评级"]), bands));
      asFunctionDoes(() => bookArgument({ today: 46000, policy, holidays: anyRange(random, ["2026-10-01"]), columns }));
    },
  },
];
