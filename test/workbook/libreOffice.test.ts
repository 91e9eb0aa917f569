/** The workbook in LibreOffice: what was computed is shown; in compatible mode it computes by itself, without the add-in. */
import { importRows } from "../../src/commands/importRows";
import { setUp } from "../../src/commands/setUp";
import { serialFromIso } from "../../src/calendar";
import { customFunctions } from "../../src/functions";
import { readSheetRows, readSheets } from "../../src/import/xlsx";
import type { CellValue } from "../../src/policy/values";
import type { BookMode } from "../../src/workbook/book";
import { startEmbeddedExcel } from "../../embedded/node";
import { convert, editElsewhere } from "../support/libreOffice";
import { trendGaps } from "../support/trendGaps";

const slow = 180_000;
const policyFile = {
  parameters: { "tier.aMin": 1000000, "tier.bMin": 300000, "tier.cMin": 50000, "orders.completeSince": "2023-01-01" },
};
const day = (iso: string): number => serialFromIso(iso) ?? NaN;
const files = {
  Accounts: [
    "客户编号,客户名称,状态,级别,级别生效日期,建档日期,预计年销售额",
    "C00001,甲公司,正常,A级,2025-01-31,2024-01-05,1234567",
    "C00002,乙公司,正常,C级,2025-01-31,2024-01-05,300000",
    "C00003,丙公司,正常,D级,2025-01-31,2024-01-05,49999.99",
    "C00004,丁公司,正常,,2025-01-31,2024-01-05,",
  ],
  Orders: [
    "订单号,订单日期,客户,金额,退货",
    "S1,2025-03-01,甲公司,100,",
    "S2,2025-03-31,C00001,40,是",
    "S3,2024-03-31,甲公司,7,",
  ],
  Visits: [
    "日期,拜访人,客户,状态",
    "2025-03-20,林晓东,甲公司,已访",
    "2025-03-25,林晓东,甲公司,未访",
    "2025-01-31,林晓东,乙公司,已访",
  ],
} as const;

interface Made {
  readonly file: Uint8Array;
  readonly isGap: ReturnType<typeof trendGaps>;
}

/** A small book as of 31 March 2025, as a file. */
async function book(mode: BookMode): Promise<Made> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  try {
    excel.client.associateFunctions(customFunctions);
    await excel.client.run((context) => setUp(context, { lang: "zh-CN", mode, policyFile, asOf: day("2025-03-31") }));
    for (const [table, lines] of Object.entries(files)) {
      const source = { name: `${table}.csv`, bytes: new TextEncoder().encode(lines.join("\n")) };
      const done = await excel.client.run((context) => importRows(context, { table, source }));
      expect(done.skipped).toEqual([]);
    }
    return { file: await excel.save(), isGap: trendGaps(excel) };
  } finally {
    excel.dispose();
  }
}

/** A column of the customers' sheet by its header; a formula that shows nothing counts as blank. */
function column(file: Uint8Array, header: string): CellValue[] {
  const { values } = readSheetRows(file, "客户档案");
  const top = values.findIndex((row) => row.includes("客户名称"));
  const at = values[top]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`no column ${header}`);
  return values.slice(top + 1, top + 5).map((row) => (row[at] === "" ? null : (row[at] ?? null)));
}

const errors = (file: Uint8Array, isGap: Made["isGap"]): string[] =>
  readSheets(file).flatMap(({ name }) =>
    readSheetRows(file, name).values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        typeof value === "object" && value !== null && !isGap(row, column, value.error)
          ? [`${name}: ${value.error}`]
          : [],
      ),
    ),
  );

/** What every way of computing must give. C level: once a month; the 31st of January and a month is the 28th of February. */
const expected = {
  测算级别: ["A级", "B级", "D级", "未定级"],
  近12个月销售额: [60, 0, 0, 0],
  最近联系: [day("2025-03-20"), day("2025-01-31"), null, null],
  最迟联系日: [day("2025-03-27"), day("2025-02-28"), day("2025-04-30"), null],
};

describe.each(["functions", "compatible"] as const)("a book in mode %s", (mode) => {
  let file: Uint8Array;
  let isGap: Made["isGap"];
  beforeAll(async () => {
    ({ file, isGap } = await book(mode));
  }, slow);

  test(
    "shows its figures in LibreOffice, no error cell anywhere",
    () => {
      const seen = convert(file, "xlsx");
      for (const [header, values] of Object.entries(expected))
        expect([header, column(seen, header)]).toEqual([header, values]);
      expect(errors(seen, isGap)).toEqual([]);
      expect(Buffer.from(convert(file, "pdf").subarray(0, 5)).toString()).toBe("%PDF-");
    },
    slow,
  );
});

test(
  "edited elsewhere in compatible mode, tiers and contact dates are computed anew without the add-in",
  async () => {
    const { file } = await book("compatible");
    const seen = convert(editElsewhere(file, 1234567, 50000), "xlsx");
    expect(column(seen, "测算级别")).toEqual(["C级", ...expected.测算级别.slice(1)]);
    const due = convert(editElsewhere(file, day("2025-03-20"), day("2025-03-22")), "xlsx");
    expect(column(due, "最近联系")[0]).toBe(day("2025-03-22"));
    expect(column(due, "最迟联系日")[0]).toBe(day("2025-03-29"));
  },
  slow,
);
