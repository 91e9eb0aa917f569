/** Formulas in one spelling: what Excel gives back of a formula is known as the one that was written. */
import { canonical, isOurFormula, sameFormula } from "../../src/workbook/build/formulaText";

test.each([
  [
    "the inner brackets of a header with a space",
    '=COUNTIF(Accounts[[Computed tier]],"A")',
    '=COUNTIF(Accounts[Computed tier],"A")',
  ],
  ["a cell of the same row", "=[@[Computed tier]]&[@Tier]", "=Accounts[[#This Row],[Computed tier]]&[@[Tier]]"],
  ["the table's own name", "=SUM(Accounts[Sales])", "=SUM([Sales])"],
  ["a header with an escaped bracket", "=SUM(Accounts[[Sales '[net']]])", "=SUM(Accounts[Sales '[net']])"],
  ["spaces and case outside of texts", "=sum( Accounts[Sales] )", "=SUM(Accounts[Sales])"],
])("the same: %s", (_, written, given) => {
  expect(canonical(given, "Accounts")).toBe(canonical(written, "Accounts"));
  expect(sameFormula(given, written, "Accounts")).toBe(true);
});

test.each([
  ["another text", '=COUNTIF(Accounts[[Computed tier]],"A")', '=COUNTIF(Accounts[Computed tier],"B")'],
  ["spaces inside a text", '=Accounts[Sales]&"a b"', '=Accounts[Sales]&"ab"'],
  [
    "a span of columns is no single column",
    "=SUM(Accounts[[Sales]:[Profit]])",
    "=SUM(Accounts[Sales]:Accounts[Profit])",
  ],
  ["another table", "=SUM(Accounts[Sales])", "=SUM(Orders[Sales])"],
])("not the same: %s", (_, one, other) => {
  expect(sameFormula(one, other, "Accounts")).toBe(false);
});

test("a formula is ours by its spelling or by our names; a person's is not", () => {
  const ours = ['=COUNTIF(Accounts[[Computed tier]],"A级")'];
  expect(isOurFormula('=COUNTIF(Accounts[Computed tier],"A级")', ours, "")).toBe(true);
  expect(isOurFormula("=TIERBOOK.TIER(1,TierBands)", [], "")).toBe(true);
  expect(isOurFormula("=COUNTIF(Accounts[Computed tier],1)", ours, "")).toBe(false);
  expect(isOurFormula("A级", ours, "")).toBe(false);
  // A table that was made a plain range leaves addresses behind, fixed ones.
  const lookup = ['=INDEX(Parameters[[Value]],MATCH("a",Parameters[Parameter],0))+[@Sales]'];
  const frozen = (from: string): string =>
    `=INDEX('Policy 1'!$C$20:$C$56,MATCH("${from}",Policy!$A$20:$A$56,0))+[@Sales]`;
  expect(isOurFormula(frozen("a"), lookup, "")).toBe(true);
  expect(isOurFormula(frozen("b"), lookup, "")).toBe(false);
  expect(isOurFormula('=INDEX(Policy!C20:C56,MATCH("a",Policy!$A$20:$A$56,0))+[@Sales]', lookup, "")).toBe(false);
});
