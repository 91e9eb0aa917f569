import fc from "fast-check";
import { parseNumberText } from "../../src/policy";
import { parseBoolean } from "../../src/policy/numberText";

describe("numbers as people type them", () => {
  test.each([
    ["1234", 1234],
    ["1,234,567.80", 1234567.8],
    ["１，２３４．５", 1234.5],
    ["１２３", 123],
    ["12.5万", 125000],
    ["0.1萬元", 1000],
    ["3亿", 300000000],
    ["1.005万", 10050],
    ["1千万", 10000000],
    ["¥1,200", 1200],
    ["￥ 1 200", 1200],
    ["1 234 567.5", 1234567.5],
    ["1'234'567", 1234567],
    ["¥1.5亿", 150000000],
    ["1.1萬", 11000],
    ["3仟", 3000],
    ["- 3", -3],
    ["+3", 3],
    ["RMB 5000元", 5000],
    ["(1,200)", -1200],
    ["-1,200", -1200],
    ["−5", -5],
    ["5-", -5],
    ["¥-5", -5],
    ["1e3", 1000],
    [".5", 0.5],
    ["5.", 5],
    ["-0", 0],
    [".25", 0.25],
    ["123,456", 123456],
    ["1  234", 1234],
    ["15-", -15],
    ["15 -", -15],
    ["( 15 )", -15],
    ["1.5e-3", 0.0015],
  ])("%s", (text, value) => {
    expect(parseNumberText(text)).toEqual({ value, percent: false });
  });

  test.each([
    ["85%", 0.85],
    ["８５％", 0.85],
    ["0.07%", 0.0007],
    ["5‰", 0.005],
  ])("%s is a share", (text, value) => {
    expect(parseNumberText(text)).toEqual({ value, percent: true });
  });

  test.each(["12,34", "1.234,56", "1.234.567", "12,345,6", "12 34", "1 234,567", "1,23", "1.2.3", "(-5)", "(5-)"])(
    "%s could mean two things",
    (text) => {
      expect(parseNumberText(text)).toEqual({ problem: "ambiguous" });
    },
  );

  test.each([
    "",
    "abc",
    "12abc",
    "1 万 2",
    "--5",
    "-5-",
    "-¥-5",
    "(5",
    "万",
    "1e999",
    "2024-01-05",
    "😀",
    "NaN",
    "Infinity",
    "5(3)",
    "(3)5",
    "1e5x",
    "x1e5",
    "a1,23",
    "1,23a",
    "0.5.",
  ])("%s is no number", (text) => {
    expect(parseNumberText(text)).toEqual({ problem: "notNumber" });
  });

  test("what JavaScript writes is read back exactly", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumberText(String(value))).toEqual({ value: value === 0 ? 0 : value, percent: false });
      }),
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseNumberText(text)));
  });
});

test.each<[unknown, boolean | null]>([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  [2, null],
  ["１", true],
  [" Yes ", true],
  ["√", true],
  ["否", false],
  ["OFF", false],
  ["也许", null],
  ["", null],
  [null, null],
])("%p as yes or no: %p", (cell, expected) => expect(parseBoolean(cell)).toBe(expected));
