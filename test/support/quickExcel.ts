import { createNullCalculator } from "../../embedded/calc";
import type { HostSettings } from "../../embedded/protocol/settings";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../embedded/node";

/**
 * Excel without calculation: what the commands write does not depend on computed values (tiers and derived figures are
 * computed by the product from what was typed), and a run costs a tenth.
 */
export const quickExcel = (file?: Uint8Array, settings: Partial<HostSettings> = {}): Promise<EmbeddedExcel> =>
  startEmbeddedExcel({
    ...(file ? { file } : {}),
    locale: "zh-CN",
    settings,
    parts: { createCalculator: createNullCalculator },
  });

/** A workbook that `work` makes, or makes of another one, as a file. */
export async function made(work: (excel: EmbeddedExcel) => Promise<unknown>, from?: Uint8Array): Promise<Uint8Array> {
  const excel = await quickExcel(from);
  try {
    await work(excel);
    return await excel.save();
  } finally {
    excel.dispose();
  }
}
