/** Cases of family ACC: several rows that may be meant, cells that are blank or cannot be read, and both sides of each limit. */
import { day, type PolicyOptions, type Row } from "../../../support";
import type { RuleCases } from "../../cases";
import { order, team } from "../../rows";
import { change, complete as won, every3, interest, meant as intending, organisation, target } from "./rows";

const meant = (more: Row = {}): Row => intending({ classChangedDate: day("2026-03-01"), ...more });

const error = { error: "#N/A" } as const;
const low = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  newProjectInterest: "低",
  status: null,
  ...more,
});
const named = (count: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ accountName: "甲", owner: "张三", phone: `${index}`, ...more }));
const either = (more: Readonly<Record<string, number | null>> = {}): PolicyOptions => ({
  parameters: {
    "orders.completeSince": day("2020-01-01"),
    "target.combine": "OR",
    "target.standardFrom": day("2026-03-16"),
    ...more,
  },
});

export const unclearCases: RuleCases = {
  "ACC-01": [
    {
      what: "the name is asked once; a phone is met by an e-mail where the column of phones is missing",
      policy: { profile: "standard" },
      tables: {
        Accounts: [
          { ...organisation, accountName: null },
          { ...organisation, accountName: "乙", accountType: "institution", address: null, class: "成交客户" },
          { ...organisation, accountName: "丙", legalRep: null, address: null, class: "重点客户" },
        ],
      },
      outcome: ["error Accounts 1 accountName", "error Accounts 2 address", "error Accounts 3 legalRep"],
    },
    {
      what: "e-mails instead of phones",
      policy: { profile: "standard", parameters: { "account.requiredBasic": "accountName,phone,address" } },
      tables: {
        Accounts: [
          { accountName: "甲", email: "a@b.cn", address: "上海" },
          { accountName: "乙", email: null, address: "上海" },
        ],
      },
      outcome: ["warn Accounts 2 phone"],
    },
    {
      what: "neither phones nor e-mails; an e-mail does not meet an address",
      policy: { profile: "standard", parameters: { "account.requiredBasic": "phone,address" } },
      tables: { Accounts: [{ accountName: "甲", accountType: "个人客户" }] },
      outcome: ["? Accounts.phone, Accounts.address"],
    },
    {
      what: "an e-mail is no address",
      policy: { profile: "standard", parameters: { "account.requiredBasic": "phone,address" } },
      tables: { Accounts: [{ accountName: "甲", accountType: "企业客户", email: "a@b.cn" }] },
      outcome: ["? Accounts.address"],
    },
  ],
  "ACC-06": [
    {
      what: "a development of one of two of a name, closed or going on",
      tables: {
        Accounts: [
          meant(),
          meant({ accountId: "2" }),
          meant({ accountId: "3", accountName: "乙" }),
          meant({ accountId: "4", accountName: "乙" }),
        ],
        Development: [
          { accountId: "甲", stage: "商务洽谈", status: "进行中" },
          { accountId: "乙", stage: "商务洽谈", status: "已关闭" },
        ],
        Visits: [{ accountId: "1", date: day("2026-03-10"), status: "已访" }],
      },
      outcome: [
        "warn Accounts 3 class",
        "warn Accounts 4 class",
        "? Development.stage @ Accounts 1",
        "? Development.stage @ Accounts 2",
      ],
    },
    {
      what: "an unreadable stage of one that goes on; an unreadable state; a blank stage",
      tables: {
        Accounts: ["1", "2", "3", "4"].map((id) => meant({ accountId: id, accountName: `甲${id}` })),
        Development: [
          { accountId: "1", stage: error, status: "进行中" },
          { accountId: "2", stage: "商务洽谈", status: error },
          { accountId: "3", stage: null, status: "进行中" },
          { accountId: "4", stage: error, status: "已关闭" },
        ],
        Visits: [{ accountId: "1", date: day("2026-03-10"), status: "已访" }],
      },
      outcome: [
        "warn Accounts 3 class",
        "warn Accounts 4 class",
        "? Development.stage @ Accounts 1",
        "? Development.stage @ Accounts 2",
      ],
    },
    {
      what: "stages are not kept",
      tables: {
        Accounts: [meant()],
        Development: [{ accountId: "1" }],
        Visits: [{ accountId: "1", date: day("2026-03-10"), status: "已访" }],
      },
      outcome: ["? Development.stage"],
    },
  ],
  "ACC-08": [
    {
      what: "a class that cannot be read, marked and not",
      tables: {
        Accounts: [
          { class: error, isKeyAccount: "否", kaReason: null },
          { class: error, isKeyAccount: "是", kaReason: "大" },
        ],
      },
      outcome: ["? Accounts.class @ Accounts 1"],
    },
  ],
  "ACC-12": [
    {
      what: "the longest address that is looked at, and one letter more",
      tables: {
        Accounts: [
          { accountName: "甲", phone: null, email: `${"a".repeat(249)}@b.cn` },
          { accountName: "乙", phone: null, email: `${"a".repeat(250)}@b.cn` },
        ],
      },
      outcome: ["warn Accounts 2 email"],
    },
    {
      what: "spaces in phone, e-mail, region and industry",
      policy: {
        lists: [
          { list: "region", code: "east", text: "华东", active: true },
          { list: "industry", code: "gas", text: "燃气", active: true },
        ],
      },
      tables: {
        Accounts: [{ accountName: "甲", phone: " 123456", email: "a@b.cn ", region: "华东 ", industry: " 燃气" }],
      },
      outcome: ["region", "phone", "email", "industry"].map((key) => `warn Accounts 1 ${key}`),
    },
    {
      what: "a list without values is told at the first cell that is filled; another list's values are not its own",
      tables: {
        Accounts: [
          { accountName: "甲", phone: null, region: null },
          { accountName: "乙", phone: null, region: "华东" },
        ],
        Lists: [{ list: "industry", code: "gas", text: "燃气" }],
      },
      outcome: ["? Lists.list @ Accounts 2"],
    },
  ],
  "ACC-13": [
    {
      what: "nothing but the name and the class: everything is named",
      tables: {
        Accounts: [won({ contractNo: null, phone: null, address: null })],
        Orders: [order("2026-01-05", 5, { accountId: "9" })],
        Visits: [{ accountId: "9", date: day("2026-03-01"), status: "已访" }],
      },
      outcome: ["warn Accounts 1 phone"],
    },
    {
      what: "dealings that are open beside a gap that is certain",
      tables: {
        Accounts: [won({ contractNo: null, address: null })],
        Visits: [{ accountId: "1", date: "上周", status: "已访" }],
      },
      outcome: ["warn Accounts 1 address"],
    },
    {
      what: "an e-mail for the phone, not for the address; an institution needs all",
      tables: {
        Accounts: [
          won({ contractNo: "HT", phone: null, email: "a@b.cn" }),
          won({ accountId: "2", accountName: "乙", contractNo: "HT", address: null, email: "a@b.cn" }),
          won({ accountId: "3", accountName: "丙", contractNo: "HT", accountType: "institution", legalRep: null }),
          won({ accountId: "4", accountName: null, contractNo: "HT", accountType: "个人客户" }),
        ],
        Visits: ["1", "2", "3", "4"].map((accountId) => ({ accountId, date: day("2026-03-01"), status: "已访" })),
      },
      outcome: ["warn Accounts 2 address", "warn Accounts 3 legalRep", "warn Accounts 4 accountName"],
    },
    {
      what: "an order that may be a sample leaves it open",
      tables: {
        Accounts: [won({ contractNo: null })],
        Orders: [{ accountId: "1", orderDate: day("2026-01-05"), amount: 1, isSample: "也许" }],
        Visits: [{ accountId: "1", date: day("2026-03-01"), status: "已访" }],
      },
      outcome: ["? Orders.accountId @ Accounts 1"],
    },
  ],
  "ACC-15": [
    {
      what: "an owner that is an error",
      tables: { Team: team, Accounts: [{ class: "意向客户", owner: error }] },
      outcome: ["error Accounts 1 owner"],
    },
  ],
  "ACC-18": [
    {
      what: "two without a duty, and duties that cannot be read",
      tables: {
        Accounts: [
          { owner: "张三", coOwners: "李四,王五", projectLead: "张三", memberRoles: null },
          { owner: "张三", coOwners: "李四", projectLead: "张三", memberRoles: error },
        ],
      },
      outcome: ["warn Accounts 1 memberRoles", "warn Accounts 2 memberRoles"],
    },
  ],
  "ACC-19": [
    {
      what: "six times: five other rows are named; seven times: five and more",
      policy: { profile: "basic" },
      tables: { Accounts: [...named(6), ...named(7, { accountName: "乙" })] },
      outcome: Array.from({ length: 13 }, (_, index) => `warn Accounts ${index + 1} accountName`),
    },
    {
      what: "of three one has another owner; one is kept together, the others are not",
      policy: { profile: "basic" },
      tables: {
        Accounts: [
          { accountName: "甲", owner: "张三", coOwners: null },
          { accountName: "甲", owner: "张三", coOwners: "李四" },
          { accountName: "甲", owner: "李四", coOwners: "张三" },
        ],
      },
      outcome: [1, 2, 3].map((row) => `error Accounts ${row} accountName`),
    },
    {
      what: "blank numbers and names are not the same; basic looks at numbers and tax numbers too",
      policy: { profile: "basic" },
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", taxId: null, owner: "张三" },
          { accountId: "1", accountName: "乙", taxId: " ", owner: "张三" },
          { accountId: null, accountName: "丙", taxId: "91", owner: "张三" },
          { accountId: null, accountName: "丁", taxId: "91", owner: "张三" },
          { accountId: null, accountName: null, taxId: null, owner: "张三" },
          { accountId: null, accountName: null, taxId: null, owner: "张三" },
        ],
      },
      outcome: [
        "error Accounts 1 accountId",
        "error Accounts 2 accountId",
        "warn Accounts 3 taxId",
        "warn Accounts 4 taxId",
      ],
    },
    {
      what: "one alike in its region below, one in the other script above: named in order",
      policy: { parameters: { "dedupe.nameThreshold": 0.8 } },
      tables: {
        Accounts: [
          { accountName: "华强电子厂", region: "华北", phone: "1" },
          { accountName: "華強電子廠", region: "华东", phone: "2" },
          { accountName: "华强电子厂甲", region: "华东", phone: "3" },
        ],
      },
      outcome: [1, 2, 3].map((row) => `info Accounts ${row} accountName`),
    },
    {
      what: "three names alike, the rows in order; rows without name between them",
      tables: {
        Accounts: [
          { accountName: "华强电子厂", phone: "1" },
          { accountName: null, phone: "2" },
          { accountName: "華強電子廠", phone: "3" },
          { accountName: "华强電子厂", phone: "4" },
        ],
      },
      outcome: [1, 3, 4].map((row) => `info Accounts ${row} accountName`),
    },
  ],
  "ACC-24": [
    {
      what: "a class nobody can read or of the company's own, none; a fiscal year from April",
      policy: { parameters: { "calendar.fiscalYearStart": 4 } },
      today: "2026-03-16",
      tables: {
        Accounts: [
          { owner: "张三", class: error, classChangedDate: null },
          { owner: "张三", class: null, classChangedDate: null },
          { owner: "李四", class: "成交客户", classChangedDate: day("2025-04-01") },
          { owner: "王五", class: "成交客户", classChangedDate: day("2025-03-31") },
          { owner: "赵六", class: "成交客户", classChangedDate: day("2026-03-17") },
        ],
      },
      outcome: ["info Accounts - owner", "? Accounts.class @ Accounts 1"],
    },
    {
      what: "several of an owner; the first won without a date is named",
      tables: {
        Accounts: [
          { owner: "张三", class: "潜在客户", classChangedDate: null },
          { owner: "张三", class: "意向客户", classChangedDate: null },
          { owner: "张三", class: "意向客户", classChangedDate: null },
          { owner: "张三", class: "成交客户", classChangedDate: null },
          { owner: "张三", class: "成交客户", classChangedDate: "？" },
        ],
      },
      outcome: ["info Accounts - owner", "? Accounts.classChangedDate @ Accounts 4"],
    },
  ],
  "ACC-32": [
    {
      what: "a blank region, told with its name",
      tables: { Team: [{ name: "李四", territory: "华北" }], Accounts: [{ owner: "李四", region: null }] },
      outcome: ["? Accounts.region @ Accounts 1"],
    },
  ],
  "ACC-34": [
    {
      what: "from no class and to none",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", class: null, classChangedDate: null }],
        AuditLog: [change("2026-02-01", null, "won"), change("2026-03-01", null, "key")],
      },
      outcome: ["warn Accounts 1 class", "warn Accounts 1 class"],
    },
    {
      what: "changed on no readable day and never logged",
      tables: {
        Accounts: [
          { accountId: "1", accountName: "甲", class: "won", classChangedDate: null },
          { accountId: "2", accountName: "乙", class: "won", classChangedDate: null },
          { accountId: "3", accountName: "丙", class: "won", classChangedDate: "？" },
        ],
        AuditLog: [change("2026-02-01", null, "won")],
      },
      outcome: ["? Accounts.classChangedDate @ Accounts 3"],
    },
  ],
  "ACC-35": [
    {
      what: "the latest review of several, those to come left aside; of another customer, on no day",
      policy: every3,
      tables: {
        Accounts: [low()],
        TierReviews: [
          { accountId: "1", reviewDate: day("2025-12-01") },
          { accountId: "1", reviewDate: day("2025-11-01") },
          { accountId: "1", reviewDate: day("2026-03-17") },
          { accountId: "1", reviewDate: "昨天" },
          { accountId: "9", reviewDate: day("2026-03-01") },
          { accountId: null, reviewDate: day("2026-03-01") },
        ],
      },
      outcome: ["info Accounts 1 newProjectInterest"],
    },
    {
      what: "reviewed today, late in the day",
      policy: every3,
      tables: { Accounts: [low()], TierReviews: [{ accountId: "1", reviewDate: day("2026-03-16") + 0.9 }] },
      outcome: [],
    },
    {
      what: "never reviewed, noted or not",
      policy: every3,
      tables: {
        Accounts: [low(), low({ accountId: "2", accountName: "乙" })],
        TierReviews: [{ accountId: "9", reviewDate: day("2026-03-01") }],
        AuditLog: [interest("2026-02-01", "low")],
      },
      outcome: ["info Accounts 1 newProjectInterest", "info Accounts 2 newProjectInterest"],
    },
    {
      what: "low, then better, then low again: the last time counts",
      policy: every3,
      tables: {
        Accounts: [low()],
        TierReviews: [{ accountId: "1", reviewDate: day("2026-02-05") }],
        AuditLog: [interest("2026-01-01", "low"), interest("2026-02-10", "low"), interest("2026-02-01", "medium")],
      },
      outcome: ["info Accounts 1 newProjectInterest"],
    },
    {
      what: "a better interest logged last does not move the day",
      policy: every3,
      tables: {
        Accounts: [low()],
        TierReviews: [{ accountId: "1", reviewDate: day("2026-02-05") }],
        AuditLog: [interest("2026-01-01", "low"), interest("2026-02-10", "medium")],
      },
      outcome: [],
    },
  ],
  "ACC-29": [
    {
      what: "an institution fits; a type nobody knows, credit nobody knows",
      policy: { parameters: { "orders.completeSince": day("2020-01-01") } },
      tables: {
        Accounts: [
          target({ accountType: "institution" }),
          target({ accountType: "？" }),
          target({ creditRating: "？" }),
          target({ class: null, operatingWell: "否" }),
        ],
      },
      outcome: ["warn Accounts 2 accountType", "warn Accounts 3 creditRating"],
    },
    {
      what: "with OR and without Orders the other definition is open",
      policy: either(),
      tables: { Accounts: [target({ operatingWell: "否" })] },
      outcome: ["? Accounts.operatingWell @ Accounts 1"],
    },
  ],
  "ACC-30": [
    {
      what: "with OR, without Orders",
      policy: either(),
      tables: { Accounts: [target({ monthlySpend: 1 })] },
      outcome: ["? Accounts.monthlySpend @ Accounts 1"],
    },
    {
      what: "the advice is not given twice",
      policy: { parameters: { "target.standardFrom": day("2026-03-16") } },
      tables: { Accounts: [target({ class: "重点客户" })] },
      outcome: [],
    },
  ],
  "ACC-31": [
    {
      what: "with OR: quality unknown leaves it open, spending unknown too, one that fails decides",
      policy: either(),
      tables: {
        Accounts: [
          target({ operatingWell: null }),
          target({ accountId: "2", accountName: "乙", monthlySpend: null }),
          target({ accountId: "3", accountName: "丙", operatingWell: "否", monthlySpend: null }),
          target({ accountId: "4", accountName: "丁", operatingWell: null, monthlySpend: 1 }),
          target({ accountId: "5", accountName: "戊", operatingWell: "否" }),
        ],
        Orders: ["1", "2", "3", "4", "5"].map((accountId) => order("2026-01-01", 1, { accountId })),
      },
      outcome: [
        "error Accounts 3 isTarget",
        "error Accounts 4 isTarget",
        "error Accounts 5 isTarget",
        "? Accounts.isTarget @ Accounts 1",
        "? Accounts.isTarget @ Accounts 2",
      ],
    },
    {
      what: "orders that reach back too short a time, in words",
      policy: { parameters: { "orders.completeSince": day("2025-09-18") } },
      tables: { Accounts: [target()], Orders: [order("2025-09-17", 5, { accountId: "9" })] },
      outcome: ["? orders.completeSince @ Accounts 1"],
    },
  ],
};
