import type { Messages } from "./types";

/** The pane's first view: what is due today, and what its commands say. */
export const todayPaneText = {
  refresh: { "zh-CN": "重新查看", "zh-TW": "重新查看", "en-US": "Look again" },
  stepRead: { "zh-CN": "正在查看到期事项", "zh-TW": "正在查看到期事項", "en-US": "Looking at what is due" },
  stepWrite: { "zh-CN": "正在写入", "zh-TW": "正在寫入", "en-US": "Writing" },

  groups: { "zh-CN": "到期事项的分组", "zh-TW": "到期事項的分組", "en-US": "Groups of what is due" },
  all: { "zh-CN": "全部", "zh-TW": "全部", "en-US": "All" },
  overdue: { "zh-CN": "已超期", "zh-TW": "已超期", "en-US": "Overdue" },
  today: { "zh-CN": "今天", "zh-TW": "今天", "en-US": "Today" },
  soon: { "zh-CN": "一周内", "zh-TW": "一週內", "en-US": "Within a week" },
  waiting: { "zh-CN": "待审批", "zh-TW": "待審批", "en-US": "To approve" },
  worst: { "zh-CN": "最要紧的问题", "zh-TW": "最要緊的問題", "en-US": "Worst findings" },
  gaps: { "zh-CN": "暂无法判断", "zh-TW": "暫無法判斷", "en-US": "Not evaluable" },
  group: { "zh-CN": "{name} {count}", "zh-TW": "{name} {count}", "en-US": "{name} {count}" },
  owner: { "zh-CN": "负责人", "zh-TW": "負責人", "en-US": "Owner" },
  everybody: { "zh-CN": "所有人", "zh-TW": "所有人", "en-US": "Everybody" },
  ownerCount: { "zh-CN": "{name}（{count}）", "zh-TW": "{name}（{count}）", "en-US": "{name} ({count})" },

  month: {
    "zh-CN": "{month} 销售 {sales}，目标 {target}，完成 {share}，{pace}",
    "zh-TW": "{month} 銷售 {sales}，目標 {target}，完成 {share}，{pace}",
    "en-US": "{month}: sales {sales}, target {target}, {share} reached, {pace}",
  },
  monthSales: {
    "zh-CN": "{month} 销售 {sales}。{reason}",
    "zh-TW": "{month} 銷售 {sales}。{reason}",
    "en-US": "{month}: sales {sales}. {reason}",
  },
  monthNone: {
    "zh-CN": "{month} 销售暂无法判断：{reason}",
    "zh-TW": "{month} 銷售暫無法判斷：{reason}",
    "en-US": "{month}: sales not evaluable: {reason}",
  },
  paceAhead: { "zh-CN": "快于进度（{pace}）", "zh-TW": "快於進度（{pace}）", "en-US": "ahead of time ({pace})" },
  paceBehind: { "zh-CN": "慢于进度（{pace}）", "zh-TW": "慢於進度（{pace}）", "en-US": "behind time ({pace})" },
  paceUnknown: { "zh-CN": "进度暂无法判断", "zh-TW": "進度暫無法判斷", "en-US": "pace not evaluable" },

  answer: { "zh-CN": "回复", "zh-TW": "回覆", "en-US": "Answer" },
  answerFor: {
    "zh-CN": "回复：{subject}，{what}",
    "zh-TW": "回覆：{subject}，{what}",
    "en-US": "Answer: {subject}, {what}",
  },
  newDay: { "zh-CN": "新日期", "zh-TW": "新日期", "en-US": "New date" },
  whyList: { "zh-CN": "原因", "zh-TW": "原因", "en-US": "Why" },
  choose: { "zh-CN": "请选择", "zh-TW": "請選擇", "en-US": "Choose" },
  whyNotNeeded: { "zh-CN": "不写原因", "zh-TW": "不寫原因", "en-US": "Give no reason" },
  why: { "zh-CN": "理由", "zh-TW": "理由", "en-US": "Reason" },
  days: { "zh-CN": "间隔天数", "zh-TW": "間隔天數", "en-US": "Interval in days" },
  approver: { "zh-CN": "批准人", "zh-TW": "批准人", "en-US": "Approved by" },
  write: { "zh-CN": "写入", "zh-TW": "寫入", "en-US": "Write" },
  cancel: { "zh-CN": "不写了", "zh-TW": "不寫了", "en-US": "Cancel" },
  undo: { "zh-CN": "撤销", "zh-TW": "復原", "en-US": "Undo" },
  answered: {
    "zh-CN": "已写入：{subject}，{answer}",
    "zh-TW": "已寫入：{subject}，{answer}",
    "en-US": "Written: {subject}, {answer}",
  },
  undone: {
    "zh-CN": "已撤销，{count} 行恢复原样。",
    "zh-TW": "已復原，{count} 列恢復原樣。",
    "en-US": "Undone; {count} {count|row|rows} {count|is|are} as before.",
  },
  undoneLeft: {
    "zh-CN": "{count} 行恢复原样，{left} 行之后有人改过，保持不动。",
    "zh-TW": "{count} 列恢復原樣，{left} 列之後有人改過，保持不動。",
    "en-US":
      "{count} {count|row|rows} {count|is|are} as before; {left} {left|was|were} edited since and {left|stays|stay}.",
  },
  rowGone: {
    "zh-CN": "没有写入：{subject}的那一行已被删除或移走。",
    "zh-TW": "沒有寫入：{subject}的那一列已被刪除或移走。",
    "en-US": "Nothing was written: the row of {subject} is gone.",
  },
  contactMeanwhile: {
    "zh-CN": "没有写入：{subject}在 {date} 已有联系登记，可能是同事刚记的。",
    "zh-TW": "沒有寫入：{subject}在 {date} 已有聯絡登記，可能是同事剛記的。",
    "en-US": "Nothing was written: a contact with {subject} on {date} is in the log, perhaps a colleague's.",
  },
  notFitting: {
    "zh-CN": "没有写入：“{answer}”已不适用于{subject}，请重新查看。",
    "zh-TW": "沒有寫入：「{answer}」已不適用於{subject}，請重新查看。",
    "en-US": "Nothing was written: “{answer}” no longer fits {subject}. Look again.",
  },

  nothing: {
    "zh-CN": "今天没有到期的事。",
    "zh-TW": "今天沒有到期的事。",
    "en-US": "Nothing is due.",
  },
  nothingHere: { "zh-CN": "这一组没有事项。", "zh-TW": "這一組沒有事項。", "en-US": "Nothing in this group." },
  teach: {
    "zh-CN":
      "这里列出要做的事：客户填了级别和建档日期，就有最迟联系日；拜访表里填了计划，到日子会提醒；约定日期、投诉、新客户申请也一样。",
    "zh-TW":
      "這裡列出要做的事：客戶填了級別和建檔日期，就有最遲聯絡日；拜訪表裡填了計劃，到日子會提醒；約定日期、投訴、新客戶申請也一樣。",
    "en-US":
      "What is to be done comes up here: a customer with a tier and a creation date has a contact due, a planned visit comes up on its day, and so do agreed dates, complaints and applications.",
  },
  goCheck: { "zh-CN": "看全部检查结果", "zh-TW": "看全部檢查結果", "en-US": "See all findings" },
  runCheck: { "zh-CN": "检查填写", "zh-TW": "檢查填寫", "en-US": "Check entries" },
  worstLine: { "zh-CN": "{problem}（{count} 处）", "zh-TW": "{problem}（{count} 處）", "en-US": "{problem} ({count})" },
  noErrors: { "zh-CN": "没有必须改的。", "zh-TW": "沒有必須改的。", "en-US": "No errors." },
} as const satisfies Messages;
