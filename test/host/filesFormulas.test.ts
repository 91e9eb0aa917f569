import { formulaFromFile, formulaToFile, shiftFormula } from "../../embedded/files/formulaText";
import { tokenize } from "../../embedded/files/formulaTokens";
import fc from "fast-check";

describe("formulas between file and model", () => {
  // file form, model form, table of the cell
  it.each([
    [
      "_xldudf_TIERBOOK_TIER(Accounts[[#This Row],[预计年销售额]],TierBands)",
      "=TIERBOOK.TIER([@预计年销售额],TierBands)",
      "Accounts",
    ],
    [
      "_xldudf_TIERBOOK_TIER(Accounts[[#This Row],[Sales (CNY)]],TierBands)",
      "=TIERBOOK.TIER([@[Sales (CNY)]],TierBands)",
      "Accounts",
    ],
    ["Accounts[[#This Row],[Sales]]*2", "=Accounts[@Sales]*2", "Orders"],
    ["SUM(Accounts[[#This Row],[A]:[B]])", "=SUM([@[A]:[B]])", "Accounts"],
    ["ROWS(Accounts[#This Row])", "=ROWS([@])", "Accounts"],
    ["SUM(Accounts[Sales])+COUNTA(Accounts[[#Headers],[A]])", "=SUM([Sales])+COUNTA([[#Headers],[A]])", "Accounts"],
    ['_xlfn.XLOOKUP(A1,B:B,C:C,"_xlfn.X(")', '=XLOOKUP(A1,B:B,C:C,"_xlfn.X(")', undefined],
    ["_xlfn._xlws.FILTER(A1:A9,A1:A9>0)", "=FILTER(A1:A9,A1:A9>0)", undefined],
    ["_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)", "=LET(x,A1,y,x+1,x*y)", undefined],
    ["_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)", "=LAMBDA(a,b,a+b)(1,2)", undefined],
    ["SUM(_xlfn.ANCHORARRAY(Sheet1!A1))", "=SUM(Sheet1!A1#)", undefined],
    ["_xlfn.SINGLE(A1:A9)+1", "=@A1:A9+1", undefined],
    ["_xlfn.SINGLE(_xldudf_TIERBOOK_X(1,(2)))", "=_xlfn.SINGLE(TIERBOOK.X(1,(2)))", undefined],
    ["WORKDAY.INTL(A1,5,1)+ERROR.TYPE(B1)", "=WORKDAY.INTL(A1,5,1)+ERROR.TYPE(B1)", undefined],
    ["[1]Sheet1!$A$1+'[2]My ''Sheet'!B2", "=[1]Sheet1!$A$1+'[2]My ''Sheet'!B2", "Accounts"],
    ["IF(A1=#N/A,#REF!,T1[[#This Row],['#Items]])", "=IF(A1=#N/A,#REF!,[@['#Items]])", "T1"],
  ])("%s", (stored, shown, table) => {
    expect(formulaFromFile(stored, table)).toBe(shown);
    expect(formulaToFile(shown, table)).toBe(stored);
  });

  it("completes what people may leave out", () => {
    expect(formulaFromFile("accounts[[#This Row],[Sales]]", "Accounts")).toBe("=[@Sales]");
    expect(formulaToFile("=SUM([Sales])", "Orders")).toBe("SUM(Orders[Sales])");
    expect(formulaToFile("=Orders[@Sales]", "Orders")).toBe("Orders[[#This Row],[Sales]]");
    expect(formulaToFile("=iferror(tierbook.tier(1,B),ifna(A1,0))")).toBe(
      "iferror(_xldudf_tierbook_tier(1,B),_xlfn.ifna(A1,0))",
    );
  });

  it("moves shared formulas as Excel does", () => {
    expect(shiftFormula("A1+$B2*C$3-$D$4+LOG10(A1)", 2, 1)).toBe("B3+$B4*D$3-$D$4+LOG10(B3)");
    expect(shiftFormula("SUM(A:A,1:$2,'A1 B2'!C3,Sheet1!A1:B2,\"A1\",T[A1],Name1_A1)", 1, 1)).toBe(
      "SUM(B:B,2:$2,'A1 B2'!D4,Sheet1!B2:C3,\"A1\",T[A1],Name1_A1)",
    );
    expect(shiftFormula("A1", -1, -1)).toBe("XFD1048576");
  });

  it("loses no character of any text", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("A", "1", "'", '"', "[", "]", "#", "@", "(", ")", "!", ",", "客", " ", "$", "_", "."),
        }),
        (text) => {
          expect(
            tokenize(text)
              .map((token) => token.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});
