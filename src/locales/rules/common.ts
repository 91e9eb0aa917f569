import type { Messages } from "../types";

/** Texts that rules of several families use. */
export const commonText = {
  yes: { "zh-CN": "是", "zh-TW": "是", "en-US": "yes" },
  no: { "zh-CN": "否", "zh-TW": "否", "en-US": "no" },
  missing: { "zh-CN": "还缺：{columns}", "zh-TW": "還缺：{columns}", "en-US": "Still missing: {columns}" },
  accountUnclear: {
    "zh-CN": "客户“{found}”在客户档案里找不到或不唯一",
    "zh-TW": "客戶「{found}」在客戶檔案裡找不到或不唯一",
    "en-US": "The customer “{found}” is not in Prospects, or more than once",
  },
  flagUnreadable: {
    "zh-CN": "客户“{customer}”的标记“{found}”不是“是”或“否”",
    "zh-TW": "客戶「{customer}」的標記「{found}」不是「是」或「否」",
    "en-US": "The flag “{found}” of customer “{customer}” is neither yes nor no",
  },
  unreadable: {
    "zh-CN": "“{column}”读不出来：{found}",
    "zh-TW": "「{column}」讀不出來：{found}",
    "en-US": "“{column}” cannot be read: {found}",
  },
  blank: { "zh-CN": "没有填“{column}”", "zh-TW": "沒有填「{column}」", "en-US": "“{column}” is blank" },
  notInList: {
    "zh-CN": "“{column}”里的“{found}”不在选项里",
    "zh-TW": "「{column}」裡的「{found}」不在選項裡",
    "en-US": "“{found}” in “{column}” is not in the list",
  },
  personUnknown: {
    "zh-CN": "人员表里没有“{person}”",
    "zh-TW": "人員表裡沒有「{person}」",
    "en-US": "“{person}” is not in Team",
  },
  dueBy: { "zh-CN": "最迟 {date}", "zh-TW": "最遲 {date}", "en-US": "Due by {date}" },
  beforeStart: {
    "zh-CN": "“{later}”早于“{earlier}”",
    "zh-TW": "「{later}」早於「{earlier}」",
    "en-US": "“{later}” lies before “{earlier}”",
  },
  dayUnreadable: {
    "zh-CN": "这一行的日期读不出来",
    "zh-TW": "這一列的日期讀不出來",
    "en-US": "The date of this row cannot be read",
  },
} as const satisfies Messages;
