import type { Messages } from "../../src/locales/types";

/** Sentences of the command line. */
export const cliText = {
  usage: {
    "zh-CN": "用法：\n{lines}",
    "zh-TW": "用法：\n{lines}",
    "en-US": "Usage:\n{lines}",
  },
  unknownCommand: {
    "zh-CN": "没有命令“{command}”。可用：{commands}。",
    "zh-TW": "沒有命令「{command}」。可用：{commands}。",
    "en-US": "There is no command “{command}”. There are: {commands}.",
  },
  unknownOption: {
    "zh-CN": "命令{command}没有选项“{option}”。可用：{options}。",
    "zh-TW": "命令{command}沒有選項「{option}」。可用：{options}。",
    "en-US": "{command} has no option “{option}”. There are: {options}.",
  },
  optionValue: {
    "zh-CN": "选项{option}后面缺少值。",
    "zh-TW": "選項{option}後面缺少值。",
    "en-US": "The option {option} needs a value.",
  },
  optionTwice: {
    "zh-CN": "选项{option}只能写一次。",
    "zh-TW": "選項{option}只能寫一次。",
    "en-US": "The option {option} may be given only once.",
  },
  missingOption: {
    "zh-CN": "命令{command}缺少选项{option}。",
    "zh-TW": "命令{command}缺少選項{option}。",
    "en-US": "{command} needs the option {option}.",
  },
  missingBook: {
    "zh-CN": "命令{command}后面要写工作簿文件名。",
    "zh-TW": "命令{command}後面要寫活頁簿檔名。",
    "en-US": "{command} needs the name of a workbook file.",
  },
  tooManyWords: {
    "zh-CN": "多出了“{word}”，命令{command}不认识。",
    "zh-TW": "多出了「{word}」，命令{command}不認識。",
    "en-US": "“{word}” is one word too many for {command}.",
  },
  badChoice: {
    "zh-CN": "{option}不能是“{value}”。可用：{choices}。",
    "zh-TW": "{option}不能是「{value}」。可用：{choices}。",
    "en-US": "{option} cannot be “{value}”. There are: {choices}.",
  },
  badDate: {
    "zh-CN": "{option}要写成2017-12-31这样的日期，“{value}”不是。",
    "zh-TW": "{option}要寫成2017-12-31這樣的日期，「{value}」不是。",
    "en-US": "{option} takes a date such as 2017-12-31; “{value}” is none.",
  },
  badWhere: {
    "zh-CN": "--where要写成“列名=值”，“{value}”不是。",
    "zh-TW": "--where要寫成「欄名=值」，「{value}」不是。",
    "en-US": "--where takes “header=value”; “{value}” is none.",
  },
  noFile: {
    "zh-CN": "找不到文件“{file}”。",
    "zh-TW": "找不到檔案「{file}」。",
    "en-US": "The file “{file}” does not exist.",
  },
  isFolder: {
    "zh-CN": "“{file}”是文件夹，不是文件。",
    "zh-TW": "「{file}」是資料夾，不是檔案。",
    "en-US": "“{file}” is a folder, not a file.",
  },
  unreadable: {
    "zh-CN": "无法读取文件“{file}”（{reason}）。",
    "zh-TW": "無法讀取檔案「{file}」（{reason}）。",
    "en-US": "The file “{file}” cannot be read ({reason}).",
  },
  unwritable: {
    "zh-CN": "无法写入文件“{file}”（{reason}）。原文件未改动。",
    "zh-TW": "無法寫入檔案「{file}」（{reason}）。原檔案未更動。",
    "en-US": "The file “{file}” cannot be written ({reason}). The original is unchanged.",
  },
  openInExcel: {
    "zh-CN": "“{file}”正在Excel里打开。请先关闭，或用--out写到另一个文件。",
    "zh-TW": "「{file}」正在Excel裡開啟。請先關閉，或用--out寫到另一個檔案。",
    "en-US": "“{file}” is open in Excel. Close it first, or write to another file with --out.",
  },
  notXlsxName: {
    "zh-CN": "“{file}”不是.xlsx文件名。只能处理.xlsx工作簿。",
    "zh-TW": "「{file}」不是.xlsx檔名。只能處理.xlsx活頁簿。",
    "en-US": "“{file}” does not end in .xlsx; only .xlsx workbooks can be handled.",
  },
  date1904: {
    "zh-CN":
      "“{file}”从1904年起计日期，日期会差四年，因此不处理。请在Excel的“选项 > 高级”里取消“使用1904日期系统”，核对日期后再试。",
    "zh-TW":
      "「{file}」從1904年起計日期，日期會差四年，因此不處理。請在Excel的「選項 > 進階」裡取消「使用1904年日期系統」，核對日期後再試。",
    "en-US":
      "“{file}” counts its dates from 1904, which would shift every date by four years, so it is refused. Switch “Use 1904 date system” off under Options > Advanced in Excel, check the dates, then try again.",
  },
  badJson: {
    "zh-CN": "“{file}”不是有效的JSON文件（第{line}行有误）。",
    "zh-TW": "「{file}」不是有效的JSON檔案（第{line}行有誤）。",
    "en-US": "“{file}” is not a valid JSON file (fault in line {line}).",
  },
  badMap: {
    "zh-CN": '“{file}”应写成{"文件里的列名":"列的键"}。',
    "zh-TW": '「{file}」應寫成{"檔案裡的欄名":"欄的鍵"}。',
    "en-US": '“{file}” must be {"header in the file":"column key"}.',
  },
  defect: {
    "zh-CN": "程序内部出错（{reason}）。文件未改动。",
    "zh-TW": "程式內部出錯（{reason}）。檔案未更動。",
    "en-US": "Something went wrong inside the program ({reason}). No file was changed.",
  },
  excelRefused: {
    "zh-CN": "无法完成：{reason}（{code}）。文件未改动。",
    "zh-TW": "無法完成：{reason}（{code}）。檔案未更動。",
    "en-US": "Could not be done: {reason} ({code}). No file was changed.",
  },
  unmatched: {
    "zh-CN": "没有对应的列，未导入：{headers}",
    "zh-TW": "沒有對應的欄，未匯入：{headers}",
    "en-US": "Columns that match nothing and were left out: {headers}",
  },
  skippedRow: {
    "zh-CN": "第{row}行跳过：{reason}",
    "zh-TW": "第{row}列略過：{reason}",
    "en-US": "Row {row} skipped: {reason}",
  },
  setUpDone: {
    "zh-CN": "台账已建立，新增{added}项，已写入{file}。",
    "zh-TW": "台帳已建立，新增{added}項，已寫入{file}。",
    "en-US": "The book is set up, {added} tables and columns added; written to {file}.",
  },
  setUpGaps: {
    "zh-CN": "制度设置里还要填写：{gaps}",
    "zh-TW": "制度設置裡還要填寫：{gaps}",
    "en-US": "Still to be filled in on the Policy sheet: {gaps}",
  },
  importDone: {
    "zh-CN": "{table}：读入{read}行，新增{inserted}行，更新{updated}行，跳过{skipped}行。",
    "zh-TW": "{table}：讀入{read}列，新增{inserted}列，更新{updated}列，略過{skipped}列。",
    "en-US": "{table}: {read} rows read, {inserted} added, {updated} updated, {skipped} skipped.",
  },
  policyExported: {
    "zh-CN": "制度已写入{file}。",
    "zh-TW": "制度已寫入{file}。",
    "en-US": "The policy was written to {file}.",
  },
  policyUnreadable: {
    "zh-CN": "读不懂、未导出的单元格：{cells}",
    "zh-TW": "讀不懂、未匯出的儲存格：{cells}",
    "en-US": "Cells that cannot be read and were left out: {cells}",
  },
  policyImported: {
    "zh-CN": "改写了{changed}项制度，现为第{version}版。",
    "zh-TW": "改寫了{changed}項制度，現為第{version}版。",
    "en-US": "{changed} policy values changed; this is version {version}.",
  },
  noBooks: {
    "zh-CN": "“{file}”里没有工作簿。",
    "zh-TW": "「{file}」裡沒有活頁簿。",
    "en-US": "There is no workbook in “{file}”.",
  },
  rollupFiguresOnly: {
    "zh-CN": "只取指标，不取任何行和客户名称。",
    "zh-TW": "只取指標，不取任何列和客戶名稱。",
    "en-US": "Only figures are taken, no rows and no names of customers.",
  },
  rollupProgress: {
    "zh-CN": "已处理{done}个，共{of}个台账。",
    "zh-TW": "已處理{done}個，共{of}個台帳。",
    "en-US": "{done} of {of} books done.",
  },
  rollupLeftOut: {
    "zh-CN": "行数超过一张工作表的上限，没有写入：{tables}。",
    "zh-TW": "列數超過一張工作表的上限，沒有寫入：{tables}。",
    "en-US": "More rows than a sheet holds, not written: {tables}.",
  },
  noDuckDb: {
    "zh-CN":
      "写出Parquet需要DuckDB，这台机器没有：请在项目文件夹运行npm install @duckdb/node-api；该平台没有DuckDB时，不要用--parquet。",
    "zh-TW":
      "寫出Parquet需要DuckDB，這台機器沒有：請在專案資料夾執行npm install @duckdb/node-api；該平台沒有DuckDB時，不要用--parquet。",
    "en-US":
      "Writing Parquet needs DuckDB, which is not installed: run npm install @duckdb/node-api in the project's folder; where DuckDB does not exist for the platform, leave --parquet out.",
  },
  parquetNeedsRows: {
    "zh-CN": "--parquet要写出行数据，不能与--figures-only一起用。",
    "zh-TW": "--parquet要寫出列資料，不能與--figures-only一起用。",
    "en-US": "--parquet writes rows and cannot be combined with --figures-only.",
  },
  rollupParquet: {
    "zh-CN": "{folder}：共{parts}份，本次写出{written}份。",
    "zh-TW": "{folder}：共{parts}份，本次寫出{written}份。",
    "en-US": "{folder}: {parts} {parts|part|parts}, {written} written this time.",
  },
  rollupDone: {
    "zh-CN": "{books}个台账里取用了{taken}个，本次读取{read}个，已写入{file}。",
    "zh-TW": "{books}個台帳裡取用了{taken}個，本次讀取{read}個，已寫入{file}。",
    "en-US": "{taken} of {books} {books|book|books} taken, {read} read this time; written to {file}.",
  },
  rollupTogether: {
    "zh-CN": "{period}：同一客户{shared}组，有疑问的新客户申报{claims}件，制度差异{policies}项。",
    "zh-TW": "{period}：同一客戶{shared}組，有疑問的新客戶申報{claims}件，制度差異{policies}項。",
    "en-US":
      "{period}: {shared} {shared|customer|customers} in several books, {claims} doubtful {claims|claim|claims} of new customers, {policies} policy {policies|difference|differences}.",
  },
  findingLine: {
    "zh-CN": "{severity} {cell}：{message}（{rule}，{clause}）",
    "zh-TW": "{severity} {cell}：{message}（{rule}，{clause}）",
    "en-US": "{severity} {cell}: {message} ({rule}, {clause})",
  },
} as const satisfies Messages;
