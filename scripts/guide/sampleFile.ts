import { startEmbeddedExcel } from "../../embedded/node";
import { buildSampleBook } from "../../embedded/sample/sampleBook";
import { serialFromIso } from "../../src/calendar";
import type { Lang } from "../../src/locales/types";
import { guideDay } from "./pictures";

/** The sample company in the guide's language, seen on the guide's day: the pictures do not change from day to day. */
export async function sampleFile(lang: Lang): Promise<Buffer> {
  const asOf = serialFromIso(guideDay);
  if (asOf === null) throw new Error(`${guideDay} is no day.`);
  const excel = await startEmbeddedExcel({ locale: lang });
  await buildSampleBook(excel.client, { asOf, lang });
  const file = await excel.save();
  excel.dispose();
  return Buffer.from(file);
}
