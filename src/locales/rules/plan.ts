import type { Messages } from "../types";

/** Texts of rules on the plan: its parts, approval, research, actions, targets. */
export const planText = {
  pln01Title: {
    "zh-CN": "送审的计划四部分齐全",
    "zh-TW": "送審的計劃四部分齊全",
    "en-US": "A plan sent for approval has all four parts",
  },
  pln01Help: {
    "zh-CN": "提交、批准或执行中的计划，至少各有一行目标指标、开发策略、行动计划和资源配置，行里写明计划编号。",
    "zh-TW": "提交、批准或執行中的計劃，至少各有一列目標指標、開發策略、行動計劃和資源配置，列裡寫明計劃編號。",
    "en-US":
      "A plan that is submitted, approved or executing needs at least one row each of targets, strategies, actions and resources that names the plan.",
  },

  pln02Title: { "zh-CN": "先批准，后执行", "zh-TW": "先批准，後執行", "en-US": "No execution before approval" },
  pln02Help: {
    "zh-CN": "执行中、已调整或已关闭的计划，要有“已批准”、批准日期和审批单号；行动的开始和完成都不早于首次批准。",
    "zh-TW": "執行中、已調整或已關閉的計劃，要有「已批准」、批准日期和簽核單號；行動的開始和完成都不早於首次批准。",
    "en-US":
      "A plan that is executing, amended or closed needs the state approved, the date and the number of the document; no action begins or ends before the first approval.",
  },

  pln03Title: {
    "zh-CN": "批准人属于管理层",
    "zh-TW": "批准人屬於管理層",
    "en-US": "The approver belongs to management",
  },
  pln03Help: {
    "zh-CN": "已批准的计划，批准人要在人员表里，角色是制度设置“计划审批角色”里的一个。",
    "zh-TW": "已批准的計劃，批准人要在人員表裡，角色是制度設置「計劃簽核角色」裡的一個。",
    "en-US":
      "The person who approved a plan stands in Team with one of the roles that the policy lists for approving plans.",
  },

  pln04Title: {
    "zh-CN": "全面调研不超过间隔",
    "zh-TW": "全面調研不超過間隔",
    "en-US": "Full market research at the set interval",
  },
  pln04Help: {
    "zh-CN": "计划期内两次全面调研之间、开始到第一次、最后一次到今天，都不超过制度设置的月数。",
    "zh-TW": "計劃期內兩次全面調研之間、開始到第一次、最後一次到今天，都不超過制度設置的月數。",
    "en-US":
      "Within a plan's period no stretch without full research is longer than the months the policy sets: from the start, between two, and from the last to today.",
  },

  pln05Title: {
    "zh-CN": "全面调研覆盖三个方面",
    "zh-TW": "全面調研覆蓋三個方面",
    "en-US": "Full research covers three topics",
  },
  pln05Help: {
    "zh-CN": "全面调研要写明含宏观环境、目标市场需求和竞争对手，三栏都填“是”。",
    "zh-TW": "全面調研要寫明含宏觀環境、目標市場需求和競爭對手，三欄都填「是」。",
    "en-US": "Full research says yes for surroundings, demand of the target market and competitors.",
  },

  pln06Title: {
    "zh-CN": "调研方法在四种之内",
    "zh-TW": "調研方法在四種之內",
    "en-US": "Research method is one of the list",
  },
  pln06Help: {
    "zh-CN": "调研方法从选项里选，可以选几种。",
    "zh-TW": "調研方法從選項裡選，可以選幾種。",
    "en-US": "Choose the methods of research from the list; several are allowed.",
  },

  pln07Title: {
    "zh-CN": "目标客户群写清四项",
    "zh-TW": "目標客戶群寫清四項",
    "en-US": "Target groups are described by four things",
  },
  pln07Help: {
    "zh-CN": "每个目标客户群写明行业、规模、区域和需求类型；提交以后的计划至少有一个客户群。",
    "zh-TW": "每個目標客戶群寫明行業、規模、區域和需求類型；提交以後的計劃至少有一個客戶群。",
    "en-US":
      "Each target group has industry, size, region and kind of need; a plan once submitted has at least one group.",
  },

  pln08Title: {
    "zh-CN": "计划内的客户有分类",
    "zh-TW": "計劃內的客戶有分類",
    "en-US": "Customers of a plan carry a segment",
  },
  pln08Help: {
    "zh-CN": "写了计划编号的客户，要选重点、一般或潜在客户。",
    "zh-TW": "寫了計劃編號的客戶，要選重點、一般或潛在客戶。",
    "en-US": "A customer that names a plan is marked as key, ordinary or potential.",
  },

  pln09Title: {
    "zh-CN": "四类策略都有内容",
    "zh-TW": "四類策略都有內容",
    "en-US": "All kinds of strategy are addressed",
  },
  pln09Help: {
    "zh-CN": "计划里制度要求的每类策略都有一行，并写了内容。",
    "zh-TW": "計劃裡制度要求的每類策略都有一列，並寫了內容。",
    "en-US": "A plan has a row with words for every kind of strategy that the policy asks for.",
  },

  pln10Title: { "zh-CN": "渠道在选项之内", "zh-TW": "渠道在選項之內", "en-US": "Channels come from the list" },
  pln10Help: {
    "zh-CN": "渠道策略的渠道从选项里选；自己的渠道先加到选项里。",
    "zh-TW": "渠道策略的渠道從選項裡選；自己的渠道先加到選項裡。",
    "en-US": "Choose the channels of a channel strategy from the list; add channels of your own to the list first.",
  },

  pln11Title: {
    "zh-CN": "促销方式在选项之内",
    "zh-TW": "促銷方式在選項之內",
    "en-US": "Promotion comes from the list",
  },
  pln11Help: {
    "zh-CN": "促销策略的方式从选项里选；自己的方式先加到选项里。",
    "zh-TW": "促銷策略的方式從選項裡選；自己的方式先加到選項裡。",
    "en-US": "Choose the ways of a promotion strategy from the list; add ways of your own to the list first.",
  },

  pln12Title: {
    "zh-CN": "行动有人、有期限、有要求",
    "zh-TW": "行動有人、有期限、有要求",
    "en-US": "Each action has owner, deadline and requirement",
  },
  pln12Help: {
    "zh-CN": "写了任务的行，要有责任人、完成期限（日期）和工作要求。",
    "zh-TW": "寫了任務的列，要有責任人、完成期限（日期）和工作要求。",
    "en-US": "A row with a task needs an owner, a due date and what is required.",
  },

  pln13Title: {
    "zh-CN": "时间表前后一致、有轻重缓急",
    "zh-TW": "時間表前後一致、有輕重緩急",
    "en-US": "The schedule is consistent and has priorities",
  },
  pln13Help: {
    "zh-CN": "重要性和紧迫性选高、中、低；开始不晚于期限，两个日期都在计划起止之内。",
    "zh-TW": "重要性和緊迫性選高、中、低；開始不晚於期限，兩個日期都在計劃起止之內。",
    "en-US":
      "Importance and urgency are high, medium or low; the start is not after the due date, and both lie in the plan's period.",
  },

  pln14Title: {
    "zh-CN": "责任人在册、部门相符",
    "zh-TW": "責任人在冊、部門相符",
    "en-US": "The owner is known and in the named department",
  },
  pln14Help: {
    "zh-CN": "责任人要在人员表里；行动写明部门或团队，部门与人员表一致。",
    "zh-TW": "責任人要在人員表裡；行動寫明部門或團隊，部門與人員表一致。",
    "en-US": "The owner stands in Team; the action names a department or team, and the department is the owner's.",
  },

  pln15Title: {
    "zh-CN": "人、财、物都有安排",
    "zh-TW": "人、財、物都有安排",
    "en-US": "People, funds and material are planned",
  },
  pln15Help: {
    "zh-CN": "已批准或执行中的计划，制度要求的每类资源都有一行；资金要有金额，金额不为负。",
    "zh-TW": "已批准或執行中的計劃，制度要求的每類資源都有一列；資金要有金額，金額不為負。",
    "en-US":
      "An approved or executing plan has a row for every kind of resource; funds have an amount, and no amount is negative.",
  },

  pln16Title: { "zh-CN": "资金写明用途", "zh-TW": "資金寫明用途", "en-US": "Funds have a purpose" },
  pln16Help: {
    "zh-CN": "资金的用途从选项里选；其他用途请在备注里说明。",
    "zh-TW": "資金的用途從選項裡選；其他用途請在備註裡說明。",
    "en-US": "Choose what the funds are for from the list; explain another purpose in the note.",
  },

  pln17Title: {
    "zh-CN": "未完成的行动按期跟踪",
    "zh-TW": "未完成的行動按期跟蹤",
    "en-US": "Open actions are followed up",
  },
  pln17Help: {
    "zh-CN": "已开始而未完成的行动，最近进展不超过制度设置的天数；过了期限会提示晚了几天。",
    "zh-TW": "已開始而未完成的行動，最近進展不超過制度設置的天數；過了期限會提示晚了幾天。",
    "en-US":
      "The latest progress of a running action is no older than the days the policy sets; past its due date the days late are shown.",
  },

  pln19Title: {
    "zh-CN": "监控指标都有目标",
    "zh-TW": "監控指標都有目標",
    "en-US": "Every monitored metric has a target",
  },
  pln19Help: {
    "zh-CN": "为制度要求的每个指标，在开发计划里填一行期间包含今天、目标为数字的指标。",
    "zh-TW": "為制度要求的每個指標，在開發計劃裡填一列期間包含今天、目標為數字的指標。",
    "en-US":
      "Give every metric the policy asks for a row in the plan whose period covers today and whose target is a number.",
  },

  pln31Title: {
    "zh-CN": "大客户计划由大客户部经理审核",
    "zh-TW": "大客戶計劃由大客戶部經理審核",
    "en-US": "Key-account plans are checked by the key-account manager",
  },
  pln31Help: {
    "zh-CN": "已批准的大客户计划，审核人的角色是大客户部经理，审核日期不晚于批准日期。",
    "zh-TW": "已批准的大客戶計劃，審核人的角色是大客戶部經理，審核日期不晚於批准日期。",
    "en-US":
      "Of an approved key-account plan the reviewer is the key-account manager, and the review is not later than the approval.",
  },

  pln32Title: {
    "zh-CN": "编制、审核、批准依次签署",
    "zh-TW": "編制、審核、批准依次簽署",
    "en-US": "Written, checked, approved in order",
  },
  pln32Help: {
    "zh-CN": "编制、审核、批准日期先后不颠倒；已批准的计划三个人名和三个日期都要有。",
    "zh-TW": "編制、審核、批准日期先後不顛倒；已批准的計劃三個人名和三個日期都要有。",
    "en-US": "The three dates follow each other; an approved plan has all three names and dates.",
  },

  chooseListed: { "zh-CN": "请从选项中选择", "zh-TW": "請從選項中選擇", "en-US": "Choose a value from the list" },
  noPlanNamed: { "zh-CN": "没有写计划编号", "zh-TW": "沒有寫計劃編號", "en-US": "No plan is named" },
  planUnclear: {
    "zh-CN": "计划“{found}”在计划卡里找不到或不唯一",
    "zh-TW": "計劃「{found}」在計劃卡裡找不到或不唯一",
    "en-US": "The plan “{found}” is not in the plan card, or more than once",
  },
  partTargets: { "zh-CN": "目标指标", "zh-TW": "目標指標", "en-US": "targets" },
  partStrategies: { "zh-CN": "开发策略", "zh-TW": "開發策略", "en-US": "strategies" },
  partActions: { "zh-CN": "行动计划", "zh-TW": "行動計劃", "en-US": "actions" },
  partResources: { "zh-CN": "资源配置", "zh-TW": "資源配置", "en-US": "resources" },
  partGroups: { "zh-CN": "目标客户群", "zh-TW": "目標客戶群", "en-US": "target groups" },
  partMissing: { "zh-CN": "计划还没有{part}", "zh-TW": "計劃還沒有{part}", "en-US": "The plan has no {part} yet" },
  partUnclear: {
    "zh-CN": "有的{part}写的计划名不止一个，不能确定是否属于“{plan}”",
    "zh-TW": "有的{part}寫的計劃名不止一個，不能確定是否屬於「{plan}」",
    "en-US": "Some {part} name a plan that exists more than once; whether “{plan}” has any is unclear",
  },
  addPart: {
    "zh-CN": "补上{part}，计划编号填 {plan}",
    "zh-TW": "補上{part}，計劃編號填 {plan}",
    "en-US": "Add {part} with plan {plan}",
  },
  kindsMissing: {
    "zh-CN": "{column}还缺：{names}",
    "zh-TW": "{column}還缺：{names}",
    "en-US": "{column} still missing: {names}",
  },
  addKinds: { "zh-CN": "为计划补上：{names}", "zh-TW": "為計劃補上：{names}", "en-US": "Add to the plan: {names}" },
  strategyWithoutWords: {
    "zh-CN": "“{kind}”没有写内容",
    "zh-TW": "「{kind}」沒有寫內容",
    "en-US": "“{kind}” has no words",
  },
  describeStrategy: { "zh-CN": "写明怎么做", "zh-TW": "寫明怎麼做", "en-US": "Say what will be done" },
  fundsWithoutAmount: { "zh-CN": "资金没有金额", "zh-TW": "資金沒有金額", "en-US": "The funds have no amount" },
  amountNoNumber: {
    "zh-CN": "金额“{found}”不是数字",
    "zh-TW": "金額「{found}」不是數字",
    "en-US": "The amount “{found}” is not a number",
  },
  amountNegative: {
    "zh-CN": "金额 {found} 小于零",
    "zh-TW": "金額 {found} 小於零",
    "en-US": "The amount {found} is below zero",
  },
  enterAmount: { "zh-CN": "填不小于零的数字", "zh-TW": "填不小於零的數字", "en-US": "Enter a number of zero or more" },

  notApproved: {
    "zh-CN": "计划已在执行，但审批状态不是“已批准”",
    "zh-TW": "計劃已在執行，但簽核狀態不是「已批准」",
    "en-US": "The plan is carried out but not approved",
  },
  approveFirst: { "zh-CN": "先办审批，再执行", "zh-TW": "先辦簽核，再執行", "en-US": "Have it approved first" },
  approvedLater: {
    "zh-CN": "批准日期 {date} 在今天之后",
    "zh-TW": "批准日期 {date} 在今天之後",
    "en-US": "The approval of {date} lies after today",
  },
  progressLater: {
    "zh-CN": "最近进展日期 {date} 在今天之后",
    "zh-TW": "最近進展日期 {date} 在今天之後",
    "en-US": "The latest progress of {date} lies after today",
  },
  enterApprovedDate: {
    "zh-CN": "填批准当天的日期",
    "zh-TW": "填批准當天的日期",
    "en-US": "Enter the day of the approval",
  },
  enterApprovalNo: {
    "zh-CN": "填公司审批系统里的单号",
    "zh-TW": "填公司簽核系統裡的單號",
    "en-US": "Enter the number of the document in the company's own system",
  },
  actionUnapproved: {
    "zh-CN": "计划还没有批准，行动已经开始",
    "zh-TW": "計劃還沒有批准，行動已經開始",
    "en-US": "The action has begun although its plan is not approved",
  },
  actionBeforeApproval: {
    "zh-CN": "{date} 早于计划首次批准的 {approved}",
    "zh-TW": "{date} 早於計劃首次批准的 {approved}",
    "en-US": "{date} is before the first approval of the plan on {approved}",
  },
  firstApprovalUnknown: {
    "zh-CN": "看不出计划首次批准的日期",
    "zh-TW": "看不出計劃首次批准的日期",
    "en-US": "The date of the plan's first approval cannot be told",
  },

  researchGap: {
    "zh-CN": "从 {from} 起超过 {months} 个月没有全面调研",
    "zh-TW": "從 {from} 起超過 {months} 個月沒有全面調研",
    "en-US": "No full research for more than {months} {months|month|months} from {from}",
  },
  researchBy: {
    "zh-CN": "应在 {date} 之前完成全面调研",
    "zh-TW": "應在 {date} 之前完成全面調研",
    "en-US": "Full research was due by {date}",
  },
  researchUnclear: {
    "zh-CN": "有 {count} 行调研的类型或日期读不出来",
    "zh-TW": "有 {count} 列調研的類型或日期讀不出來",
    "en-US": "Type or date of {count} {count|row|rows} of research cannot be read",
  },
  notCovered: { "zh-CN": "没有覆盖：{columns}", "zh-TW": "沒有覆蓋：{columns}", "en-US": "Not covered: {columns}" },
  coverAll: { "zh-CN": "补做后改填“是”", "zh-TW": "補做後改填「是」", "en-US": "Make up for it, then enter yes" },

  enterDate: {
    "zh-CN": "填日期，例如 2026-03-31",
    "zh-TW": "填日期，例如 2026-03-31",
    "en-US": "Enter a date such as 2026-03-31",
  },
  beforePlan: {
    "zh-CN": "开始日期 {date} 早于计划“{plan}”的开始 {limit}",
    "zh-TW": "開始日期 {date} 早於計劃「{plan}」的開始 {limit}",
    "en-US": "It starts on {date}, before plan “{plan}” does on {limit}",
  },
  afterPlan: {
    "zh-CN": "完成期限 {date} 晚于计划“{plan}”的结束 {limit}",
    "zh-TW": "完成期限 {date} 晚於計劃「{plan}」的結束 {limit}",
    "en-US": "It is due on {date}, after plan “{plan}” ends on {limit}",
  },
  insidePlan: {
    "zh-CN": "改到计划起止之内，或核对计划编号",
    "zh-TW": "改到計劃起止之內，或核對計劃編號",
    "en-US": "Move it into the plan's period, or check the plan",
  },
  nameOfTeam: { "zh-CN": "填人员表里的姓名", "zh-TW": "填人員表裡的姓名", "en-US": "Enter a name of table Team" },
  noDepartment: {
    "zh-CN": "部门和团队都没有填",
    "zh-TW": "部門和團隊都沒有填",
    "en-US": "Neither department nor team is given",
  },
  enterDepartment: {
    "zh-CN": "部门、团队至少填一项",
    "zh-TW": "部門、團隊至少填一項",
    "en-US": "Enter department or team",
  },
  departmentUnknown: {
    "zh-CN": "人员表里“{person}”没有部门",
    "zh-TW": "人員表裡「{person}」沒有部門",
    "en-US": "Team gives “{person}” no department",
  },
  otherDepartment: {
    "zh-CN": "“{person}”在人员表里属于“{department}”，这里写的是“{found}”",
    "zh-TW": "「{person}」在人員表裡屬於「{department}」，這裡寫的是「{found}」",
    "en-US": "“{person}” belongs to “{department}” in Team, here it says “{found}”",
  },
  noProgress: {
    "zh-CN": "从 {from} 起 {days} 天没有进展记录（每 {every} 天一次）",
    "zh-TW": "從 {from} 起 {days} 天沒有進展記錄（每 {every} 天一次）",
    "en-US": "No progress noted for {days} {days|day|days} since {from} (every {every} {every|day|days})",
  },
  noteProgress: {
    "zh-CN": "检查后填最近进展日期",
    "zh-TW": "檢查後填最近進展日期",
    "en-US": "Look at it and enter the date of the latest progress",
  },
  actionLate: {
    "zh-CN": "已超完成期限 {days} 天",
    "zh-TW": "已超完成期限 {days} 天",
    "en-US": "{days} {days|day|days} past the due date",
  },
  actionLateShare: {
    "zh-CN": "已超完成期限 {days} 天，进度 {share}",
    "zh-TW": "已超完成期限 {days} 天，進度 {share}",
    "en-US": "{days} {days|day|days} past the due date, {share} done",
  },
  closeAction: {
    "zh-CN": "完成后改状态，或改期并说明",
    "zh-TW": "完成後改狀態，或改期並說明",
    "en-US": "Close it when done, or agree a new date and say why",
  },

  noTarget: {
    "zh-CN": "本期没有“{metric}”的目标",
    "zh-TW": "本期沒有「{metric}」的目標",
    "en-US": "There is no target for “{metric}” in the current period",
  },
  targetNotNumber: {
    "zh-CN": "“{metric}”的目标不是数字",
    "zh-TW": "「{metric}」的目標不是數字",
    "en-US": "The target for “{metric}” is not a number",
  },
  addTarget: {
    "zh-CN": "补一行期间包含 {today} 的目标",
    "zh-TW": "補一列期間包含 {today} 的目標",
    "en-US": "Add a row whose period covers {today}",
  },
  periodUnreadable: {
    "zh-CN": "“{metric}”的期间“{found}”读不出来，例如应为 2026-Q4 或 2026-12",
    "zh-TW": "「{metric}」的期間「{found}」讀不出來，例如應為 2026-Q4 或 2026-12",
    "en-US": "The period “{found}” of “{metric}” cannot be read; write 2026-Q4 or 2026-12",
  },
} as const satisfies Messages;
