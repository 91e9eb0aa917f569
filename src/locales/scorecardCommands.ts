import type { Messages } from "./types";

/** Refreshing, finalising and printing the Scorecard. */
export const scorecardCommandText = {
  stepRefresh: { "zh-CN": "正在刷新考核表", "zh-TW": "正在重新整理考核表", "en-US": "Refreshing the Scorecard" },
  stepTargets: { "zh-CN": "正在写入现行目标", "zh-TW": "正在寫入現行目標", "en-US": "Writing targets in force" },
  stepCopy: { "zh-CN": "正在复制考核表", "zh-TW": "正在複製考核表", "en-US": "Copying the Scorecard" },
  refreshed: {
    "zh-CN": "考核表已按{date}的数据刷新：{cells}个数值、{targets}个现行目标有变。",
    "zh-TW": "考核表已依{date}的資料重新整理：{cells}個數值、{targets}個現行目標有變。",
    "en-US":
      "The Scorecard shows the data of {date}: {cells} {cells|value|values} and {targets} {targets|target|targets} in force changed.",
  },
  targetsKept: {
    "zh-CN": "{count}个现行目标是手工填的，与批准的变更不符，未改动：{ids}。",
    "zh-TW": "{count}個現行目標是手動填的，與核准的變更不符，未更動：{ids}。",
    "en-US":
      "{count} {count|target|targets} in force {count|was|were} typed by hand and {count|differs|differ} from the approved changes; left alone: {ids}.",
  },
  wholeName: { "zh-CN": "全部", "zh-TW": "全部", "en-US": "all" },
  sheetName: {
    "zh-CN": "考核表_{period}_{who}",
    "zh-TW": "考核表_{period}_{who}",
    "en-US": "Scorecard_{period}_{who}",
  },
  notReady: {
    "zh-CN": "考核表{cell}现在是{error}，不能定稿。请等计算完成，或运行“检查填写”查明原因，再试一次。",
    "zh-TW": "考核表{cell}現在是{error}，不能定稿。請等計算完成，或執行「檢查填寫」查明原因，再試一次。",
    "en-US":
      "Cell {cell} of the Scorecard shows {error}, so it cannot be finalised. Wait until it has been computed, or run Check entries, then try again.",
  },
  stillFormula: {
    "zh-CN": "定稿「{sheet}」的{cell}仍是公式。请再运行一次定稿。",
    "zh-TW": "定稿「{sheet}」的{cell}仍是公式。請再執行一次定稿。",
    "en-US": "Cell {cell} of the copy “{sheet}” is still a formula. Run Finalise again.",
  },
  finalised: {
    "zh-CN": "已定稿：工作表「{sheet}」只含数值。另存时的文件名：{file}",
    "zh-TW": "已定稿：工作表「{sheet}」只含數值。另存時的檔名：{file}",
    "en-US": "Finalised: sheet “{sheet}” holds values only. File name for saving: {file}",
  },
  printReady: {
    "zh-CN": "打印区域已设好（A4横向）。文件名：{file}",
    "zh-TW": "列印範圍已設好（A4橫向）。檔名：{file}",
    "en-US": "The print area is set (A4 landscape). File name: {file}",
  },
} as const satisfies Messages;
