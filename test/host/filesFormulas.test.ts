import { formulaFromFile, formulaToFile, shiftFormula } from "../../embedded/files/formulaText";
import { tokenize } from "../../embedded/files/formulaTokens";
import { ArrayFormulas } from "../../embedded/files/arrayFormulas";
import { dynamicMarks, withDynamicMark } from "../../embedded/files/arrayMarks";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { quickExcel } from "../support/quickExcel";

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

describe("dynamic array formulas", () => {
  const names: Readonly<Record<string, string>> = {
    Today: "=Policy!$B$4",
    Lines: "=Scorecard!$A$5:$A$38",
    Alias: "=Lines",
    Loop: "=Loop",
  };
  const formulas = new ArrayFormulas((name) => names[name]);
  // A range where one value is meant, or a result of several values.
  it.each([
    '=SUM(IF(A1:A9="","",A1:A9))',
    '=IF(A1:A9="",1,2)',
    "=SUM(A1:A9*B1:B9)",
    "=SUMPRODUCT(IF(A1:A9>0,1,0))",
    "=SUMPRODUCT(IFERROR(A1:A9,0))",
    "=A1:A9",
    "=Orders[Amount]*2",
    "=-Lines",
    "=Alias&1",
    "=Loop+1",
    "=Unknown+1",
    "=INDEX(A1:B9,2)",
    "=INDEX(A1:A9,0)",
    '=SUM(COUNTIFS(A1:A9,B1:B2,C1:C9,"x"))',
    "=MATCH(1,(A1:A9=1)*(B1:B9=2),0)",
    "=ROW(A1:A9)",
    "={1,2}",
    "=UNIQUE(A1:A9)",
    '=IFERROR(TIERBOOK.KPIFIGURE("K1",IF(Orders[Amount]="","",Orders[Amount])),"")',
  ])("%s has the mark", (formula) => expect(formulas.needsMark(formula)).toBe(true));

  it.each([
    "=A1+1",
    "=SUM(A1:A9)",
    "=SUMPRODUCT((A1:A9=1)*ISNUMBER(B1:B9)*(MOD(C1:C9-2,7)<5))",
    "=SUMPRODUCT(MAX((A1:A9=1)*(ROW(A1:A9)-MIN(ROW(A1:A9))+1)))",
    "=SUMPRODUCT((COUNTIF(A1:A9,B1:B9)=0)*1)",
    "=LOOKUP(2,1/(A1:A9=1),B1:B9)",
    "=SUM(LARGE(Orders[Amount],{1,2,3}))",
    '=SUM(COUNTIFS(A1:A9,{"a","b"}))',
    '=INDEX(Team[Role],MATCH("*",Team[Name],0))&""',
    "=INDEX(Lines,3)+INDEX(A1:B9,2,1)",
    "=IF(Today>0,SUM(A1:A9),[@Sales])",
    "=SUM(IF(A1>0,A1:A9,B1:B9))",
    "=@A1:A9+1",
    "=NETWORKDAYS(A1,A2,A3:A9)+N(A1:A9)",
    '=COUNTIFS(A:A,"x",B:B,"<>"&C1)+SUMIFS(A:A,B:B,1)',
    "=[1]Sheet1!A1*2",
    "=IFERROR(TIERBOOK.TIER([@Sales],TierBands),0)",
    '="A1:A9"&"TIERBOOK.TIER("',
  ])("%s has none", (formula) => expect(formulas.needsMark(formula)).toBe(false));

  it("have a record of their own beside those of a workbook", () => {
    const fresh = withDynamicMark(undefined);
    expect([...dynamicMarks(fresh.xml)]).toEqual([fresh.mark]);
    const other =
      '<x:metadata xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:metadataTypes count="1">' +
      '<x:metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></x:metadataTypes><x:futureMetadata name="XLRICHVALUE" count="1">' +
      '<x:bk/></x:futureMetadata><x:cellMetadata count="1"><x:bk><x:rc t="1" v="0"/></x:bk></x:cellMetadata><x:valueMetadata count="0"/></x:metadata>';
    expect([...dynamicMarks(other)]).toEqual([]);
    const { xml, mark } = withDynamicMark(other);
    expect(mark).toBe(2);
    expect([...dynamicMarks(xml)]).toEqual([2]);
    expect(xml).toContain('<x:metadataTypes count="2">');
    expect(xml.indexOf("<x:cellMetadata")).toBeGreaterThan(xml.lastIndexOf("<x:futureMetadata"));
    expect(xml.indexOf("<x:valueMetadata")).toBeGreaterThan(xml.indexOf("<x:cellMetadata"));
  });

  /** Sheet and table of a book whose formulas were set through office.js, as text, and the file. */
  const parts = (file: Uint8Array) => {
    const all = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
    return { all, sheet: all["xl/worksheets/sheet1.xml"] ?? "", table: all["xl/tables/table1.xml"] ?? "" };
  };
  const formulaOf = (sheet: string, cell: string): string =>
    new RegExp(`<c r="${cell}"[^>]*>(<f[^/].*?</f>)?`).exec(sheet)?.[0] ?? "";
  const figure = 'TIERBOOK.TOTAL(IF(T[a]="","",T[a]))';

  it("are written with the mark, plain ones without, and read again as they were", async () => {
    const excel = await quickExcel();
    await excel.client.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").values = [
        ["a", "b"],
        [1, ""],
        [2, ""],
      ];
      context.workbook.tables.add(sheet.getRange("A1:B3"), true).name = "T";
      sheet.getRange("B2:B3").formulas = [[`=${figure}`], [`=${figure}`]];
      sheet.getRange("D1:D3").formulas = [["=SUM(A2:A3*2)"], ["=SUM(A2:A3)"], ["=TIERBOOK.TIER(A2,T)"]];
      await context.sync();
    });
    const file = await excel.save();
    excel.dispose();
    const { all, sheet, table } = parts(file);
    const stored = figure.replace(".", "_").replace("TIER", "_xldudf_TIER");
    expect(formulaOf(sheet, "B2")).toBe(`<c r="B2" cm="1"><f t="array" ref="B2">${stored}</f>`);
    expect(formulaOf(sheet, "D1")).toBe('<c r="D1" cm="1"><f t="array" ref="D1">SUM(A2:A3*2)</f>');
    expect(formulaOf(sheet, "D2")).toBe('<c r="D2"><f>SUM(A2:A3)</f>');
    expect(formulaOf(sheet, "D3")).toBe('<c r="D3"><f>_xldudf_TIERBOOK_TIER(A2,T)</f>');
    expect(table).toContain(`<calculatedColumnFormula array="1">${stored}</calculatedColumnFormula>`);
    expect([...dynamicMarks(all["xl/metadata.xml"] ?? "")]).toEqual([1]);
    expect(all["[Content_Types].xml"]).toContain('PartName="/xl/metadata.xml"');
    expect(all["xl/_rels/workbook.xml.rels"]).toContain("relationships/sheetMetadata");

    // As a program wrote it that knows no marks: what it meant stays, but for an add-in's functions, which such a program cannot mean.
    const unmarked = zipSync(
      Object.fromEntries(
        Object.entries(all).map(([name, text]) => [
          name,
          strToU8(text.replace(/ cm="1"| t="array" ref="\w+"| array="1"/g, "")),
        ]),
      ),
    );
    const edit = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getFirst().getRange("F1:F2").formulas = [[1], ["=SUM(A2:A3*2)"]];
      await context.sync();
    };
    for (const [from, sum] of [
      [file, formulaOf(sheet, "D1")],
      [unmarked, '<c r="D1"><f>SUM(A2:A3*2)</f>'],
    ] as const) {
      const again = await quickExcel(from);
      const cells = again.host.workbook.sheets[0]?.grid;
      expect([cells?.get(0, 3)?.formula, cells?.get(0, 3)?.isArray]).toEqual(["=SUM(A2:A3*2)", undefined]);
      await again.client.run(edit);
      const { sheet: written } = parts(await again.save());
      again.dispose();
      expect(formulaOf(written, "D1")).toBe(sum);
      expect(formulaOf(written, "B2")).toBe(formulaOf(sheet, "B2"));
      expect(formulaOf(written, "F2")).toBe('<c r="F2" cm="1"><f t="array" ref="F2">SUM(A2:A3*2)</f>');
    }
  });
});
