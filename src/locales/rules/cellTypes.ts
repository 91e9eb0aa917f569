import type { Messages } from "../types";

/** Texts about cells whose value is not of their column's kind. */
export const cellTypeText = {
  errorCell: {
    "zh-CN": "“{column}”是错误值{found}，不能当作内容",
    "zh-TW": "「{column}」是錯誤值{found}，不能當作內容",
    "en-US": "“{column}” holds the error {found}, which counts as nothing",
  },
  mendError: {
    "zh-CN": "改好公式或重新输入；还没有内容就清空。",
    "zh-TW": "改好公式或重新輸入；還沒有內容就清空。",
    "en-US": "Mend the formula or type the value; clear the cell while there is none.",
  },
  textDate: {
    "zh-CN": "“{column}”里的“{found}”是文本，不是日期，计算时不算数",
    "zh-TW": "「{column}」裡的「{found}」是文字，不是日期，計算時不算數",
    "en-US": "“{found}” in “{column}” is text, not a date, and is left out of every figure",
  },
  mendTextDate: {
    "zh-CN": "把单元格格式改为“日期”，再输入{date}；整列都这样时，选中这一列，用“数据 > 分列”直接点完成。",
    "zh-TW": "把儲存格格式改為「日期」，再輸入{date}；整欄都這樣時，選取這一欄，用「資料 > 資料剖析」直接按完成。",
    "en-US":
      "Give the cell a date format and type {date} again; for a whole column, select it and run Data > Text to Columns, then Finish.",
  },
  notDate: {
    "zh-CN": "“{column}”里的“{found}”不是日期",
    "zh-TW": "「{column}」裡的「{found}」不是日期",
    "en-US": "“{found}” in “{column}” is not a date",
  },
  mendDate: {
    "zh-CN": "输入日期，例如 2026-01-31。",
    "zh-TW": "輸入日期，例如 2026-01-31。",
    "en-US": "Type a date, such as 2026-01-31.",
  },
  textTime: {
    "zh-CN": "“{column}”里的“{found}”是文本，不是时间",
    "zh-TW": "「{column}」裡的「{found}」是文字，不是時間",
    "en-US": "“{found}” in “{column}” is text, not a time",
  },
  mendTextTime: {
    "zh-CN": "把单元格格式改为“时间”，再输入一次。",
    "zh-TW": "把儲存格格式改為「時間」，再輸入一次。",
    "en-US": "Give the cell a time format and type it again.",
  },
  notTime: {
    "zh-CN": "“{column}”里的“{found}”不是时间",
    "zh-TW": "「{column}」裡的「{found}」不是時間",
    "en-US": "“{found}” in “{column}” is not a time",
  },
  mendTime: {
    "zh-CN": "输入时间，例如 14:30。",
    "zh-TW": "輸入時間，例如 14:30。",
    "en-US": "Type a time, such as 14:30.",
  },
  textNumber: {
    "zh-CN": "“{column}”里的“{found}”是文本，不是数字，计算时不算数",
    "zh-TW": "「{column}」裡的「{found}」是文字，不是數字，計算時不算數",
    "en-US": "“{found}” in “{column}” is text, not a number, and is left out of every figure",
  },
  mendTextNumber: {
    "zh-CN": "把单元格格式改为“数值”，再输入一次；整列都这样时，选中这一列，用“数据 > 分列”直接点完成。",
    "zh-TW": "把儲存格格式改為「數值」，再輸入一次；整欄都這樣時，選取這一欄，用「資料 > 資料剖析」直接按完成。",
    "en-US":
      "Give the cell a number format and type it again; for a whole column, select it and run Data > Text to Columns, then Finish.",
  },
  notNumber: {
    "zh-CN": "“{column}”里的“{found}”不是数字",
    "zh-TW": "「{column}」裡的「{found}」不是數字",
    "en-US": "“{found}” in “{column}” is not a number",
  },
  mendNumber: {
    "zh-CN": "只输入数字；说明写到备注里。",
    "zh-TW": "只輸入數字；說明寫到備註裡。",
    "en-US": "Type the number alone; words belong in the notes.",
  },
  notBoolean: {
    "zh-CN": "“{column}”里的“{found}”不是“是”或“否”",
    "zh-TW": "「{column}」裡的「{found}」不是「是」或「否」",
    "en-US": "“{found}” in “{column}” is neither yes nor no",
  },
  mendBoolean: {
    "zh-CN": "从列表选“是”或“否”。",
    "zh-TW": "從清單選「是」或「否」。",
    "en-US": "Choose yes or no from the list.",
  },
  notInList: {
    "zh-CN": "“{column}”里的“{found}”不在选项里",
    "zh-TW": "「{column}」裡的「{found}」不在選項裡",
    "en-US": "“{found}” in “{column}” is not in the list",
  },
  mendList: {
    "zh-CN": "从列表选择；要用自己的叫法，先在“选项”表里登记。",
    "zh-TW": "從清單選擇；要用自己的叫法，先在「選項」表裡登記。",
    "en-US": "Choose from the list; a wording of your own is entered in the Lists sheet first.",
  },
} as const satisfies Messages;
