import type { Lang } from "../../locales/types";
import type { ColumnEntry } from "../../policy/types";

/** Text cells that keep what was typed: leading zeros of a number, a period such as 2026-10. */
export const textFormat = "@";
export const generalFormat = "General";
export const dateFormat = "yyyy-mm-dd";
export const moneyFormat = "#,##0";
export const shareFormat = "0.0%";

/** Plain units in the cell, shown in 万; the file's value stays what it is. Chinese workbooks only. */
export const tenThousandFormat = '0\\.0,"万"';

/** How an amount of a report is shown: in 万 where people read it so. */
export const reportMoneyFormat = (lang: Lang): string =>
  lang === "zh-CN" ? tenThousandFormat : lang === "zh-TW" ? tenThousandFormat.replace("万", "萬") : moneyFormat;

const formats: Readonly<Record<ColumnEntry["type"], string>> = {
  text: textFormat,
  longText: generalFormat,
  number: generalFormat,
  integer: "0",
  money: moneyFormat,
  share: shareFormat,
  boolean: generalFormat,
  date: dateFormat,
  time: "hh:mm",
  dateTime: "yyyy-mm-dd hh:mm",
  list: generalFormat,
  multiList: generalFormat,
  ref: textFormat,
  accountRef: textFormat,
  personRef: generalFormat,
};

/**
 * Number format of a column's cells. A computed column is never formatted as text: Excel would show its formula.
 * @param column entry of the column
 */
export function numberFormat(column: ColumnEntry): string {
  const format = formats[column.type];
  return column.filledBy === "formula" && format === textFormat ? generalFormat : format;
}

/** Horizontal place of a column's content. */
export function alignment(column: ColumnEntry): "Left" | "Center" | "Right" {
  switch (column.type) {
    case "number":
    case "integer":
    case "money":
    case "share":
      return "Right";
    case "date":
    case "time":
    case "dateTime":
    case "boolean":
    case "list":
      return "Center";
    default:
      return "Left";
  }
}
