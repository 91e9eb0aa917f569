/** Fuzzed: text files of any encoding, their columns, and what an import plans from them. */
import Papa from "papaparse";
import type { Random } from "../../../embedded/sample/random";
import { toCsv } from "../../../embedded/sample/csv";
import {
  decodeText,
  delimiters,
  encodings,
  findHeader,
  headerKey,
  mapColumns,
  parseDelimited,
  planImport,
  prepareImport,
  readFileSource,
} from "../../../src/import";
import { headerPower } from "../../../src/import/number";
import { languages } from "../../../src/locales/types";
import { tables } from "../../../src/policy/catalogue";
import { columns, labels, mustStayText, policies } from "./cells";
import { encoders } from "./encode";
import { anyCell, anyText, inherited, joined, mutatedBytes, mutatedText } from "./make";
import { must, resultOrSentence, same, type FuzzTarget } from "./target";

/** Everything a header may say. */
const headers: readonly string[] = columns.flatMap(({ key, label, synonyms }) => [
  key,
  ...Object.values(label),
  ...synonyms,
]);
const dataTables = tables.filter(({ kind }) => kind === "data");

/** Columns of a file, with cells like those of the table and such that are none. */
function anyRows(random: Random, first: readonly string[]): string[][] {
  const width = first.length;
  const rows = Array.from({ length: random.integer(0, 5) }, () =>
    Array.from({ length: random.chance(0.9) ? width : random.integer(0, width + 2) }, () => anyText(random, labels)),
  );
  return [[...first], ...rows];
}

function anyHeaders(random: Random, known: readonly string[]): string[] {
  return Array.from({ length: random.integer(1, 6) }, () => {
    const header = random.chance(0.9) ? random.pick(known) : anyText(random, headers);
    return random.chance(0.1) ? header + random.pick(["（万元）", "(元)", " *", "（", "(((", "  "]) : header;
  });
}

const written = (rows: readonly string[][], random: Random): string =>
  Papa.unparse(rows as string[][], { delimiter: random.pick(delimiters), newline: random.pick(["\r\n", "\n", "\r"]) });

function anyFile(random: Random): Uint8Array {
  const encoding = random.pick(["utf-8", "utf-8", "utf-16le", "utf-16be", "gb18030", "big5"] as const);
  let text = written(anyRows(random, anyHeaders(random, headers)), random);
  if (random.chance(0.3))
    text = mutatedText(text, random, ['"', '""', "\r", "\n", ",", ";", "\t", "sep=;\r\n", 'sep="\n', "\u0000"]);
  const marked = encoding.startsWith("utf") && random.chance(0.5) ? `\ufeff${text}` : text;
  const bytes = encoders[encoding](marked);
  return random.chance(0.3) ? mutatedBytes(bytes, random) : bytes;
}

export const textTargets: readonly FuzzTarget[] = [
  {
    name: "csv",
    contract: "rows of texts within Excel's columns, or a sentence; whatever the bytes and the encoding asked for",
    cases: 60_000,
    run: (random, given) => {
      const bytes = anyFile(random);
      const encoding = random.chance(0.7) ? "auto" : random.pick(encodings);
      const delimiter = random.chance(0.8) ? undefined : random.pick(delimiters);
      given(bytes);
      const text = resultOrSentence(() => decodeText(bytes, "a.csv", encoding));
      if (text === undefined) return;
      const rows = resultOrSentence(() => parseDelimited(text, "a.csv", delimiter)) ?? [];
      let last = 0;
      for (const { row, cells } of rows) {
        must(row > last, "rows in their order");
        last = row;
        must(cells.length <= 16_384, "no more columns than Excel has");
        for (const cell of cells) mustStayText(cell);
      }
    },
  },
  {
    name: "csvRoundTrip",
    contract: "an exported file holds no formula and is read back as it was, in every encoding that has its characters",
    cases: 30_000,
    run: (random, given) => {
      const keys = ["accountId", "note", "amount"];
      const rows = Array.from({ length: random.integer(1, 4) }, () =>
        Object.fromEntries(
          keys.map((key) => [
            key,
            anyText(random, labels)
              .replace(/[\r\u0000\ud800-\udfff\ufeff]/g, "")
              .trim(),
          ]),
        ),
      ).filter((row) => Object.values(row).some((text) => text.trim() !== ""));
      given(rows);
      if (rows.length === 0) return;
      const csv = new TextDecoder().decode(toCsv(rows));
      for (const cell of Papa.parse<string[]>(csv, { newline: "\r\n" }).data.flat())
        must(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell), `no formula in the file: ${cell.slice(0, 40)}`);
      const encoding = random.pick(["utf-8", "utf-16le", "utf-16be"] as const);
      const bytes = encoders[encoding](`\ufeff${csv}`);
      const read = readFileSource({ name: "a.csv", bytes, delimiter: "," });
      same(
        read.rows.slice(1).map(({ cells }) => cells.map(({ value }) => value)),
        rows.map((row) => keys.map((key) => row[key])),
        "the rows",
      );
    },
  },
  {
    name: "headers",
    contract: "headers find their columns at most once each, or a sentence says what is wrong with them",
    cases: 30_000,
    run: (random, given) => {
      const table = random.pick(dataTables);
      const known = table.columns.flatMap(({ key, label, synonyms }) => [key, label["zh-CN"], ...synonyms]);
      const line = anyHeaders(random, known);
      const map = random.chance(0.5)
        ? {}
        : Object.fromEntries([
            [random.chance(0.8) ? random.pick(line) : anyText(random), random.pick(["", ...inherited, ...known])],
          ]);
      const lang = random.pick(languages);
      given([table.key, line, map]);
      for (const header of line)
        must(
          headerKey(header).length <= header.normalize("NFKC").length + 8 && headerPower(header) >= 0,
          "a key and a power",
        );
      const rows = [
        { row: 1, cells: line.map(() => anyText(random)) },
        { row: 2, cells: line },
      ];
      resultOrSentence(() => findHeader(rows, table, table.columns, map, lang, "a.csv"));
      const mapping = resultOrSentence(() => mapColumns(line, table, table.columns, map, lang, "a.csv"));
      if (!mapping) return;
      must(
        new Set(mapping.matches.map(({ column }) => column.key)).size === mapping.matches.length,
        "each column once",
      );
      for (const { column } of mapping.matches)
        must(table.columns.includes(column) && column.filledBy !== "formula", "a column of the table that takes input");
    },
  },
  {
    name: "importPlan",
    contract:
      "every row is added, matched or skipped with a reason, its cells stay themselves in the table; or a sentence",
    cases: 15_000,
    run: (random, given) => {
      const table = random.pick(dataTables);
      const known = table.columns.flatMap(({ key, label }) => [key, label["zh-CN"]]);
      const rows = anyRows(random, anyHeaders(random, [...known, ...known, ...table.naturalKeys.flat()]));
      const policy = random.pick(policies);
      const source = {
        name: "a.csv",
        rows: rows.map((cells, at) => ({
          row: at + 1,
          cells: cells.map((value) => ({ value: random.chance(0.8) ? value : anyCell(random) })),
        })),
      };
      const existing = Object.fromEntries(
        table.columns.map(({ key }) => [key, [anyCell(random, labels), anyCell(random, labels)]]),
      );
      const remembered = random.chance(0.8)
        ? {}
        : Object.fromEntries([[anyText(random, headers), random.pick([...inherited, ...known])]]);
      const where = random.chance(0.8) ? [] : [{ column: random.pick(known), value: anyText(random, labels) }];
      given([table.key, rows, existing, remembered, where]);
      const plan = resultOrSentence(() =>
        planImport(
          prepareImport({ table, columns: table.columns, source, remembered, where, policy, lang: policy.lang }),
          { rowCount: 2, columns: existing },
        ),
      );
      if (!plan) return;
      must(plan.inserts.length + plan.skipped.length + plan.unchanged <= plan.read, "no row twice");
      for (const { reasons } of plan.skipped) must(reasons.length > 0, "a reason for each row left out");
      for (const { values } of plan.inserts) {
        must(values.length === plan.insertColumns.length, "as many cells as columns");
        must(String(values[0] ?? "").trim() !== "", "an id");
        values.forEach(mustStayText);
      }
      for (const { to } of plan.updates) mustStayText(to);
    },
  },
  {
    name: "binaryAsText",
    contract: "any bytes at all are read as a table or refused with a sentence",
    cases: 30_000,
    run: (random, given) => {
      const start = random.pick([
        [],
        [0xef, 0xbb, 0xbf],
        [0xff, 0xfe],
        [0xfe, 0xff],
        [0x50, 0x4b],
        [0xd0, 0xcf, 0x11, 0xe0],
        [0x25, 0x50, 0x44, 0x46],
      ]);
      const body = Uint8Array.from({ length: random.integer(0, 200) }, () =>
        random.chance(0.5) ? random.integer(0, 255) : random.pick([10, 34, 44, 0, 0xbf, 0xcd]),
      );
      const bytes = joined(Uint8Array.from(start), body);
      given(bytes);
      const table = resultOrSentence(() => readFileSource({ name: "a.bin", bytes, encoding: random.pick(encodings) }));
      if (table)
        must(
          table.rows.every(({ cells }) => cells.length <= 16_384),
          "no more columns than Excel has",
        );
    },
  },
];
