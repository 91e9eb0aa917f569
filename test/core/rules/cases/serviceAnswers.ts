/** Cases of family CMP: answers, alerts and surveys. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { order } from "../rows";

const noon = 0.5;
const item = (received: number | string | null, replied: number | string | null, more: Row = {}): Row => ({
  kind: "意见",
  receivedAt: received,
  repliedAt: replied,
  ...more,
});
const twoDays: PolicyOptions = { parameters: { "feedback.standardTime": 2 } };
const hours: PolicyOptions = { parameters: { "feedback.standardTime": 8, "feedback.unit": "hour" } };
const halfYear: PolicyOptions = { parameters: { "churn.inactiveMonths": 6 } };
const account = (id: string, more: Row = {}): Row => ({
  accountId: id,
  accountName: `客户${id}`,
  tier: "C级",
  status: "正常",
  createdDate: day("2024-01-01"),
  ...more,
});
const alert = (type: string, accountId: string, raised: string, handled: string | null): Row => ({
  type,
  accountId,
  raisedDate: day(raised),
  handledBy: null,
  handledDate: handled === null ? null : day(handled),
});
const complaint = (accountId: string, received: string, more: Row = {}): Row => ({
  accountId,
  receivedDate: day(received),
  closedDate: null,
  ...more,
});
/** A book in which nothing raises an alert. */
const quiet = {
  Accounts: [account("1"), account("2")],
  Complaints: [complaint("1", "2026-01-05", { closedDate: day("2026-01-09") })],
  Orders: [order("2026-03-02", 1)],
  Visits: [{ accountId: "1", date: day("2026-03-10"), status: "已访" }],
};
const surveyed: PolicyOptions = { parameters: { "survey.cycleMonths": 12 } };

export const serviceAnswerCases: RuleCases = {
  "CMP-07": [
    {
      what: "on the second working day; still in time; a question",
      policy: twoDays,
      tables: {
        FeedbackItems: [
          item(day("2026-03-12") + noon, day("2026-03-16") + 0.9),
          item(day("2026-03-12"), null),
          item(day("2026-01-05"), null, { kind: "问题" }),
        ],
      },
      outcome: [],
    },
    {
      what: "on the third; not yet and too late; before it came",
      policy: twoDays,
      tables: {
        FeedbackItems: [
          item(day("2026-03-11"), day("2026-03-16")),
          item(day("2026-03-11"), null, { kind: "建议" }),
          item(day("2026-03-11"), day("2026-03-10")),
        ],
      },
      outcome: [
        "error FeedbackItems 1 repliedAt",
        "error FeedbackItems 2 repliedAt",
        "error FeedbackItems 3 repliedAt",
      ],
    },
    {
      what: "eight hours by the clock, and a minute more",
      policy: hours,
      tables: {
        FeedbackItems: [
          item(day("2026-03-12") + 8 / 24 + 1 / 1440, day("2026-03-12") + 16 / 24 + 1 / 1440),
          item(day("2026-03-12") + 8 / 24, day("2026-03-12") + 16 / 24 + 1 / 1440),
          item(day("2026-03-15") + 15 / 24, null),
        ],
      },
      outcome: ["error FeedbackItems 2 repliedAt", "error FeedbackItems 3 repliedAt"],
    },
    {
      what: "hours need the time of day, unless the day decides",
      policy: hours,
      tables: {
        FeedbackItems: [
          item(day("2026-03-12") + 8 / 24, day("2026-03-12")),
          item(day("2026-03-11"), day("2026-03-11") + noon),
          item(day("2026-03-10") + noon, day("2026-03-12")),
        ],
      },
      outcome: [
        "error FeedbackItems 3 repliedAt",
        "? FeedbackItems.repliedAt @ FeedbackItems 1",
        "? FeedbackItems.receivedAt @ FeedbackItems 2",
      ],
    },
    {
      what: "kind or day nobody can read",
      policy: twoDays,
      tables: {
        FeedbackItems: [
          item(day("2026-03-11"), null, { kind: null }),
          item("上周", null),
          item(day("2026-03-11"), "已复"),
        ],
      },
      outcome: [
        "? FeedbackItems.kind @ FeedbackItems 1",
        "? FeedbackItems.receivedAt @ FeedbackItems 2",
        "? FeedbackItems.repliedAt @ FeedbackItems 3",
      ],
    },
    {
      what: "no standard",
      tables: { FeedbackItems: [item(day("2026-03-11"), null)] },
      outcome: ["? feedback.standardTime"],
    },
  ],
  "CMP-13": [
    {
      what: "open for three days; dealt with later",
      policy: halfYear,
      tables: {
        ...quiet,
        Alerts: [alert("客户投诉", "1", "2026-03-13", null), alert("客户流失", "1", "2026-01-05", "2026-03-01")],
      },
      outcome: [],
    },
    {
      what: "open for four days",
      policy: halfYear,
      tables: { ...quiet, Alerts: [alert("客户投诉", "1", "2026-03-12", null)] },
      outcome: ["warn Alerts 1 handledDate"],
    },
    {
      what: "an open complaint without, with an older and with its own alert",
      policy: halfYear,
      tables: {
        ...quiet,
        Accounts: [account("1"), account("2"), account("3")],
        Complaints: [complaint("1", "2026-03-10"), complaint("2", "2026-03-10"), complaint("3", "2026-03-10")],
        Alerts: [
          alert("客户投诉", "2", "2026-03-09", "2026-03-09"),
          alert("客户投诉", "3", "2026-03-10", "2026-03-11"),
        ],
      },
      outcome: ["warn Complaints 1 receivedDate", "warn Complaints 2 receivedDate"],
    },
    {
      what: "six months without order to the day, a day more, with an alert, lost already",
      policy: halfYear,
      tables: {
        ...quiet,
        Accounts: [account("1"), account("2"), account("3"), account("4", { lostDate: day("2026-01-01") })],
        Orders: [
          order("2025-09-16", 1),
          order("2025-09-15", 1, { accountId: "2" }),
          order("2025-09-01", 1, { accountId: "3" }),
          order("2025-01-01", 1, { accountId: "4" }),
        ],
        Alerts: [alert("客户流失", "3", "2026-03-02", "2026-03-03")],
      },
      outcome: ["warn Accounts 2 accountName"],
    },
    {
      what: "tier A on the due day, a day past it, with an alert",
      policy: halfYear,
      tables: {
        ...quiet,
        Accounts: ["1", "2", "3"].map((id) => account(id, { tier: "A级" })),
        Visits: ["2026-03-09", "2026-03-08", "2026-03-08"].map((date, index) => ({
          accountId: String(index + 1),
          date: day(date),
          status: "已访",
        })),
        Alerts: [alert("联系超期", "3", "2026-03-16", null)],
      },
      outcome: ["warn Accounts 2 accountName"],
    },
    {
      what: "other tables are not there; an alert nobody can date; a complaint of nobody",
      policy: halfYear,
      tables: {
        Accounts: [account("1")],
        Complaints: [complaint("谁", "2026-03-10")],
        Alerts: [{ ...alert("客户投诉", "1", "2026-03-12", null), raisedDate: "上周" }],
      },
      outcome: [
        "? Orders.accountId, Orders.orderDate",
        "? Visits.accountId, Visits.date, Visits.status",
        "? Accounts.accountId @ Complaints 1",
        "? Alerts.raisedDate @ Alerts 1",
      ],
    },
    {
      what: "no months of churn",
      tables: { ...quiet, Alerts: [alert("客户投诉", "1", "2026-03-13", null)] },
      outcome: ["? churn.inactiveMonths"],
    },
    {
      what: "the latest alert counts, not the last; one of no type, no day or nobody is none; a complaint of no day",
      policy: halfYear,
      tables: {
        ...quiet,
        Complaints: [
          complaint("1", "2026-03-10"),
          complaint("2", "2026-03-10"),
          { ...complaint("1", "2026-03-10"), receivedDate: "周一" },
        ],
        Alerts: [
          alert("客户投诉", "1", "2026-03-11", "2026-03-12"),
          alert("客户投诉", "1", "2026-03-01", "2026-03-02"),
          { ...alert("客户投诉", "2", "2026-03-11", "2026-03-12"), raisedDate: "周三" },
          { ...alert("客户投诉", "2", "2026-03-11", "2026-03-12"), type: null },
          alert("客户投诉", "谁", "2026-03-11", "2026-03-12"),
        ],
      },
      outcome: ["warn Complaints 2 receivedDate", "? Complaints.receivedDate @ Complaints 3"],
    },
    {
      what: "an alert of the very day is from before; paused customers are not lost; without complaints and by intent",
      policy: { parameters: { ...halfYear.parameters, "tier.scheme": "intent" } },
      tables: {
        ...quiet,
        Accounts: [account("1"), account("2", { status: "暂停" }), account("3", { tier: "A级" })],
        Orders: [order("2025-09-15", 1), order("2025-01-01", 1, { accountId: "2" })],
        Visits: [{ accountId: "3", date: day("2026-01-01"), status: "已访" }],
        Complaints: [],
        Alerts: [alert("客户流失", "1", "2026-03-15", "2026-03-16")],
      },
      outcome: [
        "warn Accounts 1 accountName",
        "? Complaints.accountId, Complaints.receivedDate, Complaints.closedDate",
      ],
    },
  ],
  "CMP-15": [
    {
      what: "twelve months ago to the day",
      policy: surveyed,
      tables: { Surveys: [{ date: day("2025-03-16") }, { date: day("2024-01-01") }] },
      outcome: [],
    },
    {
      what: "a day longer ago; one in the future does not count",
      policy: surveyed,
      tables: { Surveys: [{ date: day("2024-01-01") }, { date: day("2025-03-15") }, { date: day("2026-04-01") }] },
      outcome: ["warn Surveys 2 date"],
    },
    {
      what: "never",
      policy: surveyed,
      tables: { Surveys: [{ date: day("2026-04-01") }] },
      outcome: ["warn Surveys - -"],
    },
    {
      what: "one nobody can date may be the latest",
      policy: surveyed,
      tables: { Surveys: [{ date: day("2025-01-01") }, { date: "春天" }] },
      outcome: ["? Surveys.date @ Surveys 2"],
    },
    { what: "no cycle", tables: { Surveys: [{ date: day("2026-01-01") }] }, outcome: ["? survey.cycleMonths"] },
  ],
};
