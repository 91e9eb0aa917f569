import type { Messages } from "./types";

/** The plans in the pane, and what their commands say. */
export const planPaneText = {
  refresh: { "zh-CN": "重新读取", "zh-TW": "重新讀取", "en-US": "Read again" },
  stepWrite: { "zh-CN": "正在写入", "zh-TW": "正在寫入", "en-US": "Writing" },
  list: { "zh-CN": "计划（{count}）", "zh-TW": "計劃（{count}）", "en-US": "Plans ({count})" },
  empty: { "zh-CN": "还没有计划。", "zh-TW": "還沒有計劃。", "en-US": "There is no plan yet." },
  teach: {
    "zh-CN": "在“计划卡”表填一行：名称、类型、起止日期；指标和行动写上计划编号。然后在这里提交、审批、执行。",
    "zh-TW": "在「計劃卡」表填一列：名稱、類型、起訖日期；指標和行動寫上計劃編號。然後在這裡提交、審批、執行。",
    "en-US":
      "Fill in a row on sheet Plan card: name, type, first and last day. Targets and actions name the plan's id. Then submit, approve and carry it out here.",
  },

  draft: { "zh-CN": "草稿", "zh-TW": "草稿", "en-US": "draft" },
  submitted: { "zh-CN": "待审批", "zh-TW": "待審批", "en-US": "submitted" },
  approved: { "zh-CN": "已批准", "zh-TW": "已批准", "en-US": "approved" },
  rejected: { "zh-CN": "退回", "zh-TW": "退回", "en-US": "returned" },
  executing: { "zh-CN": "执行中", "zh-TW": "執行中", "en-US": "executing" },
  amended: { "zh-CN": "已调整", "zh-TW": "已調整", "en-US": "amended" },
  closed: { "zh-CN": "已结束", "zh-TW": "已結束", "en-US": "closed" },
  unclear: { "zh-CN": "状态不明：{found}", "zh-TW": "狀態不明：{found}", "en-US": "state unclear: {found}" },

  open: { "zh-CN": "打开{name}", "zh-TW": "打開{name}", "en-US": "Open {name}" },
  back: { "zh-CN": "返回列表", "zh-TW": "返回列表", "en-US": "Back to the list" },
  print: { "zh-CN": "打印计划表", "zh-TW": "列印計劃表", "en-US": "Print the plan" },
  printNeedsId: {
    "zh-CN": "计划编号空着或重复，补好后才能打印。",
    "zh-TW": "計劃編號空著或重複，補好後才能列印。",
    "en-US": "The plan's id is blank or stands twice: mend it before printing.",
  },
  noName: { "zh-CN": "（没有名称）", "zh-TW": "（沒有名稱）", "en-US": "(no name)" },
  span: { "zh-CN": "{from} 至 {to}", "zh-TW": "{from} 至 {to}", "en-US": "{from} to {to}" },
  noDay: { "zh-CN": "请填批准日期。", "zh-TW": "請填批准日期。", "en-US": "Enter the day of the approval." },
  dayUnknown: { "zh-CN": "日期未填", "zh-TW": "日期未填", "en-US": "no date" },
  version: { "zh-CN": "第 {version} 版", "zh-TW": "第 {version} 版", "en-US": "version {version}" },
  compiledBy: { "zh-CN": "编制：{name}", "zh-TW": "編制：{name}", "en-US": "compiled by {name}" },
  approvedBy: {
    "zh-CN": "{name} 批准，审批单号 {no}",
    "zh-TW": "{name} 批准，簽核單號 {no}",
    "en-US": "approved by {name}, document {no}",
  },
  returnedBecause: { "zh-CN": "退回原因：{reason}", "zh-TW": "退回原因：{reason}", "en-US": "Returned: {reason}" },
  returnedLine: {
    "zh-CN": "退回（{date}）：{reason}",
    "zh-TW": "退回（{date}）：{reason}",
    "en-US": "Returned ({date}): {reason}",
  },
  summary: {
    "zh-CN": "指标 {targets} 项，行动完成 {done}/{all}，必须改 {errors}",
    "zh-TW": "指標 {targets} 項，行動完成 {done}/{all}，必須改 {errors}",
    "en-US": "Targets: {targets}; actions done: {done} of {all}; errors: {errors}",
  },
  waiting: {
    "zh-CN": "{count} 项变更待批",
    "zh-TW": "{count} 項變更待批",
    "en-US": "Changes awaiting approval: {count}",
  },
  mixed: {
    "zh-CN": "另有 {count} 行可能属于本计划：同名或同号的计划不止一个，请改用各自的计划编号。",
    "zh-TW": "另有 {count} 列可能屬於本計劃：同名或同號的計劃不止一個，請改用各自的計劃編號。",
    "en-US":
      "{count} more {count|row|rows} may belong to this plan: several plans share its name or id. Use ids of their own.",
  },

  submit: { "zh-CN": "提交审批", "zh-TW": "提交審批", "en-US": "Submit" },
  approve: { "zh-CN": "批准", "zh-TW": "批准", "en-US": "Approve" },
  sendBack: { "zh-CN": "退回", "zh-TW": "退回", "en-US": "Return" },
  begin: { "zh-CN": "开始执行", "zh-TW": "開始執行", "en-US": "Begin" },
  closePlan: { "zh-CN": "结束计划", "zh-TW": "結束計劃", "en-US": "Close" },
  stepTitle: { "zh-CN": "{step}：{name}", "zh-TW": "{step}：{name}", "en-US": "{step}: {name}" },
  cancel: { "zh-CN": "不写了", "zh-TW": "不寫了", "en-US": "Cancel" },
  approvalNo: { "zh-CN": "审批单号", "zh-TW": "簽核單號", "en-US": "Approval document no." },
  approver: { "zh-CN": "批准人", "zh-TW": "批准人", "en-US": "Approved by" },
  choose: { "zh-CN": "请选择", "zh-TW": "請選擇", "en-US": "Choose" },
  day: { "zh-CN": "批准日期", "zh-TW": "批准日期", "en-US": "Approved on" },
  effect: { "zh-CN": "生效日期", "zh-TW": "生效日期", "en-US": "In force from" },
  why: { "zh-CN": "退回原因", "zh-TW": "退回原因", "en-US": "Why it goes back" },
  noApprovalNo: {
    "zh-CN": "请填审批单号：表格里的批准要有单据可查。",
    "zh-TW": "請填簽核單號：表格裡的批准要有單據可查。",
    "en-US": "Enter the number of the approval document: it proves what the sheet says.",
  },
  noApprover: { "zh-CN": "请选批准人。", "zh-TW": "請選批准人。", "en-US": "Say who approved." },
  noEffect: {
    "zh-CN": "请填生效日期。",
    "zh-TW": "請填生效日期。",
    "en-US": "Enter the day from which it is in force.",
  },
  noReason: { "zh-CN": "请填原因。", "zh-TW": "請填原因。", "en-US": "Give the reason." },
  dayAhead: {
    "zh-CN": "批准日期不能晚于今天。",
    "zh-TW": "批准日期不能晚於今天。",
    "en-US": "The day of the approval is still to come.",
  },

  gatePassed: { "zh-CN": "要求的都齐了。", "zh-TW": "要求的都齊了。", "en-US": "All that is asked for is there." },
  gateStops: {
    "zh-CN": "还缺 {count} 项，补齐后才能继续；确有理由的，先在“检查”里说明接受。",
    "zh-TW": "還缺 {count} 項，補齊後才能繼續；確有理由的，先在「檢查」裡說明接受。",
    "en-US": "{count} must be mended first; where there is good reason, accept them under Check.",
  },
  gateWarns: {
    "zh-CN": "另有 {count} 项应当改或建议，不影响这一步。",
    "zh-TW": "另有 {count} 項應當改或建議，不影響這一步。",
    "en-US": "{count} more {count|is a warning|are warnings} or advice and {count|does|do} not stop this step.",
  },
  gateUnknown: {
    "zh-CN": "{count} 条规定暂无法判断：{rules}",
    "zh-TW": "{count} 條規定暫無法判斷：{rules}",
    "en-US": "{count} {count|rule|rules} {count|is|are} not evaluable: {rules}",
  },
  gateNone: {
    "zh-CN": "没有启用检查这一步的规定。",
    "zh-TW": "沒有啟用檢查這一步的規定。",
    "en-US": "No rule that is on judges this step.",
  },
  clause: { "zh-CN": "依据 {clause}", "zh-TW": "依據 {clause}", "en-US": "Clause {clause}" },

  findings: { "zh-CN": "要改的（{count}）", "zh-TW": "要改的（{count}）", "en-US": "Findings ({count})" },
  targets: { "zh-CN": "指标（{count}）", "zh-TW": "指標（{count}）", "en-US": "Targets ({count})" },
  actions: { "zh-CN": "行动（{count}）", "zh-TW": "行動（{count}）", "en-US": "Actions ({count})" },
  resources: { "zh-CN": "资源（{count}）", "zh-TW": "資源（{count}）", "en-US": "Resources ({count})" },
  reviews: { "zh-CN": "评估（{count}）", "zh-TW": "評估（{count}）", "en-US": "Reviews ({count})" },
  changes: { "zh-CN": "变更（{count}）", "zh-TW": "變更（{count}）", "en-US": "Changes ({count})" },
  target: { "zh-CN": "目标 {value}", "zh-TW": "目標 {value}", "en-US": "target {value}" },
  targetPending: {
    "zh-CN": "目标 {value} / 待批 {pending}，考核仍按 {value}",
    "zh-TW": "目標 {value} / 待批 {pending}，考核仍按 {value}",
    "en-US": "target {value} / awaiting approval {pending}; scored by {value}",
  },
  targetNone: { "zh-CN": "没有目标值", "zh-TW": "沒有目標值", "en-US": "no target" },
  targetUnknown: {
    "zh-CN": "现行目标暂无法判断",
    "zh-TW": "現行目標暫無法判斷",
    "en-US": "target in force not evaluable",
  },
  unknown: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "not evaluable" },
  actual: {
    "zh-CN": "实际 {actual}，完成 {share}",
    "zh-TW": "實際 {actual}，完成 {share}",
    "en-US": "actual {actual}, {share} reached",
  },
  actualOnly: { "zh-CN": "实际 {actual}", "zh-TW": "實際 {actual}", "en-US": "actual {actual}" },
  actualNone: {
    "zh-CN": "实际数本行没有，见考核表",
    "zh-TW": "實際數本列沒有，見考核表",
    "en-US": "no actual in this row; see Scorecard",
  },
  ahead: { "zh-CN": "快于进度 {pace}", "zh-TW": "快於進度 {pace}", "en-US": "ahead, pace {pace}" },
  onTrack: { "zh-CN": "接近进度 {pace}", "zh-TW": "接近進度 {pace}", "en-US": "on track, pace {pace}" },
  behind: { "zh-CN": "慢于进度 {pace}", "zh-TW": "慢於進度 {pace}", "en-US": "behind, pace {pace}" },
  progress: { "zh-CN": "进度 {share}", "zh-TW": "進度 {share}", "en-US": "{share} done" },
  due: { "zh-CN": "期限 {date}", "zh-TW": "期限 {date}", "en-US": "due {date}" },
  late: { "zh-CN": "已超 {days} 天", "zh-TW": "已超 {days} 天", "en-US": "{days} {days|day|days} late" },
  money: { "zh-CN": "金额 {amount}", "zh-TW": "金額 {amount}", "en-US": "amount {amount}" },
  quantity: { "zh-CN": "数量 {amount}", "zh-TW": "數量 {amount}", "en-US": "quantity {amount}" },
  reviewOf: { "zh-CN": "截至 {end}", "zh-TW": "截至 {end}", "en-US": "up to {end}" },
  reviewedOn: { "zh-CN": "评估 {day}", "zh-TW": "評估 {day}", "en-US": "reviewed {day}" },
  changeValues: { "zh-CN": "{from} → {to}", "zh-TW": "{from} → {to}", "en-US": "{from} → {to}" },
  changePending: { "zh-CN": "待审批", "zh-TW": "待審批", "en-US": "awaiting approval" },
  changeRejected: { "zh-CN": "退回", "zh-TW": "退回", "en-US": "returned" },
  effectFrom: { "zh-CN": "自 {date} 生效", "zh-TW": "自 {date} 生效", "en-US": "in force from {date}" },
  document: { "zh-CN": "审批单号 {no}", "zh-TW": "簽核單號 {no}", "en-US": "document {no}" },

  request: { "zh-CN": "申请变更", "zh-TW": "申請變更", "en-US": "Ask for a change" },
  requestFor: { "zh-CN": "申请变更：{target}", "zh-TW": "申請變更：{target}", "en-US": "Ask for a change: {target}" },
  oldValue: { "zh-CN": "原目标 {value}", "zh-TW": "原目標 {value}", "en-US": "Original target {value}" },
  newValue: { "zh-CN": "新目标", "zh-TW": "新目標", "en-US": "New target" },
  reason: { "zh-CN": "原因", "zh-TW": "原因", "en-US": "Reason" },
  content: { "zh-CN": "内容", "zh-TW": "內容", "en-US": "Content" },
  expected: { "zh-CN": "预期效果", "zh-TW": "預期效果", "en-US": "Expected effect" },
  effectWanted: {
    "zh-CN": "希望生效日期（可不填）",
    "zh-TW": "希望生效日期（可不填）",
    "en-US": "Wanted from (may stay blank)",
  },
  contentProposal: {
    "zh-CN": "{target}由 {from} 改为 {to}",
    "zh-TW": "{target}由 {from} 改為 {to}",
    "en-US": "{target}: from {from} to {to}",
  },
  ask: { "zh-CN": "提出申请", "zh-TW": "提出申請", "en-US": "Send the request" },
  noValue: { "zh-CN": "请填新目标。", "zh-TW": "請填新目標。", "en-US": "Enter the new target." },
  sameValue: {
    "zh-CN": "新目标与现行目标相同。",
    "zh-TW": "新目標與現行目標相同。",
    "en-US": "The new target equals the one in force.",
  },
  noContent: { "zh-CN": "请写改什么。", "zh-TW": "請寫改什麼。", "en-US": "Say what changes." },
  noExpected: { "zh-CN": "请写预期效果。", "zh-TW": "請寫預期效果。", "en-US": "Say what effect is expected." },
  needsId: {
    "zh-CN": "没有写入：这一行的指标编号空着或重复，变更无法对上，请先补好编号。",
    "zh-TW": "沒有寫入：這一列的指標編號空著或重複，變更無法對上，請先補好編號。",
    "en-US":
      "Nothing was written: the row's target id is blank or stands twice, so that no change could name it. Mend it first.",
  },
  targetChanged: {
    "zh-CN": "没有写入：现行目标已由 {before} 变为 {now}，请重新读取。",
    "zh-TW": "沒有寫入：現行目標已由 {before} 變為 {now}，請重新讀取。",
    "en-US": "Nothing was written: the target in force went from {before} to {now} meanwhile. Read again.",
  },
  askedAlready: {
    "zh-CN": "没有写入：改为 {value} 的申请已经有一条待批。",
    "zh-TW": "沒有寫入：改為 {value} 的申請已經有一筆待批。",
    "en-US": "Nothing was written: a change to {value} awaits approval already.",
  },
  requested: {
    "zh-CN": "已提出：{before} 改为 {value}。变更未批准，考核仍按原目标 {before}。",
    "zh-TW": "已提出：{before} 改為 {value}。變更未批准，考核仍按原目標 {before}。",
    "en-US": "Asked for: {before} to {value}. Until it is approved, scoring stays with {before}.",
  },

  rowGone: {
    "zh-CN": "没有写入：{name}的那一行已被删除或移走，请重新读取。",
    "zh-TW": "沒有寫入：{name}的那一列已被刪除或移走，請重新讀取。",
    "en-US": "Nothing was written: the row of {name} is gone. Read again.",
  },
  notFitting: {
    "zh-CN": "没有写入：{name}的状态已变，这一步不再适用，请重新读取。",
    "zh-TW": "沒有寫入：{name}的狀態已變，這一步不再適用，請重新讀取。",
    "en-US": "Nothing was written: the state of {name} changed and this step no longer fits. Read again.",
  },
  partsChanged: {
    "zh-CN": "没有写入：{name}的指标、行动等内容在您查看之后有人改过，请重新读取后再决定。",
    "zh-TW": "沒有寫入：{name}的指標、行動等內容在您查看之後有人改過，請重新讀取後再決定。",
    "en-US": "Nothing was written: somebody changed rows of {name} since you looked. Read again before you decide.",
  },
  stopped: {
    "zh-CN": "没有写入：{name}还缺 {count} 项，见下。",
    "zh-TW": "沒有寫入：{name}還缺 {count} 項，見下。",
    "en-US": "Nothing was written: {count} of {name} must be mended first, see below.",
  },
  changed: { "zh-CN": "没有写入。{note}", "zh-TW": "沒有寫入。{note}", "en-US": "Nothing was written. {note}" },
  undo: { "zh-CN": "撤销上一步", "zh-TW": "復原上一步", "en-US": "Undo the last step" },
  undone: { "zh-CN": "已撤销上一步。", "zh-TW": "已復原上一步。", "en-US": "The last step was undone." },
  undoneLeft: {
    "zh-CN": "没有撤销：那一行之后有人改过，保持不动。",
    "zh-TW": "沒有復原：那一列之後有人改過，保持不動。",
    "en-US": "Not undone: the row was edited since and stays as it is.",
  },
  noChanges: {
    "zh-CN": "没有“计划调整”表：启用功能包“计划管理”后可以申请变更。",
    "zh-TW": "沒有「計劃調整」表：啟用功能包「計劃管理」後可以申請變更。",
    "en-US": "There is no table of plan changes; switch on the pack for plan governance to ask for changes.",
  },
} as const satisfies Messages;

/** What each step says when it is done. */
export const planDoneText = {
  submit: { "zh-CN": "已提交：{name}。", "zh-TW": "已提交：{name}。", "en-US": "Submitted: {name}." },
  approve: { "zh-CN": "已批准：{name}。", "zh-TW": "已批准：{name}。", "en-US": "Approved: {name}." },
  return: { "zh-CN": "已退回：{name}。", "zh-TW": "已退回：{name}。", "en-US": "Returned: {name}." },
  begin: { "zh-CN": "开始执行：{name}。", "zh-TW": "開始執行：{name}。", "en-US": "Begun: {name}." },
  close: { "zh-CN": "已结束：{name}。", "zh-TW": "已結束：{name}。", "en-US": "Closed: {name}." },
  approveChange: {
    "zh-CN": "变更已批准，自 {date} 起按新目标考核。“现行目标”列在下次刷新考核表时更新。",
    "zh-TW": "變更已批准，自 {date} 起按新目標考核。「現行目標」欄在下次重新整理考核表時更新。",
    "en-US":
      "The change is approved: from {date} on scoring goes by the new target. The column of targets in force follows with the next refresh of the Scorecard.",
  },
  returnChange: {
    "zh-CN": "变更已退回，考核仍按原目标。",
    "zh-TW": "變更已退回，考核仍按原目標。",
    "en-US": "The change was returned; scoring stays with the old target.",
  },
} as const satisfies Messages;
