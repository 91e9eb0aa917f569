/** What formulas give, against values worked out by hand from Excel's rules. */
import { createCalculator, type FormulaCalculator } from "../../embedded/calc";
import { createWorkbook } from "../../embedded/model";
import type { CellValue } from "../../embedded/model/types";

let calculator: FormulaCalculator;
let sheetId: string;

beforeAll(async () => {
  const book = createWorkbook();
  sheetId = book.activeSheetId;
  const { cells, tables, names } = book.editor({ clientId: null, by: "api" });
  const put = (row: number, column: number, values: unknown[][]): void =>
    cells.setValues(
      sheetId,
      { row, column, rowCount: values.length, columnCount: (values[0] as unknown[]).length },
      values,
    );
  put(0, 0, [
    ["Key", "年 [万]", "Amount"],
    ["A", 10, 1],
    ["b", 20, 2],
    ["a", 30, 3],
    ["C", "x", 4],
    ["", 50, 5],
  ]);
  tables.rename(tables.add(sheetId, { row: 0, column: 0, rowCount: 6, columnCount: 3 }, true).id, "Acc");
  put(0, 5, [["'5", true, "", 43100, "apple"]]);
  names.add("Rate", "=0.5");
  names.add("Keys", "=Acc[Key]");
  names.add("Cut", "=Sheet1!$C$3");
  // A formula of Univer's library makes the calculator load it.
  put(20, 0, [['=TEXT(0.5,"0%")']]);
  calculator = createCalculator();
  await calculator.attach(book, async (calls) => calls.map(() => ({ error: "#NAME?" as const })));
});

afterAll(() => calculator.dispose());

const at = (row = 30, column = 10): { sheetId: string; row: number; column: number } => ({ sheetId, row, column });
const value = (formula: string, row?: number, column?: number): CellValue | CellValue[][] =>
  calculator.evaluate(formula, at(row, column));
const err = (error: string): CellValue => ({ error }) as CellValue;

test.each<[string, CellValue | CellValue[][]]>([
  // operators
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ['=-"3"', -3],
  ["=50%", 0.5],
  ["=1+2*3-4/2", 5],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=1/0", err("#DIV/0!")],
  ['="a"="A"', true],
  ['="b">"A"', true],
  ['="a">1', true],
  ['=TRUE>"z"', true],
  ["=H1=0", true],
  ['=H1=""', true],
  ["=0.1+0.2=0.3", true],
  ['="x"+1', err("#VALUE!")],
  ["=F1+1", 6],
  ['="2024-01-31"+1', 45323],
  ["=0^0", err("#NUM!")],
  ["=1=1=TRUE", true],
  ["=3-0.1-2.9", 0],
  ['="say ""hi"""', 'say "hi"'],
  [
    "={1,2;3,4}",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["=#N/A", err("#N/A")],
  ["=Nobody", err("#NAME?")],
  ["=NOSUCH(1)", err("#NAME?")],
  // conditions
  ['=IF(1>0,"y",1/0)', "y"],
  ["=IF(0,1)", false],
  ["=IF(1,,2)", 0],
  ['=IFERROR(1/0,"e")', "e"],
  ['=IFNA(1/0,"e")', err("#DIV/0!")],
  ["=IFS(0,1,1,2)", 2],
  ["=IFS(0,1)", err("#N/A")],
  ['=SWITCH(3,1,"a",3,"c","z")', "c"],
  ['=CHOOSE(2,1/0,"b")', "b"],
  ['=AND(TRUE,1,"true")', true],
  ["=OR(H1:H1)", err("#VALUE!")],
  ["=NOT(0)", true],
  ["=ISNUMBER(F1)", false],
  ["=ISBLANK(H1)", true],
  ["=ISTEXT(F1)", true],
  ["=ISERROR(1/0)", true],
  ["=LET(x,2,y,x*3,x+y)", 8],
  ["=LAMBDA(a,b,a-b)(5,3)", 2],
  ["=REDUCE(0,Acc[Amount],LAMBDA(s,v,s+v))", 15],
  // sums and criteria
  ["=SUM(Acc[Amount])", 15],
  ["=SUM(F1:I1)", 43100],
  ['=SUM("5",TRUE)', 6],
  ["=COUNT(A1:C6)", 9],
  ["=COUNTA(A1:C6)", 17],
  ["=AVERAGE(Acc[Amount])", 3],
  ['=SUMIFS(Acc[Amount],Acc[Key],"a")', 4],
  ['=SUMIFS(Acc[Amount],Acc[Key],"a",Acc[Amount],">1")', 3],
  ['=COUNTIFS(Acc[Key],"<>a")', 3],
  ['=COUNTIF(Acc[Key],"")', 1],
  ['=COUNTIF(A1:A6,"?")', 4],
  ["=COUNTIF(F1:F1,5)", 1],
  ['=COUNTIF(J1,"app*")', 1],
  ['=SUMIF(A2:A6,"A",C2)', 4],
  ['=MAXIFS(Acc[Amount],Acc[Key],"A")', 3],
  ['=MINIFS(Acc[Amount],Acc[Key],"A")', 1],
  ['=MAXIFS(Acc[Amount],Acc[Key],"q")', 0],
  ['=AVERAGEIFS(Acc[Amount],Acc[Key],"q")', err("#DIV/0!")],
  ['=COUNTIFS(Acc[Amount],">="&2,Acc[Amount],"<5")', 3],
  ["=SUMIFS(A1:A3,B1:B2,1)", err("#VALUE!")],
  ['=SUM(COUNTIF(Acc[Key],{"a","b"}))', 3],
  ['=SUMPRODUCT((Acc[Key]="a")*Acc[Amount])', 4],
  ["=SUM(C:C)", 15],
  ["=SUBTOTAL(109,Acc[Amount])", 15],
  // finding
  ['=MATCH("B",Acc[Key],0)', 2],
  ["=MATCH(3.5,Acc[Amount])", 3],
  ["=MATCH(0,Acc[Amount])", err("#N/A")],
  ['=INDEX(Acc[Amount],MATCH("C",Acc[Key],0))', 4],
  ['=LOOKUP(25,{0,10,20,30},{"D","C","B","A"})', "B"],
  ["=LOOKUP(-1,{0,10})", err("#N/A")],
  ['=VLOOKUP("b",A2:C6,3,FALSE)', 2],
  ["=VLOOKUP(2.5,C2:C6,1)", 2],
  ['=XLOOKUP("zz",Acc[Key],Acc[Amount],"none")', "none"],
  ["=XLOOKUP(3.5,Acc[Amount],Acc[Key],,1)", "C"],
  ['=XLOOKUP("C",Acc[Key],Acc[Amount])', 4],
  ["=SUM(INDEX(C2:C6,2):INDEX(C2:C6,4))", 9],
  ["=SUM(OFFSET(C1,1,0,2,1))", 3],
  ['=SUM(INDIRECT("Acc[Amount]"))', 15],
  ["=ROWS(Acc)", 5],
  ["=ROW(C7)", 7],
  // structured references and names
  ["=Acc[[#Headers],[Amount]]", "Amount"],
  ["=SUM(Acc[年 '[万']])", 110],
  ["=SUM(Acc[[年 '[万']]:[Amount]])", 125],
  ["=COUNTA(Acc[#All])", 17],
  ["=COUNTA(Acc)", 14],
  ["=Acc[Nothing]", err("#REF!")],
  ["=Rate*4", 2],
  ['=COUNTIF(Keys,"a")', 2],
  ["=Cut+1", 3],
  ["=SUM(sheet1!C2:C3)", 3],
  // dates
  ["=EDATE(DATE(2024,1,31),1)", 45351],
  ["=EDATE(45351,-12)", 44985],
  ["=EOMONTH(45323,0)", 45351],
  ["=DATE(1900,2,29)", 60],
  ["=DATE(2024,14,1)", 45689],
  ["=YEAR(60)*10000+MONTH(60)*100+DAY(60)", 19000229],
  ["=DAY(I1)", 31],
  ["=TODAY()=INT(NOW())", true],
  ["=DATE(1900,1,1)", 1],
  ["=DATE(99,1,1)", 36161],
  // rounding and text
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(1234.5,-2)", 1200],
  ["=ROUNDUP(1.001,2)", 1.01],
  ["=ROUNDDOWN(-1.999,1)", -1.9],
  ["=MOD(-3,2)", 1],
  ['=LEN("😀a")', 3],
  ['=MID("客户开发",2,2)', "户开"],
  ['=SUBSTITUTE("aXbX","X","-")', "a-b-"],
  ['=SUBSTITUTE("aXbX","X","-",2)', "aXb-"],
  ['=SUBSTITUTE("aXbX","X","-",3)', "aXbX"],
  ['=SUBSTITUTE("aXbX","x","-")', "aXbX"],
  ['=SUBSTITUTE("abc","","-")', "abc"],
  ['=SUBSTITUTE("aXb","X","-",0)', { error: "#VALUE!" }],
  ['=SUBSTITUTE(1001,"0","")', "11"],
  ['=SUBSTITUTE(REPT("x",20000),"x","yy")', { error: "#VALUE!" }],
  ['=0.1+0.2&""', "0.3"],
  ['=1E21&""', "1E+21"],
  // Univer's library
  ['=TEXT(45351,"yyyy-mm-dd")', "2024-02-29"],
  ['=TRIM("  a  b ")', "a b"],
  ['=UPPER("abc")', "ABC"],
  ["=WORKDAY.INTL(DATE(2024,5,3),1,1)", 45418],
  ["=NETWORKDAYS.INTL(45413,45420)", 6],
  ['=TEXTJOIN(",",TRUE,Acc[Key])', "A,b,a,C"],
  ["=SORT(Acc[Amount],,-1)", [[5], [4], [3], [2], [1]]],
  ['=FILTER(Acc[Amount],Acc[Key]="a")', [[1], [3]]],
  ["=RANK(3,Acc[Amount])", 3],
  ["=MEDIAN(Acc[Amount])", 3],
  ['=DATEDIF(45292,45351,"m")', 1],
  ["=WEEKDAY(45351,2)", 4],
  ['=FIND("b","abc")', 2],
  ['=VALUE("1,200.5")', 1200.5],
  ["=LARGE(Acc[Amount],2)", 4],
  ["=QUOTIENT(7,2)", 3],
])("%s", (formula, expected) => {
  const got = value(formula);
  if (typeof expected === "number" && typeof got === "number") expect(got).toBeCloseTo(expected, 9);
  else expect(got).toEqual(expected);
});

test("a structured reference to the own row needs that row", () => {
  expect(value("=[@Amount]*2", 2, 3)).toEqual({ error: "#VALUE!" });
  expect(value("=Acc[@Amount]*2", 2, 3)).toBe(4);
  expect(value("=Acc[[#This Row],[Amount]]", 4, 9)).toBe(4);
  expect(value("=[@Amount]", 3, 1)).toBe(3);
  expect(value("=Acc[@Amount]", 9, 1)).toEqual({ error: "#VALUE!" });
  expect(value("=@C2:C6", 3, 9)).toBe(3);
});
