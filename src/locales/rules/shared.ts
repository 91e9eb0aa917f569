import type { Messages } from "../types";

/** Texts that rules of several families use. */
export const sharedRuleText = {
  missing: { "zh-CN": "还缺：{columns}", "zh-TW": "還缺：{columns}", "en-US": "Still missing: {columns}" },
  fillIn: { "zh-CN": "请补填", "zh-TW": "請補填", "en-US": "Please fill it in" },
  notInList: {
    "zh-CN": "{column}“{found}”不在选项里",
    "zh-TW": "{column}「{found}」不在選項裡",
    "en-US": "{column}: “{found}” is not in the list",
  },
  chooseListed: { "zh-CN": "请从选项中选择", "zh-TW": "請從選項中選擇", "en-US": "Choose a value from the list" },
  unreadable: {
    "zh-CN": "{column}“{found}”读不出来",
    "zh-TW": "{column}「{found}」讀不出來",
    "en-US": "{column}: “{found}” cannot be read",
  },
  blank: { "zh-CN": "{column}没有填写", "zh-TW": "{column}沒有填寫", "en-US": "{column} is blank" },
  notInTeam: {
    "zh-CN": "{column}“{found}”在人员表里找不到或不唯一",
    "zh-TW": "{column}「{found}」在人員表裡找不到或不唯一",
    "en-US": "{column}: “{found}” is not in table Team, or more than once",
  },
} as const satisfies Messages;
