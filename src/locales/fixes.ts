import type { Messages } from "./types";

/** Safe fixes: their kinds, the pane's panel, the command line. */
export const fixText = {
  listLabel: { "zh-CN": "选项写法", "zh-TW": "選項寫法", "en-US": "List value" },
  listLabelHelp: {
    "zh-CN": "改成下拉列表里的写法：别的语言、繁简、空格或常用别名。",
    "zh-TW": "改成下拉清單裡的寫法：別的語言、繁簡、空格或常用別名。",
    "en-US": "Takes the wording of the drop-down list: other languages, scripts, spaces, usual other words.",
  },
  date: { "zh-CN": "文本日期", "zh-TW": "文字日期", "en-US": "Date as text" },
  dateHelp: {
    "zh-CN": "把写成文本的日期变成真正的日期；分不清日和月的不动。",
    "zh-TW": "把寫成文字的日期變成真正的日期；分不清日和月的不動。",
    "en-US": "Turns a date written as text into a real date; where day and month cannot be told apart it stays.",
  },
  number: { "zh-CN": "文本数字", "zh-TW": "文字數字", "en-US": "Number as text" },
  numberHelp: {
    "zh-CN": "把写成文本的数变成数字，例如“12万”；有两种读法的不动。",
    "zh-TW": "把寫成文字的數變成數字，例如「12萬」；有兩種讀法的不動。",
    "en-US": "Turns a figure written as text into a number; where it can be read in two ways it stays.",
  },
  accountName: { "zh-CN": "客户名称", "zh-TW": "客戶名稱", "en-US": "Customer name" },
  accountNameHelp: {
    "zh-CN": "繁简或空格不同，只有一个客户对得上。是不是这家，请逐条确认。",
    "zh-TW": "繁簡或空格不同，只有一個客戶對得上。是不是這家，請逐條確認。",
    "en-US": "Written in another script or with other spaces, and one customer fits. Confirm each that it is this one.",
  },
  halfWidth: { "zh-CN": "全角改半角", "zh-TW": "全形改半形", "en-US": "Half-width" },
  halfWidthHelp: {
    "zh-CN": "编号、电话、邮箱里的全角数字、字母和符号改成半角。",
    "zh-TW": "編號、電話、電子郵件裡的全形數字、字母和符號改成半形。",
    "en-US": "Full-width digits, letters and signs in numbers, phones and addresses become half-width.",
  },
  trim: { "zh-CN": "多余空格", "zh-TW": "多餘空格", "en-US": "Spaces" },
  trimHelp: {
    "zh-CN": "去掉首尾空格和看不见的字符。",
    "zh-TW": "去掉首尾空格和看不見的字元。",
    "en-US": "Removes outer spaces and characters that cannot be seen.",
  },
  stepRead: { "zh-CN": "正在读取", "zh-TW": "正在讀取", "en-US": "Reading" },
  stepLog: { "zh-CN": "正在记入日志", "zh-TW": "正在記入記錄", "en-US": "Logging" },
  stepWrite: { "zh-CN": "正在修正", "zh-TW": "正在修正", "en-US": "Mending" },
  done: {
    "zh-CN": "已修正 {count} 个单元格。",
    "zh-TW": "已修正 {count} 個儲存格。",
    "en-US": "{count} {count|cell|cells} mended.",
  },
  undone: {
    "zh-CN": "已撤销{user}{at}的修正，{count} 个单元格恢复原样。",
    "zh-TW": "已撤銷{user}{at}的修正，{count} 個儲存格恢復原樣。",
    "en-US":
      "The fixes by {user} of {at} were undone; {count} {count|cell|cells} {count|holds|hold} {count|its|their} old text again.",
  },
  somebody: { "zh-CN": "某人", "zh-TW": "某人", "en-US": "somebody" },
  nothingToUndo: {
    "zh-CN": "没有可撤销的修正。",
    "zh-TW": "沒有可撤銷的修正。",
    "en-US": "There are no fixes to undo.",
  },
  gone: {
    "zh-CN": "{cell}已被改动或移走，未修正。",
    "zh-TW": "{cell}已被更動或移走，未修正。",
    "en-US": "{cell} was changed or moved meanwhile; left as it is.",
  },
} as const satisfies Messages;
