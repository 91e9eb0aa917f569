import type { Messages } from "../types";

export const accountText = {
  acc01Title: {
    "zh-CN": "客户基本信息齐全",
    "zh-TW": "客戶基本資訊齊全",
    "en-US": "Basic data of the account are complete",
  },
  acc01Help: {
    "zh-CN": "每个客户至少要有名称；标准档起，企业和事业单位还要有法定代表人、经营范围和地址，电话或邮箱至少一项。",
    "zh-TW": "每個客戶至少要有名稱；標準檔起，企業和事業單位還要有法定代表人、經營範圍和地址，電話或郵箱至少一項。",
    "en-US":
      "Every account needs a name; from profile standard, companies and institutions also need legal representative, business and address, and each account a phone or an e-mail.",
  },
  nameMissing: { "zh-CN": "没有客户名称", "zh-TW": "沒有客戶名稱", "en-US": "The account has no name" },
  dataMissing: { "zh-CN": "还缺：{columns}", "zh-TW": "還缺：{columns}", "en-US": "Still missing: {columns}" },
  fillIn: { "zh-CN": "请补填", "zh-TW": "請補填", "en-US": "Please fill it in" },
  phoneOrMail: { "zh-CN": "电话或邮箱", "zh-TW": "電話或郵箱", "en-US": "phone or e-mail" },

  acc15Title: {
    "zh-CN": "意向客户有专人负责",
    "zh-TW": "意向客戶有專人負責",
    "en-US": "A customer with intent has one owner",
  },
  acc15Help: {
    "zh-CN": "意向客户的负责人要填一位在职人员，姓名与人员表一致。",
    "zh-TW": "意向客戶的負責人要填一位在職人員，姓名與人員表一致。",
    "en-US": "Name one active person of table Team as owner of every customer with intent.",
  },
  ownerMissing: {
    "zh-CN": "意向客户没有负责人",
    "zh-TW": "意向客戶沒有負責人",
    "en-US": "A customer with intent has no owner",
  },
  ownerUnknown: {
    "zh-CN": "负责人“{found}”不在人员表里",
    "zh-TW": "負責人「{found}」不在人員表裡",
    "en-US": "The owner “{found}” is not in table Team",
  },
  ownerInactive: {
    "zh-CN": "负责人“{found}”已不在职",
    "zh-TW": "負責人「{found}」已不在職",
    "en-US": "The owner “{found}” is no longer active",
  },
  ownerTwice: {
    "zh-CN": "人员表里有 {count} 位在职的“{found}”，不能确定是谁",
    "zh-TW": "人員表裡有 {count} 位在職的「{found}」，不能確定是誰",
    "en-US": "Team holds {count} active people named “{found}”",
  },
  oneOwner: {
    "zh-CN": "填一位在职人员的姓名",
    "zh-TW": "填一位在職人員的姓名",
    "en-US": "Enter the name of one active person",
  },

  acc19Title: {
    "zh-CN": "同一客户不重复建档",
    "zh-TW": "同一客戶不重複建檔",
    "en-US": "The same customer is not kept twice",
  },
  acc19Help: {
    "zh-CN": "编号、税号或名称完全相同的行视为同一客户。负责人不同时必须先商定归属，共同负责的请填共同负责人。",
    "zh-TW": "編號、稅號或名稱完全相同的列視為同一客戶。負責人不同時必須先商定歸屬，共同負責的請填共同負責人。",
    "en-US":
      "Rows with the same number, tax number or name are the same customer. With different owners agree who keeps it, or enter the co-owners.",
  },
  sameId: {
    "zh-CN": "客户编号“{found}”与第 {rows} 行相同，订单和拜访无法归属",
    "zh-TW": "客戶編號「{found}」與第 {rows} 列相同，訂單和拜訪無法歸屬",
    "en-US": "The account number “{found}” is also on row {rows}; orders and visits cannot be assigned",
  },
  sameOtherOwner: {
    "zh-CN": "“{found}”与第 {rows} 行是同一客户，负责人不同",
    "zh-TW": "「{found}」與第 {rows} 列是同一客戶，負責人不同",
    "en-US": "“{found}” is the same customer as on row {rows}, with another owner",
  },
  sameOwner: {
    "zh-CN": "“{found}”与第 {rows} 行重复",
    "zh-TW": "「{found}」與第 {rows} 列重複",
    "en-US": "“{found}” is also on row {rows}",
  },
  mergeRows: {
    "zh-CN": "合并为一行，或填写共同负责人",
    "zh-TW": "合併為一列，或填寫共同負責人",
    "en-US": "Keep one row, or enter the co-owners",
  },
} as const satisfies Messages;
