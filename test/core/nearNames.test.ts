/** Names that look alike: what is left of a name, how far two are apart, and which rows are proposed. */
import { alike, coreName, editsBetween } from "../../src/rules/accounts/nearNames";

test("the kind of company, marks, width, case and script are left aside", () => {
  expect(coreName("恒通（上海）有限责任公司")).toBe("恒通上海");
  expect(coreName("恒通股份有限公司")).toBe("恒通");
  expect(coreName("Ａcme Co., Ltd.")).toBe("acme");
  expect(coreName("華強")).toBe(coreName("华强"));
  expect(coreName("有限公司")).toBe("");
});

test.each([
  ["", "", 2, 0],
  ["abc", "abc", 0, 0],
  ["abc", "abd", 2, 1],
  ["abc", "xbc", 2, 1],
  ["abc", "ab", 2, 1],
  ["bc", "abc", 2, 1],
  ["ab", "ba", 2, 2],
  ["abcd", "bcda", 2, 2],
  ["sunday", "saturday", 5, 3],
  ["kitten", "sitting", 3, 3],
  ["kitten", "sitting", 2, 3],
  ["a", "abcd", 2, 3],
  ["abcd", "a", 2, 3],
  ["a", "abcd", 3, 3],
  ["", "ab", 2, 2],
  ["abcdef", "uvwxyz", 1, 2],
])("from %j to %j with at most %i: %i", (a, b, limit, edits) => {
  expect(editsBetween(a, b, limit)).toBe(edits);
});

const pairs = (cores: readonly string[], threshold: number, groups?: readonly string[]): readonly string[] =>
  [...alike(cores, groups ?? cores.map(() => ""), threshold)]
    .flatMap(([row, others]) => [...others].map((other) => `${row}-${other}`))
    .sort();
const both = ["0-1", "1-0"];
const letters = (count: number): string =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x5200 + 41 * index)).join("");
/** The text with the character at each place changed to another one. */
const changed = (text: string, ...places: readonly number[]): string =>
  places.reduce((one, at) => `${one.slice(0, at)}${"甲乙丙"[places.indexOf(at)] ?? ""}${one.slice(at + 1)}`, text);
const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);

test("one edit in ten at nine tenths, not in nine; two in twenty, not in nineteen; never three", () => {
  expect(pairs([letters(10), changed(letters(10), 4)], 0.9)).toEqual(both);
  expect(pairs([letters(9), changed(letters(9), 4)], 0.9)).toEqual([]);
  expect(pairs([letters(20), changed(letters(20), 0, 19)], 0.9)).toEqual(both);
  expect(pairs([letters(19), changed(letters(19), 0, 18)], 0.9)).toEqual([]);
  expect(pairs([letters(40), changed(letters(40), 3, 9, 30)], 0.9)).toEqual([]);
});

test("a character more or less, two less: the longer name decides how many may differ", () => {
  expect(pairs([letters(10), without(letters(10), 0)], 0.9)).toEqual(both);
  expect(pairs([letters(10), without(letters(10), 9)], 0.9)).toEqual(both);
  expect(pairs([without(without(letters(20), 12), 3), letters(20)], 0.9)).toEqual(both);
  expect(pairs([letters(20), without(without(letters(20), 12), 3)], 0.9)).toEqual(both);
});

test("from sixty-one characters on one edit, from a hundred and twenty-one on none", () => {
  expect(pairs([letters(60), changed(letters(60), 5, 50)], 0.9)).toEqual(both);
  expect(pairs([letters(61), changed(letters(61), 5, 50)], 0.9)).toEqual([]);
  expect(pairs([letters(61), changed(letters(61), 5)], 0.9)).toEqual(both);
  expect(pairs([letters(120), changed(letters(120), 5)], 0.9)).toEqual(both);
  expect(pairs([letters(121), changed(letters(121), 5)], 0.9)).toEqual([]);
  expect(pairs([letters(121), letters(121)], 0.9)).toEqual(both);
});

test("blank ones are not compared, others only in their group and with the same numbers", () => {
  expect(pairs(["", ""], 0.9)).toEqual([]);
  expect(pairs(["恒通", "恒通"], 1, ["华东", "华东"])).toEqual(both);
  expect(pairs(["恒通", "恒通"], 1, ["华东", "华北"])).toEqual([]);
  expect(pairs([`${letters(20)}1`, `${letters(20)}2`], 0.9)).toEqual([]);
  expect(pairs([`一${letters(20)}`, `二${letters(20)}`], 0.9)).toEqual([]);
  expect(pairs([`1${letters(20)}`, `${letters(20)}1`], 0.9)).toEqual(both);
});

test("of many equal names each is compared with eight neighbours on either side", () => {
  const found = alike(
    Array.from({ length: 20 }, () => "恒通"),
    Array.from({ length: 20 }, () => ""),
    1,
  );
  expect([...(found.get(0) ?? [])]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect([...(found.get(10) ?? [])].sort((a, b) => a - b)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18,
  ]);
  expect([...(found.get(19) ?? [])]).toEqual([11, 12, 13, 14, 15, 16, 17, 18]);
});
