import type { Messages } from "../types";

/** Texts of rules on targets. */
export const targetText = {
  tgt01Title: {
    "zh-CN": "指标不重复、分解加得拢",
    "zh-TW": "指標不重複、分解加得攏",
    "en-US": "A target stands once and its parts add up",
  },
  tgt01Help: {
    "zh-CN": "计划、指标、负责人、区域、产品、周期和期间都相同的只填一行；下级指标只按一个方面分解，合计等于上级。",
    "zh-TW": "計劃、指標、負責人、區域、產品、週期和期間都相同的只填一列；下級指標只按一個方面分解，合計等於上級。",
    "en-US":
      "One row for the same plan, metric, person, region, product and period; parts of a target split it by one thing and add up to it.",
  },

  tgt02Title: {
    "zh-CN": "销售指标参考了四个因素",
    "zh-TW": "銷售指標參考了四個因素",
    "en-US": "The four factors behind a sales target",
  },
  tgt02Help: {
    "zh-CN": "指标为销售金额的行，写明近期人均销售量、同类企业人均销售量、市场需求变动和销售政策调整。",
    "zh-TW": "指標為銷售金額的列，寫明近期人均銷售量、同類企業人均銷售量、市場需求變動和銷售政策調整。",
    "en-US":
      "A row of metric sales amount states recent sales per head, those of similar companies, changes of demand and of sales policy.",
  },

  tgt03Title: {
    "zh-CN": "大客户指标由大客户部经理制定",
    "zh-TW": "大客戶指標由大客戶部經理制定",
    "en-US": "Key-account targets are set by the key-account manager",
  },
  tgt03Help: {
    "zh-CN": "大客户计划的指标，制定人的角色是制度设置里的大客户部经理。",
    "zh-TW": "大客戶計劃的指標，制定人的角色是制度設置裡的大客戶部經理。",
    "en-US": "Whoever sets a target of a key-account plan has the manager's role of the policy.",
  },

  tgt04Title: {
    "zh-CN": "未批准的指标变更不算数",
    "zh-TW": "未批准的指標變更不算數",
    "en-US": "An unapproved change of a target does not count",
  },
  tgt04Help: {
    "zh-CN":
      "指标变更要已批准，有批准日期和审批单号，大客户计划由大客户部经理批；没有批准的，考核仍按原目标。计划批准以后不要直接改目标，请登记变更。",
    "zh-TW":
      "指標變更要已批准，有批准日期和簽核單號，大客戶計劃由大客戶部經理批；沒有批准的，考核仍按原目標。計劃批准以後不要直接改目標，請登記變更。",
    "en-US":
      "A change of a target is approved with date and document number, for key-account plans by the key-account manager; until then the old target counts. After a plan is approved, enter a change instead of typing over its targets.",
  },

  tgt05Title: { "zh-CN": "每月新开发大客户", "zh-TW": "每月新開發大客戶", "en-US": "New key accounts every month" },
  tgt05Help: {
    "zh-CN":
      "每月开发成功的大客户不少于制度设置的个数；本月按已过的工作日折算。从客户开发里第一个有日期的结果那个月算起，只看本年。",
    "zh-TW":
      "每月開發成功的大客戶不少於制度設置的個數；本月按已過的工作日折算。從客戶開發裡第一個有日期的結果那個月算起，只看本年。",
    "en-US":
      "Every month at least as many key accounts are won as the policy sets, in the current month as its working days allow. Months of this year count from the first dated result on.",
  },

  tgt06Title: {
    "zh-CN": "全年稳定合作的大客户",
    "zh-TW": "全年穩定合作的大客戶",
    "en-US": "Stable key accounts over the year",
  },
  tgt06Help: {
    "zh-CN": "一年里在制度设置的月数以上有订单的大客户算稳定，个数争取达到制度设置；年中按已过的月份折算。",
    "zh-TW": "一年裡在制度設置的月數以上有訂單的大客戶算穩定，個數爭取達到制度設置；年中按已過的月份折算。",
    "en-US":
      "A key account with orders in enough months of the year is stable; the policy sets how many there should be, during the year in proportion to the months that are over.",
  },

  tgt07Title: {
    "zh-CN": "个人指标细到月、周、日",
    "zh-TW": "個人指標細到月、週、日",
    "en-US": "Personal targets by month, week and day",
  },
  tgt07Help: {
    "zh-CN": "在职的开发人员，今天所在的月、周、日都有自己的指标。",
    "zh-TW": "在職的開發人員，今天所在的月、週、日都有自己的指標。",
    "en-US":
      "Everybody whose role is to develop customers has targets of their own for the month, week and day of today.",
  },

  tgt08Title: {
    "zh-CN": "基数、增长和目标对得上",
    "zh-TW": "基數、增長和目標對得上",
    "en-US": "Baseline, growth and target agree",
  },
  tgt08Help: {
    "zh-CN": "三项都填时，基数按增长方式推出的数应等于目标；与同一指标的其他目标相差太多的，会问单位是否填对。",
    "zh-TW": "三項都填時，基數按增長方式推出的數應等於目標；與同一指標的其他目標相差太多的，會問單位是否填對。",
    "en-US":
      "Where all three are filled, the baseline with its growth gives the target; a target far from the others of its metric is questioned.",
  },

  tgt09Title: { "zh-CN": "满意度目标合理", "zh-TW": "滿意度目標合理", "en-US": "The satisfaction target is sensible" },
  tgt09Help: {
    "zh-CN": "满意度目标在 0 到 100% 之间，不低于基数。",
    "zh-TW": "滿意度目標在 0 到 100% 之間，不低於基數。",
    "en-US": "A satisfaction target lies between 0 and 100 % and is not below its baseline.",
  },

  tgt10Title: { "zh-CN": "销售目标有基数", "zh-TW": "銷售目標有基數", "en-US": "A sales target has a baseline" },
  tgt10Help: {
    "zh-CN": "指标为销售金额的行，填上基数，增长才有比较。",
    "zh-TW": "指標為銷售金額的列，填上基數，增長才有比較。",
    "en-US": "Give a sales target its baseline, so that growth can be compared.",
  },

  tgt11Title: {
    "zh-CN": "大客户部人数与编制相符",
    "zh-TW": "大客戶部人數與編制相符",
    "en-US": "Staff of the key-account department",
  },
  tgt11Help: {
    "zh-CN": "人员表里在职的大客户部经理和同部门的专员，人数等于制度设置的编制。",
    "zh-TW": "人員表裡在職的大客戶部經理和同部門的專員，人數等於制度設置的編制。",
    "en-US":
      "The active managers with the key-account role and the specialists of their department in Team are as many as the policy sets.",
  },

  tgt12Title: {
    "zh-CN": "增长目标有可比的基期",
    "zh-TW": "增長目標有可比的基期",
    "en-US": "A growth target has a comparable base",
  },
  tgt12Help: {
    "zh-CN": "指标为销售增长率的行，基数是大于零的数字，订单要有上年同期的全部数据，否则增长率无法判断。",
    "zh-TW": "指標為銷售增長率的列，基數是大於零的數字，訂單要有上年同期的全部資料，否則增長率無法判斷。",
    "en-US":
      "A growth target has a baseline above zero and orders complete for the same period a year before; otherwise growth cannot be told.",
  },

  tgt13Title: {
    "zh-CN": "大客户数量达到目标",
    "zh-TW": "大客戶數量達到目標",
    "en-US": "The number of key accounts reaches its target",
  },
  tgt13Help: {
    "zh-CN":
      "客户档案里状态正常的大客户，不少于大客户数量的现行目标；期内按已过的工作日从基数折算。没有这个指标时按制度设置的个数。",
    "zh-TW":
      "客戶檔案裡狀態正常的大客戶，不少於大客戶數量的現行目標；期內按已過的工作日從基數折算。沒有這個指標時按制度設置的個數。",
    "en-US":
      "The register holds as many active key accounts as the target in force asks, within its period in proportion to the working days from the baseline. Without such a target the number of the policy counts.",
  },

  tgt14Title: {
    "zh-CN": "制定人和批准人不是同一人",
    "zh-TW": "制定人和批准人不是同一人",
    "en-US": "Setter and approver of a target differ",
  },
  tgt14Help: {
    "zh-CN": "建议：指标的制定人不批准这个计划，也不批准这个指标的变更。",
    "zh-TW": "建議：指標的制定人不批准這個計劃，也不批准這個指標的變更。",
    "en-US": "Advice: whoever sets a target approves neither its plan nor its changes.",
  },

  sameTarget: {
    "zh-CN": "“{metric}”与第 {row} 行重复",
    "zh-TW": "「{metric}」與第 {row} 列重複",
    "en-US": "“{metric}” is the same target as row {row}",
  },
  keepOne: {
    "zh-CN": "两行合成一行，或分清负责人、区域、产品和期间",
    "zh-TW": "兩列合成一列，或分清負責人、區域、產品和期間",
    "en-US": "Merge the rows, or tell them apart by person, region, product or period",
  },
  targetUnclear: {
    "zh-CN": "指标编号“{found}”在开发计划里找不到或不唯一",
    "zh-TW": "指標編號「{found}」在開發計劃裡找不到或不唯一",
    "en-US": "The target “{found}” is not in the plan, or more than once",
  },
  partIsSame: {
    "zh-CN": "与上级指标没有区别",
    "zh-TW": "與上級指標沒有區別",
    "en-US": "It does not differ from its parent",
  },
  partDiffers: {
    "zh-CN": "与上级指标有这些不同：{names}",
    "zh-TW": "與上級指標有這些不同：{names}",
    "en-US": "It differs from its parent in: {names}",
  },
  partOtherwise: {
    "zh-CN": "同一上级的其他指标不是按“{names}”分解的",
    "zh-TW": "同一上級的其他指標不是按「{names}」分解的",
    "en-US": "Other parts of this parent are not split by {names}",
  },
  splitByOne: {
    "zh-CN": "一个上级只按一个方面分解，另一种分法另设上级",
    "zh-TW": "一個上級只按一個方面分解，另一種分法另設上級",
    "en-US": "Split a parent by one thing only; give another split a parent of its own",
  },
  sumDiffers: {
    "zh-CN": "{count} 个下级合计 {sum}，本行是 {whole}",
    "zh-TW": "{count} 個下級合計 {sum}，本列是 {whole}",
    "en-US": "Its {count} {count|part|parts} add up to {sum}, here it says {whole}",
  },
  makeEqual: {
    "zh-CN": "改上级或下级，使两者相等",
    "zh-TW": "改上級或下級，使兩者相等",
    "en-US": "Change the parent or its parts until both agree",
  },

  setByOther: {
    "zh-CN": "制定人角色是“{role}”，应是“{manager}”",
    "zh-TW": "制定人角色是「{role}」，應是「{manager}」",
    "en-US": "The setter's role is “{role}”, it should be “{manager}”",
  },
  letManagerSet: {
    "zh-CN": "由大客户部经理制定或确认",
    "zh-TW": "由大客戶部經理制定或確認",
    "en-US": "Let the key-account manager set it",
  },
  approvesPlan: {
    "zh-CN": "“{person}”制定指标，又批准计划",
    "zh-TW": "「{person}」制定指標，又批准計劃",
    "en-US": "“{person}” sets the target and approves the plan",
  },
  approvesChange: {
    "zh-CN": "“{person}”制定指标，又批准它的变更",
    "zh-TW": "「{person}」制定指標，又批准它的變更",
    "en-US": "“{person}” sets the target and approves its change",
  },
  fourEyes: { "zh-CN": "建议换一位批准", "zh-TW": "建議換一位批准", "en-US": "Better let somebody else approve" },

  enterApprovalDate: {
    "zh-CN": "填批准当天的日期",
    "zh-TW": "填批准當天的日期",
    "en-US": "Enter the day of the approval",
  },
  planUnknown: {
    "zh-CN": "看不出变更属于哪种计划，不知道应由谁批准",
    "zh-TW": "看不出變更屬於哪種計劃，不知道應由誰批准",
    "en-US": "The kind of plan cannot be told, so neither who may approve",
  },
  changeIgnored: {
    "zh-CN": "{date} 生效的变更未批准，考核仍按原目标 {value}",
    "zh-TW": "{date} 生效的變更未批准，考核仍按原目標 {value}",
    "en-US": "The change for {date} is not approved; {value} still counts",
  },
  changeIgnoredUnknown: {
    "zh-CN": "{date} 生效的变更未批准，考核仍按原目标",
    "zh-TW": "{date} 生效的變更未批准，考核仍按原目標",
    "en-US": "The change for {date} is not approved; the old target still counts",
  },
  approveOrPostpone: {
    "zh-CN": "先办审批，或改生效日期",
    "zh-TW": "先辦簽核，或改生效日期",
    "en-US": "Have it approved, or postpone it",
  },
  inForceBlank: {
    "zh-CN": "没有现行目标，按已批准的变更应为 {due}",
    "zh-TW": "沒有現行目標，按已批准的變更應為 {due}",
    "en-US": "There is no target in force; the approved change gives {due}",
  },
  inForceOther: {
    "zh-CN": "现行目标是 {found}，按已批准的变更应为 {due}",
    "zh-TW": "現行目標是 {found}，按已批准的變更應為 {due}",
    "en-US": "The target in force is {found}; the approved change gives {due}",
  },
  inForceUnapproved: {
    "zh-CN": "现行目标是 {found}，没有已批准的变更，应为 {due}",
    "zh-TW": "現行目標是 {found}，沒有已批准的變更，應為 {due}",
    "en-US": "The target in force is {found} without an approved change; it should be {due}",
  },
  setInForce: {
    "zh-CN": "现行目标改为 {due}，或登记并批准变更",
    "zh-TW": "現行目標改為 {due}，或登記並批准變更",
    "en-US": "Set the target in force to {due}, or have a change approved",
  },
  editedLater: {
    "zh-CN": "计划批准以后，{date} 目标从“{before}”改成“{after}”，没有已批准的变更",
    "zh-TW": "計劃批准以後，{date} 目標從「{before}」改成「{after}」，沒有已批准的變更",
    "en-US":
      "On {date}, after the plan was approved, the target was typed over from “{before}” to “{after}” without an approved change",
  },
  changeByRow: {
    "zh-CN": "改回原数，在计划调整里登记指标变更",
    "zh-TW": "改回原數，在計劃調整裡登記指標變更",
    "en-US": "Restore it and enter a change of the target",
  },

  wonTooFew: {
    "zh-CN": "{month} 新开发大客户 {count} 个，应有 {needed} 个",
    "zh-TW": "{month} 新開發大客戶 {count} 個，應有 {needed} 個",
    "en-US": "{month}: {count} key {count|account|accounts} won, {needed} wanted",
  },
  wonTooFewSoFar: {
    "zh-CN": "{month} 至今新开发大客户 {count} 个，按进度应有 {needed} 个（全月 {due} 个）",
    "zh-TW": "{month} 至今新開發大客戶 {count} 個，按進度應有 {needed} 個（全月 {due} 個）",
    "en-US": "{month}: {count} key {count|account|accounts} won so far, {needed} wanted by now ({due} in the month)",
  },
  stableTooFew: {
    "zh-CN": "{year} 年已过 {over} 个月，有 {months} 个月以上订单的大客户 {count} 个，应有 {needed} 个",
    "zh-TW": "{year} 年已過 {over} 個月，有 {months} 個月以上訂單的大客戶 {count} 個，應有 {needed} 個",
    "en-US":
      "{year}, {over} {over|month|months} over: {count} key {count|account|accounts} with orders in {months} {months|month|months} or more, {needed} wanted",
  },
  countTooFew: {
    "zh-CN": "状态正常的大客户 {count} 个，至今应有 {needed} 个（{end} 应达 {whole} 个）",
    "zh-TW": "狀態正常的大客戶 {count} 個，至今應有 {needed} 個（{end} 應達 {whole} 個）",
    "en-US": "{count} active key {count|account|accounts}, {needed} wanted by now ({whole} by {end})",
  },
  countByProduct: {
    "zh-CN": "客户档案不分产品，不能按产品数大客户",
    "zh-TW": "客戶檔案不分產品，不能按產品數大客戶",
    "en-US": "The register does not tell key accounts by product",
  },
  flagsUnclear: {
    "zh-CN": "有 {count} 户的大客户标记或状态读不出来",
    "zh-TW": "有 {count} 戶的大客戶標記或狀態讀不出來",
    "en-US": "The flag or state of {count} {count|customer|customers} cannot be read",
  },

  granularityMissing: {
    "zh-CN": "“{person}”还没有 {today} 的{kinds}指标",
    "zh-TW": "「{person}」還沒有 {today} 的{kinds}指標",
    "en-US": "“{person}” has no target by {kinds} for {today}",
  },
  addGranularity: {
    "zh-CN": "为“{person}”补上：{kinds}",
    "zh-TW": "為「{person}」補上：{kinds}",
    "en-US": "Add for “{person}”: {kinds}",
  },
  managers: {
    "zh-CN": "在职的“{role}”有 {count} 人，编制 {due} 人",
    "zh-TW": "在職的「{role}」有 {count} 人，編制 {due} 人",
    "en-US": "{count} active {count|person|people} {count|has|have} the role “{role}”, the establishment is {due}",
  },
  specialists: {
    "zh-CN": "大客户部专员有 {count} 人，编制 {due} 人",
    "zh-TW": "大客戶部專員有 {count} 人，編制 {due} 人",
    "en-US": "The key-account department has {count} {count|specialist|specialists}, the establishment is {due}",
  },
  checkTeam: {
    "zh-CN": "核对人员表的角色、部门和级别，或改编制",
    "zh-TW": "核對人員表的角色、部門和級別，或改編制",
    "en-US": "Check role, department and level in Team, or change the establishment",
  },

  growthPct: {
    "zh-CN": "基数 {base} 增长 {growth}% 应为 {due}，目标是 {target}",
    "zh-TW": "基數 {base} 增長 {growth}% 應為 {due}，目標是 {target}",
    "en-US": "{base} grown by {growth}% gives {due}, the target is {target}",
  },
  growthPoints: {
    "zh-CN": "基数 {base} 增加 {growth} 个百分点应为 {due}，目标是 {target}",
    "zh-TW": "基數 {base} 增加 {growth} 個百分點應為 {due}，目標是 {target}",
    "en-US": "{base} plus {growth} {growth|point|points} gives {due}, the target is {target}",
  },
  mendGrowth: {
    "zh-CN": "核对基数、增长和增长方式",
    "zh-TW": "核對基數、增長和增長方式",
    "en-US": "Check baseline, growth and whether it is percent or points",
  },
  farAbove: {
    "zh-CN": "“{metric}”的目标 {amount} 远高于其他（中位数 {median}）",
    "zh-TW": "「{metric}」的目標 {amount} 遠高於其他（中位數 {median}）",
    "en-US": "The target {amount} for “{metric}” is far above the others (median {median})",
  },
  farBelow: {
    "zh-CN": "“{metric}”的目标 {amount} 远低于其他（中位数 {median}）",
    "zh-TW": "「{metric}」的目標 {amount} 遠低於其他（中位數 {median}）",
    "en-US": "The target {amount} for “{metric}” is far below the others (median {median})",
  },
  checkUnit: { "zh-CN": "是否按万元填写？", "zh-TW": "是否按萬元填寫？", "en-US": "Is it in the right unit?" },
  shareOutside: {
    "zh-CN": "满意度目标 {target} 不在 0 到 1 之间",
    "zh-TW": "滿意度目標 {target} 不在 0 到 1 之間",
    "en-US": "The satisfaction target {target} is not between 0 and 1",
  },
  belowBase: {
    "zh-CN": "满意度目标 {target} 低于基数 {base}",
    "zh-TW": "滿意度目標 {target} 低於基數 {base}",
    "en-US": "The satisfaction target {target} is below its baseline {base}",
  },
  satisfactionLike: {
    "zh-CN": "填百分比，例如 {goal}",
    "zh-TW": "填百分比，例如 {goal}",
    "en-US": "Enter a percentage such as {goal}",
  },
  noBase: { "zh-CN": "没有基数", "zh-TW": "沒有基數", "en-US": "There is no baseline" },
  baseImplied: {
    "zh-CN": "按增长 {growth} 推算，基数约为 {base}",
    "zh-TW": "按增長 {growth} 推算，基數約為 {base}",
    "en-US": "With growth of {growth} the baseline would be about {base}",
  },
  enterBase: {
    "zh-CN": "填上一期的实际数",
    "zh-TW": "填上一期的實際數",
    "en-US": "Enter the actual figure of the period before",
  },
  baseNotPositive: {
    "zh-CN": "基数“{found}”不是大于零的数字，增长率无法判断",
    "zh-TW": "基數「{found}」不是大於零的數字，增長率無法判斷",
    "en-US": "The baseline “{found}” is no number above zero, so growth cannot be told",
  },
  enterPositiveBase: {
    "zh-CN": "填上年同期的实际数",
    "zh-TW": "填上年同期的實際數",
    "en-US": "Enter the actual figure of the same period a year before",
  },
  baseNotInOrders: {
    "zh-CN": "订单数据没有从 {from} 起齐全，基期不可比",
    "zh-TW": "訂單資料沒有從 {from} 起齊全，基期不可比",
    "en-US": "Orders are not complete from {from}; the base cannot be compared",
  },
} as const satisfies Messages;
