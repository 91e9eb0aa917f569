/** Texts about taking an import back. */
import type { Messages } from "./types";

export const importUndoText = {
  last: {
    "zh-CN": "上次导入：{source}，{table}新增 {inserted} 行、更新 {updated} 行。",
    "zh-TW": "上次匯入：{source}，{table}新增 {inserted} 列、更新 {updated} 列。",
    "en-US": "Last import: {source} into {table}; rows added: {inserted}, updated: {updated}.",
  },
  undo: { "zh-CN": "撤销这次导入", "zh-TW": "復原這次匯入", "en-US": "Undo this import" },
  nothing: {
    "zh-CN": "没有可撤销的导入。",
    "zh-TW": "沒有可復原的匯入。",
    "en-US": "There is no import to undo.",
  },
  undone: {
    "zh-CN": "已撤销导入：{count} 行恢复为导入前的样子。",
    "zh-TW": "已復原匯入：{count} 列恢復為匯入前的樣子。",
    "en-US": "The import was undone. Rows that are as they were before it: {count}.",
  },
  left: {
    "zh-CN": "已撤销导入：{count} 行恢复为导入前的样子；另有 {left} 行导入后被改过，保持不变：{ids}。",
    "zh-TW": "已復原匯入：{count} 列恢復為匯入前的樣子；另有 {left} 列匯入後被改過，保持不變：{ids}。",
    "en-US":
      "The import was undone. Rows that are as they were before it: {count}. Changed since, and left as they are: {left} ({ids}).",
  },
} as const satisfies Messages;
