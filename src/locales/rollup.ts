import type { Messages } from "./types";

/** Sentences of the roll-up of several workbooks. */
export const rollupText = {
  noAccounts: {
    "zh-CN": "这个工作簿里没有客户档案，不是客户开发台账。",
    "zh-TW": "這個活頁簿裡沒有客戶檔案，不是客戶開發台帳。",
    "en-US": "This workbook has no Prospects table; it is no Tierbook.",
  },
  fileUnreadable: {
    "zh-CN": "无法读取文件（{reason}）。",
    "zh-TW": "無法讀取檔案（{reason}）。",
    "en-US": "The file cannot be read ({reason}).",
  },
  cutOff: {
    "zh-CN": "文件不完整，可能没有同步完。",
    "zh-TW": "檔案不完整，可能沒有同步完。",
    "en-US": "The file is cut off; perhaps it was not synchronised to its end.",
  },
  copyOf: {
    "zh-CN": "内容与“{book}”完全相同，不再计入。",
    "zh-TW": "內容與「{book}」完全相同，不再計入。",
    "en-US": "It holds the very same as “{book}” and is not counted again.",
  },
  lostDescription: {
    "zh-CN": "台账的说明信息已丢失，按表名和列名识别，版本不明。",
    "zh-TW": "台帳的說明資訊已遺失，按表名和欄名辨識，版本不明。",
    "en-US": "The book’s description is lost; it was recognised by tables and headers, its version is unknown.",
  },
  olderBlueprint: {
    "zh-CN": "台账由较早的版本建立，可能缺列。请在该台账里运行“建立台账”。",
    "zh-TW": "台帳由較早的版本建立，可能缺欄。請在該台帳裡執行「建立台帳」。",
    "en-US": "It was set up by an older version and may lack columns. Run Set up in it.",
  },
  otherLanguage: {
    "zh-CN": "台账语言是{lang}。",
    "zh-TW": "台帳語言是{lang}。",
    "en-US": "The book is in {lang}.",
  },
  otherPolicy: {
    "zh-CN": "制度是第{version}版，多数台账是第{common}版。",
    "zh-TW": "制度是第{version}版，多數台帳是第{common}版。",
    "en-US": "Its policy is version {version}; most books have version {common}.",
  },
  noPolicyVersion: {
    "zh-CN": "读不到制度版本。",
    "zh-TW": "讀不到制度版本。",
    "en-US": "The version of its policy cannot be read.",
  },
  policyProblems: {
    "zh-CN": "制度设置里有{count}处不能用，相关指标暂无法判断。",
    "zh-TW": "制度設置裡有{count}處不能用，相關指標暫無法判斷。",
    "en-US": "{count} {count|cell|cells} of its Policy sheet cannot be used; figures that need them are not evaluable.",
  },
  keysRepeated: {
    "zh-CN": "{table}有{count}行编号重复，按出现的次序区分。",
    "zh-TW": "{table}有{count}列編號重複，按出現的次序區分。",
    "en-US": "{table}: {count} {count|row repeats|rows repeat} a number; they are told apart by their order.",
  },
  notSavedSince: {
    "zh-CN": "{since}以后没有保存过，最后保存于{saved}。",
    "zh-TW": "{since}以後沒有儲存過，最後儲存於{saved}。",
    "en-US": "Not saved since {since}; last saved on {saved}.",
  },
  savedUnknown: {
    "zh-CN": "不知道最后保存的日期。",
    "zh-TW": "不知道最後儲存的日期。",
    "en-US": "Nobody knows when it was last saved.",
  },
  languageNames: {
    "zh-CN": "简体中文",
    "zh-TW": "繁體中文",
    "en-US": "English",
  },
  notChosen: {
    "zh-CN": "这次没有选到它的文件，用的是上次取用的内容。",
    "zh-TW": "這次沒有選到它的檔案，用的是上次取用的內容。",
    "en-US": "Its file was not chosen this time; what it brought last time is used.",
  },
  notAtHand: {
    "zh-CN": "这次没有选到它的文件，上次取用的内容不够计算，不计入。",
    "zh-TW": "這次沒有選到它的檔案，上次取用的內容不夠計算，不計入。",
    "en-US": "Its file was not chosen this time, and what was kept of it does not suffice; it is not counted.",
  },
  noBookOf: {
    "zh-CN": "没有一个台账有“{name}”。",
    "zh-TW": "沒有一個台帳有「{name}」。",
    "en-US": "“{name}” stands in none of the books.",
  },
  otherScoring: {
    "zh-CN": "“{book}”的权重或计分办法与其他台账不同，不能合计得分",
    "zh-TW": "「{book}」的權重或計分辦法與其他台帳不同，不能合計得分",
    "en-US": "“{book}” weighs or scores otherwise than the others, so there is no common score",
  },
  unusualScoring: {
    "zh-CN": "“{book}”里这一项不按通常办法计分，不能合计得分",
    "zh-TW": "「{book}」裡這一項不按通常辦法計分，不能合計得分",
    "en-US": "“{book}” does not score it in the usual way, so there is no common score",
  },
  limitsOfOne: {
    "zh-CN": "计分界限是按一个台账定的，不适用于几个台账之和",
    "zh-TW": "計分界限是按一個台帳定的，不適用於幾個台帳之和",
    "en-US": "its limits are meant for one book and say nothing of a sum of several",
  },
  otherTarget: {
    "zh-CN": "“{book}”的目标与其他台账不同，没有共同的目标",
    "zh-TW": "「{book}」的目標與其他台帳不同，沒有共同的目標",
    "en-US": "“{book}” has another target, so there is none in common",
  },
  targetNotOfPlan: {
    "zh-CN": "“{book}”的计划里没有目标；考核项目表里填的目标不能相加",
    "zh-TW": "「{book}」的計畫裡沒有目標；考核項目表裡填的目標不能相加",
    "en-US": "“{book}” has no target in its plan; one typed in the KPI book cannot be added",
  },
  memberTwice: {
    "zh-CN": "{name}在几个台账里都有，目标可能重复，不能合计得分",
    "zh-TW": "{name}在幾個台帳裡都有，目標可能重複，不能合計得分",
    "en-US": "{name} stands in several books; targets may be there twice, so there is no common score",
  },
  notAdded: {
    "zh-CN": "各台账自行填写的数，不能相加",
    "zh-TW": "各台帳自行填寫的數，不能相加",
    "en-US": "each book types its own; they cannot be added",
  },
  partMissing: {
    "zh-CN": "{asked}个台账里只有{books}个算得出；“{book}”：{reason}",
    "zh-TW": "{asked}個台帳裡只有{books}個算得出；「{book}」：{reason}",
    "en-US": "only {books} of {asked} books can say it; “{book}”: {reason}",
  },
  nothingToDivide: {
    "zh-CN": "没有可作分母的数",
    "zh-TW": "沒有可作分母的數",
    "en-US": "there is nothing to divide by",
  },
  otherCalendar: {
    "zh-CN": "该台账的会计年度起始月不同，同一期间指的不是同一段日子",
    "zh-TW": "該台帳的會計年度起始月不同，同一期間指的不是同一段日子",
    "en-US": "its business year begins in another month, so the period means other days",
  },
} as const satisfies Messages;
