import type { Messages } from "./types";

/** Sentences of the import: why a file, a row or a cell could not be taken, and what to do about it. */
export const importText = {
  emptyFile: {
    "zh-CN": "文件“{file}”里没有数据。请确认选对了文件。",
    "zh-TW": "檔案「{file}」裡沒有資料。請確認選對了檔案。",
    "en-US": "The file “{file}” holds no data. Check that it is the right one.",
  },
  noRows: {
    "zh-CN": "文件“{file}”只有表头，没有数据行。",
    "zh-TW": "檔案「{file}」只有表頭，沒有資料列。",
    "en-US": "The file “{file}” has a header but no rows below it.",
  },
  badEncoding: {
    "zh-CN": "文件“{file}”的文字无法按{encoding}读取。请在 Excel 里另存为“CSV UTF-8”后再导入。",
    "zh-TW": "檔案「{file}」的文字無法按{encoding}讀取。請在 Excel 裡另存為「CSV UTF-8」後再匯入。",
    "en-US":
      "The text of “{file}” cannot be read as {encoding}. Save it from Excel as “CSV UTF-8” and import it again.",
  },
  binaryFile: {
    "zh-CN": "“{file}”不是文本表格。可以导入 CSV、TSV 或 .xlsx 文件。",
    "zh-TW": "「{file}」不是文字表格。可以匯入 CSV、TSV 或 .xlsx 檔案。",
    "en-US": "“{file}” is not a table of text. CSV, TSV and .xlsx files can be imported.",
  },
  openQuote: {
    "zh-CN": "文件“{file}”第{line}行的引号没有成对，后面的内容读不出来。请补上引号后再导入。",
    "zh-TW": "檔案「{file}」第{line}行的引號沒有成對，後面的內容讀不出來。請補上引號後再匯入。",
    "en-US":
      "A quotation mark in line {line} of “{file}” is never closed, so the rest cannot be read. Close it and import again.",
  },
  tooLarge: {
    "zh-CN": "文件“{file}”有 {size} MB，超过 {limit} MB 的上限。请分成几个文件导入。",
    "zh-TW": "檔案「{file}」有 {size} MB，超過 {limit} MB 的上限。請分成幾個檔案匯入。",
    "en-US": "“{file}” has {size} MB, more than the limit of {limit} MB. Split it and import the parts.",
  },
  tooManyCells: {
    "zh-CN": "文件“{file}”的单元格超过 {limit} 百万个的上限。请分成几个文件导入。",
    "zh-TW": "檔案「{file}」的儲存格超過 {limit} 百萬個的上限。請分成幾個檔案匯入。",
    "en-US": "“{file}” has more than {limit} million cells. Split it and import the parts.",
  },
  tooManyColumns: {
    "zh-CN": "文件“{file}”有 {count} 列，超过 Excel 的 16,384 列。请确认分隔符和文件是否正确。",
    "zh-TW": "檔案「{file}」有 {count} 欄，超過 Excel 的 16,384 欄。請確認分隔符號和檔案是否正確。",
    "en-US": "“{file}” has {count} {count|column|columns}, more than Excel's 16,384. Check the separator and the file.",
  },
  noHeader: {
    "zh-CN": "“{file}”的前 {rows} 行里找不到表头：没有一列能对应到“{table}”。请检查表头文字，或手工指定对应的列。",
    "zh-TW": "「{file}」的前 {rows} 列裡找不到表頭：沒有一欄能對應到「{table}」。請檢查表頭文字，或手動指定對應的欄。",
    "en-US":
      "No header was found in the first {rows} {rows|row|rows} of “{file}”: no column fits “{table}”. Check the header texts or map the columns by hand.",
  },
  twoHeaders: {
    "zh-CN": "“{file}”的第 {first} 行和第 {second} 行都像表头。请只保留一行表头后再导入。",
    "zh-TW": "「{file}」的第 {first} 列和第 {second} 列都像表頭。請只保留一列表頭後再匯入。",
    "en-US": "Rows {first} and {second} of “{file}” both look like headers. Keep one header row and import again.",
  },
  duplicateHeader: {
    "zh-CN": "“{file}”有两列都叫“{header}”（第 {first} 列和第 {second} 列）。请改名后再导入。",
    "zh-TW": "「{file}」有兩欄都叫「{header}」（第 {first} 欄和第 {second} 欄）。請改名後再匯入。",
    "en-US": "“{file}” has two columns named “{header}” (columns {first} and {second}). Rename one and import again.",
  },
  duplicateTarget: {
    "zh-CN": "列“{first}”和“{second}”都对应到“{column}”。请只保留一个。",
    "zh-TW": "欄「{first}」和「{second}」都對應到「{column}」。請只保留一個。",
    "en-US": "The columns “{first}” and “{second}” both go to “{column}”. Keep one of them.",
  },
  unknownColumn: {
    "zh-CN": "对应表里的“{column}”不是“{table}”的列。",
    "zh-TW": "對應表裡的「{column}」不是「{table}」的欄。",
    "en-US": "“{column}” in the mapping is not a column of “{table}”.",
  },
  notImportable: {
    "zh-CN": "“{column}”由 Tierbook 计算，不能从文件导入。",
    "zh-TW": "「{column}」由 Tierbook 計算，不能從檔案匯入。",
    "en-US": "“{column}” is computed by Tierbook and cannot be imported.",
  },
  headerMissing: {
    "zh-CN": "文件里没有“{header}”这一列。",
    "zh-TW": "檔案裡沒有「{header}」這一欄。",
    "en-US": "The file has no column “{header}”.",
  },
  requiredUnmapped: {
    "zh-CN": "文件里没有能对应到“{columns}”的列，而“{table}”的每一行都需要它。请指定对应的列。",
    "zh-TW": "檔案裡沒有能對應到「{columns}」的欄，而「{table}」的每一列都需要它。請指定對應的欄。",
    "en-US": "No column of the file goes to “{columns}”, which every row of “{table}” needs. Map it to a column.",
  },
  keyUnmapped: {
    "zh-CN": "按“{column}”比对，但文件里没有对应的列。",
    "zh-TW": "按「{column}」比對，但檔案裡沒有對應的欄。",
    "en-US": "Rows are to be matched by “{column}”, but no column of the file goes to it.",
  },
  unknownTable: {
    "zh-CN": "工作簿里没有“{table}”这张表。请先用“建立台账”加上它。现有：{available}。",
    "zh-TW": "活頁簿裡沒有「{table}」這張表。請先用「建立台帳」加上它。現有：{available}。",
    "en-US": "The workbook has no table “{table}”. Add it with Set up first. There are: {available}.",
  },
  sourceMissing: {
    "zh-CN": "找不到要导入的工作表或表格“{name}”。现有：{available}。",
    "zh-TW": "找不到要匯入的工作表或表格「{name}」。現有：{available}。",
    "en-US": "There is no sheet or table “{name}” to import from. There are: {available}.",
  },
  sourceIsTarget: {
    "zh-CN": "“{name}”就是要导入到的表，不能导入到自己。",
    "zh-TW": "「{name}」就是要匯入到的表，不能匯入到自己。",
    "en-US": "“{name}” is the table to import into; it cannot be imported into itself.",
  },
  date1904: {
    "zh-CN":
      "“{file}”按 1904 年日期系统计数，日期会差四年零一天，因此不导入。请在 Excel 选项里关闭“使用 1904 日期系统”，核对日期后再导入。",
    "zh-TW":
      "「{file}」按 1904 年日期系統計數，日期會差四年零一天，因此不匯入。請在 Excel 選項裡關閉「使用 1904 日期系統」，核對日期後再匯入。",
    "en-US":
      "“{file}” counts its dates from 1904, four years and a day apart, and is not imported. Turn off “Use 1904 date system” in Excel's options, check the dates, and import again.",
  },

  stepReading: { "zh-CN": "正在读取文件", "zh-TW": "正在讀取檔案", "en-US": "Reading the file" },
  stepUpdating: { "zh-CN": "正在更新已有的行", "zh-TW": "正在更新已有的列", "en-US": "Updating existing rows" },
  stepAdding: { "zh-CN": "正在添加新行", "zh-TW": "正在新增列", "en-US": "Adding new rows" },

  rowMissing: { "zh-CN": "缺{column}", "zh-TW": "缺{column}", "en-US": "{column} is missing" },
  rowNotNumber: {
    "zh-CN": "{column}“{value}”不是数字",
    "zh-TW": "{column}「{value}」不是數字",
    "en-US": "{column} “{value}” is not a number",
  },
  rowAmbiguousNumber: {
    "zh-CN": "{column}“{value}”的千位和小数点分不清",
    "zh-TW": "{column}「{value}」的千分位和小數點分不清",
    "en-US": "{column} “{value}”: thousands and decimal separators cannot be told apart",
  },
  rowNotInteger: {
    "zh-CN": "{column}“{value}”应为整数",
    "zh-TW": "{column}「{value}」應為整數",
    "en-US": "{column} “{value}” should be a whole number",
  },
  rowNotShare: {
    "zh-CN": "{column}“{value}”大于 1，又没有百分号，分不清是 {value}% 还是 {value} 倍",
    "zh-TW": "{column}「{value}」大於 1，又沒有百分號，分不清是 {value}% 還是 {value} 倍",
    "en-US": "{column} “{value}” is above 1 and has no percent sign: {value}% or {value} times?",
  },
  rowNotDate: {
    "zh-CN": "{column}“{value}”不是日期",
    "zh-TW": "{column}「{value}」不是日期",
    "en-US": "{column} “{value}” is not a date",
  },
  rowAmbiguousDate: {
    "zh-CN": "{column}“{value}”分不清月和日，请写成 2024-01-31 的样子",
    "zh-TW": "{column}「{value}」分不清月和日，請寫成 2024-01-31 的樣子",
    "en-US": "{column} “{value}”: day and month cannot be told apart; write it like 2024-01-31",
  },
  rowNotTime: {
    "zh-CN": "{column}“{value}”不是时间",
    "zh-TW": "{column}「{value}」不是時間",
    "en-US": "{column} “{value}” is not a time",
  },
  rowNotBoolean: {
    "zh-CN": "{column}“{value}”应为是或否",
    "zh-TW": "{column}「{value}」應為是或否",
    "en-US": "{column} “{value}” should be yes or no",
  },
  rowNotInList: {
    "zh-CN": "{column}“{value}”不在选项里",
    "zh-TW": "{column}「{value}」不在選項裡",
    "en-US": "{column} “{value}” is not one of the list's values",
  },
  rowErrorCell: {
    "zh-CN": "{column}是错误值 {value}",
    "zh-TW": "{column}是錯誤值 {value}",
    "en-US": "{column} holds the error {value}",
  },
  rowTooLong: {
    "zh-CN": "{column}有 {count} 个字符，超过 Excel 的 32,767 个",
    "zh-TW": "{column}有 {count} 個字元，超過 Excel 的 32,767 個",
    "en-US": "{column} has {count} {count|character|characters}, more than Excel's 32,767",
  },
  rowTooFewCells: {
    "zh-CN": "这一行的列数（{count}）比表头（{expected}）多，可能是分隔符没有加引号",
    "zh-TW": "這一列的欄數（{count}）比表頭（{expected}）多，可能是分隔符號沒有加引號",
    "en-US": "The row has {count} {count|cell|cells}, the header {expected}; a separator may stand unquoted in a text",
  },
  rowSameKey: {
    "zh-CN": "与第 {first} 行的{key}相同，内容也相同",
    "zh-TW": "與第 {first} 列的{key}相同，內容也相同",
    "en-US": "Same {key} and same content as row {first}",
  },
  rowSameKeyOther: {
    "zh-CN": "与第 {first} 行的{key}相同，内容却不同；以第 {first} 行为准",
    "zh-TW": "與第 {first} 列的{key}相同，內容卻不同；以第 {first} 列為準",
    "en-US": "Same {key} as row {first} but other content; row {first} was taken",
  },
  rowKeyTwiceInTable: {
    "zh-CN": "表里有 {count} 行的{key}是“{value}”，不知道该更新哪一行",
    "zh-TW": "表裡有 {count} 列的{key}是「{value}」，不知道該更新哪一列",
    "en-US":
      "{count} {count|row|rows} of the table {count|has|have} the {key} “{value}”; which one to update cannot be told",
  },
} as const satisfies Messages;
