import { makeSampleFile } from "../../embedded/sample/sampleFile";
import { serialFromIso } from "../../src/calendar";
import type { Lang } from "../../src/locales/types";
import { guideDay } from "./pictures";

/** The sample company in the guide's language, seen on the guide's day: the pictures do not change from day to day. */
export async function sampleFile(lang: Lang): Promise<Buffer> {
  const asOf = serialFromIso(guideDay);
  if (asOf === null) throw new Error(`${guideDay} is no day.`);
  return Buffer.from(await makeSampleFile({ asOf, lang }));
}
