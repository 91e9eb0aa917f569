import type { Messages } from "./types";

/** What each pack brings, in a line. */
export const packBrings = {
  core: {
    "zh-CN": "客户档案、拜访、开发计划、行动计划、考核表和制度设置",
    "zh-TW": "客戶檔案、拜訪、開發計劃、行動計劃、考核表和制度設置",
    "en-US": "prospects, visits, plan, actions, scorecard and policy",
  },
  orders: {
    "zh-CN": "订单、回款和发票：按实际销售额分级，考核销售完成率",
    "zh-TW": "訂單、回款和發票：依實際銷售額分級，考核銷售完成率",
    "en-US": "orders, collections and invoices: tiers by real sales, sales completion",
  },
  planGovernance: {
    "zh-CN": "计划的调研、策略、资源、评估、调整和进度汇报",
    "zh-TW": "計劃的調研、策略、資源、評估、調整和進度彙報",
    "en-US": "research, strategies, resources, reviews, changes and progress of plans",
  },
  development: {
    "zh-CN": "从线索到成交的阶段、洽谈条件和样品",
    "zh-TW": "從線索到成交的階段、洽談條件和樣品",
    "en-US": "stages from lead to deal, terms and samples",
  },
  newCustomers: {
    "zh-CN": "新客户的认定申请、期限和奖励",
    "zh-TW": "新客戶的認定申請、期限和獎勵",
    "en-US": "applications for new customers, their limits and rewards",
  },
  keyAccounts: {
    "zh-CN": "大客户的服务小组、联系人和资源申请",
    "zh-TW": "大客戶的服務小組、聯絡人和資源申請",
    "en-US": "service teams, contacts and resource requests of key accounts",
  },
  contactCadence: {
    "zh-CN": "按级别的联系间隔、最迟联系日、承诺、接待和答谢",
    "zh-TW": "依級別的聯絡間隔、最遲聯絡日、承諾、接待和答謝",
    "en-US": "contact intervals by tier, contact due, commitments, receptions and care",
  },
  service: {
    "zh-CN": "投诉、意见反馈、服务费用和满意度",
    "zh-TW": "投訴、意見回饋、服務費用和滿意度",
    "en-US": "complaints, feedback, service costs and surveys",
  },
  control: {
    "zh-CN": "资料查阅、管理检查、会议、预警和确认声明",
    "zh-TW": "資料查閱、管理檢查、會議、預警和確認聲明",
    "en-US": "access to files, inspections, meetings, alerts and attestations",
  },
} as const satisfies Messages;

/** The wizard of open questions, and the policy as a file. */
export const wizardText = {
  packCounts: {
    "zh-CN": "{sheets} 张表、{rules} 条规则、{questions} 个要定的数",
    "zh-TW": "{sheets} 張表、{rules} 條規則、{questions} 個要定的數",
    "en-US":
      "{sheets} {sheets|table|tables}, {rules} {rules|rule|rules}, {questions} {questions|figure|figures} to decide",
  },
  step: {
    "zh-CN": "第 {step} 步，共 {total} 步",
    "zh-TW": "第 {step} 步，共 {total} 步",
    "en-US": "Step {step} of {total}",
  },
  progress: { "zh-CN": "问题的进度", "zh-TW": "問題的進度", "en-US": "Progress of the questions" },
  skip: { "zh-CN": "跳过", "zh-TW": "略過", "en-US": "Skip" },
  back: { "zh-CN": "上一步", "zh-TW": "上一步", "en-US": "Back" },
  again: { "zh-CN": "回答跳过的 {count} 个", "zh-TW": "回答略過的 {count} 個", "en-US": "Answer the {count} skipped" },
  allDone: {
    "zh-CN": "所选功能包要定的数都定好了。",
    "zh-TW": "所選功能包要定的數都定好了。",
    "en-US": "Every figure that the chosen packs need is decided.",
  },
  clause: { "zh-CN": "依据：{clause}", "zh-TW": "依據：{clause}", "en-US": "Clause: {clause}" },
  choose: { "zh-CN": "请选择", "zh-TW": "請選擇", "en-US": "Choose" },
  readAs: { "zh-CN": "即 {value}", "zh-TW": "即 {value}", "en-US": "That is {value}" },
  moneyHint: {
    "zh-CN": "单位为元，也可写 100万",
    "zh-TW": "單位為元，也可寫 100萬",
    "en-US": "in plain currency units; 100万 is understood",
  },
  personalData: {
    "zh-CN": "保留联系人的个人情况（家庭、爱好、健康等）",
    "zh-TW": "保留聯絡人的個人情況（家庭、愛好、健康等）",
    "en-US": "Keep personal circumstances of contacts (family, hobbies, health)",
  },
  personalDataHint: {
    "zh-CN": "默认不设这些栏目。启用前请确认公司有权收集；报告和导出里不会出现。",
    "zh-TW": "預設不設這些欄目。啟用前請確認公司有權收集；報告和匯出裡不會出現。",
    "en-US": "Off by default. Be sure that the company may collect such data; reports and exports leave it out.",
  },
  fileTitle: { "zh-CN": "制度文件", "zh-TW": "制度文件", "en-US": "Policy file" },
  fileIntro: {
    "zh-CN": "把制度设置存成文件，或用文件里的值改写本工作簿的制度；改动会记入操作记录。",
    "zh-TW": "把制度設置存成檔案，或用檔案裡的值改寫本活頁簿的制度；更動會記入操作記錄。",
    "en-US": "Save the policy as a file, or change this workbook's policy to what a file says; changes are logged.",
  },
  exportFile: { "zh-CN": "导出制度", "zh-TW": "匯出制度", "en-US": "Export policy" },
  importFile: { "zh-CN": "导入制度", "zh-TW": "匯入制度", "en-US": "Import policy" },
  saveFile: { "zh-CN": "保存为 {name}", "zh-TW": "儲存為 {name}", "en-US": "Save as {name}" },
  exported: {
    "zh-CN": "制度第 {version} 版。",
    "zh-TW": "制度第 {version} 版。",
    "en-US": "Policy version {version}.",
  },
  unreadable: {
    "zh-CN": "读不懂、未导出的单元格：{cells}",
    "zh-TW": "讀不懂、未匯出的儲存格：{cells}",
    "en-US": "Cells that cannot be read and were left out: {cells}",
  },
  imported: {
    "zh-CN": "改写了 {changed} 项制度，现为第 {version} 版。",
    "zh-TW": "改寫了 {changed} 項制度，現為第 {version} 版。",
    "en-US": "{changed} policy {changed|value|values} changed; this is version {version}.",
  },
  notJson: {
    "zh-CN": "这个文件不是制度文件（JSON）。",
    "zh-TW": "這個檔案不是制度文件（JSON）。",
    "en-US": "This file is no policy file (JSON).",
  },
} as const satisfies Messages;
