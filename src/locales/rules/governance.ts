import type { Messages } from "../types";

export const governanceText = {
  gov01Title: {
    "zh-CN": "定期检查四个方面",
    "zh-TW": "定期檢查四個方面",
    "en-US": "Inspections cover the four areas on their cycle",
  },
  gov01Help: {
    "zh-CN": "每过规定月数至少检查一次，一次里信息管理、分类分级、开发与维护、团队管理都查到。",
    "zh-TW": "每過規定月數至少檢查一次，一次裡資訊管理、分類分級、開發與維護、團隊管理都查到。",
    "en-US":
      "At least once in the months of the policy one inspection covers information, tiers, development and care, and the team.",
  },
  noInspection: {
    "zh-CN": "还没有四个方面都查到的检查（每 {months} 个月一次）",
    "zh-TW": "還沒有四個方面都查到的檢查（每 {months} 個月一次）",
    "en-US": "No inspection has covered all four areas yet (every {months} {months|month|months})",
  },
  inspectionOverdue: {
    "zh-CN": "最近一次完整的检查是 {date}，已过 {months} 个月",
    "zh-TW": "最近一次完整的檢查是 {date}，已過 {months} 個月",
    "en-US": "The latest complete inspection of {date} is more than {months} {months|month|months} old",
  },
  gov02Title: {
    "zh-CN": "检查方式符合规定",
    "zh-TW": "檢查方式符合規定",
    "en-US": "Inspections use the methods laid down",
  },
  gov02Help: {
    "zh-CN": "由人确认：检查时查阅了资料、走访了客户、与人员沟通。",
    "zh-TW": "由人確認：檢查時查閱了資料、走訪了客戶、與人員溝通。",
    "en-US": "A person confirms that documents were read, customers visited and people asked.",
  },
  gov03Title: { "zh-CN": "定期开团队会议", "zh-TW": "定期開團隊會議", "en-US": "Team meetings on their cycle" },
  gov03Help: {
    "zh-CN": "由人确认：团队会议按周期召开，有会议纪要；团队会议表可作依据。",
    "zh-TW": "由人確認：團隊會議按週期召開，有會議紀要；團隊會議表可作依據。",
    "en-US": "A person confirms that the team met on its cycle with minutes taken; table Meetings is the evidence.",
  },
  gov04Title: { "zh-CN": "已签保密承诺", "zh-TW": "已簽保密承諾", "en-US": "Confidentiality is signed" },
  gov04Help: {
    "zh-CN": "由人确认：在职销售人员都签了保密承诺；人员表有登记栏。",
    "zh-TW": "由人確認：在職銷售人員都簽了保密承諾；人員表有登記欄。",
    "en-US": "A person confirms that all active salespeople signed; Team has a column for it.",
  },
  gov05Title: { "zh-CN": "熟悉产品知识", "zh-TW": "熟悉產品知識", "en-US": "Product knowledge is there" },
  gov05Help: {
    "zh-CN": "由人确认：销售人员能随时解答产品性能、规格和价格；人员表登记产品培训日期。",
    "zh-TW": "由人確認：銷售人員能隨時解答產品性能、規格和價格；人員表登記產品訓練日期。",
    "en-US":
      "A person confirms that salespeople can answer questions on products and prices; Team holds the dates of training.",
  },
  gov06Title: { "zh-CN": "台账有安全防护", "zh-TW": "台賬有安全防護", "en-US": "The workbook is protected" },
  gov06Help: {
    "zh-CN": "由人确认：客户资料所在的表已保护，或文件已加密，或设了敏感度标签。",
    "zh-TW": "由人確認：客戶資料所在的表已保護，或檔案已加密，或設了敏感度標籤。",
    "en-US":
      "A person confirms that customer sheets are protected, the file is encrypted or carries a sensitivity label.",
  },

  gov07Title: { "zh-CN": "改动都有记录", "zh-TW": "改動都有記錄", "en-US": "Changes are logged" },
  gov07Help: {
    "zh-CN": "客户档案、计划指标、级别和新客户申请的改动都记在操作记录；记录之后又被手工改过的单元格列在这里。",
    "zh-TW": "客戶檔案、計劃指標、級別和新客戶申請的改動都記在操作記錄；記錄之後又被手工改過的儲存格列在這裡。",
    "en-US":
      "Changes of customers, targets, tiers and applications stand in the audit log; cells changed by hand after their last entry are listed.",
  },
  nothingLogged: {
    "zh-CN": "操作记录里还没有这些表的改动，无从比较",
    "zh-TW": "操作記錄裡還沒有這些表的改動，無從比較",
    "en-US": "The audit log has no change of these tables yet, so there is nothing to compare",
  },
  changedUnlogged: {
    "zh-CN": "“{column}”在 {date} 记录为“{logged}”，现在是“{found}”，这次改动没有记录",
    "zh-TW": "「{column}」在 {date} 記錄為「{logged}」，現在是「{found}」，這次改動沒有記錄",
    "en-US": "“{column}” was logged as “{logged}” on {date} and is “{found}” now: this change was not logged",
  },
  logChange: {
    "zh-CN": "确认是谁改的；改错了就改回，没错就用命令重做",
    "zh-TW": "確認是誰改的；改錯了就改回，沒錯就用命令重做",
    "en-US": "Find out who changed it; put it back, or make the change by the command",
  },
  tierUnlogged: {
    "zh-CN": "级别改为{tier}，操作记录里没有这次改动",
    "zh-TW": "級別改為{tier}，操作記錄裡沒有這次改動",
    "en-US": "The tier moved to {tier}, but the audit log has no such change",
  },

  gov08Title: { "zh-CN": "客源管理定期考核", "zh-TW": "客源管理定期考核", "en-US": "Customer resources are appraised" },
  gov08Help: {
    "zh-CN": "考核表按规定周期列出成交率和客户满意度，分子分母与客户开发、满意度调查一致。",
    "zh-TW": "考核表按規定週期列出成交率和客戶滿意度，分子分母與客戶開發、滿意度調查一致。",
    "en-US":
      "The Scorecard shows close rate and satisfaction for a period of the cycle, as Development and Surveys give them.",
  },
  noCloseRate: { "zh-CN": "考核表没有成交率", "zh-TW": "考核表沒有成交率", "en-US": "The Scorecard has no close rate" },
  noSatisfaction: {
    "zh-CN": "考核表没有客户满意度",
    "zh-TW": "考核表沒有客戶滿意度",
    "en-US": "The Scorecard has no satisfaction",
  },
  otherCycle: {
    "zh-CN": "应每{cycle}考核一次，这里是 {period}",
    "zh-TW": "應每{cycle}考核一次，這裡是 {period}",
    "en-US": "Appraised every {cycle}; this is {period}",
  },
  figureDiffers: {
    "zh-CN": "“{column}”是 {found}，按表计算是 {actual}",
    "zh-TW": "「{column}」是 {found}，按表計算是 {actual}",
    "en-US": "“{column}” is {found}; the tables give {actual}",
  },
  periodUnreadable: {
    "zh-CN": "期间“{found}”读不出来",
    "zh-TW": "期間「{found}」讀不出來",
    "en-US": "The period “{found}” cannot be read",
  },

  gov09Title: {
    "zh-CN": "新客户成绩进个人考核",
    "zh-TW": "新客戶成績進個人考核",
    "en-US": "New customers count in everybody's Scorecard",
  },
  gov09Help: {
    "zh-CN": "每个业务员的考核表都列出新客户开发数量（D1）。",
    "zh-TW": "每個業務員的考核表都列出新客戶開發數量（D1）。",
    "en-US": "Every salesperson's Scorecard shows the number of new customers (D1).",
  },
  noNewCustomers: {
    "zh-CN": "{person} 的考核表没有新客户开发数量",
    "zh-TW": "{person} 的考核表沒有新客戶開發數量",
    "en-US": "{person}'s Scorecard does not show new customers",
  },
  noScorecardOwner: {
    "zh-CN": "考核表没有选被考核人",
    "zh-TW": "考核表沒有選被考核人",
    "en-US": "The Scorecard is not about a person",
  },

  gov10Title: { "zh-CN": "新员工入职培训", "zh-TW": "新員工入職訓練", "en-US": "New marketers get their onboarding" },
  gov10Help: {
    "zh-CN": "由人确认：新入职的营销人员在规定天数内完成入职培训；人员表有登记栏。",
    "zh-TW": "由人確認：新入職的行銷人員在規定天數內完成入職訓練；人員表有登記欄。",
    "en-US": "A person confirms that new marketers finished their onboarding in time; Team has columns for it.",
  },

  gov11Title: {
    "zh-CN": "定期参加销售和产品培训",
    "zh-TW": "定期參加銷售和產品訓練",
    "en-US": "Sales and product training on their cycle",
  },
  gov11Help: {
    "zh-CN": "在职人员的销售培训和产品培训每过规定月数至少一次；没有培训过的从入职日期算起。",
    "zh-TW": "在職人員的銷售訓練和產品訓練每過規定月數至少一次；沒有訓練過的從入職日期算起。",
    "en-US":
      "Active people are trained in sales and products at least once in the months of the policy, counted from their hire date at first.",
  },
  trainingOld: {
    "zh-CN": "“{training}”是 {date}，已过 {months} 个月",
    "zh-TW": "「{training}」是 {date}，已過 {months} 個月",
    "en-US": "“{training}” of {date} is more than {months} {months|month|months} ago",
  },
  neverTrained: {
    "zh-CN": "{date} 入职，已过 {months} 个月，没有“{training}”",
    "zh-TW": "{date} 入職，已過 {months} 個月，沒有「{training}」",
    "en-US": "Hired on {date}, more than {months} {months|month|months} ago, and no “{training}”",
  },

  gov12Title: {
    "zh-CN": "发函签字、查阅经同意",
    "zh-TW": "發函簽字、查閱經同意",
    "en-US": "Outgoing documents are signed, files read by consent",
  },
  gov12Help: {
    "zh-CN": "由人确认：发出的文件有登记、有部门负责人签字；查阅别的业务的文件经过同意。",
    "zh-TW": "由人確認：發出的文件有登記、有部門負責人簽字；查閱別的業務的文件經過同意。",
    "en-US":
      "A person confirms that outgoing documents are registered and signed by the head, and others' files were read with consent.",
  },
} as const satisfies Messages;
