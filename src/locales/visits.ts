import type { Messages } from "./types";

/** Visits: what the commands behind planning, logging and taking over say. */
export const visitsText = {
  nothingToUndo: {
    "zh-CN": "没有可撤销的内容：已经撤销过，或日志里找不到。",
    "zh-TW": "沒有可撤銷的內容：已經撤銷過，或日誌裡找不到。",
    "en-US": "There is nothing to undo: it was undone before, or the log does not hold it.",
  },
  stepRead: { "zh-CN": "正在读取", "zh-TW": "正在讀取", "en-US": "Reading" },
  stepWrite: { "zh-CN": "正在写入", "zh-TW": "正在寫入", "en-US": "Writing" },
  customerUnknown: {
    "zh-CN": "客户档案里没有“{customer}”，请从列表中选择。",
    "zh-TW": "客戶檔案裡沒有「{customer}」，請從清單中選擇。",
    "en-US": "Prospects has no {customer}; choose one from the list.",
  },
  customerAmbiguous: {
    "zh-CN": "“{customer}”对应多个客户，请改用客户编号。",
    "zh-TW": "「{customer}」對應多個客戶，請改用客戶編號。",
    "en-US": "{customer} means several customers; use the customer's number.",
  },
  needed: {
    "zh-CN": "还缺：{fields}。",
    "zh-TW": "還缺：{fields}。",
    "en-US": "Missing: {fields}.",
  },
  logged: {
    "zh-CN": "已记入拜访：{date} {customer}。",
    "zh-TW": "已記入拜訪：{date} {customer}。",
    "en-US": "Logged in Visits: {date} {customer}.",
  },
  answered: {
    "zh-CN": "已填入{date}的计划：{customer}，{status}。",
    "zh-TW": "已填入{date}的計劃：{customer}，{status}。",
    "en-US": "Filled into the plan of {date}: {customer}, {status}.",
  },
  changedMeanwhile: {
    "zh-CN": "这一行刚被别人改过，没有写入。请看一眼再记。",
    "zh-TW": "這一列剛被別人改過，沒有寫入。請看一眼再記。",
    "en-US": "Somebody has just changed this row; nothing was written. Look at it and log again.",
  },
  undone: {
    "zh-CN": "已撤销 {count} 行。",
    "zh-TW": "已撤銷 {count} 列。",
    "en-US": "{count} {count|row|rows} undone.",
  },
  undoneLeft: {
    "zh-CN": "已撤销 {count} 行；另有 {left} 行之后被改过，保持不变。",
    "zh-TW": "已撤銷 {count} 列；另有 {left} 列之後被改過，保持不變。",
    "en-US": "{count} {count|row|rows} undone; {left} {left|was|were} edited since and {left|stays|stay}.",
  },
} as const satisfies Messages;
