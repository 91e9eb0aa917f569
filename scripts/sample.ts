/** Part of the build: the sample workbook of `npm start`, set up and filled by the product's own commands as of today. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { startEmbeddedExcel } from "../embedded/node";
import { buildSampleBook } from "../embedded/sample/sampleBook";
import { serialOfLocalDay } from "../src/calendar";

const file = join(__dirname, "../build/page/sample.xlsx");

async function write(): Promise<void> {
  const excel = await startEmbeddedExcel({ locale: "zh-CN" });
  const asOf = serialOfLocalDay(new Date());
  if (asOf === null) throw new Error("The clock of this computer is not set.");
  await buildSampleBook(excel.client, { asOf });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await excel.save());
  excel.dispose();
}

write().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
