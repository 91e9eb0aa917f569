/** Finding customers: the index finds what looking at every text finds, in an order that does not depend on rows. */
import * as fc from "fast-check";
import { initialsOf } from "../../../src/daily/initials";
import {
  atOnce,
  buildSearch,
  queryWords,
  searchTexts,
  withInitials,
  type InitialsOf,
  type SearchEntry,
} from "../../../src/daily/search";

const entry = (row: number, name: string, id = `K${row}`, invoiceName = ""): SearchEntry => ({
  row,
  id,
  name,
  invoiceName,
});
const indexOf = (entries: readonly SearchEntry[], initials: InitialsOf = initialsOf) =>
  atOnce(withInitials(atOnce(buildSearch(entries)), initials));

const customers = [
  entry(0, "华东机电有限公司"),
  entry(1, "重慶長安汽車"),
  entry(2, "单氏集团"),
  entry(3, "曾记食品"),
  entry(4, "ＡＢＣ机电(上海)", "S-004"),
  entry(5, "海风贸易", "K005", "宁波海丰"),
];

test.each([
  ["hdjd", [0]],
  ["HDJD", [0]],
  ["cqca", [1]],
  ["重庆", [1]],
  ["重慶", [1]],
  ["ssjt", [2]],
  ["dsjt", [2]],
  ["zjsp", [3]],
  ["abc", [4]],
  ["s-004", [4]],
  ["上海　机电", [4]],
  ["海丰", [5]],
  ["  ", []],
  ["没有", []],
])("%s", (query, rows) => {
  expect(indexOf(customers).search(query, 9)).toEqual({ rows, total: rows.length });
});

test("what begins with the words comes before what holds them inside", () => {
  const entries = [entry(0, "大海贸易"), entry(1, "海贸易"), entry(2, "贸易大海")];
  expect(indexOf(entries).search("海", 9).rows).toEqual([1, 0, 2]);
  expect(indexOf(entries).search("海", 1)).toEqual({ rows: [1], total: 3 });
});

const letters: InitialsOf = (name) => [Array.from(name, (one) => (one > "z" ? "h" : one)).join("")];
const piece = fc.constantFrom("华", "華", "东", "机", "有限公司", "Ａ", "b", " ", "(", "1", "１");
const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(""));
const accounts = fc
  .array(fc.record({ id: text, name: text, invoiceName: text }), { maxLength: 12 })
  .map((list) => list.map((one, row) => ({ ...one, row })));

test("finds what looking at every text finds", () => {
  fc.assert(
    fc.property(accounts, text, (entries, query) => {
      const words = queryWords(query);
      const naive = entries.filter((one) => {
        const { id, name, others, spoken } = searchTexts(one);
        const texts = [id, name, ...others, ...spoken.flatMap(letters)];
        return words.length > 0 && words.every((word) => texts.some((each) => each.includes(word)));
      });
      const found = indexOf(entries, letters).search(query, entries.length);
      expect([...found.rows].sort((a, b) => a - b)).toEqual(naive.map(({ row }) => row));
      expect(found.total).toBe(naive.length);
    }),
  );
});

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(accounts, text, fc.nat(11), (entries, query, turn) => {
      const names = (list: readonly SearchEntry[]): string[] =>
        indexOf(list, letters)
          .search(query, 5)
          .rows.map((row) => JSON.stringify(searchTexts(entries[row] as SearchEntry)));
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)];
      const texts = (list: string[]): unknown[] => list.map((one) => (JSON.parse(one) as { name: string }).name);
      expect(texts(names(turned))).toEqual(texts(names(entries)));
    }),
  );
});
