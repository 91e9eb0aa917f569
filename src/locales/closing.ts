import type { Messages } from "./types";

/** Closing a period, freezing a plan of revisits, and what else the Scorecard's commands say. */
export const closingText = {
  needsName: {
    "zh-CN": "结账和锁定要写明是谁。请填姓名，再试一次。",
    "zh-TW": "結帳和鎖定要寫明是誰。請填姓名，再試一次。",
    "en-US": "Closing and freezing are signed. Give a name and try again.",
  },
  onlyPersons: {
    "zh-CN": "只能为人员或全部人员合计结账、锁定。请清空团队、区域和产品，再试一次。",
    "zh-TW": "只能為人員或全部人員合計結帳、鎖定。請清空團隊、區域和產品，再試一次。",
    "en-US":
      "Only a person or everybody together can be closed or frozen. Clear team, region and product, then try again.",
  },
  stepLog: { "zh-CN": "正在记录", "zh-TW": "正在記錄", "en-US": "Writing the log" },
  stepStore: { "zh-CN": "正在写入考核结账", "zh-TW": "正在寫入考核結帳", "en-US": "Writing the Scorecard log" },
  everybody: { "zh-CN": "全部人员合计", "zh-TW": "全部人員合計", "en-US": "everybody together" },
  closePending: {
    "zh-CN": "{period}将为{count}份考核表结账。尚未写入。",
    "zh-TW": "{period}將為{count}份考核表結帳。尚未寫入。",
    "en-US": "{period}: {count} {count|scorecard|scorecards} will be closed. Nothing is written yet.",
  },
  closeDone: {
    "zh-CN": "{period}已为{count}份考核表结账，以后数据再改也不变。",
    "zh-TW": "{period}已為{count}份考核表結帳，以後資料再改也不變。",
    "en-US":
      "{period}: {count} {count|scorecard|scorecards} {count|is|are} closed; later changes of the data no longer move {count|it|them}.",
  },
  closeNone: {
    "zh-CN": "{period}没有可结账的考核表，未写入。",
    "zh-TW": "{period}沒有可結帳的考核表，未寫入。",
    "en-US": "{period}: no scorecard can be closed; nothing was written.",
  },
  freezePending: {
    "zh-CN": "{period}将为{count}份考核表锁定回访计划。尚未写入。",
    "zh-TW": "{period}將為{count}份考核表鎖定回訪計劃。尚未寫入。",
    "en-US":
      "{period}: the revisit {count|plan|plans} of {count} {count|scorecard|scorecards} will be frozen. Nothing is written yet.",
  },
  freezeDone: {
    "zh-CN": "{period}已为{count}份考核表锁定回访计划。",
    "zh-TW": "{period}已為{count}份考核表鎖定回訪計劃。",
    "en-US": "{period}: the revisit {count|plan|plans} of {count} {count|scorecard|scorecards} {count|is|are} frozen.",
  },
  freezeNone: {
    "zh-CN": "{period}没有可锁定的回访计划，未写入。",
    "zh-TW": "{period}沒有可鎖定的回訪計劃，未寫入。",
    "en-US": "{period}: no revisit plan can be frozen; nothing was written.",
  },
  refusedLine: { "zh-CN": "{who}：{reason}", "zh-TW": "{who}：{reason}", "en-US": "{who}: {reason}" },
  figuresMoved: {
    "zh-CN": "预览之后数据有变，未写入。请再看一遍，然后确认。",
    "zh-TW": "預覽之後資料有變，未寫入。請再看一遍，然後確認。",
    "en-US": "The data changed after the preview, so nothing was written. Look at it again, then confirm.",
  },
  rowsMoved: {
    "zh-CN": "写入时有人改动了考核结账表，没有完成。请再试一次。",
    "zh-TW": "寫入時有人改動了考核結帳表，沒有完成。請再試一次。",
    "en-US": "Somebody changed the Scorecard log while it was being written, so it is not finished. Try again.",
  },
} as const satisfies Messages;
