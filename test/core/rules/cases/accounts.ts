/** Cases of family ACC. */
import type { RuleCases } from "../cases";
import { team } from "../rows";

export const accountsCases: RuleCases = {
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
    { what: "an empty row is none", tables: { Accounts: [{ accountName: null, phone: null }] }, outcome: [] },
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
          { accountName: "甲", accountType: "企业客户", class: "意向客户", phone: "1" },
          { accountName: "乙", accountType: "个人客户", class: "潜在客户" },
          { accountName: "丙", accountType: "个人客户", class: "潜在客户", email: "a@b.c" },
        ],
      },
      outcome: ["error Accounts 1 legalRep", "warn Accounts 2 phone"],
    },
    { what: "no column", tables: { Accounts: [{ phone: "1" }] }, outcome: ["? Accounts.accountName"] },
  ],
  "ACC-15": [
    {
      what: "one active owner",
      tables: {
        Team: team,
        Accounts: [
          { accountName: "甲", class: "意向客户", owner: " 张三 " },
          { accountName: "乙", class: "潜在客户", owner: null },
        ],
      },
      outcome: [],
    },
    {
      what: "nobody, unknown, left, two",
      tables: {
        Team: [...team, { name: "王五" }, { name: "王五" }],
        Accounts: [null, "赵六", "李四", "王五", "张三、王五"].map((owner) => ({
          accountName: "甲",
          class: "intent",
          owner,
        })),
      },
      outcome: [1, 2, 3, 4, 5].map((row) => `error Accounts ${row} owner`),
    },
    {
      what: "an empty Team",
      tables: { Team: [{ name: null }], Accounts: [{ class: "意向客户", owner: "张三" }] },
      outcome: ["? Team.name"],
    },
    { what: "no Team", tables: { Accounts: [{ class: "意向客户", owner: "张三" }] }, outcome: ["? Team.name"] },
  ],
  "ACC-19": [
    { what: "no name column", tables: { Accounts: [{ accountId: "1" }] }, outcome: ["? Accounts.accountName"] },
    {
      what: "different customers",
      tables: { Accounts: [{ accountName: "甲" }, { accountName: "甲（北京）" }] },
      outcome: [],
    },
    {
      what: "one name, two owners",
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三" },
          { accountName: "甲 ", owner: "李四" },
        ],
      },
      outcome: ["error Accounts 1 accountName", "error Accounts 2 accountName"],
    },
    {
      what: "one name, one owner",
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三" },
          { accountName: "甲", owner: "张三" },
        ],
      },
      outcome: ["warn Accounts 1 accountName", "warn Accounts 2 accountName"],
    },
    {
      what: "one tax number",
      tables: {
        Accounts: [
          { accountName: "甲", taxId: 91, owner: "张三" },
          { accountName: "乙", taxId: "91", owner: "李四" },
        ],
      },
      outcome: ["error Accounts 1 taxId", "error Accounts 2 taxId"],
    },
    {
      what: "one number is always an error",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲" },
          { accountId: 1, accountName: "乙" },
        ],
      },
      outcome: ["error Accounts 1 accountId", "error Accounts 2 accountId"],
    },
    {
      what: "kept together on purpose",
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三", coOwners: "李四" },
          { accountName: "甲", owner: "李四", coOwners: "张三" },
        ],
      },
      outcome: [],
    },
    {
      what: "a shared phone matters from standard on",
      policy: { profile: "basic" },
      tables: {
        Accounts: [
          { accountName: "甲", phone: "1", owner: "a" },
          { accountName: "乙", phone: "1", owner: "b" },
        ],
      },
      outcome: [],
    },
    {
      what: "and there it does",
      policy: { profile: "standard" },
      tables: {
        Accounts: [
          { accountName: "甲", phone: "1", owner: "a" },
          { accountName: "乙", phone: "1", owner: "b" },
        ],
      },
      outcome: ["error Accounts 1 phone", "error Accounts 2 phone"],
    },
  ],
};
