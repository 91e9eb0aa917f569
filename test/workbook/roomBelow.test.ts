/** Repair of what stands below a table after one of its columns was deleted, inserted or moved: the room for rows to come. */
import { holds } from "../../embedded/model/rect";
import type { Rect } from "../../embedded/model/types";
import { setUp } from "../../src/commands/setUp";
import { setUpNote } from "../../src/locales/setup";
import type { EmbeddedExcel } from "../../embedded/node";
import { place, smallBook } from "../support/smallBook";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await smallBook();
});
afterEach(() => excel.dispose());

const repair = () => excel.client.run((context) => setUp(context, {}));
const accounts = (work: (table: Excel.Table) => void): Promise<void> =>
  excel.client.run(async (context) => {
    work(context.workbook.tables.getItem("Accounts"));
    await context.sync();
  });

interface Rules {
  /** Title of the prompt, rule, formulas of the conditional formats. */
  readonly inside: string;
  readonly below: string;
}

/** The same text whatever the order of keys. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );

/** What holds in the table and below it, column by column, and in the two columns right of it. */
function rules(): Record<string, Rules> {
  const { table, rect } = place(excel, "Accounts", "客户名称");
  const sheet = excel.host.workbook.sheet(table.sheetId);
  const at = (row: number, column: number): string => {
    const here = ({ areas }: { areas: readonly Rect[] }) => areas.some((area) => holds(area, row, column));
    const validation = sheet.validations.filter(here).map(({ prompt, rule }) => [prompt?.title, rule]);
    return text([validation, sheet.conditionalFormats.filter(here).length]);
  };
  const names = [...table.columns.map(({ name }) => name), "right", "far right"];
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      { inside: at(rect.row + 1, rect.column + index), below: at(rect.row + rect.rowCount + 40, rect.column + index) },
    ]),
  );
}

const off = (): string[] =>
  Object.entries(rules())
    .filter(([, { inside, below }]) => inside !== below)
    .map(([name]) => name);

test("a deleted column: the room below moves up to its columns, and the next repair has nothing to do", async () => {
  const before = rules();
  expect(off()).toEqual([]);
  await accounts((table) => table.columns.getItem("电话").delete());
  expect(off().length).toBeGreaterThan(5);
  const result = await repair();
  expect(off()).toEqual([]);
  expect(rules()).toEqual(before);
  expect(result.notes.map(({ text }) => text)).toContain(setUpNote.validationRepaired);
  expect((await repair()).notes).toEqual([]);
});

test("a column of one's own, inserted in the middle and taken away again", async () => {
  const before = rules();
  await accounts((table) => table.columns.add(2, undefined, "我的备注"));
  expect(off().length).toBeGreaterThan(5);
  await repair();
  expect(off()).toEqual([]);
  expect(rules()).toMatchObject({
    ...before,
    right: expect.anything() as unknown,
    "far right": expect.anything() as unknown,
  });
  await accounts((table) => table.columns.getItem("我的备注").delete());
  await repair();
  expect(rules()).toEqual(before);
});

test("rules that people made stay: in the table, below it, and in a column of their own", async () => {
  const own = { list: { inCellDropDown: true, source: "李敏,王芳" } };
  await excel.client.run(async (context) => {
    const table = context.workbook.tables.getItem("Accounts");
    const owner = table.columns.getItem("负责人").getDataBodyRange();
    owner.dataValidation.clear();
    owner.dataValidation.rule = own;
    const mine = table.columns.add(undefined, undefined, "我的备注").getDataBodyRange();
    mine.getResizedRange(50, 0).dataValidation.rule = own;
    await context.sync();
  });
  const before = rules();
  await repair();
  expect(rules()).toEqual(before);
  await accounts((table) => table.columns.getItem("电话").delete());
  await repair();
  const after = rules();
  expect(after["负责人"]?.inside).toBe(before["负责人"]?.inside);
  expect(after["负责人"]?.inside).toContain("王芳");
  expect(after["负责人"]?.below).not.toContain("王芳");
  expect(after["我的备注"]?.inside).toContain("王芳");
  // The deleted column comes back on the right, above what people had put below their own: whose that is cannot be known.
  expect(off().sort()).toEqual(["我的备注", "电话", "负责人"].sort());
});
