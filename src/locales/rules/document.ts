import type { Messages } from "../types";

/** Words of the generated page on the rules. */
export const documentText = {
  title: { "zh-CN": "全部规则", "zh-TW": "全部規則", "en-US": "All rules" },
  intro: {
    "zh-CN":
      "共 {count} 条：{computed} 条由 Tierbook 检查，{attest} 条由人确认。启用了所需的功能包、且所选档位包含它时，一条规则才检查；“制度设置”的 RuleBook 可以单独关闭或改变程度。缺参数、表或历史数据时，结果是“暂无法判断”，不是通过。",
    "zh-TW":
      "共 {count} 條：{computed} 條由 Tierbook 檢查，{attest} 條由人確認。啟用了所需的功能包、且所選檔位包含它時，一條規則才檢查；「制度設置」的 RuleBook 可以單獨關閉或改變程度。缺參數、表或歷史資料時，結果是「暫無法判斷」，不是通過。",
    "en-US":
      "{count} {count|rule|rules}: Tierbook checks {computed}, a person confirms {attest}. A rule is checked when its pack is installed and the chosen profile includes it; RuleBook on the Policy sheet switches single rules off or changes their severity. Where a parameter, a table or history is missing, the result is “not evaluable”, not a pass.",
  },
  other: { "zh-CN": "其他语言", "zh-TW": "其他語言", "en-US": "Other languages" },
  clause: { "zh-CN": "条款", "zh-TW": "條款", "en-US": "Clause" },
  severity: { "zh-CN": "程度", "zh-TW": "程度", "en-US": "Severity" },
  profile: { "zh-CN": "档位", "zh-TW": "檔位", "en-US": "Profile" },
  pack: { "zh-CN": "功能包", "zh-TW": "功能包", "en-US": "Pack" },
  sheet: { "zh-CN": "表", "zh-TW": "表", "en-US": "Sheet" },
  columns: { "zh-CN": "看这些列", "zh-TW": "看這些欄", "en-US": "Looks at" },
  parameters: { "zh-CN": "用到的参数", "zh-TW": "用到的參數", "en-US": "Parameters" },
  mustFill: { "zh-CN": "必须填", "zh-TW": "必須填", "en-US": "must be filled" },
  attest: { "zh-CN": "由人确认", "zh-TW": "由人確認", "en-US": "confirmed by a person" },
} as const satisfies Messages;
