import type { Messages } from "../types";

/** Texts of rules on what follows a plan: reports, reviews, changes, appraisal. */
export const planFollowText = {
  pln18Title: { "zh-CN": "两级进度汇报", "zh-TW": "兩級進度彙報", "en-US": "Progress is reported on two levels" },
  pln18Help: {
    "zh-CN": "执行期间，每个周期都有责任人向部门负责人、部门负责人向公司管理层的汇报各一次。",
    "zh-TW": "執行期間，每個週期都有責任人向部門負責人、部門負責人向公司管理層的彙報各一次。",
    "en-US":
      "While a plan runs, each cycle has a report from the owner to the head of department and one from the head to the management.",
  },

  pln20Title: {
    "zh-CN": "问题有原因、有办法",
    "zh-TW": "問題有原因、有辦法",
    "en-US": "Every problem has a cause and a solution",
  },
  pln20Help: {
    "zh-CN": "登记的问题，在宽限天数之内补上原因分析和解决方案。",
    "zh-TW": "登記的問題，在寬限天數之內補上原因分析和解決方案。",
    "en-US": "Give a logged problem its cause and its solution within the days of grace.",
  },

  pln21Title: { "zh-CN": "每季阶段性评估", "zh-TW": "每季階段性評估", "en-US": "Phase review every quarter" },
  pln21Help: {
    "zh-CN": "已批准或执行中的计划，期内每个阶段结束后，在宽限天数之内做一次阶段性评估，期末日期填该阶段最后一天。",
    "zh-TW": "已批准或執行中的計劃，期內每個階段結束後，在寬限天數之內做一次階段性評估，期末日期填該階段最後一天。",
    "en-US":
      "For an approved or executing plan each phase that is over is reviewed within the days of grace; the review's period end is the last day of the phase.",
  },

  pln22Title: { "zh-CN": "每年全面评估", "zh-TW": "每年全面評估", "en-US": "Comprehensive review every year" },
  pln22Help: {
    "zh-CN": "已批准或执行中的计划，每个计划年度结束后，在宽限天数之内做一次全面评估。",
    "zh-TW": "已批准或執行中的計劃，每個計劃年度結束後，在寬限天數之內做一次全面評估。",
    "en-US":
      "For an approved or executing plan each year that is over gets a comprehensive review within the days of grace.",
  },

  pln23Title: { "zh-CN": "评估覆盖四个方面", "zh-TW": "評估覆蓋四個方面", "en-US": "A review covers four areas" },
  pln23Help: {
    "zh-CN": "评估要写明含目标完成、策略有效、行动执行和资源利用，四栏都填“是”。",
    "zh-TW": "評估要寫明含目標完成、策略有效、行動執行和資源利用，四欄都填「是」。",
    "en-US": "A review says yes for targets, strategies, actions and use of resources.",
  },

  pln24Title: { "zh-CN": "评估写明方法", "zh-TW": "評估寫明方法", "en-US": "A review states its methods" },
  pln24Help: {
    "zh-CN": "评估方法从选项里选；全面评估三种方法都要用。",
    "zh-TW": "評估方法從選項裡選；全面評估三種方法都要用。",
    "en-US": "Choose the methods from the list; a comprehensive review uses all three.",
  },

  pln25Title: {
    "zh-CN": "调整申请写清三项",
    "zh-TW": "調整申請寫清三項",
    "en-US": "A change request says why, what and to what effect",
  },
  pln25Help: {
    "zh-CN": "每行调整都写明原因、内容和预期效果。",
    "zh-TW": "每列調整都寫明原因、內容和預期效果。",
    "en-US": "Each change states its reason, its content and the expected effect.",
  },

  pln26Title: {
    "zh-CN": "调整批准后才生效",
    "zh-TW": "調整批准後才生效",
    "en-US": "A change takes effect only after approval",
  },
  pln26Help: {
    "zh-CN":
      "已到生效日期的计划调整，要已批准、批准不晚于生效、批准人角色相符、有审批单号；每个新版本都对应已批准的调整。",
    "zh-TW":
      "已到生效日期的計劃調整，要已批准、批准不晚於生效、批准人角色相符、有簽核單號；每個新版本都對應已批准的調整。",
    "en-US":
      "A plan adjustment whose day has come is approved, not later than it takes effect, by somebody with the role, with a document number; every new version rests on an approved adjustment.",
  },

  pln27Title: { "zh-CN": "调整有依据", "zh-TW": "調整有依據", "en-US": "A change has a basis" },
  pln27Help: {
    "zh-CN": "计划调整的依据选评估结果或市场变化：前者填评估编号，后者写依据说明。",
    "zh-TW": "計劃調整的依據選評估結果或市場變化：前者填評估編號，後者寫依據說明。",
    "en-US": "An adjustment rests on a review, whose number it names, or on the market, with words about it.",
  },

  pln28Title: { "zh-CN": "调整不过于频繁", "zh-TW": "調整不過於頻繁", "en-US": "Not too many changes" },
  pln28Help: {
    "zh-CN": "同一计划在制度设置的天数之内，批准的调整不超过制度设置的次数。",
    "zh-TW": "同一計劃在制度設置的天數之內，批准的調整不超過制度設置的次數。",
    "en-US": "Within the days that the policy sets, a plan has no more approved adjustments than it allows.",
  },

  pln29Title: { "zh-CN": "调整已组织学习", "zh-TW": "調整已組織學習", "en-US": "People were briefed on a change" },
  pln29Help: {
    "zh-CN": "由负责人确认：批准的调整已向有关人员讲解。",
    "zh-TW": "由負責人確認：批准的調整已向有關人員講解。",
    "en-US": "Somebody responsible confirms that the people concerned were briefed on approved changes.",
  },

  pln30Title: {
    "zh-CN": "考核周期与评估周期一致",
    "zh-TW": "考核週期與評估週期一致",
    "en-US": "Appraisal and review have the same cycle",
  },
  pln30Help: {
    "zh-CN": "制度设置里考核和评估的月数相同；做过年度全面评估的年度，考核表也按年结账。",
    "zh-TW": "制度設置裡考核和評估的月數相同；做過年度全面評估的年度，考核表也按年結帳。",
    "en-US":
      "The months of appraisal and review are the same in the policy; a year with a comprehensive review also has a closed yearly appraisal.",
  },

  pln33Title: {
    "zh-CN": "修改处数和日期与调整相符",
    "zh-TW": "修改處數和日期與調整相符",
    "en-US": "Revision marks agree with the changes",
  },
  pln33Help: {
    "zh-CN": "版本大于1的计划，修改处数等于已批准的计划调整行数，修改日期是最近的生效日期。",
    "zh-TW": "版本大於1的計劃，修改處數等於已批准的計劃調整列數，修改日期是最近的生效日期。",
    "en-US":
      "Of a plan beyond version 1 the number of revisions equals its approved adjustments, and the date is the latest day one took effect.",
  },

  pln34Title: {
    "zh-CN": "开发对象不是现有客户",
    "zh-TW": "開發對象不是現有客戶",
    "en-US": "A plan is about customers still to win",
  },
  pln34Help: {
    "zh-CN": "写了计划编号的客户，在计划开始前制度设置的月数内没有订单（样品不算）。",
    "zh-TW": "寫了計劃編號的客戶，在計劃開始前制度設置的月數內沒有訂單（樣品不算）。",
    "en-US":
      "A customer of a development plan has no order, samples aside, in the months that the policy sets before the plan begins.",
  },

  pln35Title: {
    "zh-CN": "考核含三组指标",
    "zh-TW": "考核含三組指標",
    "en-US": "The appraisal has all three groups of figures",
  },
  pln35Help: {
    "zh-CN": "考核表的每个期间都有销售业绩、客户开发和客户维护三组指标。",
    "zh-TW": "考核表的每個期間都有銷售業績、客戶開發和客戶維護三組指標。",
    "en-US": "Every period of the Scorecard has figures of sales, of development and of care.",
  },

  pln36Title: {
    "zh-CN": "考核有定量也有定性",
    "zh-TW": "考核有定量也有定性",
    "en-US": "The appraisal has figures and judgements",
  },
  pln36Help: {
    "zh-CN": "考核表里每人每期至少有一个定量指标和一个定性指标。",
    "zh-TW": "考核表裡每人每期至少有一個定量指標和一個定性指標。",
    "en-US": "In the Scorecard everybody has at least one quantitative and one qualitative figure in every period.",
  },

  reportsMissing: {
    "zh-CN": "{from}向{to}的汇报缺 {count} 期，最近一期 {last}",
    "zh-TW": "{from}向{to}的彙報缺 {count} 期，最近一期 {last}",
    "en-US": "Reports from {from} to {to} are missing for {count} {count|cycle|cycles}, latest {last}",
  },
  reportsUnclear: {
    "zh-CN": "{from}向{to}的汇报似缺 {count} 期，但有汇报的角色、计划或日期读不出来",
    "zh-TW": "{from}向{to}的彙報似缺 {count} 期，但有彙報的角色、計劃或日期讀不出來",
    "en-US":
      "{count} {count|report|reports} from {from} to {to} {count|seems|seem} missing, but roles, plan or date of some cannot be read",
  },
  report: {
    "zh-CN": "补登{from}向{to}的汇报",
    "zh-TW": "補登{from}向{to}的彙報",
    "en-US": "Enter the report from {from} to {to}",
  },

  phaseMissing: {
    "zh-CN": "缺 {count} 次阶段性评估：{names}",
    "zh-TW": "缺 {count} 次階段性評估：{names}",
    "en-US": "{count} phase {count|review|reviews} {count|is|are} missing: {names}",
  },
  yearMissing: {
    "zh-CN": "缺 {count} 次年度全面评估：{names}",
    "zh-TW": "缺 {count} 次年度全面評估：{names}",
    "en-US": "{count} comprehensive {count|review|reviews} {count|is|are} missing: {names}",
  },
  reviewUnclear: {
    "zh-CN": "似缺 {count} 次评估（{names}），但有评估的计划、类型或期末读不出来",
    "zh-TW": "似缺 {count} 次評估（{names}），但有評估的計劃、類型或期末讀不出來",
    "en-US":
      "{count} {count|review|reviews} {count|seems|seem} missing ({names}), but plan, type or period end of some cannot be read",
  },
  addReview: { "zh-CN": "补做评估并登记", "zh-TW": "補做評估並登記", "en-US": "Make up for the review and enter it" },
  reviewLate: {
    "zh-CN": "{span} 的评估在 {date}，晚于 {limit}",
    "zh-TW": "{span} 的評估在 {date}，晚於 {limit}",
    "en-US": "{span} was reviewed on {date}, later than {limit}",
  },
  reviewNotHeld: {
    "zh-CN": "{span} 的评估还没有做",
    "zh-TW": "{span} 的評估還沒有做",
    "en-US": "{span} has not been reviewed yet",
  },
  reviewOf: { "zh-CN": "{span}的评估", "zh-TW": "{span}的評估", "en-US": "Review of {span}" },
  reviewBy: { "zh-CN": "应在 {limit} 之前完成", "zh-TW": "應在 {limit} 之前完成", "en-US": "It was due by {limit}" },
  methodsMissing: {
    "zh-CN": "全面评估还缺方法：{names}",
    "zh-TW": "全面評估還缺方法：{names}",
    "en-US": "The comprehensive review lacks: {names}",
  },
  allMethods: { "zh-CN": "三种方法都要用", "zh-TW": "三種方法都要用", "en-US": "Use all three methods" },

  changeUnapproved: {
    "zh-CN": "生效日期 {date} 已到，调整还没有批准",
    "zh-TW": "生效日期 {date} 已到，調整還沒有批准",
    "en-US": "The change was to take effect on {date} but is not approved",
  },
  approveOrPostpone: {
    "zh-CN": "先办审批，或改生效日期",
    "zh-TW": "先辦簽核，或改生效日期",
    "en-US": "Have it approved, or postpone it",
  },
  enterApprovalDate: {
    "zh-CN": "填批准当天的日期",
    "zh-TW": "填批准當天的日期",
    "en-US": "Enter the day of the approval",
  },
  reviewUnknown: {
    "zh-CN": "计划评估里没有编号“{found}”",
    "zh-TW": "計劃評估裡沒有編號「{found}」",
    "en-US": "There is no review “{found}”",
  },
  enterReviewId: {
    "zh-CN": "填计划评估里的评估编号",
    "zh-TW": "填計劃評估裡的評估編號",
    "en-US": "Enter the number of a plan review",
  },
  tooManyChanges: {
    "zh-CN": "{days} 天内已批准 {count} 次调整，超过 {most} 次",
    "zh-TW": "{days} 天內已批准 {count} 次調整，超過 {most} 次",
    "en-US": "{count} {count|adjustment|adjustments} approved within {days} {days|day|days}, more than {most}",
  },
  bundleChanges: {
    "zh-CN": "把调整合并，或下一期再调",
    "zh-TW": "把調整合併，或下一期再調",
    "en-US": "Bundle changes, or leave them to the next period",
  },
  versionUnapproved: {
    "zh-CN": "版本 {version} 没有对应的已批准调整",
    "zh-TW": "版本 {version} 沒有對應的已批准調整",
    "en-US": "Version {version} rests on no approved adjustment",
  },
  versionUnclear: {
    "zh-CN": "不能确定版本 {version} 有没有已批准的调整",
    "zh-TW": "不能確定版本 {version} 有沒有已批准的調整",
    "en-US": "Whether version {version} rests on an approved adjustment is unclear",
  },
  enterVersion: {
    "zh-CN": "在计划调整里补批，生效版本填 {version}",
    "zh-TW": "在計劃調整裡補批，生效版本填 {version}",
    "en-US": "Have a change approved and enter version {version} for it",
  },
  changesUnclear: {
    "zh-CN": "有调整的计划、状态或生效日期读不出来",
    "zh-TW": "有調整的計劃、狀態或生效日期讀不出來",
    "en-US": "Plan, state or effective date of some changes cannot be read",
  },
  revisionCount: {
    "zh-CN": "修改处数是“{found}”，已批准的调整有 {count} 行",
    "zh-TW": "修改處數是「{found}」，已批准的調整有 {count} 列",
    "en-US": "The number of revisions is “{found}”, approved adjustments are {count}",
  },
  revisionDate: {
    "zh-CN": "修改日期是“{found}”，最近生效的调整是 {date}",
    "zh-TW": "修改日期是「{found}」，最近生效的調整是 {date}",
    "en-US": "The date of revision is “{found}”, the latest adjustment took effect on {date}",
  },

  cyclesDiffer: {
    "zh-CN": "考核每 {appraisal} 个月一次，评估每 {review} 个月一次",
    "zh-TW": "考核每 {appraisal} 個月一次，評估每 {review} 個月一次",
    "en-US": "The appraisal is every {appraisal} {appraisal|month|months}, the review every {review}",
  },
  sameCycle: { "zh-CN": "两个月数改成一样", "zh-TW": "兩個月數改成一樣", "en-US": "Make both the same" },
  yearNotAppraised: {
    "zh-CN": "{year} 年做了全面评估，没有年度考核",
    "zh-TW": "{year} 年做了全面評估，沒有年度考核",
    "en-US": "{year} was reviewed as a whole but not appraised",
  },
  closeYear: {
    "zh-CN": "为该年度做考核表并结账",
    "zh-TW": "為該年度做考核表並結帳",
    "en-US": "Make the Scorecard of the year and close it",
  },
  groupsMissing: {
    "zh-CN": "{period} 的考核缺：{names}",
    "zh-TW": "{period} 的考核缺：{names}",
    "en-US": "The appraisal of {period} lacks: {names}",
  },
  partsMissing: {
    "zh-CN": "{period} {owner}的考核缺：{names}",
    "zh-TW": "{period} {owner}的考核缺：{names}",
    "en-US": "The appraisal of {owner} for {period} lacks: {names}",
  },
  everybody: { "zh-CN": "全体", "zh-TW": "全體", "en-US": "everybody" },
  switchOnKpi: {
    "zh-CN": "在指标清单里启用：{names}",
    "zh-TW": "在指標清單裡啟用：{names}",
    "en-US": "Switch on in the KPI book: {names}",
  },

  planWithoutStart: {
    "zh-CN": "计划没有读得出的开始日期",
    "zh-TW": "計劃沒有讀得出的開始日期",
    "en-US": "The plan has no readable start",
  },
  existingCustomer: {
    "zh-CN": "{date} 有订单，在计划开始（{start}）前 {months} 个月之内，是现有客户",
    "zh-TW": "{date} 有訂單，在計劃開始（{start}）前 {months} 個月之內，是現有客戶",
    "en-US":
      "It ordered on {date}, within {months} {months|month|months} before the plan began on {start}: a customer already",
  },
  takeOut: {
    "zh-CN": "移出开发计划，或按维护客户管理",
    "zh-TW": "移出開發計劃，或按維護客戶管理",
    "en-US": "Take it out of the development plan and care for it as a customer",
  },
  ordersUnclear: {
    "zh-CN": "有订单的日期、样品标记或客户读不出来",
    "zh-TW": "有訂單的日期、樣品標記或客戶讀不出來",
    "en-US": "Date, sample mark or customer of an order cannot be read",
  },
  historyShort: {
    "zh-CN": "订单数据不足以证明 {from} 以后没有往来",
    "zh-TW": "訂單資料不足以證明 {from} 以後沒有往來",
    "en-US": "Orders do not reach back to {from}",
  },
} as const satisfies Messages;
