import type { Messages } from "../types";

/** Titles and help of family NEW. */
export const newCustomerTitle = {
  new02Title: {
    "zh-CN": "首次交易后按期申请认定",
    "zh-TW": "首次交易後按期申請認定",
    "en-US": "Recognition is applied for in time after the first deal",
  },
  new02Help: {
    "zh-CN": "申请日期不早于首次交易日期，且在规定月数内（最后一天也算）。",
    "zh-TW": "申請日期不早於首次交易日期，且在規定月數內（最後一天也算）。",
    "en-US":
      "Apply on or after the day of the first deal and within the months the policy gives, the last day included.",
  },
  new04Title: {
    "zh-CN": "客户名称与开票名称一致",
    "zh-TW": "客戶名稱與開票名稱一致",
    "en-US": "Customer name equals invoice name",
  },
  new04Help: {
    "zh-CN": "申请里的客户名称、开票名称和客户档案的开票名称要一字不差。",
    "zh-TW": "申請裡的客戶名稱、開票名稱和客戶檔案的開票名稱要一字不差。",
    "en-US": "Customer name, invoice name and the invoice name in Accounts must be the same to the letter.",
  },
  new01Title: { "zh-CN": "新客户确有依据", "zh-TW": "新客戶確有依據", "en-US": "A new customer really is new" },
  new01Help: {
    "zh-CN":
      "首次交易前的规定年数内没有订单（样品不算）才是新客户；正好满年数的那天仍算年数内。订单数据不够早时暂无法判断。",
    "zh-TW":
      "首次交易前的規定年數內沒有訂單（樣品不算）才是新客戶；正好滿年數的那天仍算年數內。訂單資料不夠早時暫無法判斷。",
    "en-US":
      "A customer is new when there is no order (samples left out) within the years before its first deal; the very day on which the years end is still inside. Where Orders does not reach back far enough it cannot be judged.",
  },
  new03Title: {
    "zh-CN": "逾期申请不予认定",
    "zh-TW": "逾期申請不予認定",
    "en-US": "A late application is not recognised",
  },
  new03Help: {
    "zh-CN": "申请日期不合规定的，“予以认定”填否，状态改为不予认定。",
    "zh-TW": "申請日期不合規定的，「予以認定」填否，狀態改為不予認定。",
    "en-US": "Where the date of the application breaks the limit, set Recognised to no and the status to refused.",
  },
  new05Title: {
    "zh-CN": "销售部经理和市场分部都已认定",
    "zh-TW": "銷售部經理和市場分部都已認定",
    "en-US": "Sales manager and market department both recognised it",
  },
  new05Help: {
    "zh-CN": "予以认定的申请要有两方的姓名和日期；角色和部门按人员表核对，日期不早于申请日期。",
    "zh-TW": "予以認定的申請要有兩方的姓名和日期；角色和部門按人員表核對，日期不早於申請日期。",
    "en-US":
      "A recognised application names both people with their dates; role and department are looked up in Team, and neither date is before the application.",
  },
  new06Title: {
    "zh-CN": "历史交易查询有记录",
    "zh-TW": "歷史交易查詢有記錄",
    "en-US": "The search of past orders is on record",
  },
  new06Help: {
    "zh-CN": "予以认定前要查过首次交易前规定年数的订单、写明起止日期和查询日期、查到的交易为0，并与订单表一致。",
    "zh-TW": "予以認定前要查過首次交易前規定年數的訂單、寫明起止日期和查詢日期、查到的交易為0，並與訂單表一致。",
    "en-US":
      "Before recognition somebody searched the years before the first deal, wrote down which days and when, and found no order; Orders must say the same.",
  },
  new07Title: { "zh-CN": "申请表已存档", "zh-TW": "申請表已存檔", "en-US": "The form is in the archive" },
  new07Help: {
    "zh-CN": "予以认定的申请要填存档日期，不早于市场分部的日期。",
    "zh-TW": "予以認定的申請要填存檔日期，不早於市場分部的日期。",
    "en-US": "Give the day a recognised application was archived, on or after the market department’s date.",
  },
  new08Title: {
    "zh-CN": "已认定的新客户在客户档案里",
    "zh-TW": "已認定的新客戶在客戶檔案裡",
    "en-US": "A recognised customer is in Prospects",
  },
  new08Help: {
    "zh-CN": "予以认定的客户要能在客户档案里找到，并标为已认定新客户。",
    "zh-TW": "予以認定的客戶要能在客戶檔案裡找到，並標為已認定新客戶。",
    "en-US": "A recognised customer must be found in Prospects and be marked there as recognised.",
  },
  new09Title: {
    "zh-CN": "开拓经过写清楚",
    "zh-TW": "開拓經過寫清楚",
    "en-US": "How the customer was won is described",
  },
  new09Help: {
    "zh-CN": "信息途径、联络过程、商谈过程和内容三栏都要写。",
    "zh-TW": "資訊途徑、聯絡過程、商談過程和內容三欄都要寫。",
    "en-US": "Describe where the information came from, the contacts made and the negotiation.",
  },
  new10Title: { "zh-CN": "长远评价已填", "zh-TW": "長遠評價已填", "en-US": "The long view is given" },
  new10Help: {
    "zh-CN": "对公司的贡献、对长远销售额的影响、客户信用情况三栏都要写。",
    "zh-TW": "對公司的貢獻、對長遠銷售額的影響、客戶信用情況三欄都要寫。",
    "en-US": "Fill in contribution, long-term sales and credit.",
  },
  new11Title: { "zh-CN": "主管领导已批示", "zh-TW": "主管領導已批示", "en-US": "The leader gave an instruction" },
  new11Help: {
    "zh-CN": "予以认定的申请要有批示和主管领导姓名；需要支持可以写“无”。",
    "zh-TW": "予以認定的申請要有批示和主管領導姓名；需要支援可以寫「無」。",
    "en-US": "A recognised application carries the instruction and the leader’s name; support needed may say “none”.",
  },
  new12Title: {
    "zh-CN": "申请人就是开发人",
    "zh-TW": "申請人就是開發人",
    "en-US": "The applicant developed the customer",
  },
  new12Help: {
    "zh-CN": "申请人应是开发成功的负责人或首单业务员；两者都没有时是客户负责人。",
    "zh-TW": "申請人應是開發成功的負責人或首單業務員；兩者都沒有時是客戶負責人。",
    "en-US":
      "The applicant owns the won development or sold the first order; where neither is known, owns the customer.",
  },
  new13Title: { "zh-CN": "奖励与认定一致", "zh-TW": "獎勵與認定一致", "en-US": "Rewards follow recognition" },
  new13Help: {
    "zh-CN": "予以认定的才可奖励；未认定的不填奖励金额和月份。奖励多少按公司另外的规定。",
    "zh-TW": "予以認定的才可獎勵；未認定的不填獎勵金額和月份。獎勵多少按公司另外的規定。",
    "en-US":
      "Only recognised customers earn a reward; without recognition leave amount and month blank. How much is a matter of another policy.",
  },
  new14Title: {
    "zh-CN": "新客户定义有数据支持",
    "zh-TW": "新客戶定義有資料支持",
    "en-US": "The definition of a new customer can be judged",
  },
  new14Help: {
    "zh-CN": "“规定年数内无往来”只需查规定年数；“从未购买”要有全部订单，订单完整起始日请填 1900-01-01。",
    "zh-TW": "「規定年數內無往來」只需查規定年數；「從未購買」要有全部訂單，訂單完整起始日請填 1900-01-01。",
    "en-US":
      "“None for some years” needs the orders of those years. “Never bought” needs every order there ever was; then give 1900-01-01 as the day from which Orders is complete.",
  },
  new15Title: {
    "zh-CN": "定期报告新客户开发情况",
    "zh-TW": "定期報告新客戶開發情況",
    "en-US": "New-customer progress is reported in each cycle",
  },
  new15Help: {
    "zh-CN": "每位开发员每周期至少有一份汇报（汇报方为责任人）；请假满整个周期的不算。",
    "zh-TW": "每位開發員每週期至少有一份彙報（彙報方為責任人）；請假滿整個週期的不算。",
    "en-US":
      "Every developer hands in at least one report a cycle, as the one responsible; who was on leave for the whole cycle is left out.",
  },
  new16Title: {
    "zh-CN": "先有需求、目标和策略，再出方案",
    "zh-TW": "先有需求、目標和策略，再出方案",
    "en-US": "Need, goal and strategy come before the proposal",
  },
  new16Help: {
    "zh-CN": "个人或企业客户已有方案文件的，需求、开发目标、开发策略都要填。",
    "zh-TW": "個人或企業客戶已有方案文件的，需求、開發目標、開發策略都要填。",
    "en-US": "Where a person or an enterprise has a proposal, fill in need, development goal and strategy.",
  },
  new17Title: {
    "zh-CN": "新客户、再开发和老客户分清",
    "zh-TW": "新客戶、再開發和老客戶分清",
    "en-US": "New, reactivated and existing are kept apart",
  },
  new17Help: {
    "zh-CN": "规定年数内无订单的是新客户；停购满规定月数再买的是停止交易再开发；其余是老客户。再次购买后可标为老客户。",
    "zh-TW": "規定年數內無訂單的是新客戶；停購滿規定月數再買的是停止交易再開發；其餘是老客戶。再次購買後可標為老客戶。",
    "en-US":
      "No order within the years: new. Bought again after the months without orders: reactivated. Otherwise existing; a customer that bought again may be called existing.",
  },
  new18Title: {
    "zh-CN": "每个新客户都有认定申请",
    "zh-TW": "每個新客戶都有認定申請",
    "en-US": "Every new customer has an application",
  },
  new18Help: {
    "zh-CN": "按订单是新客户的，首单后规定月数内要有认定申请，首次交易日期与订单一致。",
    "zh-TW": "按訂單是新客戶的，首單後規定月數內要有認定申請，首次交易日期與訂單一致。",
    "en-US":
      "A customer that is new by its orders needs an application within the months after the first order, dated with that order’s day as first deal.",
  },
} as const satisfies Messages;
