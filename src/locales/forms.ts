import type { Messages } from "./types";

/** Printed forms: words on the sheets beside the catalogue's own names and headers, and what the commands say. */
export const formText = {
  field: { "zh-CN": "{name}：{value}", "zh-TW": "{name}：{value}", "en-US": "{name}: {value}" },
  dayOfWeek: { "zh-CN": "{date}（{day}）", "zh-TW": "{date}（{day}）", "en-US": "{date} ({day})" },
  monday: { "zh-CN": "周一", "zh-TW": "週一", "en-US": "Mon" },
  tuesday: { "zh-CN": "周二", "zh-TW": "週二", "en-US": "Tue" },
  wednesday: { "zh-CN": "周三", "zh-TW": "週三", "en-US": "Wed" },
  thursday: { "zh-CN": "周四", "zh-TW": "週四", "en-US": "Thu" },
  friday: { "zh-CN": "周五", "zh-TW": "週五", "en-US": "Fri" },
  saturday: { "zh-CN": "周六", "zh-TW": "週六", "en-US": "Sat" },
  sunday: { "zh-CN": "周日", "zh-TW": "週日", "en-US": "Sun" },
  signVisitor: { "zh-CN": "本人签字", "zh-TW": "本人簽字", "en-US": "Signed" },
  signSupervisor: { "zh-CN": "主管签字", "zh-TW": "主管簽字", "en-US": "Supervisor" },
  signDate: { "zh-CN": "日期", "zh-TW": "日期", "en-US": "Date" },
  signCompiled: { "zh-CN": "编制", "zh-TW": "編制", "en-US": "Compiled" },
  signReviewed: { "zh-CN": "审核", "zh-TW": "審核", "en-US": "Reviewed" },
  signApproved: { "zh-CN": "批准", "zh-TW": "核准", "en-US": "Approved" },
  signApplicant: { "zh-CN": "申请人签字", "zh-TW": "申請人簽字", "en-US": "Applicant" },
  signManager: { "zh-CN": "销售主管签字", "zh-TW": "銷售主管簽字", "en-US": "Sales manager" },
  signMarket: { "zh-CN": "市场部签字", "zh-TW": "市場部簽字", "en-US": "Market department" },
  page: { "zh-CN": "第 &P 页，共 &N 页", "zh-TW": "第 &P 頁，共 &N 頁", "en-US": "Page &P of &N" },
  notAll: {
    "zh-CN": "另有 {count} 项未列，见工作表。",
    "zh-TW": "另有 {count} 項未列，見工作表。",
    "en-US": "{count} more on the sheet, not printed here.",
  },
  unknownForm: {
    "zh-CN": "没有名为“{form}”的表单。可用的有：{available}。",
    "zh-TW": "沒有名為「{form}」的表單。可用的有：{available}。",
    "en-US": "There is no form {form}. Available: {available}.",
  },
  nothing: {
    "zh-CN": "没有可以填入《{form}》的记录，未生成。",
    "zh-TW": "沒有可以填入《{form}》的記錄，未產生。",
    "en-US": "No records for the form “{form}”; nothing was made.",
  },
  nothingThatDay: {
    "zh-CN": "{person}在{date}没有拜访安排，未生成《{form}》。",
    "zh-TW": "{person}在{date}沒有拜訪安排，未產生《{form}》。",
    "en-US": "No visits of {person} on {date}; “{form}” was not made.",
  },
  anybody: { "zh-CN": "所有人", "zh-TW": "所有人", "en-US": "anybody" },
  ready: {
    "zh-CN": "《{form}》已生成，共 {pages} 页，在工作表“{sheet}”。请用 Excel 的“打印”打印这张工作表。",
    "zh-TW": "《{form}》已產生，共 {pages} 頁，在工作表「{sheet}」。請用 Excel 的「列印」列印這張工作表。",
    "en-US": "“{form}” is ready: {pages} {pages|page|pages} on sheet “{sheet}”. Print that sheet with Excel's Print.",
  },
  step: { "zh-CN": "正在填表", "zh-TW": "正在填表", "en-US": "Filling the form" },
} as const satisfies Messages;
