import type { Messages } from "./types";

/** The tiers view of the pane: whom a recalculation is about, what waits for approval, what-if, reviews and past runs. */
export const tiersPaneText = {
  parts: { "zh-CN": "分级的内容", "zh-TW": "分級的內容", "en-US": "Parts of tiers" },
  partDecide: { "zh-CN": "定级", "zh-TW": "定級", "en-US": "Decide" },
  partWhatIf: { "zh-CN": "试算", "zh-TW": "試算", "en-US": "What if" },
  partReviews: { "zh-CN": "复核", "zh-TW": "複核", "en-US": "Reviews" },
  partRuns: { "zh-CN": "往次", "zh-TW": "往次", "en-US": "Past runs" },

  whom: { "zh-CN": "范围", "zh-TW": "範圍", "en-US": "Whom" },
  whomAll: { "zh-CN": "全部客户", "zh-TW": "全部客戶", "en-US": "All customers" },
  whomOwner: { "zh-CN": "某位负责人的客户", "zh-TW": "某位負責人的客戶", "en-US": "One owner's customers" },
  whomSelection: {
    "zh-CN": "客户档案里选中的行",
    "zh-TW": "客戶檔案裡選取的列",
    "en-US": "Rows selected on Prospects",
  },
  owner: { "zh-CN": "负责人", "zh-TW": "負責人", "en-US": "Owner" },
  chooseOwner: { "zh-CN": "请选择", "zh-TW": "請選擇", "en-US": "Choose" },
  everyOwner: { "zh-CN": "全部负责人", "zh-TW": "全部負責人", "en-US": "All owners" },
  ofAccounts: {
    "zh-CN": "复核了 {count} 户",
    "zh-TW": "複核了 {count} 戶",
    "en-US": "Customers reviewed: {count}",
  },
  model: { "zh-CN": "分级办法", "zh-TW": "分級辦法", "en-US": "Model" },

  waiting: { "zh-CN": "待批准（{count}）", "zh-TW": "待核准（{count}）", "en-US": "Awaiting approval ({count})" },
  waitingHint: {
    "zh-CN": "这些变动要批准后才写入。勾选已批准的，填上审批单号。",
    "zh-TW": "這些變動要核准後才寫入。勾選已核准的，填上簽核單號。",
    "en-US": "These moves are written once they are approved. Tick the approved ones and enter the document number.",
  },
  document: { "zh-CN": "审批单号", "zh-TW": "簽核單號", "en-US": "Approval document number" },
  approve: { "zh-CN": "按批准写入 {count} 户", "zh-TW": "按核准寫入 {count} 戶", "en-US": "Write {count} approved" },
  computedAs: { "zh-CN": "测算为{tier}", "zh-TW": "測算為{tier}", "en-US": "computed: {tier}" },

  load: { "zh-CN": "读取数据", "zh-TW": "讀取資料", "en-US": "Read the data" },
  reload: { "zh-CN": "重新读取", "zh-TW": "重新讀取", "en-US": "Read again" },
  readAt: { "zh-CN": "按 {asOf} 计算", "zh-TW": "按 {asOf} 計算", "en-US": "As of {asOf}" },

  whatIfIntro: {
    "zh-CN": "改一改界限、权重或办法，看各级户数怎样变。这里不写入任何内容。",
    "zh-TW": "改一改界限、權重或辦法，看各級戶數怎樣變。這裡不寫入任何內容。",
    "en-US": "Change limits, weights or the model and see the tiers move. Nothing is written here.",
  },
  modelInForce: { "zh-CN": "{model}（现用）", "zh-TW": "{model}（現用）", "en-US": "{model} (in force)" },
  comparisonOnly: {
    "zh-CN": "这种办法只供比较，不能作为分级方案；它的数值可以写入制度设置。",
    "zh-TW": "這種辦法只供比較，不能作為分級方案；它的數值可以寫入制度設置。",
    "en-US": "This model is for comparison and no tier scheme; its values can be taken over all the same.",
  },
  distribution: { "zh-CN": "各级户数", "zh-TW": "各級戶數", "en-US": "Customers by tier" },
  columnTier: { "zh-CN": "级别", "zh-TW": "級別", "en-US": "Tier" },
  columnDecided: { "zh-CN": "现定", "zh-TW": "現定", "en-US": "Decided" },
  columnNow: { "zh-CN": "测算", "zh-TW": "測算", "en-US": "Computed" },
  columnThen: { "zh-CN": "改后", "zh-TW": "改後", "en-US": "Changed" },
  notEvaluable: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "Not evaluable" },
  flows: { "zh-CN": "测算级别的变动", "zh-TW": "測算級別的變動", "en-US": "Computed tiers that change" },
  noFlows: {
    "zh-CN": "测算级别没有变动。",
    "zh-TW": "測算級別沒有變動。",
    "en-US": "No computed tier changes.",
  },
  flow: {
    "zh-CN": "{from} → {to}：{count} 户",
    "zh-TW": "{from} → {to}：{count} 戶",
    "en-US": "{from} → {to}: {count}",
  },
  wouldMove: {
    "zh-CN": "若按此重新分级：升 {up}、降 {down}、首次 {first}，保留 {held}。",
    "zh-TW": "若按此重新分級：升 {up}、降 {down}、首次 {first}，保留 {held}。",
    "en-US": "A recalculation would move {up} up, {down} down, {first} for the first time and hold {held}.",
  },
  changes: { "zh-CN": "与现行制度不同的", "zh-TW": "與現行制度不同的", "en-US": "Different from the policy" },
  change: {
    "zh-CN": "{name}：{old} → {value}",
    "zh-TW": "{name}：{old} → {value}",
    "en-US": "{name}: {old} → {value}",
  },
  blank: { "zh-CN": "空白", "zh-TW": "空白", "en-US": "blank" },
  reset: { "zh-CN": "恢复现行值", "zh-TW": "恢復現行值", "en-US": "Back to the policy" },
  takeOver: { "zh-CN": "写入制度设置", "zh-TW": "寫入制度設置", "en-US": "Take over into the policy" },
  takenOver: {
    "zh-CN": "已写入制度设置 {count} 项（第 {version} 版），级别还没有变。",
    "zh-TW": "已寫入制度設置 {count} 項（第 {version} 版），級別還沒有變。",
    "en-US":
      "{count} {count|value|values} {count|was|were} written to the policy (version {version}); no tier has changed yet.",
  },

  reviewsIntro: {
    "zh-CN": "谁的级别该复核了，以及一户级别的来历。",
    "zh-TW": "誰的級別該複核了，以及一戶級別的來歷。",
    "en-US": "Whose tier is due for review, and how a customer came to its tier.",
  },
  dueWithin: { "zh-CN": "到期时间", "zh-TW": "到期時間", "en-US": "Due" },
  dueNow: { "zh-CN": "已过期", "zh-TW": "已過期", "en-US": "Overdue" },
  dueSoon: { "zh-CN": "{days} 天内到期", "zh-TW": "{days} 天內到期", "en-US": "Within {days} {days|day|days}" },
  dueTitle: {
    "zh-CN": "该复核的客户（{count}）",
    "zh-TW": "該複核的客戶（{count}）",
    "en-US": "Due for review ({count})",
  },
  dueNone: {
    "zh-CN": "没有客户到期。",
    "zh-TW": "沒有客戶到期。",
    "en-US": "No customer is due.",
  },
  dueOn: { "zh-CN": "应于 {due} 前复核", "zh-TW": "應於 {due} 前複核", "en-US": "Review by {due}" },
  overdueBy: { "zh-CN": "已超 {days} 天", "zh-TW": "已超 {days} 天", "en-US": "overdue by {days} {days|day|days}" },
  historyOf: { "zh-CN": "级别的来历", "zh-TW": "級別的來歷", "en-US": "History of the tier" },
  historySelected: {
    "zh-CN": "选中客户的来历",
    "zh-TW": "選取客戶的來歷",
    "en-US": "History of the selected customer",
  },
  historyNone: {
    "zh-CN": "还没有复核记录。",
    "zh-TW": "還沒有複核記錄。",
    "en-US": "There is no review yet.",
  },
  kindFirst: { "zh-CN": "首次定级", "zh-TW": "首次定級", "en-US": "graded first" },
  kindMoved: { "zh-CN": "变动", "zh-TW": "變動", "en-US": "moved" },
  kindDecided: { "zh-CN": "另行决定", "zh-TW": "另行決定", "en-US": "decided otherwise" },
  kindHeld: { "zh-CN": "保留", "zh-TW": "保留", "en-US": "kept" },
  kindAgreed: { "zh-CN": "一致", "zh-TW": "一致", "en-US": "agreed" },

  runsIntro: {
    "zh-CN": "可以撤销任何一次分级；此后改过或又定过级的客户保持不变。",
    "zh-TW": "可以撤銷任何一次分級；此後改過或又定過級的客戶保持不變。",
    "en-US": "Any run can be undone; customers that were changed or decided again since stay as they are.",
  },
  runsLoad: { "zh-CN": "列出往次分级", "zh-TW": "列出往次分級", "en-US": "List past runs" },
  runsNone: {
    "zh-CN": "没有可撤销的分级。",
    "zh-TW": "沒有可撤銷的分級。",
    "en-US": "There is no run to undo.",
  },
  runTitle: { "zh-CN": "{at} {user}", "zh-TW": "{at} {user}", "en-US": "{at} {user}" },
  runAsOf: {
    "zh-CN": "截至 {asOf}，改了 {count} 户",
    "zh-TW": "截至 {asOf}，改了 {count} 戶",
    "en-US": "As of {asOf}, customers changed: {count}",
  },
  runOwner: { "zh-CN": "负责人：{owner}", "zh-TW": "負責人：{owner}", "en-US": "Owner: {owner}" },
  runDocument: { "zh-CN": "审批单号：{document}", "zh-TW": "簽核單號：{document}", "en-US": "Approval: {document}" },
  runCan: {
    "zh-CN": "可恢复 {restorable} 户；此后改过 {changed}，又定过级 {later}，行已不在 {gone}",
    "zh-TW": "可恢復 {restorable} 戶；此後改過 {changed}，又定過級 {later}，列已不在 {gone}",
    "en-US": "Can be set back: {restorable}; changed since: {changed}, decided again: {later}, row gone: {gone}",
  },
  runUndo: { "zh-CN": "撤销这次", "zh-TW": "撤銷這次", "en-US": "Undo this run" },
} as const satisfies Messages;
