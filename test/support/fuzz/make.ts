/** Texts, cells and bytes for fuzzing: words of each trade put together, and good input with a few places changed. */
import type { Random } from "../../../embedded/sample/random";
import type { CellValue } from "../../../src/policy/values";

/** Names that every JavaScript object answers to: a table of words must not take them for its own. */
export const inherited = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty", "prototype"] as const;

const numbers = [
  "0",
  "1",
  "-1",
  "0.5",
  "1e3",
  "1e308",
  "1e-400",
  "9007199254740993",
  "2958465",
  "45000",
  "20240105",
  "1900",
  "85%",
  "5‰",
  "1,234.5",
  "12,34",
  "(5)",
  "１２３",
  "①",
  "٣",
  "½",
  "十二",
  "百万",
  "3万",
  "亿",
  "¥",
  "NT$",
  "元",
  "∞",
  "NaN",
  "Infinity",
  "0x10",
  "--1",
  "+1-",
];
const days = [
  "2024-01-05",
  "2024/1/5",
  "2024年2月30日",
  "5.1.2024",
  "25.1.2024",
  "5 Jan 2024",
  "Feb 29, 2023",
  "1900-02-29",
  "9999-12-31",
  "0000-00-00",
  "20240105",
  "08:30",
  "下午2:05",
  "24:00",
  "2:05 PM",
  "T10:00Z",
  "+08:00",
  "民國113年",
  "2017-Q4",
  "2017年第四季度",
  "2017下半年",
  "2017-W53",
  "FY2017",
  "2017-12-R12",
  "2017-12",
  "Q4 2017",
  "7天",
  "两周",
  "1個月",
  "quarter",
  "半年",
  "每周",
];
const words = [
  "客户",
  "華東",
  "是",
  "否",
  "true",
  "FALSE",
  "重点",
  "A",
  "D",
  "未评级",
  "null",
  "n/a",
  "#N/A",
  "#REF!",
  "—",
  "-",
  "/",
  ";",
  "、",
  ",",
  "\t",
  "|",
  '"',
  "'",
  "“",
  "(",
  ")",
  "（",
  "【",
  "\n",
  "\r\n",
  "\r",
  "\u3000",
  "\u00a0",
  "\ufeff",
  "\u0000",
  "\u200b",
  "😀",
  "\ud800",
  "\udc00",
  "ﷺ",
  "e\u0301",
  "İ",
  "ß",
];
const formulas = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+1",
  "-1",
  "@SUM(A1)",
  '=HYPERLINK("http://a")',
  "\t=1",
  " =1",
  "＝1",
  "'=1",
  "-abc",
  "+A1",
  "=",
  "#NAME?",
  "1/2",
  "3-4",
  "MAR1",
  "sept 5",
  "1e5",
  "true",
  "$5",
];
const marks = [
  "{",
  "}",
  "[",
  "]",
  ":",
  "=",
  "&",
  "<",
  ">",
  "%",
  "\\",
  "_x000D_",
  "&amp;",
  "&#0;",
  "]]>",
  "<!--",
  "-->",
  "<![CDATA[",
  "--",
  "%00",
  "..",
  "a.b",
  "|",
];
const pools: readonly (readonly string[])[] = [numbers, days, words, formulas, marks, inherited];

/** Any character, the plain ones more often. */
function anyCharacter(random: Random): string {
  if (random.chance(0.6)) return String.fromCharCode(random.integer(32, 126));
  return String.fromCharCode(random.chance(0.5) ? random.integer(0, 0x2ff) : random.integer(0, 0xffff));
}

/** A text as somebody, or something, may put it into a cell; sometimes a very long one. */
export function anyText(random: Random, more: readonly string[] = []): string {
  const parts = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3, 5]) }, () => {
    if (more.length > 0 && random.chance(0.5)) return random.pick(more);
    return random.chance(0.85) ? random.pick(random.pick(pools)) : anyCharacter(random);
  });
  const text = parts.join(random.pick(["", "", "", " ", "-", ","]));
  if (random.chance(0.3)) return mutatedText(text, random, more);
  // Long runs of one thing are what a pattern that tries too much stumbles over.
  if (random.chance(0.003)) return text.slice(0, 8).repeat(random.integer(100, 4000));
  return text;
}

/** A cell of a workbook. */
export function anyCell(random: Random, more: readonly string[] = []): CellValue {
  const kind = random.integer(0, 9);
  if (kind < 6) return anyText(random, more);
  if (kind < 8) return anyNumber(random);
  return random.pick<CellValue>([null, true, false, "", " ", { error: "#N/A" }, { error: "#REF!" }]);
}

const oddNumbers = [
  0,
  -0,
  1,
  -1,
  0.1,
  Number.MIN_VALUE,
  1e15,
  2 ** 53,
  1e308,
  -1e308,
  59,
  60,
  61,
  2958465,
  2958465.999,
  2958466,
  45000.5,
  19000101,
  20240229,
  2017,
];

/** A number: one of those where something changes, or any. */
export function anyNumber(random: Random): number {
  if (random.chance(0.6)) return random.pick(oddNumbers);
  const value = (random.next() - 0.5) * 10 ** random.integer(-5, 20);
  return random.chance(0.5) ? Math.round(value) : value;
}

/** A text with some places changed: signs put in, taken out, doubled, exchanged. */
export function mutatedText(text: string, random: Random, more: readonly string[] = []): string {
  let result = text;
  for (let left = random.pick([1, 1, 2, 4]); left > 0; left--) {
    const at = random.integer(0, result.length);
    const to = Math.min(result.length, at + random.pick([0, 1, 1, 2, 8, 60]));
    const [before, cut, after] = [result.slice(0, at), result.slice(at, to), result.slice(to)];
    const put = (): string =>
      more.length > 0 && random.chance(0.5)
        ? random.pick(more)
        : random.chance(0.6)
          ? random.pick(random.pick(pools))
          : anyCharacter(random);
    result = random.pick([
      () => before + after,
      () => before + put() + after,
      () => before + put() + cut + after,
      () => before + cut + cut + after,
      () => before + cut.toUpperCase() + after,
      () => before,
      () => after + before,
      () => before + cut.repeat(random.pick([3, 50, 400])) + after,
    ])();
    if (result.length > 200_000) return result.slice(0, 200_000);
  }
  return result;
}

/** Bytes with some places changed, cut off or put in twice. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let left = random.pick([1, 1, 2, 3, 8]); left > 0; left--) {
    const at = random.integer(0, Math.max(0, result.length - 1));
    const length = random.pick([1, 1, 2, 4, 16]);
    const edit = random.integer(0, 5);
    if (edit === 0) result[at] = random.integer(0, 255);
    else if (edit === 1) result[at] = (result[at] ?? 0) ^ (1 << random.integer(0, 7));
    else if (edit === 2)
      for (let i = at; i < Math.min(result.length, at + length); i++) result[i] = random.pick([0, 255, 0x7f, 0x80]);
    else if (edit === 3) result = result.slice(0, at);
    else if (edit === 4) result = joined(result.subarray(0, at), result.subarray(Math.min(result.length, at + length)));
    else
      result = joined(
        result.subarray(0, at),
        result.subarray(0, random.integer(0, Math.min(64, result.length))),
        result.subarray(at),
      );
  }
  return result;
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A JSON value of any shape, with the names of objects' own members among the keys. */
export function anyJson(random: Random, depth = 3): unknown {
  const kind = random.integer(0, depth > 0 ? 8 : 5);
  if (kind < 2) return anyText(random);
  if (kind === 2) return anyNumber(random);
  if (kind < 6) return random.pick<unknown>([null, true, false, Number.MAX_VALUE, "", 0]);
  const items = Array.from({ length: random.integer(0, 4) }, () => anyJson(random, depth - 1));
  if (kind === 6) return items;
  // Made by parsing, so that "__proto__" is a key like any other, as it is in a file.
  const body = items.map(
    (item) =>
      `${JSON.stringify(random.chance(0.3) ? random.pick(inherited) : anyText(random))}:${JSON.stringify(item)}`,
  );
  return JSON.parse(`{${body.join(",")}}`) as unknown;
}
