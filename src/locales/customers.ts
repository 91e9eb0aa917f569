import type { Messages } from "./types";

/** Merging, handing over and new customers: what commands say and write. */
export const customersText = {
  mergedInto: { "zh-CN": "（已并入 {id}）", "zh-TW": "（已併入 {id}）", "en-US": " (merged into {id})" },
  noteLine: {
    "zh-CN": "并入 {id} {name}：{values}",
    "zh-TW": "併入 {id} {name}：{values}",
    "en-US": "Merged in {id} {name}: {values}",
  },
  noteValue: { "zh-CN": "{column} {value}", "zh-TW": "{column} {value}", "en-US": "{column} {value}" },
  sameRow: {
    "zh-CN": "请选两个不同的客户。",
    "zh-TW": "請選兩個不同的客戶。",
    "en-US": "Choose two different customers.",
  },
  needsIds: {
    "zh-CN": "两行都要有各自的客户编号才能合并，请先到客户档案补上或改开。",
    "zh-TW": "兩列都要有各自的客戶編號才能合併，請先到客戶檔案補上或改開。",
    "en-US": "Both rows need a customer number of their own before they can be merged; enter them on Prospects first.",
  },
  rowGone: {
    "zh-CN": "找不到客户“{id}”，可能已被删除或改号，请重新读取。",
    "zh-TW": "找不到客戶「{id}」，可能已被刪除或改號，請重新讀取。",
    "en-US": "Customer “{id}” is not there any more: the row was removed or renumbered. Read again.",
  },
  changedSince: {
    "zh-CN": "{cell} 在预览后被改过，没有写入。请重新预览。",
    "zh-TW": "{cell} 在預覽後被改過，沒有寫入。請重新預覽。",
    "en-US": "{cell} was changed after the preview, so nothing was written. Preview again.",
  },
  stepRead: { "zh-CN": "读取客户", "zh-TW": "讀取客戶", "en-US": "Reading customers" },
  stepLog: { "zh-CN": "记录将要改的内容", "zh-TW": "記錄將要改的內容", "en-US": "Logging what will change" },
  stepWrite: { "zh-CN": "写入", "zh-TW": "寫入", "en-US": "Writing" },
  merged: {
    "zh-CN": "{drop} 已并入 {keep}，写入 {count} 格。",
    "zh-TW": "{drop} 已併入 {keep}，寫入 {count} 格。",
    "en-US": "{drop} was merged into {keep}; cells written: {count}.",
  },
  stopped: {
    "zh-CN": "有 {count} 格正被别人改动，写到这里停下。请再运行一次。",
    "zh-TW": "有 {count} 格正被別人改動，寫到這裡停下。請再執行一次。",
    "en-US": "Somebody is changing {count} of the cells; it stopped there. Run it again.",
  },
  undone: {
    "zh-CN": "已撤销，恢复 {count} 格。",
    "zh-TW": "已復原，還原 {count} 格。",
    "en-US": "Undone; cells restored: {count}.",
  },
  undoneLeft: {
    "zh-CN": "已撤销，恢复 {count} 格；另有 {left} 格之后有人改过，保持不动。",
    "zh-TW": "已復原，還原 {count} 格；另有 {left} 格之後有人改過，保持不動。",
    "en-US": "Undone; cells restored: {count}, edited since and left as they are: {left}.",
  },
  cellGone: {
    "zh-CN": "「{title}」里已没有“{id}”这一行（或整张表），无法恢复。",
    "zh-TW": "「{title}」裡已沒有「{id}」這一列（或整張表），無法還原。",
    "en-US": "“{id}” is no longer in the table {title}, or the table is gone; it cannot be restored.",
  },
  nothingToUndo: { "zh-CN": "没有可撤销的操作。", "zh-TW": "沒有可復原的操作。", "en-US": "There is nothing to undo." },
  handedOver: {
    "zh-CN": "{count} 户已由 {from} 移交给 {to}。",
    "zh-TW": "{count} 戶已由 {from} 移交給 {to}。",
    "en-US": "Customers handed over from {from} to {to}: {count}.",
  },
  samePerson: {
    "zh-CN": "请选两个不同的人。",
    "zh-TW": "請選兩個不同的人。",
    "en-US": "Choose two different people.",
  },
  notToApply: {
    "zh-CN": "“{name}”现在不是待申请的新客户：没有首次交易、不是新客户，或申请期已过。",
    "zh-TW": "「{name}」現在不是待申請的新客戶：沒有首次交易、不是新客戶，或申請期已過。",
    "en-US": "“{name}” is not to be applied for now: it has no first deal, is not new, or the month is over.",
  },
  applied: {
    "zh-CN": "已有申请（{cell}），没有再写。",
    "zh-TW": "已有申請（{cell}），沒有再寫。",
    "en-US": "There is an application already ({cell}); nothing was written.",
  },
  applicationChanged: {
    "zh-CN": "“{column}”的依据在预览后变了，没有写入。请重新读取。",
    "zh-TW": "「{column}」的依據在預覽後變了，沒有寫入。請重新讀取。",
    "en-US": "What “{column}” rests on changed after the preview, so nothing was written. Read again.",
  },
  applicationMade: {
    "zh-CN": "已填好申请 {appNo}。请补上评价，递交时填申请日期。",
    "zh-TW": "已填好申請 {appNo}。請補上評價，遞交時填申請日期。",
    "en-US": "Application {appNo} is filled in. Add the evaluation, and the application date when you hand it in.",
  },
  applicationUndone: {
    "zh-CN": "已撤销这份申请。",
    "zh-TW": "已復原這份申請。",
    "en-US": "The application was taken back.",
  },
  applicationEdited: {
    "zh-CN": "这份申请已被改过，没有撤销。",
    "zh-TW": "這份申請已被改過，沒有復原。",
    "en-US": "The application was edited since and was not taken back.",
  },
} as const satisfies Messages;
