/** Texts of the rules, family by family. */
import type { Messages } from "../types";

export { accountText } from "./accounts";
export { accountTitles } from "./accountTitles";
export { attestedText } from "./attested";
export { cellTypeText } from "./cellTypes";
export { commonText } from "./common";
export { contactText } from "./contact";
export { developmentText } from "./development";
export { developmentTitle } from "./developmentTitles";
export { documentText } from "./document";
export { familyText } from "./families";
export { governanceText } from "./governance";
export { keyAccountText } from "./keyAccounts";
export { keyAccountTitle } from "./keyAccountTitles";
export { kpiRuleText } from "./kpis";
export { newCustomerText } from "./newCustomers";
export { newCustomerTitle } from "./newCustomerTitles";
export { planText } from "./plan";
export { planFollowText } from "./planFollow";
export { roleText } from "./roles";
export { serviceText } from "./service";
export { targetText } from "./targets";
export { tierRuleText } from "./tiers";
export { visitPlanText } from "./visitPlans";
export { visitResultText } from "./visitResults";
export { visitText } from "./visits";

/** Texts of the engine itself. */
export const rulesText = {
  defect: {
    "zh-CN": "这条规则本身出错，未能检查（{detail}）",
    "zh-TW": "這條規則本身出錯，未能檢查（{detail}）",
    "en-US": "This rule failed by a defect of ours and was not checked ({detail})",
  },
} as const satisfies Messages;
