import type { Messages } from "./types";

/** Recalculating tiers and undoing it. */
export const recalcText = {
  stepRead: {
    "zh-CN": "正在读取客户、订单和拜访",
    "zh-TW": "正在讀取客戶、訂單和拜訪",
    "en-US": "Reading customers, orders and visits",
  },
  stepDecide: { "zh-CN": "正在测算级别", "zh-TW": "正在測算級別", "en-US": "Computing tiers" },
  stepLog: { "zh-CN": "正在记录", "zh-TW": "正在記錄", "en-US": "Writing the log" },
  stepWrite: { "zh-CN": "正在写入级别", "zh-TW": "正在寫入級別", "en-US": "Writing tiers" },
  pending: { "zh-CN": "{moves}尚未写入。", "zh-TW": "{moves}尚未寫入。", "en-US": "{moves} Nothing is written yet." },
  applied: { "zh-CN": "{moves}已写入。", "zh-TW": "{moves}已寫入。", "en-US": "{moves} Written." },
  moves: {
    "zh-CN": "{changed}户级别有变：升{up}、降{down}、首次定级{first}。",
    "zh-TW": "{changed}戶級別有變：升{up}、降{down}、首次定級{first}。",
    "en-US":
      "{changed} {changed|customer|customers} {changed|changes|change} tier: {up} up, {down} down, {first} graded for the first time.",
  },
  noMoves: { "zh-CN": "没有客户的级别有变。", "zh-TW": "沒有客戶的級別有變。", "en-US": "No customer changes tier." },
  notEvaluable: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "not evaluable" },
  undone: {
    "zh-CN": "已撤销{user}于{at}的重新分级：{restored}户恢复原级别。",
    "zh-TW": "已撤銷{user}於{at}的重新分級：{restored}戶恢復原級別。",
    "en-US":
      "Undid the recalculation by {user} of {at}: {restored} {restored|customer|customers} {restored|has|have} {restored|its|their} former tier.",
  },
  undoKept: {
    "zh-CN": "另有{count}个单元格此后被改过，保持不变。",
    "zh-TW": "另有{count}個儲存格此後被改過，保持不變。",
    "en-US": "{count} {count|cell|cells} {count|was|were} changed since and {count|stays as it is|stay as they are}.",
  },
  nothingToUndo: {
    "zh-CN": "没有可以撤销的重新分级。",
    "zh-TW": "沒有可以撤銷的重新分級。",
    "en-US": "There is no recalculation to undo.",
  },
  noAccountsOf: {
    "zh-CN": "客户档案里没有负责人为“{owner}”的客户，请核对姓名。",
    "zh-TW": "客戶檔案裡沒有負責人為「{owner}」的客戶，請核對姓名。",
    "en-US": "No customer of Prospects has the owner “{owner}”; check the name.",
  },
  nothingSelected: {
    "zh-CN": "请先在“{sheet}”里选中要处理的客户行。",
    "zh-TW": "請先在「{sheet}」裡選取要處理的客戶列。",
    "en-US": "Select rows of customers on sheet “{sheet}” first.",
  },
  documentMissing: {
    "zh-CN": "请填写审批单号，再批准级别变动。",
    "zh-TW": "請填寫簽核單號，再核准級別變動。",
    "en-US": "Enter the number of the approval document before approving moves.",
  },
  approvedBy: {
    "zh-CN": "{reason}（已批准，审批单号 {document}）",
    "zh-TW": "{reason}（已核准，簽核單號 {document}）",
    "en-US": "{reason} (approved, document {document})",
  },
  laterRun: {
    "zh-CN": "{name}此后又由{at}的重新分级改过，保持不变。",
    "zh-TW": "{name}此後又由{at}的重新分級改過，保持不變。",
    "en-US": "{name} was decided again by the recalculation of {at} and stays as it is.",
  },
  somebody: { "zh-CN": "未署名", "zh-TW": "未署名", "en-US": "an unnamed user" },
} as const satisfies Messages;
