/** Contacts as people type them on their phones: names in full, shortened, in Traditional characters, and one that nobody knows. */
import type { Lang } from "../../src/locales/types";
import { codeName } from "../../src/policy/codeName";
import type { SampleRow } from "./rows";

/**
 * Lines of QuickLog, dates as serials, as cells hold them.
 * @param register rows of Accounts
 * @param asOf serial day
 * @param lang language of the book: a list on the sheet offers its modes
 */
export function quickLogRows(
  register: readonly SampleRow[],
  asOf: number,
  lang: Lang,
): readonly Readonly<Record<string, string | number | null>>[] {
  const name = (index: number): string => String(register[index]?.accountName ?? "");
  const written = name(21).replace(/[东业达联远华图]/g, (sign) => traditional[sign] ?? sign);
  const mode = (code: string): string => codeName(lang, "contactMode", code);
  return [
    line(asOf - 1, name(14), "采购", mode("wechat"), "问了新品价格", "发报价单", asOf + 2),
    line(asOf - 1, name(33), null, mode("phone"), "样品已收到，下周给意见", null, asOf + 5),
    line(asOf - 1, written, null, mode("phone"), "催发票", null, null),
    line(asOf, name(40).replace("有限公司", ""), "王经理", mode("visit"), "现场看了封边问题", "约技术人员", asOf + 3),
    line(asOf, "新城装饰（老李介绍）", "李总", mode("phone"), "想看样册", "寄样册", null),
  ];
}

const traditional: Readonly<Record<string, string>> = {
  东: "東",
  业: "業",
  达: "達",
  联: "聯",
  远: "遠",
  华: "華",
  图: "圖",
};

const line = (
  date: number,
  accountId: string,
  who: string | null,
  mode: string,
  keyPoints: string,
  nextStep: string | null,
  nextDate: number | null,
) => ({ date, accountId, who, mode, keyPoints, nextStep, nextDate });
