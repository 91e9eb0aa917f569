/** Part of the build: the sample workbook of `npm start`, set up and filled by the product's own commands as of today. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeSampleFile } from "../embedded/sample/sampleFile";
import { serialOfLocalDay } from "../src/calendar";

const file = join(__dirname, "../build/page/sample.xlsx");

async function write(): Promise<void> {
  const asOf = serialOfLocalDay(new Date());
  if (asOf === null) throw new Error("The clock of this computer is not set.");
  const sample = await makeSampleFile({ asOf });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, sample);
}

write().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
