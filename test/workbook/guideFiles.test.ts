/** The first page of the guide with its own example files: imported as it says, twice without doubling, they end in a score. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleFiles, guideFolder, guideLanguages } from "../../scripts/guide/pictures";
import { startEmbeddedExcel } from "../../embedded/node";
import { importRows } from "../../src/commands/importRows";
import { readScorecard } from "../../src/commands/readScorecard";
import { refreshScorecard } from "../../src/commands/refreshScorecard";
import { setUp } from "../../src/commands/setUp";
import { scorecardSheetText } from "../../src/locales/scorecardSheet";
import { cellNames } from "../../src/workbook/blueprint/names";
import { day } from "../core/support";

const asOf = day("2026-10-02");
/** Into which table each goes, with its rows. */
const into = { customers: ["Accounts", 8], orders: ["Orders", 14], kpis: ["KpiBook", 1] } as const;

test.each(guideLanguages)("in %s", async (lang) => {
  const excel = await startEmbeddedExcel({ locale: lang });
  const { client } = excel;
  await client.run((context) => setUp(context, { lang, mode: "compatible", asOf }));
  const bringIn = async (): Promise<(readonly [string, number, number])[]> => {
    const done: (readonly [string, number, number])[] = [];
    for (const [file, [table]] of Object.entries(into)) {
      const name = exampleFiles[lang][file as keyof typeof into];
      const source = { name, bytes: readFileSync(join(guideFolder, "files", name)) };
      const { inserted, skipped } = await client.run((context) => importRows(context, { table, source, lang }));
      done.push([table, inserted, skipped.length]);
    }
    return done;
  };
  expect(await bringIn()).toEqual(Object.values(into).map(([table, rows]) => [table, rows, 0]));
  expect(await bringIn()).toEqual(Object.values(into).map(([table]) => [table, 0, 0]));
  const { card } = await client.run((context) => readScorecard(context, { period: "2026-Q3", asOf, lang }));
  // 646,500 of 600,000, the whole weight.
  expect(card?.total).toMatchObject({ score: 1.0775, evaluableWeight: 1 });
  const onSheet = (): Promise<unknown[]> =>
    client.run(async (context) => {
      await refreshScorecard(context, { period: "2026-Q3", asOf, lang });
      const total = context.workbook.names.getItem(cellNames.totalScore).getRange();
      const shown = total.getOffsetRange(2, -1).getAbsoluteResizedRange(1, 1);
      for (const range of [total, shown]) range.load("values");
      await context.sync();
      return [total, shown].map((range): unknown => range.values[0]?.[0]);
    });
  // The profile's sheet has no row for the KPI that was brought in: it must not show a total without it.
  expect(await onSheet()).toEqual(["", expect.stringContaining(scorecardSheetText.noTotalRows[lang])]);
  await client.run((context) => setUp(context, { lang, profile: "standard", asOf }));
  expect(await onSheet()).toEqual([1.0775, ""]);
  excel.dispose();
});
