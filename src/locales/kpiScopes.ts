import type { Messages } from "./types";

/** Figures of a team, region or product, and targets whose plan does not count. */
export const kpiScopes = {
  byTeam: { "zh-CN": "团队", "zh-TW": "團隊", "en-US": "team" },
  byRegion: { "zh-CN": "区域", "zh-TW": "區域", "en-US": "region" },
  byProduct: { "zh-CN": "产品", "zh-TW": "產品", "en-US": "product" },
  notCuttable: {
    "zh-CN": "这项指标不能按{by}划分",
    "zh-TW": "這項指標不能按{by}劃分",
    "en-US": "This figure cannot be split by {by}",
  },
  noTeam: {
    "zh-CN": "人员表里没有团队“{team}”",
    "zh-TW": "人員表裡沒有團隊「{team}」",
    "en-US": "Team has no department “{team}”",
  },
  twoTeams: {
    "zh-CN": "人员表里{name}有两个部门，团队不能确定",
    "zh-TW": "人員表裡{name}有兩個部門，團隊不能確定",
    "en-US": "{name} has two departments in Team, so the team is unclear",
  },
  linesOutside: {
    "zh-CN": "有 {count} 个订单没有写明归属，不计入任何部分",
    "zh-TW": "有 {count} 個訂單沒有寫明歸屬，不計入任何部分",
    "en-US":
      "{count} {count|order|orders} {count|does|do} not say where {count|it belongs|they belong} and {count|is|are} in no part's figure",
  },
  peopleWithoutTeam: {
    "zh-CN": "有 {count} 人没有部门，其业绩不计入任何团队",
    "zh-TW": "有 {count} 人沒有部門，其業績不計入任何團隊",
    "en-US": "{count} {count|person|people} {count|has|have} no department and {count|is|are} in no team's figure",
  },
  accountsWithoutRegion: {
    "zh-CN": "有 {count} 户没有区域，不计入任何区域",
    "zh-TW": "有 {count} 戶沒有區域，不計入任何區域",
    "en-US": "{count} {count|customer|customers} {count|has|have} no region and {count|is|are} in no region's figure",
  },
  targetsOfOtherPlans: {
    "zh-CN": "本期 {count} 个目标不计：计划未批准，或已被新版本取代",
    "zh-TW": "本期 {count} 個目標不計：計劃未批准，或已被新版本取代",
    "en-US":
      "{count} {count|target|targets} of the period {count|does|do} not count: {count|its|their} plan is not approved or was replaced by a later version",
  },
} as const satisfies Messages;
