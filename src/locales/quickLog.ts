import type { Messages } from "./types";

/** Taking rows of QuickLog over into Visits: how they were read, and what became of them. */
export const quickText = {
  aCell: { "zh-CN": "单元格", "zh-TW": "儲存格", "en-US": "cell" },
  errorCell: {
    "zh-CN": "{column}是错误值 {found}",
    "zh-TW": "{column}是錯誤值 {found}",
    "en-US": "{column} is an error value, {found}",
  },
  noDate: { "zh-CN": "没有日期", "zh-TW": "沒有日期", "en-US": "no date" },
  badDate: {
    "zh-CN": "日期“{found}”看不懂",
    "zh-TW": "日期「{found}」看不懂",
    "en-US": "the date “{found}” cannot be read",
  },
  badNextDate: {
    "zh-CN": "约定日期“{found}”看不懂",
    "zh-TW": "約定日期「{found}」看不懂",
    "en-US": "the next date “{found}” cannot be read",
  },
  future: { "zh-CN": "日期还没到", "zh-TW": "日期還沒到", "en-US": "the date is still to come" },
  noCustomer: { "zh-CN": "没有客户", "zh-TW": "沒有客戶", "en-US": "no customer" },
  unknown: {
    "zh-CN": "客户档案里没有“{text}”",
    "zh-TW": "客戶檔案裡沒有「{text}」",
    "en-US": "Prospects has no “{text}”",
  },
  ambiguous: {
    "zh-CN": "“{text}”对应多个客户，请改填客户编号",
    "zh-TW": "「{text}」對應多個客戶，請改填客戶編號",
    "en-US": "“{text}” means several customers; type the number instead",
  },
  similar: {
    "zh-CN": "“{text}”像是“{name}”，请确认",
    "zh-TW": "「{text}」像是「{name}」，請確認",
    "en-US": "“{text}” looks like “{name}”; confirm it",
  },
  nobody: {
    "zh-CN": "不知道是谁联系的：没有登记人，客户也没有负责人",
    "zh-TW": "不知道是誰聯絡的：沒有登記人，客戶也沒有負責人",
    "en-US": "nobody to credit it to: no “Entered by”, and the customer has no owner",
  },
  byOwner: {
    "zh-CN": "没有登记人，记在客户负责人{person}名下",
    "zh-TW": "沒有登記人，記在客戶負責人{person}名下",
    "en-US": "no “Entered by”: goes to the customer's owner {person}",
  },
  ownMode: {
    "zh-CN": "方式“{mode}”不在列表中，照原样写入",
    "zh-TW": "方式「{mode}」不在清單中，照原樣寫入",
    "en-US": "the mode “{mode}” is not in the list; it is taken over as it stands",
  },
  already: {
    "zh-CN": "拜访里已有这一行（{visitId}），只补记号",
    "zh-TW": "拜訪裡已有這一列（{visitId}），只補記號",
    "en-US": "stands in Visits already ({visitId}); only the mark is missing",
  },
  found: {
    "zh-CN": "{count} 行待并入：{ready} 行清楚，{confirm} 行要确认，{open} 行暂时不能。",
    "zh-TW": "{count} 列待併入：{ready} 列清楚，{confirm} 列要確認，{open} 列暫時不能。",
    "en-US":
      "{count} {count|row|rows} {count|waits|wait}: {ready} clear, {confirm} to confirm, {open} cannot be taken yet.",
  },
  none: {
    "zh-CN": "快速登记里没有待并入的行。",
    "zh-TW": "快速登記裡沒有待併入的列。",
    "en-US": "No rows of Quick log wait.",
  },
  done: {
    "zh-CN": "已并入拜访 {count} 行；快速登记里的原行保留，并已记号。",
    "zh-TW": "已併入拜訪 {count} 列；快速登記裡的原列保留，並已記號。",
    "en-US": "{count} {count|row|rows} taken over into Visits; {count|it stays|they stay} in Quick log, marked.",
  },
  left: {
    "zh-CN": "{count} 行刚被改过，没有并入，请再看一遍。",
    "zh-TW": "{count} 列剛被改過，沒有併入，請再看一遍。",
    "en-US": "{count} {count|row|rows} {count|was|were} changed meanwhile and not taken over; look again.",
  },
  stepRead: { "zh-CN": "正在对照", "zh-TW": "正在對照", "en-US": "Matching" },
  stepWrite: { "zh-CN": "正在并入", "zh-TW": "正在併入", "en-US": "Taking over" },
} as const satisfies Messages;
