/** The language of texts that functions return. Set once at start, from the workbook or Excel's display language. */
import type { Lang } from "../locales/types";

let current: Lang = "zh-CN";

/** @param lang language of the labels and sentences from now on */
export function setFunctionLanguage(lang: Lang): void {
  current = lang;
}

/** The language in force. */
export const functionLanguage = (): Lang => current;
