/** Cases of family ACC on who looks after an account, and on duplicates. */
import { day } from "../../../support";
import type { RuleCases } from "../../cases";
import { team } from "../../rows";

const pairOf = (a: string, b: string, region = "华东") => [
  { accountName: a, owner: "张三", region, phone: "1" },
  { accountName: b, owner: "李四", region, phone: "2" },
];
/** A name of a prefix of different letters and an end. */
const long = (length: number, end: string): string =>
  Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + 37 * length + index)).join("") + end;
const both = (severity: string) => [`${severity} Accounts 1 accountName`, `${severity} Accounts 2 accountName`];

export const ownerCases: RuleCases = {
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
  "ACC-18": [
    {
      what: "one owner, or all with a duty",
      tables: {
        Accounts: [
          { owner: "张三", coOwners: null, projectLead: null, memberRoles: null },
          { owner: "张三", coOwners: "李四、王五", projectLead: "张三", memberRoles: "李四：技术；王五：商务" },
        ],
      },
      outcome: [],
    },
    {
      what: "no lead, one without a duty",
      tables: {
        Accounts: [
          { owner: "张三", coOwners: "李四", projectLead: null, memberRoles: "李四：技术" },
          { owner: "张三", coOwners: "李四,王五", projectLead: "张三", memberRoles: "李四：技术" },
        ],
      },
      outcome: ["warn Accounts 1 projectLead", "warn Accounts 2 memberRoles"],
    },
    {
      what: "co-owners that cannot be read",
      tables: { Accounts: [{ owner: "张三", coOwners: { error: "#N/A" }, projectLead: null, memberRoles: null }] },
      outcome: ["? Accounts.coOwners @ Accounts 1"],
    },
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
    {
      what: "names alike in one region are a proposal: one character in nine",
      tables: { Accounts: pairOf("上海恒通精密机械制造有限公司", "上海恒通精密机械创造有限公司") },
      outcome: both("info"),
    },
    {
      what: "one in eight is not alike enough",
      tables: { Accounts: pairOf("恒通精密机械制造有限公司", "恒通精密机械创造有限公司") },
      outcome: [],
    },
    {
      what: "nor in another region, nor with another number",
      tables: {
        Accounts: [
          ...pairOf("上海恒通精密机械制造有限公司", "上海恒通精密机械创造有限公司").map((row, index) => ({
            ...row,
            region: index === 0 ? "华东" : "华北",
          })),
          ...pairOf("上海恒通精密机械第一工厂", "上海恒通精密机械第二工厂").map((row, index) => ({
            ...row,
            phone: `3${index}`,
          })),
        ],
      },
      outcome: [],
    },
    {
      what: "the kind of company does not make a difference",
      tables: { Accounts: pairOf("恒通有限责任公司", "恒通股份有限公司") },
      outcome: both("info"),
    },
    {
      what: "the other script or width is a proposal, wherever it lies",
      tables: {
        Accounts: [
          ...pairOf("华强电子厂", "華強電子廠").map((row, index) => ({ ...row, region: String(index) })),
          ...pairOf("ABC厂", "ＡＢＣ厂").map((row, index) => ({ ...row, phone: `3${index}` })),
        ],
      },
      outcome: [1, 2, 3, 4].map((row) => `info Accounts ${row} accountName`),
    },
    {
      what: "width decides where the policy says so",
      policy: { parameters: { "name.normalise": "normalised" } },
      tables: { Accounts: pairOf("ABC厂", "ＡＢＣ厂") },
      outcome: both("error"),
    },
    {
      what: "two characters apart in seventeen are alike, in sixty-one only one is, and very long names must be equal",
      tables: {
        Accounts: [
          ...pairOf(long(15, "恒通"), long(15, "永盛")),
          ...pairOf(long(59, "金鑫"), long(59, "宏远")).map((row, index) => ({ ...row, phone: `3${index}` })),
          ...pairOf(long(119, "瑞丰"), long(119, "瑞年")).map((row, index) => ({ ...row, phone: `4${index}` })),
        ],
      },
      outcome: both("info"),
    },
    {
      what: "basic proposes nothing",
      policy: { profile: "basic" },
      tables: { Accounts: pairOf("华强电子厂", "華強電子廠") },
      outcome: [],
    },
  ],
  "ACC-22": [
    {
      what: "either",
      tables: {
        Accounts: [
          { maintainer: "张三", owner: null },
          { maintainer: null, owner: "李四" },
        ],
      },
      outcome: [],
    },
    {
      what: "neither",
      tables: { Accounts: [{ accountName: "甲", maintainer: null, owner: { error: "#N/A" } }] },
      outcome: ["info Accounts 1 maintainer"],
    },
    { what: "no column", tables: { Accounts: [{ owner: "张三" }] }, outcome: ["? Accounts.maintainer"] },
  ],
  "ACC-24": [
    {
      what: "as many of each, last year's wins left aside",
      tables: {
        Accounts: [
          { owner: "张三", class: "潜在客户", classChangedDate: null },
          { owner: "张三", class: "意向客户", classChangedDate: null },
          { owner: "张三", class: "成交客户", classChangedDate: day("2026-01-01") },
          { owner: "张三", class: "重点客户", classChangedDate: day("2025-12-31") },
          { owner: null, class: "意向客户", classChangedDate: null },
        ],
      },
      outcome: [],
    },
    {
      what: "one more with intent; one more won",
      tables: {
        Accounts: [
          { owner: "张三", class: "意向客户", classChangedDate: null },
          { owner: "李四", class: "潜在客户", classChangedDate: null },
          { owner: "李四", class: "重点客户", classChangedDate: day("2026-03-16") },
        ],
      },
      outcome: ["info Accounts - owner", "info Accounts - owner"],
    },
    {
      what: "won, but when is not said",
      tables: { Accounts: [{ owner: "张三", class: "成交客户", classChangedDate: null }] },
      outcome: ["? Accounts.classChangedDate @ Accounts 1"],
    },
    {
      what: "without the date of the change",
      tables: { Accounts: [{ owner: "张三", class: "潜在客户" }] },
      outcome: ["? Accounts.classChangedDate"],
    },
  ],
  "ACC-32": [
    {
      what: "in the territory, by code or label; nobody who owns it",
      policy: { lists: [{ list: "region", code: "east", text: "华东", active: true }] },
      tables: {
        Team: [{ name: "张三", territory: "华北、east" }],
        Accounts: [
          { owner: "张三", region: "华东" },
          { owner: "张三", region: "华北" },
          { owner: null, region: "西北" },
        ],
      },
      outcome: [],
    },
    {
      what: "outside",
      tables: { Team: [{ name: "张三", territory: "华北" }], Accounts: [{ owner: "张三", region: "华东" }] },
      outcome: ["warn Accounts 1 region"],
    },
    {
      what: "unknown owner, no territory, no region",
      tables: {
        Team: [
          { name: "张三", territory: null },
          { name: "李四", territory: "华北" },
        ],
        Accounts: [
          { owner: "王五", region: "华东" },
          { owner: "张三", region: "华东" },
          { owner: "李四", region: null },
        ],
      },
      outcome: ["? Team.name @ Accounts 1", "? Team.territory @ Accounts 2", "? Accounts.region @ Accounts 3"],
    },
  ],
};
