/** Cases: target groups, segments, strategies. */
import type { Row } from "../../../support";
import type { RuleCases, Tables } from "../../cases";
import { yearPlan } from "./rows";

const group: Row = { planId: "P1", industry: "机械", scale: "50-200人", region: "华东", needType: "替换" };
const groups = (rows: readonly Row[], plan: Row = yearPlan()): Tables => ({ Plans: [plan], PlanTargetGroups: rows });
const four: readonly Row[] = ["产品策略", "价格策略", "渠道策略", "促销策略"].map((strategyType) => ({
  planId: "P1",
  strategyType,
  content: "写明",
}));
const strategies = (rows: readonly Row[]): Tables => ({ Plans: [yearPlan()], PlanStrategies: rows });

export const strategyCases: RuleCases = {
  "PLN-07": [
    { what: "all four", tables: groups([group]), outcome: [] },
    {
      what: "two missing, told at the first",
      tables: groups([group, { ...group, scale: null, needType: " " }]),
      outcome: ["warn PlanTargetGroups 2 scale"],
    },
    {
      what: "a plan without group",
      tables: groups([group], yearPlan({ planId: "P2" })),
      outcome: ["warn Plans 1 status"],
    },
    { what: "a draft without group", tables: groups([group], yearPlan({ planId: "P2", status: "草稿" })), outcome: [] },
    {
      what: "a group of one of two plans of the same name",
      tables: {
        Plans: [yearPlan(), yearPlan({ planId: "P2", status: null })],
        PlanTargetGroups: [{ ...group, planId: "年度计划" }],
      },
      outcome: ["? PlanTargetGroups.planId @ Plans 1"],
    },
  ],
  "PLN-08": [
    {
      what: "a segment; none needed without plan",
      tables: {
        Accounts: [
          { planId: "P1", segment: "潜在客户" },
          { planId: null, segment: null, accountName: "甲" },
        ],
      },
      outcome: [],
    },
    {
      what: "none, another word",
      tables: {
        Accounts: [
          { planId: "P1", segment: null },
          { planId: "P1", segment: "老客户" },
        ],
      },
      outcome: ["warn Accounts 1 segment", "warn Accounts 2 segment"],
    },
    {
      what: "a plan nobody can read",
      tables: { Accounts: [{ planId: { error: "#N/A" }, segment: null }] },
      outcome: ["? Accounts.planId @ Accounts 1"],
    },
  ],
  "PLN-09": [
    { what: "all four", tables: strategies(four), outcome: [] },
    { what: "one missing", tables: strategies(four.slice(0, 3)), outcome: ["warn PlanStrategies 1 strategyType"] },
    {
      what: "one without words",
      tables: strategies([...four.slice(1), { ...four[0], content: null }]),
      outcome: ["warn PlanStrategies 4 content"],
    },
    {
      what: "three are enough where the policy says so",
      tables: strategies(four.slice(0, 3)),
      policy: { parameters: { "plan.requiredStrategies": "产品策略,价格策略,渠道策略" } },
      outcome: [],
    },
    {
      what: "an error where a kind should be",
      tables: strategies([...four.slice(1), { ...four[0], strategyType: { error: "#N/A" } }]),
      outcome: ["? PlanStrategies.strategyType @ PlanStrategies 4"],
    },
    {
      what: "a plan without strategies is PLN-01's",
      tables: strategies([{ planId: "P2", strategyType: "产品策略", content: "x" }]),
      outcome: [],
    },
  ],
  "PLN-10": [
    {
      what: "of the list, in other strategies anything",
      tables: strategies([
        { strategyType: "渠道策略", channelTypes: "直销；网络销售" },
        { strategyType: "渠道策略", channelTypes: null },
        { strategyType: "产品策略", channelTypes: "地推" },
      ]),
      outcome: [],
    },
    {
      what: "not of the list",
      tables: strategies([{ strategyType: "channel", channelTypes: "直销,地推" }]),
      outcome: ["error PlanStrategies 1 channelTypes"],
    },
    {
      what: "a kind nobody knows",
      tables: strategies([{ strategyType: "渠道？", channelTypes: "直销" }]),
      outcome: ["? PlanStrategies.strategyType @ PlanStrategies 1"],
    },
  ],
  "PLN-11": [
    {
      what: "of the list",
      tables: strategies([{ strategyType: "促销策略", promotionTypes: "参加展会、广告宣传" }]),
      outcome: [],
    },
    {
      what: "not of the list",
      tables: strategies([{ strategyType: "促销策略", promotionTypes: "送礼" }]),
      outcome: ["error PlanStrategies 1 promotionTypes"],
    },
    {
      what: "no column",
      tables: strategies([{ strategyType: "促销策略" }]),
      outcome: ["? PlanStrategies.promotionTypes"],
    },
  ],
};
