/** Labels, codes and the values of a cell that holds several. */
import { listLabels, listedParts } from "../../../src/policy";
import { mapPairs } from "../../../src/policy/mapPairs";

const none = listLabels([], "en-US");

describe("codes and labels", () => {
  test.each([
    ["tier", "Ａ", "A"],
    ["tier", "未定级", "unrated"],
    ["tier", "未定級", "unrated"],
    ["tier", "UNRATED", "unrated"],
    ["visitStatus", " 已访 ", "done"],
    ["visitStatus", "A", null],
    ["noSuchList", "A", null],
  ])("%s: %s is %s", (list, text, code) => expect(none.code(list, text)).toBe(code));

  test("a code has the label of the language; what is unknown is shown as it is", () => {
    expect(listLabels([], "zh-TW").label("tier", "unrated")).toBe("未定級");
    expect([none.label("tier", "Z"), none.label("noSuchList", "A")]).toEqual(["Z", "A"]);
  });

  test("the company's own wording goes before ours, in its own list only; an old value stays readable", () => {
    const labels = listLabels(
      [
        { list: "region", code: "east", text: "华东", active: true },
        { list: "region", code: " north ", text: " 华北 ", active: false },
        { list: "region", code: "west", text: " ", active: true },
        { list: "visitStatus", code: "done", text: "未访", active: true },
      ],
      "zh-CN",
    );
    const codes = ["华东", "EAST", "华北", "north", "west"].map((text) => labels.code("region", text));
    expect(codes).toEqual(["east", "east", "north", "north", "west"]);
    expect(["east", "north", "west"].map((code) => labels.label("region", code))).toEqual(["华东", "华北", "west"]);
    expect(labels.code("visitStatus", "未访")).toBe("done");
    expect([labels.code("industry", "华东"), labels.label("industry", "east")]).toEqual([null, "east"]);
  });
});

describe("several values in a cell", () => {
  const known = new Map([
    ["a", "A"],
    ["b", "B"],
    ["传达资料、商品信息", "inform"],
    ["1,2,3,4,5", "five"],
    ["1,2,3,4,5,6", "six"],
  ]);
  const parts = (cell: string): readonly (readonly [string, string | null])[] =>
    listedParts(cell, (text) => known.get(text) ?? null).map(({ text, code }) => [text, code] as const);

  test.each([
    ["", []],
    [" ， ", []],
    ["a", [["a", "A"]]],
    ["x", [["x", null]]],
    [
      "a,b；x、\nb",
      [
        ["a", "A"],
        ["b", "B"],
        ["x", null],
        ["b", "B"],
      ],
    ],
    [
      " a ; 传达资料、商品信息 ;b",
      [
        ["a", "A"],
        ["传达资料、商品信息", "inform"],
        ["b", "B"],
      ],
    ],
    ["1,2,3,4,5", [["1,2,3,4,5", "five"]]],
    [
      "1,2,3,4,5,6",
      [
        ["1,2,3,4,5", "five"],
        ["6", null],
      ],
    ],
  ] satisfies [string, (readonly [string, string | null])[]][])("%j", (cell, expected) =>
    expect(parts(cell)).toEqual(expected),
  );
});

describe("pairs", () => {
  test.each([
    ["A=3,B=7", { A: "3", B: "7" }],
    [" Ａ：３；B=7\nC=1、D=2  E=5", { A: "3", B: "7", C: "1", D: "2", E: "5" }],
    ["A=3,A=4", { A: "3" }],
    ["A,B=,=7,A=3=4,C=9", { C: "9" }],
    ["", {}],
    [null, {}],
  ] satisfies [string | null, Record<string, string>][])("%j", (text, pairs) =>
    expect(Object.fromEntries(mapPairs(text))).toEqual(pairs),
  );
});
