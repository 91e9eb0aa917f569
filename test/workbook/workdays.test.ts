/** Working days beside WORKDAY.INTL and NETWORKDAYS.INTL as LibreOffice computes them, where no make-up day is involved. */
import ExcelJS from "exceljs";
import { addWorkdays, serialFromIso, workdaysAfter } from "../../src/calendar";
import { exampleHolidays } from "../../src/calendar/holidays/example";
import { convert } from "../support/libreOffice";

const today = serialFromIso("2026-06-01")!;
const off = exampleHolidays(today, "zh-CN").filter(({ isWorkday }) => !isWorkday);
const holidays = new Map(off.map(({ date }) => [date, false]));

/** The same numbers every time, spread over the example's year and its neighbours. */
const cases = Array.from({ length: 240 }, (_, index) => {
  const from = today - 250 + ((index * 37) % 500);
  return { from, count: 1 + ((index * 13) % 60), to: from + ((index * 29) % 200) };
});

test("agrees with WORKDAY.INTL and NETWORKDAYS.INTL", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("days");
  off.forEach(({ date }, row) => (sheet.getCell(row + 1, 6).value = date));
  const list = `$F$1:$F$${off.length}`;
  cases.forEach(({ from, count, to }, row) => {
    const line = row + 1;
    [from, count, to].forEach((value, column) => (sheet.getCell(line, column + 1).value = value));
    sheet.getCell(line, 4).value = { formula: `WORKDAY.INTL(A${line},B${line},1,${list})`, date1904: false };
    // The count begins on the day after the event; an empty span has no first day.
    const net = `IF(C${line}>A${line},NETWORKDAYS.INTL(A${line}+1,C${line},1,${list}),0)`;
    sheet.getCell(line, 4).numFmt = "0";
    sheet.getCell(line, 5).value = { formula: net, date1904: false };
  });
  const computed = new ExcelJS.Workbook();
  await computed.xlsx.load(convert(new Uint8Array(await workbook.xlsx.writeBuffer()), "xlsx").slice().buffer);
  const answers = cases.map((_, row) =>
    [4, 5].map((column) => Number(computed.getWorksheet("days")!.getCell(row + 1, column).result)),
  );
  expect(answers.flat().filter(Number.isFinite)).toHaveLength(2 * cases.length);
  expect(
    cases.map(({ from, count, to }) => [addWorkdays(from, count, holidays), workdaysAfter(from, to, holidays)]),
  ).toEqual(answers);
}, 120_000);
