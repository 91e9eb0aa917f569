/** Cases of family ACC on the data of an account. */
import { day } from "../../../support";
import type { RuleCases } from "../../cases";
import { organisation } from "./rows";

export const dataCases: RuleCases = {
  "ACC-01": [
    { what: "a name", policy: { profile: "basic" }, tables: { Accounts: [{ accountName: "甲" }] }, outcome: [] },
    {
      what: "no name, a blank one, an error",
      policy: { profile: "basic" },
      tables: {
        Accounts: [
          { accountName: null, phone: "1" },
          { accountName: "　", phone: "2" },
          { accountName: { error: "#N/A" } },
        ],
      },
      outcome: ["error Accounts 1 accountName", "error Accounts 2 accountName", "error Accounts 3 accountName"],
    },
    {
      what: "an empty row is none",
      policy: { profile: "basic" },
      tables: { Accounts: [{ accountName: null, phone: null }] },
      outcome: [],
    },
    {
      what: "basic asks the name only",
      policy: { profile: "basic" },
      tables: { Accounts: [{ accountName: "甲", accountType: "企业客户", class: "意向客户" }] },
      outcome: [],
    },
    {
      what: "standard asks more, by class",
      policy: { profile: "standard" },
      tables: {
        Accounts: [
          { ...organisation, accountName: "甲", class: "意向客户", legalRep: null },
          { ...organisation, accountName: "甲", class: "意向客户" },
          { accountName: "乙", accountType: "个人客户", class: "潜在客户" },
          { accountName: "丙", accountType: "个人客户", class: "潜在客户", email: "a@b.c" },
        ],
      },
      outcome: ["error Accounts 1 legalRep", "warn Accounts 3 phone"],
    },
    {
      what: "columns that are not there are no fault of a row",
      policy: { profile: "standard" },
      tables: { Accounts: [{ accountName: "甲", phone: "1" }] },
      outcome: ["? Accounts.legalRep, Accounts.businessScope, Accounts.address"],
    },
    { what: "no column", tables: { Accounts: [{ phone: "1" }] }, outcome: ["? Accounts.accountName"] },
  ],
  "ACC-02": [
    {
      what: "known, and a potential customer need not be",
      tables: {
        Accounts: [
          { class: "意向客户", need: "纸箱", purchasingPower: "强", purchaseIntent: "高意向" },
          { class: "潜在客户", need: null, purchasingPower: null, purchaseIntent: null },
          { class: null, need: null, purchasingPower: "x", purchaseIntent: null },
        ],
      },
      outcome: [],
    },
    {
      what: "missing, an error, words of no list",
      tables: {
        Accounts: [
          { class: "intent", need: null, purchasingPower: "强", purchaseIntent: null },
          { class: "成交客户", need: { error: "#N/A" }, purchasingPower: "强", purchaseIntent: "高意向" },
          { class: "重点客户", need: "纸箱", purchasingPower: "巨大", purchaseIntent: 3 },
        ],
      },
      outcome: [
        "warn Accounts 1 need",
        "warn Accounts 2 need",
        "warn Accounts 3 purchasingPower",
        "warn Accounts 3 purchaseIntent",
      ],
    },
    {
      what: "a class that cannot be read",
      tables: { Accounts: [{ class: { error: "#REF!" }, need: null, purchasingPower: null, purchaseIntent: null }] },
      outcome: ["? Accounts.class @ Accounts 1"],
    },
  ],
  "ACC-04": [
    {
      what: "from the list, or the company's own",
      policy: { lists: [{ list: "accountClass", code: "vip", text: "贵宾", active: true }] },
      tables: { Accounts: [{ class: "潜在客户" }, { class: "won" }, { class: "贵宾" }] },
      outcome: [],
    },
    {
      what: "blank, unknown, an error",
      tables: { Accounts: [{ accountName: "甲", class: null }, { class: "大户" }, { class: { error: "#N/A" } }] },
      outcome: [1, 2, 3].map((row) => `error Accounts ${row} class`),
    },
    { what: "no column", tables: { Accounts: [{ accountName: "甲" }] }, outcome: ["? Accounts.class"] },
  ],
  "ACC-12": [
    {
      what: "written as wanted",
      policy: { lists: [{ list: "region", code: "east", text: "华东", active: true }] },
      tables: {
        Accounts: [
          { accountName: "甲", phone: 13812345678, email: "a@b.cn", region: "华东", createdDate: day("2026-01-01") },
          { accountName: "乙", phone: "021-12345678-12", email: null, region: null, createdDate: null },
        ],
      },
      outcome: [],
    },
    {
      what: "phone one digit short, mail, spaces, region, dates",
      policy: { lists: [{ list: "region", code: "east", text: "华东", active: true }] },
      tables: {
        Accounts: [
          { accountName: "甲 ", phone: "12345", email: "a@b", region: "华西", createdDate: "2026-01-01" },
          { accountName: "甲　乙", phone: "123456", email: "a b@c.cn", region: "华东", createdDate: -1 },
          { accountName: "丙", phone: "9".repeat(32767), email: null, region: null, createdDate: { error: "#N/A" } },
        ],
      },
      outcome: [
        "warn Accounts 1 accountName",
        "warn Accounts 1 region",
        "warn Accounts 1 phone",
        "warn Accounts 1 email",
        "warn Accounts 1 createdDate",
        "warn Accounts 2 accountName",
        "warn Accounts 2 email",
        "warn Accounts 2 createdDate",
        "warn Accounts 3 phone",
        "warn Accounts 3 createdDate",
      ],
    },
    {
      what: "a list without values",
      tables: { Accounts: [{ accountName: "甲", phone: null, region: "华东" }] },
      outcome: ["? Lists.list @ Accounts 1"],
    },
    {
      what: "a list that stands in table Lists",
      tables: {
        Accounts: [{ accountName: "甲", phone: null, industry: "石油" }],
        Lists: [{ list: "industry", code: "gas", text: "燃气" }],
      },
      outcome: ["warn Accounts 1 industry"],
    },
  ],
  "ACC-16": [
    {
      what: "on a plan, not potential, not active",
      tables: {
        Accounts: [
          { class: "潜在客户", status: "正常", planId: "P1", devGoal: "首单", nextStep: "送样" },
          { class: "意向客户", status: "正常", planId: null, devGoal: null, nextStep: null },
          { class: "潜在客户", status: "暂停", planId: null, devGoal: null, nextStep: null },
        ],
      },
      outcome: [],
    },
    {
      what: "on none; a blank status counts as active",
      tables: {
        Accounts: [
          { class: "潜在客户", status: "正常", planId: "P1", devGoal: null, nextStep: null },
          { class: "潜在客户", status: null, planId: null, devGoal: "首单", nextStep: "送样" },
        ],
      },
      outcome: ["warn Accounts 1 devGoal", "warn Accounts 2 planId"],
    },
    {
      what: "a status that cannot be read",
      tables: { Accounts: [{ class: "潜在客户", status: "睡眠", planId: null, devGoal: null, nextStep: null }] },
      outcome: ["? Accounts.status @ Accounts 1"],
    },
  ],
  "ACC-17": [
    {
      what: "from the list, a referral with its name",
      tables: {
        Accounts: [
          { sourceChannel: "行业展会", referrer: null },
          { sourceChannel: "老客户推荐", referrer: "王总" },
        ],
      },
      outcome: [],
    },
    {
      what: "blank, unknown, nobody who referred",
      tables: {
        Accounts: [
          { accountName: "甲", sourceChannel: null, referrer: null },
          { sourceChannel: "路过", referrer: null },
          { sourceChannel: "合作伙伴介绍", referrer: " " },
        ],
      },
      outcome: ["warn Accounts 1 sourceChannel", "warn Accounts 2 sourceChannel", "warn Accounts 3 referrer"],
    },
    { what: "no column", tables: { Accounts: [{ sourceChannel: "行业展会" }] }, outcome: ["? Accounts.referrer"] },
  ],
  "ACC-21": [
    {
      what: "all four",
      tables: { Accounts: [{ accountName: "甲", phone: "1", need: "纸箱", budgetRange: "5–10万" }] },
      outcome: [],
    },
    {
      what: "one and two of them missing",
      tables: {
        Accounts: [
          { accountName: "甲", phone: "1", need: "纸箱", budgetRange: null },
          { accountName: "乙", phone: null, need: null, budgetRange: "5万" },
        ],
      },
      outcome: ["warn Accounts 1 budgetRange", "warn Accounts 2 phone"],
    },
    {
      what: "no column",
      tables: { Accounts: [{ accountName: "甲", phone: "1", need: "x" }] },
      outcome: ["? Accounts.budgetRange"],
    },
  ],
  "ACC-28": [
    {
      what: "from the list",
      tables: { Accounts: [{ accountType: "企业客户" }, { accountType: "institution" }] },
      outcome: [],
    },
    {
      what: "blank and unknown",
      tables: { Accounts: [{ accountName: "甲", accountType: null }, { accountType: "集团" }] },
      outcome: ["error Accounts 1 accountType", "error Accounts 2 accountType"],
    },
    { what: "no column", tables: { Accounts: [{ accountName: "甲" }] }, outcome: ["? Accounts.accountType"] },
  ],
};
