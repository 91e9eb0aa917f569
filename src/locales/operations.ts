import type { Messages } from "./types";

/** Reading and writing tables: what can stand in the way, and steps of the work. */
export const operationsText = {
  cancelled: {
    "zh-CN": "已取消。再次运行同一命令会接着做完，不会重复写入。",
    "zh-TW": "已取消。再次執行同一命令會接著做完，不會重複寫入。",
    "en-US": "Cancelled. Running the same command again finishes the work without writing anything twice.",
  },
  tableMissing: {
    "zh-CN": "工作簿里找不到表「{table}」（{title}）。请先运行“建立台账”补上。",
    "zh-TW": "活頁簿裡找不到表「{table}」（{title}）。請先執行「建立台帳」補上。",
    "en-US": "The workbook has no table “{table}” ({title}). Run Set up to add it.",
  },
  columnMissing: {
    "zh-CN": "「{sheet}」缺少“{column}”一列，可能被删除。请运行“建立台账”补上，再试一次。",
    "zh-TW": "「{sheet}」缺少「{column}」一欄，可能被刪除。請執行「建立台帳」補上，再試一次。",
    "en-US":
      "Sheet “{sheet}” lacks the column “{column}”; it may have been deleted. Run Set up to add it, then try again.",
  },
  ownColumnMissing: {
    "zh-CN": "「{sheet}」缺少“{column}”一列，可能被删除或改名。请删除这张工作表，再运行一次，会重新建立。",
    "zh-TW": "「{sheet}」缺少「{column}」一欄，可能被刪除或改名。請刪除這張工作表，再執行一次，會重新建立。",
    "en-US":
      "Sheet “{sheet}” lacks the column “{column}”; it may have been deleted or renamed. Delete the sheet and run this again: it is made anew.",
  },
  tableChanging: {
    "zh-CN": "读取「{sheet}」时表格正在被别人改动，没有做完。请稍后再运行一次，会接着做完。",
    "zh-TW": "讀取「{sheet}」時表格正在被別人更動，沒有做完。請稍後再執行一次，會接著做完。",
    "en-US":
      "Sheet “{sheet}” was being changed while it was read, so this was not finished. Run it again in a moment; it goes on from there.",
  },
  secondHeader: {
    "zh-CN": "「{sheet}」第{row}行又是一行标题。请删除这一行，再试一次。",
    "zh-TW": "「{sheet}」第{row}列又是一列標題。請刪除這一列，再試一次。",
    "en-US": "Row {row} of sheet “{sheet}” repeats the headers. Delete that row, then try again.",
  },
  sheetProtected: {
    "zh-CN": "工作表「{sheet}」受保护，不能写入。请在“审阅”里撤销工作表保护，再试一次。工作簿未改动。",
    "zh-TW": "工作表「{sheet}」受保護，不能寫入。請在「校閱」裡取消保護工作表，再試一次。活頁簿未更動。",
    "en-US": "Sheet “{sheet}” is protected. Unprotect it under Review, then try again. The workbook is unchanged.",
  },
  sheetRefused: {
    "zh-CN":
      "Excel不允许写入「{sheet}」：工作表受保护，或工作簿是只读的。请在“审阅”里撤销保护，或取得编辑权，再运行一次，会接着做完。",
    "zh-TW":
      "Excel不允許寫入「{sheet}」：工作表受保護，或活頁簿是唯讀的。請在「校閱」裡取消保護，或取得編輯權，再執行一次，會接著做完。",
    "en-US":
      "Excel does not allow writing to sheet “{sheet}”: it is protected, or the workbook is read-only. Unprotect it under Review, or get leave to edit, then run it again; it goes on from there.",
  },
  writingRefused: {
    "zh-CN":
      "Excel不允许写入：工作簿是只读的，或要写入的工作表受保护。请取得编辑权，或在“审阅”里撤销保护，再运行一次，会接着做完。",
    "zh-TW":
      "Excel不允許寫入：活頁簿是唯讀的，或要寫入的工作表受保護。請取得編輯權，或在「校閱」裡取消保護，再執行一次，會接著做完。",
    "en-US":
      "Excel does not allow writing: the workbook is read-only, or a sheet that is written to is protected. Get leave to edit, or unprotect it under Review, then run it again; it goes on from there.",
  },
  connectionLost: {
    "zh-CN": "与工作簿的连接断了，没有做完。请重新打开工作簿，再运行一次同一命令，会接着做完，不会重复写入。",
    "zh-TW": "與活頁簿的連線斷了，沒有做完。請重新開啟活頁簿，再執行一次同一命令，會接著做完，不會重複寫入。",
    "en-US":
      "The connection to the workbook was lost, so this was not finished. Open the workbook again and run the same command once more; it goes on from there without writing anything twice.",
  },
  tooLarge: {
    "zh-CN":
      "一次传送的内容超过Excel网页版的上限（5 MB），没有做完。请再运行一次，会接着做完；若仍不行，请改用桌面版Excel。",
    "zh-TW":
      "一次傳送的內容超過Excel網頁版的上限（5 MB），沒有做完。請再執行一次，會接著做完；若仍不行，請改用桌面版Excel。",
    "en-US":
      "What was sent at a time is more than Excel on the web takes (5 MB), so this was not finished. Run it again, it goes on from there; if that does not help, use Excel on the desktop.",
  },
  structureLocked: {
    "zh-CN": "工作簿结构受保护，不能新增工作表。请在“审阅 > 保护工作簿”里取消，再试一次。",
    "zh-TW": "活頁簿結構受保護，不能新增工作表。請在「校閱 > 保護活頁簿」裡取消，再試一次。",
    "en-US":
      "The workbook's structure is locked, so no sheet can be added. Switch it off under Review > Protect Workbook, then try again.",
  },
  cellEditMode: {
    "zh-CN": "Excel正在编辑一个单元格。请按Enter结束编辑，再试一次。",
    "zh-TW": "Excel正在編輯一個儲存格。請按Enter結束編輯，再試一次。",
    "en-US": "A cell is being edited in Excel. Press Enter to finish, then try again.",
  },
  belowOccupied: {
    "zh-CN": "「{sheet}」的表格下方（{cell}）有别的内容，无法加行。请移开后再试一次。",
    "zh-TW": "「{sheet}」的表格下方（{cell}）有別的內容，無法加列。請移開後再試一次。",
    "en-US":
      "There is other content below the table on sheet “{sheet}” ({cell}), so rows cannot be added. Move it away, then try again.",
  },
  totalsRow: {
    "zh-CN": "「{sheet}」的表格显示了汇总行，无法在下方加行。请在“表设计”里关闭汇总行，再试一次。",
    "zh-TW": "「{sheet}」的表格顯示了合計列，無法在下方加列。請在「表格設計」裡關閉合計列，再試一次。",
    "en-US":
      "The table on sheet “{sheet}” shows a total row, so rows cannot be added below it. Switch the total row off under Table Design, then try again.",
  },
  notGrown: {
    "zh-CN": "「{sheet}」的表格没有包含刚写入的{rows}行。请再运行一次，已写入的行不会重复。",
    "zh-TW": "「{sheet}」的表格沒有包含剛寫入的{rows}列。請再執行一次，已寫入的列不會重複。",
    "en-US":
      "The table on sheet “{sheet}” did not take in the {rows} {rows|row|rows} just written. Run it again; rows already written are not repeated.",
  },
  reading: {
    "zh-CN": "正在读取",
    "zh-TW": "正在讀取",
    "en-US": "Reading",
  },
  writing: {
    "zh-CN": "正在写入「{sheet}」",
    "zh-TW": "正在寫入「{sheet}」",
    "en-US": "Writing “{sheet}”",
  },
  conflictChanged: {
    "zh-CN": "{cell}已被改动（原为“{expected}”，现为“{found}”），未写入。",
    "zh-TW": "{cell}已被更動（原為「{expected}」，現為「{found}」），未寫入。",
    "en-US": "{cell} was changed meanwhile (was “{expected}”, now “{found}”); left as it is.",
  },
  conflictGone: {
    "zh-CN": "编号“{id}”的行已不在表里，未写入。",
    "zh-TW": "編號「{id}」的列已不在表裡，未寫入。",
    "en-US": "The row “{id}” is no longer in the table; not written.",
  },
  conflictAmbiguous: {
    "zh-CN": "编号“{id}”对应不止一行，未写入。",
    "zh-TW": "編號「{id}」對應不止一列，未寫入。",
    "en-US": "“{id}” stands for more than one row; not written.",
  },
} as const satisfies Messages;
