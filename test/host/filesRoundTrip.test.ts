import { readWorkbook, writeWorkbook } from "../../embedded/files";
import { createWorkbook } from "../../embedded/model";

it("writes a new workbook and reads it back", () => {
  const model = createWorkbook();
  const sheet = model.sheets[0];
  if (!sheet) throw new Error("no sheet");
  sheet.grid.put(0, 0, { value: "客户", style: 0 });
  sheet.grid.put(1, 0, { value: 12.5, style: model.styles.intern({ numberFormat: "0.00", font: { bold: true } }) });
  sheet.grid.put(2, 0, { value: 25, formula: "=A2*2", style: 0 });
  const again = readWorkbook(writeWorkbook(model));
  expect(again.sheets[0]?.grid.get(0, 0)?.value).toBe("客户");
  expect(again.sheets[0]?.grid.get(2, 0)).toMatchObject({ value: 25, formula: "=A2*2" });
});
