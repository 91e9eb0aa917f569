/** Other words that people write for values of our lists, each with one meaning only. */
type Synonyms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** List → code → words. Spaces, width, case and script do not matter, so each word stands here once. */
export const listSynonyms: Synonyms = {
  tier: {
    A: ["A类", "A类客户", "A级客户", "grade A"],
    B: ["B类", "B类客户", "B级客户", "grade B"],
    C: ["C类", "C类客户", "C级客户", "grade C"],
    D: ["D类", "D类客户", "D级客户", "grade D"],
    unrated: ["未分级", "未评级", "ungraded"],
  },
  accountClass: {
    potential: ["潜在", "lead"],
    intent: ["意向", "qualified"],
    won: ["成交", "已成交", "已成交客户", "won"],
    key: ["重点", "大客户", "重点大客户", "KA"],
  },
  visitStatus: {
    planned: ["待拜访", "计划中", "scheduled"],
    done: ["已拜访", "已完成", "完成", "completed", "visited"],
    missed: ["未拜访", "no show"],
    rescheduled: ["已改期", "延期", "postponed"],
    cancelled: ["已取消", "canceled"],
  },
  visitOrigin: { planned: ["计划", "按计划"], adhoc: ["临时", "临时拜访", "ad-hoc", "unplanned"] },
  contactMode: {
    wechat: ["weixin", "企业微信"],
    phone: ["打电话", "手机", "call", "telephone"],
    visit: ["上门", "拜访", "上门拜访", "face to face"],
    mail: ["电子邮件", "邮箱", "email", "e-mail"],
    meeting: ["开会"],
  },
  contactKind: { call: ["打电话", "phone"], visit: ["上门拜访"], mail: ["电子邮件", "email", "e-mail"] },
  intentLevel: { high: ["高", "高意向客户"], some: ["一般", "中", "medium"], none: ["无意向", "没有"] },
  level3: { medium: ["中等", "mid"] },
  accountStatus: {
    active: ["在合作", "合作中"],
    paused: ["已暂停", "on hold"],
    lost: ["已流失"],
    closed: ["已终止"],
  },
  actionStatus: {
    open: ["待办", "todo", "open"],
    doing: ["执行中", "ongoing"],
    done: ["完成", "completed"],
    cancelled: ["取消", "canceled"],
  },
  planStatus: { submitted: ["待审批", "提交"], rejected: ["退回"], executing: ["进行中"], closed: ["已结束"] },
};
