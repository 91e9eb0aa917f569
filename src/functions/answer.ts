/** What the core says, as a cell shows it. */
import { kpiText } from "../locales/kpis";
import type { KpiResult } from "../kpis/result";
import type { ListLabels } from "../policy/listLabels";
import { listLabels } from "../policy/listLabels";
import { languages } from "../locales/types";
import type { Lang } from "../locales/types";
import { notAvailable } from "./faults";
import { functionLanguage } from "./language";

/** The figure. @throws #N/A with the reason where it is undefined */
export function shown({ actual, reason }: Pick<KpiResult, "actual" | "reason">): number {
  if (actual === null) throw notAvailable(reason ?? { text: kpiText.noInput });
  return actual;
}

const labels = Object.fromEntries(languages.map((lang) => [lang, listLabels([], lang)])) as Record<Lang, ListLabels>;

/** Label of a list's code in the language of the functions. */
export const labelOf = (list: string, code: string): string => labels[functionLanguage()].label(list, code);

/** A spilled column. */
export const spill = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);
