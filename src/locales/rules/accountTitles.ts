import type { Messages } from "../types";

/** Titles and help of family ACC. */
export const accountTitles = {
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
  acc02Title: {
    "zh-CN": "意向起业务信息齐全",
    "zh-TW": "意向起業務資訊齊全",
    "en-US": "Need and purchasing power are known from intent on",
  },
  acc02Help: {
    "zh-CN": "意向、成交和重点客户要写明需求，并从选项里选购买能力和购买意向。",
    "zh-TW": "意向、成交和重點客戶要寫明需求，並從選項裡選購買能力和購買意向。",
    "en-US":
      "For customers with intent, won and key customers enter the need and choose purchasing power and purchase intent from their lists.",
  },
  acc03Title: {
    "zh-CN": "成交客户有反馈记录",
    "zh-TW": "成交客戶有回饋記錄",
    "en-US": "Feedback of won customers is on record",
  },
  acc03Help: {
    "zh-CN": "每个成交客户在规定的月数内至少有一条意见反馈或满意度调查。",
    "zh-TW": "每個成交客戶在規定的月數內至少有一條意見回饋或滿意度調查。",
    "en-US": "Within the months the policy gives, every won customer has at least one row of feedback or one survey.",
  },
  acc04Title: { "zh-CN": "客户分类在选项内", "zh-TW": "客戶分類在選項內", "en-US": "The class is from the list" },
  acc04Help: {
    "zh-CN": "分类只能选潜在、意向、成交或重点客户，不能空着。",
    "zh-TW": "分類只能選潛在、意向、成交或重點客戶，不能空著。",
    "en-US": "Choose one of potential, intent, won and key; it cannot stay blank.",
  },
  acc05Title: {
    "zh-CN": "成交客户有合同和购买",
    "zh-TW": "成交客戶有合同和購買",
    "en-US": "A won customer has a contract and a purchase",
  },
  acc05Help: {
    "zh-CN": "成交客户要填合同编号和日期；订单回款里至少有一笔非样品订单，签约后留出宽限天数。",
    "zh-TW": "成交客戶要填合同編號和日期；訂單回款裡至少有一筆非樣品訂單，簽約後留出寬限天數。",
    "en-US":
      "Enter contract number and date of a won customer. Orders must hold at least one order that is no sample; after signing some days are allowed for it.",
  },
  acc06Title: {
    "zh-CN": "意向客户在洽谈中",
    "zh-TW": "意向客戶在洽談中",
    "en-US": "A customer with intent is being negotiated with",
  },
  acc06Help: {
    "zh-CN":
      "意向客户要有购买意向、一条进行中且已到商务洽谈的开发记录，并在规定天数内联系过；没有联系记录时从分类变更日期算起。",
    "zh-TW":
      "意向客戶要有購買意向、一條進行中且已到商務洽談的開發記錄，並在規定天數內聯絡過；沒有聯絡記錄時從分類變更日期算起。",
    "en-US":
      "A customer with intent wants to buy, has an open development at negotiation or later, and was contacted within the days of the policy; without any contact the days count from the change of class.",
  },
  acc07Title: {
    "zh-CN": "潜在客户没有合同和订单",
    "zh-TW": "潛在客戶沒有合同和訂單",
    "en-US": "A potential customer has no contract and no order",
  },
  acc07Help: {
    "zh-CN": "潜在客户如已有合同或非样品订单，请改分类，停止交易后再开发的请注明。",
    "zh-TW": "潛在客戶如已有合同或非樣品訂單，請改分類，停止交易後再開發的請註明。",
    "en-US":
      "Where a potential customer has a contract or an order that is no sample, change the class, or mark it as won back.",
  },
  acc08Title: {
    "zh-CN": "重点客户有认定和理由",
    "zh-TW": "重點客戶有認定和理由",
    "en-US": "A key customer is recorded as such, with the reason",
  },
  acc08Help: {
    "zh-CN": "分类为重点客户或标为大客户的，要有大客户标记（认定结果）和认定理由。",
    "zh-TW": "分類為重點客戶或標為大客戶的，要有大客戶標記（認定結果）和認定理由。",
    "en-US":
      "A customer of class key, or marked as key account, needs the mark (the result of the assessment) and the reason for it.",
  },
  acc09Title: {
    "zh-CN": "客户信息按期全面梳理",
    "zh-TW": "客戶資訊按期全面梳理",
    "en-US": "Accounts are gone through on schedule",
  },
  acc09Help: {
    "zh-CN": "正常客户每隔规定的月数全面核对一次，填最近全面梳理日期；新建的从建档日期算起。",
    "zh-TW": "正常客戶每隔規定的月數全面核對一次，填最近全面梳理日期；新建的從建檔日期算起。",
    "en-US":
      "Go through every active account once in the months of the policy and enter the date; a new account counts from the day it was created.",
  },
  acc10Title: {
    "zh-CN": "重要变更及时更新",
    "zh-TW": "重要變更及時更新",
    "en-US": "Important changes are entered in time",
  },
  acc10Help: {
    "zh-CN": "联系方式、经营范围、管理层的变化，自得知起在规定的工作日内更新到档案。",
    "zh-TW": "聯絡方式、經營範圍、管理層的變化，自得知起在規定的工作日內更新到檔案。",
    "en-US":
      "Enter changes of contacts, business or management within the working days of the policy, counted from the day they became known.",
  },
  acc11Title: {
    "zh-CN": "客服得知的变更通知到营销",
    "zh-TW": "客服得知的變更通知到營銷",
    "en-US": "Changes the service desk hears of are passed on",
  },
  acc11Help: {
    "zh-CN": "客服人员得知的客户变更要填通知日期，营销人员在规定的工作日内更新。",
    "zh-TW": "客服人員得知的客戶變更要填通知日期，營銷人員在規定的工作日內更新。",
    "en-US":
      "A change heard of by the service desk carries the day of the notice and is entered within the working days of the policy.",
  },
  acc12Title: { "zh-CN": "填写格式统一", "zh-TW": "填寫格式統一", "en-US": "Cells are written in one form" },
  acc12Help: {
    "zh-CN": "电话和邮箱写法规范，区域和行业用选项里的值，文字前后没有空格，日期是真正的日期。",
    "zh-TW": "電話和郵箱寫法規範，區域和行業用選項裡的值，文字前後沒有空格，日期是真正的日期。",
    "en-US":
      "Phone and e-mail are well formed, region and industry come from their lists, texts have no stray spaces, dates are real dates.",
  },
  acc13Title: {
    "zh-CN": "成交客户档案完整",
    "zh-TW": "成交客戶檔案完整",
    "en-US": "The archive of a won customer is complete",
  },
  acc13Help: {
    "zh-CN": "成交客户的基本信息、业务往来（订单或合同）和沟通记录都要有，完整度不低于制度规定。",
    "zh-TW": "成交客戶的基本資訊、業務往來（訂單或合同）和溝通記錄都要有，完整度不低於制度規定。",
    "en-US":
      "A won customer has basic data, dealings (an order or a contract) and a record of contacts, at least to the share the policy asks for.",
  },
  acc14Title: {
    "zh-CN": "其他部门的线索及时移交",
    "zh-TW": "其他部門的線索及時移交",
    "en-US": "Leads of other departments are handed over",
  },
  acc14Help: {
    "zh-CN": "市场或客服人员建档的客户，要有负责人，并在规定的工作日内移交。",
    "zh-TW": "市場或客服人員建檔的客戶，要有負責人，並在規定的工作日內移交。",
    "en-US":
      "An account created by marketing or the service desk has an owner and is handed over within the working days of the policy.",
  },
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
  acc16Title: {
    "zh-CN": "潜在客户在开发计划内",
    "zh-TW": "潛在客戶在開發計劃內",
    "en-US": "A potential customer is on a development plan",
  },
  acc16Help: {
    "zh-CN": "正常的潜在客户要写所属计划、开发目标和下一步。",
    "zh-TW": "正常的潛在客戶要寫所屬計劃、開發目標和下一步。",
    "en-US": "An active potential customer has a plan, a development goal and a next step.",
  },
  acc17Title: {
    "zh-CN": "开发渠道在选项内",
    "zh-TW": "開發管道在選項內",
    "en-US": "The source channel is from the list",
  },
  acc17Help: {
    "zh-CN": "开发渠道从选项里选；老客户推荐或合作伙伴介绍的要写推荐人。",
    "zh-TW": "開發管道從選項裡選；老客戶推薦或合作伙伴介紹的要寫推薦人。",
    "en-US": "Choose the channel from the list; for a referral by a customer or partner name who referred.",
  },
  acc18Title: {
    "zh-CN": "共同负责的客户分工明确",
    "zh-TW": "共同負責的客戶分工明確",
    "en-US": "Shared accounts have a lead and duties",
  },
  acc18Help: {
    "zh-CN": "有共同负责人的客户要写项目负责人，并写明每位成员的职责。",
    "zh-TW": "有共同負責人的客戶要寫專案負責人，並寫明每位成員的職責。",
    "en-US": "An account with co-owners has a project lead, and a duty for each of them.",
  },
  acc19Title: {
    "zh-CN": "同一客户不重复建档",
    "zh-TW": "同一客戶不重複建檔",
    "en-US": "The same customer is not kept twice",
  },
  acc19Help: {
    "zh-CN":
      "编号、税号、名称或电话完全相同的行视为同一客户（基础档不看电话）。负责人不同时必须先商定归属，共同负责的请填共同负责人。名称相近或只差简繁体的只作提示，由人判断：同一区域、数字相同、最多差两个字。",
    "zh-TW":
      "編號、稅號、名稱或電話完全相同的行視為同一客戶（基礎檔不看電話）。負責人不同時必須先商定歸屬，共同負責的請填共同負責人。名稱相近或只差簡繁體的只作提示，由人判斷：同一區域、數字相同、最多差兩個字。",
    "en-US":
      "Rows with the same number, tax number, name or phone are the same customer (profile basic leaves the phone aside). With different owners agree who keeps it, or enter the co-owners. Names that are alike, or differ by script only, are proposals for a person to judge: same region, same numerals, at most two characters apart.",
  },
  acc20Title: {
    "zh-CN": "首次接触当天建档",
    "zh-TW": "首次接觸當天建檔",
    "en-US": "Accounts are created at the first contact",
  },
  acc20Help: {
    "zh-CN": "首次接触后在规定天数内建档，默认当天。",
    "zh-TW": "首次接觸後在規定天數內建檔，預設當天。",
    "en-US": "Create the account within the days of the policy after the first contact, by default on the same day.",
  },
  acc21Title: {
    "zh-CN": "首次接触必填项齐全",
    "zh-TW": "首次接觸必填項齊全",
    "en-US": "What the first contact must bring",
  },
  acc21Help: {
    "zh-CN": "名称、电话、需求和预算范围在首次接触时问清。",
    "zh-TW": "名稱、電話、需求和預算範圍在首次接觸時問清。",
    "en-US": "Find out name, phone, need and budget range at the first contact.",
  },
  acc22Title: { "zh-CN": "每个客户有维护人", "zh-TW": "每個客戶有維護人", "en-US": "Somebody keeps every account" },
  acc22Help: {
    "zh-CN": "维护人和负责人至少填一个。",
    "zh-TW": "維護人和負責人至少填一個。",
    "en-US": "Fill in the maintainer or the owner.",
  },
  acc23Title: {
    "zh-CN": "正常客户有现状和下一步",
    "zh-TW": "正常客戶有現狀和下一步",
    "en-US": "State and next step of every open account are known",
  },
  acc23Help: {
    "zh-CN": "正常客户要写现状说明、下一步和约定日期；约定日期过了请重新约定。",
    "zh-TW": "正常客戶要寫現狀說明、下一步和約定日期；約定日期過了請重新約定。",
    "en-US":
      "An active account has a note on its state, a next step and an agreed date; agree a new date when it has passed.",
  },
  acc24Title: { "zh-CN": "客户储备呈金字塔", "zh-TW": "客戶儲備呈金字塔", "en-US": "The customer base is a pyramid" },
  acc24Help: {
    "zh-CN": "每位负责人的潜在客户不少于意向客户，意向客户不少于本年度新成交的客户。",
    "zh-TW": "每位負責人的潛在客戶不少於意向客戶，意向客戶不少於本年度新成交的客戶。",
    "en-US":
      "Each owner has at least as many potential customers as customers with intent, and of these at least as many as were won this year.",
  },
  acc25Title: {
    "zh-CN": "查阅客户资料经批准并归还",
    "zh-TW": "查閱客戶資料經批准並歸還",
    "en-US": "Access to customer files is approved and ended",
  },
  acc25Help: {
    "zh-CN": "查阅前要有批准人、批准日期和范围，用完按期归还。",
    "zh-TW": "查閱前要有批准人、批准日期和範圍，用完按期歸還。",
    "en-US": "Access needs approver, date and scope beforehand; what was taken is returned in time.",
  },
  acc26Title: {
    "zh-CN": "非业务用途须经客户同意",
    "zh-TW": "非業務用途須經客戶同意",
    "en-US": "Other uses need the customer's consent",
  },
  acc26Help: {
    "zh-CN": "用途不在业务用途选项内的，要写客户的同意依据。",
    "zh-TW": "用途不在業務用途選項內的，要寫客戶的同意依據。",
    "en-US": "A use that is not in the list of business purposes needs the reference of the customer's consent.",
  },
  acc27Title: {
    "zh-CN": "向第三方提供须经同意",
    "zh-TW": "向第三方提供須經同意",
    "en-US": "Giving data to third parties needs consent",
  },
  acc27Help: {
    "zh-CN": "接收方是第三方的，要写同意依据；导出时个人信息默认不带出。",
    "zh-TW": "接收方是第三方的，要寫同意依據；匯出時個人資訊預設不帶出。",
    "en-US":
      "Where a third party receives data, enter the reference of the consent; exports leave personal fields out by default.",
  },
  acc28Title: {
    "zh-CN": "客户类型在选项内",
    "zh-TW": "客戶類型在選項內",
    "en-US": "The customer type is from the list",
  },
  acc28Help: {
    "zh-CN": "客户类型只能选个人客户、企业客户或事业单位。",
    "zh-TW": "客戶類型只能選個人客戶、企業客戶或事業單位。",
    "en-US": "Choose individual, enterprise or institution.",
  },
  acc29Title: { "zh-CN": "目标客户的资质", "zh-TW": "目標客戶的資質", "en-US": "Quality of target customers" },
  acc29Help: {
    "zh-CN": "目标客户应是企业或事业单位，经营较好、付款准时、信用达到制度要求；还不清楚的先提醒。",
    "zh-TW": "目標客戶應是企業或事業單位，經營較好、付款準時、信用達到制度要求；還不清楚的先提醒。",
    "en-US":
      "A target customer is a company or institution that does well, pays on time and has the credit the policy asks for; what is still unknown is a reminder.",
  },
  acc30Title: {
    "zh-CN": "目标客户的月消费量",
    "zh-TW": "目標客戶的月消費量",
    "en-US": "Monthly spending of target customers",
  },
  acc30Help: {
    "zh-CN":
      "目标客户的月消费量（市场上的估计用量，不是对我方的采购）要达到当前标准；标准启用日期没填时，两个标准之间的无法判断。",
    "zh-TW":
      "目標客戶的月消費量（市場上的估計用量，不是對我方的採購）要達到當前標準；標準啟用日期沒填時，兩個標準之間的無法判斷。",
    "en-US":
      "A target customer's monthly spending (its estimated use, not what it buys from us) reaches the limit in force; while the starting day of the standard is blank, amounts between the two limits cannot be judged.",
  },
  acc31Title: {
    "zh-CN": "目标客户未交易或已停止交易",
    "zh-TW": "目標客戶未交易或已停止交易",
    "en-US": "A target customer does not buy at present",
  },
  acc31Help: {
    "zh-CN": "目标客户没有交易过，或停止交易已满规定的月数；判断需要足够长的订单记录。",
    "zh-TW": "目標客戶沒有交易過，或停止交易已滿規定的月數；判斷需要足夠長的訂單記錄。",
    "en-US":
      "A target customer never bought, or stopped buying for the months of the policy; to say so the orders must reach back far enough.",
  },
  acc32Title: {
    "zh-CN": "客户在负责人的区域内",
    "zh-TW": "客戶在負責人的區域內",
    "en-US": "The account lies in its owner's territory",
  },
  acc32Help: {
    "zh-CN": "客户的区域要在负责人的负责区域之内。",
    "zh-TW": "客戶的區域要在負責人的負責區域之內。",
    "en-US": "The account's region is one of those in its owner's territory.",
  },
  acc33Title: { "zh-CN": "大客户分组信息", "zh-TW": "大客戶分組資訊", "en-US": "Key accounts are grouped" },
  acc33Help: {
    "zh-CN": "大客户或准大客户至少填一项：产品类别、客户性质、服务内容。",
    "zh-TW": "大客戶或準大客戶至少填一項：產品類別、客戶性質、服務內容。",
    "en-US": "A key account or prospect has at least one of product category, nature and service content.",
  },
  acc34Title: {
    "zh-CN": "分类变更记录连续",
    "zh-TW": "分類變更記錄連續",
    "en-US": "The log of class changes has no gaps",
  },
  acc34Help: {
    "zh-CN": "每次变更都从上一次的结果开始，最后一次与现在的分类一致，这样各类客户的期初、增加、减少和期末才对得上。",
    "zh-TW": "每次變更都從上一次的結果開始，最後一次與現在的分類一致，這樣各類客戶的期初、增加、減少和期末才對得上。",
    "en-US":
      "Each change starts from where the last one ended and the last one gives today's class, so that opening, in, out and closing counts agree.",
  },
  acc35Title: {
    "zh-CN": "合作意愿低的客户重新评估",
    "zh-TW": "合作意願低的客戶重新評估",
    "en-US": "Little interest in new projects calls for a review",
  },
  acc35Help: {
    "zh-CN": "新项目合作意愿为低的正常客户，在记录之后要有一次定级复核。",
    "zh-TW": "新專案合作意願為低的正常客戶，在記錄之後要有一次定級複核。",
    "en-US": "An active account with low interest in new projects is graded anew after that was noted.",
  },
} as const satisfies Messages;
