/** Desktop Excel hands a blank cell to a custom function as 0, Excel on the web as null: the sheets must show the same in both. */
import { startEmbeddedExcel } from "../../embedded/node";
import { customFunctions } from "../../src/functions";
import { dumpBook, differences, type BookDump } from "../support/bookDump";
import { filledBook } from "../support/faultScenarios";
import { columnCells } from "../support/smallBook";

test("blank cells mean blank on desktop Excel too", async () => {
  const file = await filledBook();
  const shown: BookDump[] = [];
  for (const blankArgument of [null, 0] as const) {
    const excel = await startEmbeddedExcel({ file, locale: "zh-CN", settings: { blankArgument } });
    excel.client.associateFunctions(customFunctions);
    await excel.host.recalculate();
    await excel.host.idle();
    const computed = columnCells(excel, "Accounts", "测算级别");
    // The fourth customer has no sales figure: unrated, not D.
    expect(computed).toEqual(["A级", "B级", "D级", "未定级", "A级"]);
    shown.push(dumpBook(excel.host.workbook));
    excel.dispose();
  }
  expect(differences(shown[0] as BookDump, shown[1] as BookDump)).toEqual([]);
});
