import type { Messages } from "./types";

/** Turning the whole workbook's formulas into values, for people without the add-in. */
export const freezeText = {
  title: { "zh-CN": "整本转为数值", "zh-TW": "整本轉為數值", "en-US": "Freeze to values" },
  stepRead: { "zh-CN": "正在查找公式", "zh-TW": "正在尋找公式", "en-US": "Looking for formulas" },
  stepWrite: { "zh-CN": "正在写入数值", "zh-TW": "正在寫入數值", "en-US": "Writing values" },
  explained: {
    "zh-CN":
      "发给没有加载项的人之前用：客户开发台账的公式换成现在显示的数值，此后不再更新。请先把工作簿另存一份，在那一份里转换。",
    "zh-TW":
      "傳給沒有增益集的人之前用：客戶開發台帳的公式換成現在顯示的數值，此後不再更新。請先把活頁簿另存一份，在那一份裡轉換。",
    "en-US":
      "For a copy that goes to people without the add-in: Tierbook's formulas become the values they show now and are updated no more. Save the workbook under another name first and do it there.",
  },
  preview: {
    "zh-CN": "{count}个公式将变为数值，在{sheets}张工作表上。尚未写入。",
    "zh-TW": "{count}個公式將變為數值，在{sheets}張工作表上。尚未寫入。",
    "en-US":
      "{count} {count|formula|formulas} on {sheets} {sheets|sheet|sheets} will become values. Nothing has been written yet.",
  },
  perSheet: { "zh-CN": "{sheet}：{count}个", "zh-TW": "{sheet}：{count}個", "en-US": "{sheet}: {count}" },
  nothing: {
    "zh-CN": "没有可转换的公式：工作簿里已经都是数值。",
    "zh-TW": "沒有可轉換的公式：活頁簿裡已經都是數值。",
    "en-US": "There is no formula to turn: the workbook holds values already.",
  },
  done: {
    "zh-CN": "已转换：{count}个公式变为数值。发送前请保存。",
    "zh-TW": "已轉換：{count}個公式變為數值。傳送前請儲存。",
    "en-US": "Done: {count} {count|formula|formulas} became values. Save before you send it.",
  },
  kept: {
    "zh-CN": "{count}个单元格在转换时被改动，保持原样。",
    "zh-TW": "{count}個儲存格在轉換時被更動，保持原樣。",
    "en-US": "{count} {count|cell was|cells were} changed meanwhile and left as {count|it is|they are}.",
  },
  undone: {
    "zh-CN": "已撤销：{count}个公式已恢复。",
    "zh-TW": "已復原：{count}個公式已恢復。",
    "en-US": "Taken back: {count} {count|formula is|formulas are} there again.",
  },
  undoKept: {
    "zh-CN": "{count}处数值转换后已被改动或移走，保持原样；运行“建立台账”可补回台账自己的公式。",
    "zh-TW": "{count}處數值轉換後已被更動或移走，保持原樣；執行「建立台帳」可補回台帳自己的公式。",
    "en-US":
      "{count} {count|area was|areas were} changed or moved since and left as {count|it is|they are}; Set up brings back Tierbook's own formulas.",
  },
  nothingToUndo: {
    "zh-CN": "没有可撤销的转换。",
    "zh-TW": "沒有可復原的轉換。",
    "en-US": "There is no freezing to take back.",
  },
  notReady: {
    "zh-CN": "「{sheet}」的{cell}现在是{error}，不能转为数值。请等计算完成，或查明原因，再试一次。尚未写入。",
    "zh-TW": "「{sheet}」的{cell}現在是{error}，不能轉為數值。請等計算完成，或查明原因，再試一次。尚未寫入。",
    "en-US":
      "Cell {cell} of sheet “{sheet}” shows {error}, so it cannot become a value. Wait until it has been computed, or find out why, then try again. Nothing has been written.",
  },
  spills: {
    "zh-CN":
      "「{sheet}」有公式的结果占多个单元格，不能逐格转换。请自己复制这些单元格并粘贴为数值，再试一次。尚未写入。",
    "zh-TW": "「{sheet}」有公式的結果佔多個儲存格，不能逐格轉換。請自行複製這些儲存格並貼上為值，再試一次。尚未寫入。",
    "en-US":
      "On sheet “{sheet}” a formula fills several cells, which cannot be turned one by one. Copy those cells and paste them as values yourself, then try again. Nothing has been written.",
  },
  confirm: { "zh-CN": "转为数值", "zh-TW": "轉為數值", "en-US": "Turn into values" },
  undo: { "zh-CN": "撤销转换", "zh-TW": "復原轉換", "en-US": "Take it back" },
} as const satisfies Messages;
