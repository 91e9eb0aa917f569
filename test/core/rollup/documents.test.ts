/** Pages of docs/ that are made from the data set's own tables, and what its SQL leaves to no engine. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rollupPages } from "../../../scripts/docs/rollup";
import { languages } from "../../../src/locales/types";
import { setTables } from "../../../src/rollup/dataset";
import { storedColumns } from "../../../src/rollup/dataset/schema";
import { allViews } from "../../../src/rollup/sql";
import { takenTables } from "../../../src/rollup/taken";

const root = join(__dirname, "../../..");
const pages = rollupPages();

test.each([...pages.keys()])("%s is what npm run docs writes", (page) => {
  expect(readFileSync(join(root, page), "utf8")).toBe(pages.get(page));
});

test("nothing else lies beside them", () => {
  for (const folder of ["docs/sql", "docs/power-query"])
    expect(
      readdirSync(join(root, folder))
        .map((name) => `${folder}/${name}`)
        .filter((name) => !pages.has(name)),
    ).toEqual([]);
});

test("no table has two columns of one name, whatever the case", () => {
  for (const { name, columns } of setTables) {
    const names = storedColumns(columns).map((column) => column.name.toLowerCase());
    expect([name, names.filter((one, at) => names.indexOf(one) !== at)]).toEqual([name, []]);
  }
});

test("no column of the data set or header of the Power Query holds what a personal column holds", () => {
  const query = pages.get("docs/power-query/TierbookTable.pq") ?? "";
  for (const { table, columns, kept } of takenTables({})) {
    const found = setTables.find(({ name }) => name === table.key)?.columns.map(({ name }) => name) ?? [];
    for (const { key, label } of kept) {
      expect(found).not.toContain(key);
      expect(found).toContain(`${key}_filled`);
      const own = new Set(columns.flatMap((column) => languages.map((lang) => column.label[lang])));
      const place = query.slice(query.indexOf(`#"${table.key}" = [`));
      const part = place.slice(0, place.indexOf("\n        ]"));
      for (const lang of languages) if (!own.has(label[lang])) expect(part).not.toContain(`#"${label[lang]}" =`);
    }
  }
});

/** Points on which engines differ; the SQL does without them. */
const dialect: readonly (readonly [string, RegExp])[] = [
  ["BOOLEAN values", /\b(TRUE|FALSE)\b/i],
  ["date arithmetic", /\b(INTERVAL|DATEADD|DATE_ADD|DATEDIFF|DATE_DIFF|EXTRACT|DATE_TRUNC|CURRENT_DATE)\b/i],
  ["casts", /\bCAST\b|::/i],
  ["joined texts", /\|\||\bCONCAT\b/i],
  ["USING", /\bUSING\b/i],
  ["FILTER", /\bFILTER\s*\(/i],
  ["QUALIFY", /\bQUALIFY\b/i],
  ["LIMIT and TOP", /\b(LIMIT|TOP)\b/i],
  ["quoted names", /["`[\]]/],
  ["LEAST and GREATEST", /\b(LEAST|GREATEST)\b/i],
  ["lists and structs", /\b(LIST|ARRAY|STRUCT|UNNEST)\b/i],
  ["whole-number division", /\/ \d+\b(?!e)/],
];
test.each(dialect)("the SQL does without %s", (_, pattern) => {
  expect(allViews.filter(({ select }) => pattern.test(select)).map(({ name }) => name)).toEqual([]);
});
