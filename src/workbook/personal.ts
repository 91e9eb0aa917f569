/** Data of persons stay in the workbook: what a report or an export shows of them is a word. */
import { checkText } from "../locales/check";
import type { Lang } from "../locales/types";
import { columnByRef, isConfidential } from "../policy/catalogue";
import type { CheckFinding } from "./liveFindings";

/**
 * Findings without the telephone numbers, addresses and other data of persons that stand in the cells they are about.
 * @param lang language of the word that stands instead
 */
export const withoutPersonal = (findings: readonly CheckFinding[], lang: Lang): readonly CheckFinding[] =>
  findings.map((finding) => {
    const column = finding.column === null ? undefined : columnByRef(`${finding.table}.${finding.column}`);
    return column && isConfidential(column) && finding.found !== ""
      ? { ...finding, found: checkText.personal[lang] }
      : finding;
  });
