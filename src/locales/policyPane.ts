import type { Messages } from "./types";

/** The pane's views Start and Policy. */
export const policyPaneText = {
  title: { "zh-CN": "制度设置", "zh-TW": "制度設置", "en-US": "Policy" },
  intro: {
    "zh-CN": "公司定的数、台账的范围，以及整份制度的导出和导入。每次写入都记版本。",
    "zh-TW": "公司定的數、台帳的範圍，以及整份制度的匯出和匯入。每次寫入都記版本。",
    "en-US":
      "What your company decides, what the book covers, and the whole policy as a file. Every change is a new version.",
  },
  parts: { "zh-CN": "制度的各部分", "zh-TW": "制度的各部分", "en-US": "Parts of the policy" },
  partQuestions: { "zh-CN": "待定 {count}", "zh-TW": "待定 {count}", "en-US": "To decide {count}" },
  partChoices: { "zh-CN": "范围", "zh-TW": "範圍", "en-US": "Scope" },
  partFile: { "zh-CN": "文件", "zh-TW": "檔案", "en-US": "File" },
  choicesIntro: {
    "zh-CN": "换语言、检查范围或功能包。已有的数据不删；去掉的功能包只是不再检查。",
    "zh-TW": "換語言、檢查範圍或功能包。已有的資料不刪；去掉的功能包只是不再檢查。",
    "en-US":
      "Change language, profile or packs. No data is deleted; a pack that is taken out is merely no longer checked.",
  },
  toPolicy: { "zh-CN": "去填制度", "zh-TW": "去填制度", "en-US": "Answer them" },
  nextTitle: { "zh-CN": "接下来", "zh-TW": "接下來", "en-US": "What to do next" },
  nextImport: {
    "zh-CN": "把现有的客户名单、订单导进来",
    "zh-TW": "把現有的客戶名單、訂單匯進來",
    "en-US": "Bring in the customers and orders you have",
  },
  nextCheck: {
    "zh-CN": "看看哪些地方不合制度",
    "zh-TW": "看看哪些地方不合制度",
    "en-US": "See what does not follow the policy",
  },
  nextTiers: { "zh-CN": "给客户分级", "zh-TW": "給客戶分級", "en-US": "Rate the customers" },
  nextScorecard: {
    "zh-CN": "看本期考核的各项数字",
    "zh-TW": "看本期考核的各項數字",
    "en-US": "See the period's figures",
  },
  repairIntro: {
    "zh-CN": "缺了工作表、列、下拉或公式时，可以补齐；数据不动。",
    "zh-TW": "缺了工作表、欄、下拉或公式時，可以補齊；資料不動。",
    "en-US": "Where a sheet, column, list or formula is missing, it is put back; data stays as it is.",
  },
} as const satisfies Messages;
