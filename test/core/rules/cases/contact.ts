/** Cases of family COM. */
import { day, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { graded } from "../rows";
import { contactClassCases } from "./contactClasses";
import { contactRecordCases } from "./contactRecords";

const contact = (date: string, more: Row = {}): Row => ({ accountId: "1", date: day(date), status: "已访", ...more });

export const contactCases: RuleCases = {
  ...contactClassCases,
  ...contactRecordCases,
  "COM-01": [
    { what: "on the due day", tables: { Accounts: [graded("A级")], Visits: [contact("2026-03-09")] }, outcome: [] },
    {
      what: "a day later",
      tables: { Accounts: [graded("A级")], Visits: [contact("2026-03-08")] },
      outcome: ["warn Accounts 1 contactDueDate"],
    },
    {
      what: "the actual day counts, planned ones do not",
      tables: {
        Accounts: [graded("A级")],
        Visits: [
          contact("2026-03-01", { actualDate: day("2026-03-10") }),
          contact("2026-03-01", { actualDate: null, status: "待访" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a new tier starts the clock",
      tables: { Accounts: [graded("A级", { tierEffectiveDate: day("2026-03-09") })], Visits: [contact("2026-01-09")] },
      outcome: [],
    },
    {
      what: "paused accounts rest, a blank status does not",
      tables: {
        Accounts: [
          graded("A级", { status: "暂停" }),
          graded("A级", { accountId: "2", accountName: "二", status: null }),
        ],
        Visits: [contact("2026-01-09")],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "an approved own interval, one that nobody approved",
      tables: {
        Accounts: [
          graded("A级", { cadenceOverrideDays: 60, cadenceOverrideApprover: "王总" }),
          graded("A级", { accountId: "2", accountName: "二", cadenceOverrideDays: 60 }),
        ],
        Visits: [contact("2026-03-01"), contact("2026-03-01", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "no date to start from",
      tables: { Accounts: [graded("A级", { createdDate: null })], Visits: [contact("2026-03-01", { accountId: "9" })] },
      outcome: ["? Accounts.createdDate @ Accounts 1"],
    },
    {
      what: "a contact without a readable day could be the latest",
      tables: {
        Accounts: [graded("A级")],
        Visits: [contact("2026-03-01"), { accountId: "1", date: "上周", status: "已访" }],
      },
      outcome: ["? Visits.date @ Accounts 1"],
    },
    {
      what: "only customers who bought",
      policy: { parameters: { "cadence.scope": "won" } },
      tables: {
        Accounts: [
          graded("A级", { class: "潜在客户" }),
          graded("A级", { accountId: "2", accountName: "二", class: "重点客户" }),
        ],
        Visits: [contact("2026-01-01")],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "by the calendar: a Monday, then Friday of the next week",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: {
        Accounts: [graded("A级", { createdDate: day("2026-02-25") })],
        Visits: [contact("2026-03-02"), contact("2026-03-13")],
      },
      outcome: [],
    },
    {
      what: "by the calendar: a week without contact",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: { Accounts: [graded("A级", { createdDate: day("2026-02-25") })], Visits: [contact("2026-03-13")] },
      outcome: ["warn Accounts 1 lastContactDate"],
    },
    {
      what: "a scheme by intent is another rule's",
      policy: { parameters: { "tier.scheme": "intent" } },
      tables: { Accounts: [graded("A级")], Visits: [contact("2026-01-01")] },
      outcome: [],
    },
    {
      what: "no contact log",
      tables: { Accounts: [graded("A级")] },
      outcome: ["? Visits.accountId, Visits.date, Visits.status"],
    },
    {
      what: "customers who bought, another tier, an own interval that has passed",
      policy: { parameters: { "cadence.scope": "won" } },
      tables: {
        Accounts: [
          graded("A级", { class: "成交客户" }),
          graded("B级", { accountId: "2", accountName: "二", class: "成交客户" }),
          graded("A级", {
            accountId: "3",
            accountName: "三",
            class: "成交客户",
            cadenceOverrideDays: 5,
            cadenceOverrideApprover: "王总",
          }),
        ],
        Visits: [
          contact("2026-03-08"),
          contact("2026-01-08", { accountId: "2" }),
          contact("2026-03-10", { accountId: "3" }),
        ],
      },
      outcome: ["warn Accounts 1 contactDueDate", "warn Accounts 3 contactDueDate"],
    },
    {
      what: "by the calendar: Sunday and Monday belong to their weeks, wherever their rows are; the actual day counts",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: {
        Accounts: [
          graded("A级", { createdDate: day("2026-02-25") }),
          graded("A级", { accountId: "2", accountName: "二", createdDate: day("2026-02-25") }),
        ],
        Visits: [
          contact("2026-03-09"),
          contact("2026-03-08"),
          contact("2026-01-05"),
          contact("2026-03-20", { accountId: "2", actualDate: day("2026-03-15") }),
          contact("2026-03-02", { accountId: "2" }),
        ],
      },
      outcome: [],
    },
    {
      what: "by the calendar: a Monday next week, a plan and a customer's twin fill no week; without a start the last contact is one",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: {
        Accounts: [
          graded("A级", { createdDate: day("2026-02-25") }),
          graded("A级", { accountId: "2", accountName: "二", createdDate: null }),
          graded("A级", { accountId: "3", accountName: "三", createdDate: day("2026-03-01") }),
        ],
        Visits: [
          contact("2026-03-01"),
          contact("2026-03-09"),
          contact("2026-03-04", { status: "待访" }),
          contact("2026-03-04", { accountId: "9" }),
          contact("2026-02-25", { accountId: "2" }),
          contact("2026-03-16", { accountId: "3" }),
        ],
      },
      outcome: [1, 2, 3].map((row) => `warn Accounts ${row} lastContactDate`),
    },
    {
      what: "by the calendar: no start, one that cannot be read, a contact that cannot be dated",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: {
        Accounts: [
          graded("A级", { createdDate: null }),
          graded("A级", { accountId: "2", accountName: "二", createdDate: "去年" }),
          graded("A级", { accountId: "3", accountName: "三" }),
        ],
        Visits: [{ accountId: "3", date: "上周", status: "已访" }],
      },
      outcome: [
        "? Accounts.createdDate @ Accounts 1",
        "? Accounts.tierEffectiveDate @ Accounts 2",
        "? Visits.date @ Accounts 3",
      ],
    },
    {
      what: "by the calendar: ten days run from the day after the start; ended yesterday, and not ended",
      policy: { parameters: { "cadence.mode": "calendar", "cadence.A": 10 } },
      tables: {
        Accounts: [
          graded("A级", { createdDate: day("2026-02-23") }),
          graded("A级", { accountId: "2", accountName: "二", createdDate: day("2026-02-24") }),
        ],
        Visits: [contact("2026-03-05"), contact("2026-02-25", { accountId: "2" })],
      },
      outcome: ["warn Accounts 1 lastContactDate"],
    },
  ],
  "COM-02": [
    { what: "on the day", tables: { Accounts: [graded("B级")], Visits: [contact("2026-03-16")] }, outcome: [] },
    {
      what: "the log of contacts is gone",
      tables: { Accounts: [graded("B级", { createdDate: null })], Visits: [] },
      outcome: ["? Visits.accountId, Visits.date, Visits.status"],
    },
    {
      what: "fourteen days, and fifteen",
      tables: {
        Accounts: [graded("B级"), graded("B级", { accountId: "2", accountName: "二" })],
        Visits: [contact("2026-03-02"), contact("2026-03-01", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
  ],
  "COM-03": [
    { what: "on the day", tables: { Accounts: [graded("C级")], Visits: [contact("2026-03-16")] }, outcome: [] },
    {
      what: "the log of contacts is gone",
      tables: { Accounts: [graded("C级", { createdDate: null })], Visits: [] },
      outcome: ["? Visits.accountId, Visits.date, Visits.status"],
    },
    {
      what: "a month, and a day more",
      tables: {
        Accounts: [graded("C级"), graded("C级", { accountId: "2", accountName: "二" })],
        Visits: [contact("2026-02-16"), contact("2026-02-15", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "31 January leads to the last day of February",
      tables: { Accounts: [graded("C级")], Visits: [contact("2026-01-31")] },
      today: "2026-02-28",
      outcome: [],
    },
    {
      what: "and not beyond",
      tables: { Accounts: [graded("C级")], Visits: [contact("2026-01-31")] },
      today: "2026-03-01",
      outcome: ["warn Accounts 1 contactDueDate"],
    },
    {
      what: "by the calendar: the last day of the month, and none in it",
      policy: { parameters: { "cadence.mode": "calendar" } },
      tables: {
        Accounts: [
          graded("C级", { createdDate: day("2026-01-10") }),
          graded("C级", { accountId: "2", accountName: "二", createdDate: day("2026-01-10") }),
        ],
        Visits: [contact("2026-02-28"), contact("2026-01-31", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 lastContactDate"],
    },
  ],
  "COM-04": [
    { what: "on the day", tables: { Accounts: [graded("D级")], Visits: [contact("2026-03-16")] }, outcome: [] },
    {
      what: "the log of contacts is gone",
      tables: { Accounts: [graded("D级", { createdDate: null })], Visits: [] },
      outcome: ["? Visits.accountId, Visits.date, Visits.status"],
    },
    {
      what: "a quarter, and a day more",
      tables: {
        Accounts: [
          graded("D级", { createdDate: day("2025-01-01") }),
          graded("D级", { accountId: "2", accountName: "二", createdDate: day("2025-01-01") }),
        ],
        Visits: [contact("2025-12-16"), contact("2025-12-15", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 contactDueDate"],
    },
    {
      what: "by the calendar: a quarter of the fiscal year",
      policy: { parameters: { "cadence.mode": "calendar", "calendar.fiscalYearStart": 2 } },
      tables: {
        Accounts: [
          graded("D级", { createdDate: day("2025-08-10") }),
          graded("D级", { accountId: "2", accountName: "二", createdDate: day("2025-08-10") }),
        ],
        Visits: [contact("2026-01-31"), contact("2026-02-01", { accountId: "2" })],
      },
      outcome: ["warn Accounts 2 lastContactDate"],
    },
  ],
};
