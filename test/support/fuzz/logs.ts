/** Fuzzed: what Tierbook reads back from tables that people can type into, and the words of a command line. */
import { commands, languageAskedFor, parseCommandLine } from "../../../embedded/cli/options";
import type { Random } from "../../../embedded/sample/random";
import { subjectOf, subjectText } from "../../../src/commands/planSubject";
import { quickRows } from "../../../src/daily/quickLog";
import { buildDataset } from "../../../src/kpis";
import { listedParts } from "../../../src/policy/listLabels";
import { isTrace, traceEntries, traceOf, type ImportTrace } from "../../../src/workbook/importTrace";
import type { JournalEntry, JournalRun } from "../../../src/workbook/journal";
import { book } from "../../core/support";
import { labels, mustStayText, policies } from "./cells";
import { anyCell, anyJson, anyText, inherited, mutatedText } from "./make";
import { must, resultOrSentence, same, type FuzzTarget } from "./target";

const runOf = (entries: JournalEntry[]): JournalRun => ({
  batch: "b",
  command: "import",
  subject: "s",
  user: "",
  at: null,
  done: true,
  entries,
});

function anyTrace(random: Random): ImportTrace {
  const cell = () => anyCell(random);
  return {
    columns: ["accountId", ...(random.chance(0.5) ? [anyText(random)] : [])],
    added: Array.from({ length: random.integer(0, 3) }, () => [cell(), cell()]),
    cells: Array.from({ length: random.integer(0, 3) }, () => [anyText(random), anyText(random), cell(), cell()]),
    joined: [],
  };
}

const words = Object.entries(commands).flatMap(([name, { options, actions = [] }]) => [
  name,
  ...actions,
  ...Object.keys(options).map((option) => `--${option}`),
]);
const values = [
  "book.xlsx",
  "--lang",
  "zh-CN",
  "en-US",
  "--json",
  "--out",
  "a.xlsx",
  "2017-12-31",
  "2017-02-30",
  "Accounts",
  "stage=Won",
  "=",
  "--",
  "-",
  "",
  "--lang=",
  ...inherited.map((name) => `--${name}`),
  ...inherited,
];

export const logTargets: readonly FuzzTarget[] = [
  {
    name: "quickLog",
    contract: "every filled row is ready, to be confirmed, or open with a reason; its cells stay themselves in Visits",
    cases: 6_000,
    run: (random, given) => {
      const accounts = [
        { accountId: "K001", accountName: "海风贸易", owner: "李敏" },
        { accountId: "K002", accountName: anyText(random), owner: anyCell(random) },
        { accountId: anyCell(random), accountName: "山城机电", owner: null },
      ];
      const keys = ["quickId", "date", "accountId", "who", "mode", "keyPoints", "nextStep", "nextDate", "enteredBy"];
      const rows = Array.from({ length: random.integer(1, 3) }, () =>
        Object.fromEntries(
          keys.map((key) => [
            key,
            random.chance(0.8) ? anyCell(random, [...labels.slice(0, 200), "海风贸易", "海風貿易", "K001"]) : null,
          ]),
        ),
      );
      given([accounts, rows]);
      const data = buildDataset(book({ Accounts: accounts, QuickLog: rows }), random.pick(policies), 46_000);
      for (const { state, notes, cells } of quickRows(data)) {
        must(state === "ready" || notes.length > 0, "a reason");
        Object.values(cells).forEach(mustStayText);
      }
    },
  },
  {
    name: "importTrace",
    contract:
      "the trace of an import reads back as it was written; one that somebody changed is a trace of plain cells or none",
    cases: 30_000,
    run: (random, given) => {
      const trace = anyTrace(random);
      const entries = traceEntries("Accounts", trace);
      given(trace);
      must(entries.every(isTrace), "entries of a trace");
      same(traceOf(runOf(entries)), trace, "the trace read again");
      const changed = entries.map((entry) => ({
        ...entry,
        newValue: random.chance(0.7)
          ? mutatedText(entry.newValue, random, ["[", "]", '"', "null", "{}", '{"error":1}', "|"])
          : `|${JSON.stringify(anyJson(random))}|`,
        rowId: random.chance(0.9) ? entry.rowId : anyText(random),
      }));
      given(changed);
      const read = traceOf(runOf(changed));
      for (const cell of [...(read?.added ?? []), ...(read?.cells ?? [])].flat())
        must(
          cell === null ||
            ["string", "number", "boolean"].includes(typeof cell) ||
            (typeof cell === "object" && typeof cell.error === "string"),
          "plain cells",
        );
    },
  },
  {
    name: "planSubject",
    contract: "what the journal says of a plan's step reads back as it was written; anything else is known or unknown",
    cases: 40_000,
    run: (random, given) => {
      const subject = { step: "submit", ref: anyText(random), input: {} };
      const text = subjectText(subject, 46_000, "m");
      given(text);
      same(subjectOf(text), subject, "the subject read again");
      const changed = random.chance(0.7) ? mutatedText(text, random, ["[", "]", "null", "{}", '"']) : anyText(random);
      given(changed);
      const read = subjectOf(changed);
      must(
        read === null || (typeof read.ref === "string" && Object(read.input) === read.input),
        "a reference and an input",
      );
    },
  },
  {
    name: "listCells",
    contract: "the parts of a cell with several values, none lost and none blank",
    cases: 40_000,
    run: (random, given) => {
      const cell = [anyText(random, labels), anyText(random, labels), anyText(random)].join(
        random.pick(["、", ",", "；", ""]),
      );
      given(cell);
      const [policy] = policies;
      const parts = listedParts(cell, (text) => policy?.listCode("contactMode", text) ?? null);
      must(
        parts.every(({ text }) => text.trim() !== ""),
        "no blank part",
      );
      const bare = (text: string): string => text.replace(/[,;，；、\s]/g, "");
      same(bare(parts.map(({ text }) => text).join("")), bare(cell), "nothing lost");
    },
  },
  {
    name: "commandLine",
    contract: "a command with the options it has, or a sentence",
    cases: 50_000,
    run: (random, given) => {
      const line = Array.from({ length: random.integer(0, 7) }, (_, at) =>
        at === 0 && random.chance(0.9)
          ? random.pick(Object.keys(commands))
          : random.chance(0.9)
            ? random.pick([...words, ...values])
            : anyText(random),
      );
      given(line);
      must(
        languageAskedFor(line) === null || line.some((word) => word.startsWith("--lang")),
        "a language that was asked for",
      );
      const parsed = resultOrSentence(() => parseCommandLine(line));
      if (!parsed) return;
      const { options } = commands[parsed.command];
      for (const word of line)
        if (word.startsWith("--") && !line[line.indexOf(word) - 1]?.startsWith("--"))
          must(Object.hasOwn(options, word.slice(2).split("=")[0] ?? ""), `an option that the command has: ${word}`);
      resultOrSentence(() => parsed.date("as-of"));
    },
  },
];
