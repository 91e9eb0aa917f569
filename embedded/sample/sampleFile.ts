import { createNullCalculator } from "../calc";
import { startEmbeddedExcel } from "../node";
import { buildSampleBook, type SampleBookOptions } from "./sampleBook";

/**
 * The sample as an .xlsx file. It is built without calculation, since no command goes by what formulas show, and calculated once at
 * the end: a sixth of the time.
 * @throws Error when a row of a file was not taken or a step was refused: the sample itself is wrong then
 */
export async function makeSampleFile(options: SampleBookOptions): Promise<Uint8Array> {
  const { lang: locale = "zh-CN" } = options;
  const parts = { createCalculator: createNullCalculator };
  const built = await startEmbeddedExcel({ locale, parts });
  await buildSampleBook(built.client, options);
  const shown = await startEmbeddedExcel({ locale, file: await built.save() });
  built.dispose();
  const file = await shown.save();
  shown.dispose();
  return file;
}
