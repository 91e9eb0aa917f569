import type { Messages } from "../types";

/** Titles and help of family DEV. */
export const developmentTitle = {
  dev01Title: {
    "zh-CN": "开发阶段依次推进",
    "zh-TW": "開發階段依次推進",
    "en-US": "Stages are passed one after the other",
  },
  dev01Help: {
    "zh-CN":
      "开发阶段从选项里选，一次推进一步（制度允许跳步时除外）。按操作记录里的阶段变更判断，没有记录时暂无法判断。",
    "zh-TW":
      "開發階段從選項裡選，一次推進一步（制度允許跳步時除外）。按操作記錄裡的階段變更判斷，沒有記錄時暫無法判斷。",
    "en-US":
      "Choose the stage from the list and move on one step at a time, unless the policy allows skipping. Judged by the stage changes in the audit log; without them it cannot be judged.",
  },
  dev02Title: {
    "zh-CN": "首次接触有联系记录",
    "zh-TW": "首次接觸有聯絡記錄",
    "en-US": "The first contact is in the log",
  },
  dev02Help: {
    "zh-CN": "进入首次接触阶段那天或之前，拜访表里要有该客户已完成的联系（任何方式）。",
    "zh-TW": "進入首次接觸階段那天或之前，拜訪表裡要有該客戶已完成的聯絡（任何方式）。",
    "en-US":
      "On or before the day the stage first contact was entered, Visits must hold a done contact with the customer, of any kind.",
  },
  dev03Title: {
    "zh-CN": "商务洽谈前已完成需求调研",
    "zh-TW": "商務洽談前已完成需求調研",
    "en-US": "The need survey is done before negotiating",
  },
  dev03Help: {
    "zh-CN": "到商务洽谈阶段，需求、痛点、解决方案都要填。",
    "zh-TW": "到商務洽談階段，需求、痛點、解決方案都要填。",
    "en-US": "From negotiation on fill in need, pain points and solution.",
  },
  dev04Title: {
    "zh-CN": "签合同前洽谈条款齐全",
    "zh-TW": "簽合同前洽談條款齊全",
    "en-US": "Terms are recorded before the contract",
  },
  dev04Help: {
    "zh-CN": "到合同签订阶段，价格条款、交货期、售后条款都要填。",
    "zh-TW": "到合同簽訂階段，價格條款、交貨期、售後條款都要填。",
    "en-US": "At the contract stage fill in price, delivery and after-sales terms.",
  },
  dev05Title: {
    "zh-CN": "合同已签且有编号",
    "zh-TW": "合同已簽且有編號",
    "en-US": "The contract is signed and numbered",
  },
  dev05Help: {
    "zh-CN": "合同签订阶段和开发成功都要有合同编号和合同日期；合同日期不早于进入商务洽谈的日期。",
    "zh-TW": "合同簽訂階段和開發成功都要有合同編號和合同日期；合同日期不早於進入商務洽談的日期。",
    "en-US":
      "The contract stage and a won development need contract number and date; the date is not before the day negotiation was entered.",
  },
  dev06Title: {
    "zh-CN": "大客户开发按五个阶段推进",
    "zh-TW": "大客戶開發按五個階段推進",
    "en-US": "Key-account developments follow the five phases",
  },
  dev06Help: {
    "zh-CN": "大客户计划的开发要选大客户开发阶段，一次推进一步。",
    "zh-TW": "大客戶計劃的開發要選大客戶開發階段，一次推進一步。",
    "en-US": "A development of a key-account plan carries its phase and moves on one at a time.",
  },
  dev07Title: { "zh-CN": "阶段一：情况摸清", "zh-TW": "階段一：情況摸清", "en-US": "Phase 1: the picture is complete" },
  dev07Help: {
    "zh-CN": "进入第二阶段前，经营年限、规模、经营状况、供应商概况、调整原因、紧急程度、有无机会都要填。",
    "zh-TW": "進入第二階段前，經營年限、規模、經營狀況、供應商概況、調整原因、緊急程度、有無機會都要填。",
    "en-US":
      "Before phase 2 fill in years in operation, scale, situation, suppliers, reason for a change, urgency and whether there is an opportunity.",
  },
  dev08Title: {
    "zh-CN": "样品达标、按期、有技术责任人",
    "zh-TW": "樣品達標、按期、有技術責任人",
    "en-US": "Samples are up to standard, in time and owned by technicians",
  },
  dev08Help: {
    "zh-CN": "样品要写约定标准、技术部门的责任人和承诺日期；按期提供并达到标准。",
    "zh-TW": "樣品要寫約定標準、技術部門的責任人和承諾日期；按期提供並達到標準。",
    "en-US":
      "Give the agreed standard, an owner from a technical department and the promised day; deliver by then and to the standard.",
  },
  dev09Title: {
    "zh-CN": "阶段二：内线、信息、需求",
    "zh-TW": "階段二：內線、資訊、需求",
    "en-US": "Phase 2: a contact inside, enough information, a clear need",
  },
  dev09Help: {
    "zh-CN": "进入第三阶段前，内线要填，信息充分和需求明确都要为是。",
    "zh-TW": "進入第三階段前，內線要填，資訊充分和需求明確都要為是。",
    "en-US": "Before phase 3 name the contact inside; information sufficient and need clear must both be yes.",
  },
  dev10Title: {
    "zh-CN": "阶段三：可能性、障碍、费用、程序",
    "zh-TW": "階段三：可能性、障礙、費用、程序",
    "en-US": "Phase 3: chance, obstacles, cost, procedure",
  },
  dev10Help: {
    "zh-CN": "进入第四阶段前，成交可能性（0–100%）、成交障碍、预期费用、开发程序都要填。",
    "zh-TW": "進入第四階段前，成交可能性（0–100%）、成交障礙、預期費用、開發程序都要填。",
    "en-US": "Before phase 4 fill in chance (0 to 100%), obstacles, expected cost and procedure.",
  },
  dev11Title: {
    "zh-CN": "阶段四：与决策人关系到位",
    "zh-TW": "階段四：與決策人關係到位",
    "en-US": "Phase 4: the relation with the decision maker holds",
  },
  dev11Help: {
    "zh-CN": "进入第五阶段前，关键决策人要填，关系等级不低于规定。",
    "zh-TW": "進入第五階段前，關鍵決策人要填，關係等級不低於規定。",
    "en-US": "Before phase 5 name the decision maker; the relation is at least the level the policy gives.",
  },
  dev12Title: {
    "zh-CN": "阶段五：促成活动有记录",
    "zh-TW": "階段五：促成活動有記錄",
    "en-US": "Phase 5: what closed the deal is on record",
  },
  dev12Help: {
    "zh-CN": "第五阶段开发成功的，高层沟通、考察验厂、系统支持至少记录一项。",
    "zh-TW": "第五階段開發成功的，高層溝通、考察驗廠、系統支援至少記錄一項。",
    "en-US": "A development won in phase 5 records at least one of executive meeting, site visit and system support.",
  },
  dev13Title: {
    "zh-CN": "阶段变更有评判和下一步",
    "zh-TW": "階段變更有評判和下一步",
    "en-US": "Every stage change is assessed",
  },
  dev13Help: {
    "zh-CN": "阶段推进后，阶段评判和下一步重点都要填。",
    "zh-TW": "階段推進後，階段評判和下一步重點都要填。",
    "en-US": "After a stage change fill in the assessment and the next focus.",
  },
  dev14Title: { "zh-CN": "开发价值已测算", "zh-TW": "開發價值已測算", "en-US": "The value of a development is known" },
  dev14Help: {
    "zh-CN":
      "大客户开发到第三阶段，预计销售额、预计利润、四项费用和风险系数都要填；预计利润减去费用和风险后不大于零的，建议重新考虑。",
    "zh-TW":
      "大客戶開發到第三階段，預計銷售額、預計利潤、四項費用和風險係數都要填；預計利潤減去費用和風險後不大於零的，建議重新考慮。",
    "en-US":
      "From the third phase on a key-account development has forecast sales, profit, the four costs and the risk factor; profit less costs and risk should be above zero.",
  },
  dev15Title: {
    "zh-CN": "大客户有竞争分析",
    "zh-TW": "大客戶有競爭分析",
    "en-US": "Competitors are analysed for key accounts",
  },
  dev15Help: {
    "zh-CN": "大客户开发到第三阶段，竞争对手、我方优势、我方不足都要填。",
    "zh-TW": "大客戶開發到第三階段，競爭對手、我方優勢、我方不足都要填。",
    "en-US": "From the third phase on fill in competitors, our advantage and our weakness for a key account.",
  },
  dev16Title: {
    "zh-CN": "大客户交易情况清楚",
    "zh-TW": "大客戶交易情況清楚",
    "en-US": "The trade with key accounts is known",
  },
  dev16Help: {
    "zh-CN": "有订单的大客户，采购量和我方份额（0–100%）要填；月销售额看订单。",
    "zh-TW": "有訂單的大客戶，採購量和我方份額（0–100%）要填；月銷售額看訂單。",
    "en-US":
      "For a key account with orders fill in its purchase volume and our share (0 to 100%); monthly sales are in Orders.",
  },
  dev17Title: { "zh-CN": "竞争优势从六方面选", "zh-TW": "競爭優勢從六方面選", "en-US": "Advantages are among the six" },
  dev17Help: {
    "zh-CN": "竞争优势从选项里选；大客户开发到第三阶段至少选一项。",
    "zh-TW": "競爭優勢從選項裡選；大客戶開發到第三階段至少選一項。",
    "en-US": "Choose advantages from the list; a key-account development has at least one from its third phase on.",
  },
  dev18Title: {
    "zh-CN": "开发方式经会议确定",
    "zh-TW": "開發方式經會議確定",
    "en-US": "The method is chosen in a meeting",
  },
  dev18Help: {
    "zh-CN": "大客户和准大客户要选开发方式、填开发会议日期；会议不晚于首次接触。",
    "zh-TW": "大客戶和準大客戶要選開發方式、填開發會議日期；會議不晚於首次接觸。",
    "en-US":
      "For key accounts and prospects choose the method and give the day of the meeting, no later than the first contact.",
  },
  dev19Title: {
    "zh-CN": "首次接触方式规范",
    "zh-TW": "首次接觸方式規範",
    "en-US": "The mode of the first contact is one of the list",
  },
  dev19Help: {
    "zh-CN": "已有首次接触的，从选项里选接触方式。",
    "zh-TW": "已有首次接觸的，從選項裡選接觸方式。",
    "en-US": "Once there was a first contact choose its mode from the list.",
  },
  dev20Title: { "zh-CN": "失败有原因分析", "zh-TW": "失敗有原因分析", "en-US": "Why a development failed is analysed" },
  dev20Help: {
    "zh-CN": "失败或终止的开发，要选失败原因、写原因分析、填结果日期。",
    "zh-TW": "失敗或終止的開發，要選失敗原因、寫原因分析、填結果日期。",
    "en-US": "A lost or terminated development has a reason for losing, an analysis and the day of the result.",
  },
  dev21Title: { "zh-CN": "成败都填开发表", "zh-TW": "成敗都填開發表", "en-US": "The form is filled in, won or lost" },
  dev21Help: {
    "zh-CN": "开发有结果后，开发表要填、原因要选，至少有一次联系记录。",
    "zh-TW": "開發有結果後，開發表要填、原因要選，至少有一次聯絡記錄。",
    "en-US": "Once there is a result the form is done, the reason chosen, and the log holds at least one contact.",
  },
  dev22Title: { "zh-CN": "成功后及时归档", "zh-TW": "成功後及時歸檔", "en-US": "A won development is filed in time" },
  dev22Help: {
    "zh-CN": "开发成功后，在规定工作日内填归档日期，并把客户分类改为成交客户或重点客户。",
    "zh-TW": "開發成功後，在規定工作日內填歸檔日期，並把客戶分類改為成交客戶或重點客戶。",
    "en-US": "Within the working days after the win give the day of filing and class the customer as won or key.",
  },
  dev23Title: {
    "zh-CN": "接触次数与记录一致",
    "zh-TW": "接觸次數與記錄一致",
    "en-US": "The number of contacts is that of the log",
  },
  dev23Help: {
    "zh-CN": "累计接触次数等于已完成的联系：写明该开发的，加上开始到结果之间没写开发编号的。",
    "zh-TW": "累計接觸次數等於已完成的聯絡：寫明該開發的，加上開始到結果之間沒寫開發編號的。",
    "en-US":
      "The count equals the done contacts that name the development, plus those of the customer between start and result that name none.",
  },
  dev24Title: { "zh-CN": "每次接触写明情况", "zh-TW": "每次接觸寫明情況", "en-US": "Every contact is described" },
  dev24Help: {
    "zh-CN": "大客户开发的每次联系要写访问谁、如何进行，并从选项里选开发进度和客户态度。",
    "zh-TW": "大客戶開發的每次聯絡要寫訪問誰、如何進行，並從選項裡選開發進度和客戶態度。",
    "en-US":
      "A contact of a key-account development tells whom and how, and has step and attitude chosen from their lists.",
  },
  dev25Title: {
    "zh-CN": "停滞的开发重新评判",
    "zh-TW": "停滯的開發重新評判",
    "en-US": "Developments that stand still are assessed again",
  },
  dev25Help: {
    "zh-CN": "在一个阶段停留超过规定天数的，要重新写阶段评判。",
    "zh-TW": "在一個階段停留超過規定天數的，要重新寫階段評判。",
    "en-US": "Assess a development again when it stands in a stage longer than the policy allows.",
  },
} as const satisfies Messages;
