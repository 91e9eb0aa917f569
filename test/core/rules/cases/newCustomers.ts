/** Cases of family NEW. */
import { day, type Row } from "../../support";
import type { RuleCases } from "../cases";

const application = (more: Row): Row => ({
  appNo: "1",
  firstTransDate: day("2026-01-31"),
  applicationDate: day("2026-02-28"),
  status: "待审核",
  ...more,
});
const names = (more: Row): Row => ({ accountId: "1", customerName: "上海甲公司", invoiceName: "上海甲公司", ...more });

export const newCustomersCases: RuleCases = {
  "NEW-02": [
    { what: "on the last day of the month", tables: { NewCustomerApps: [application({})] }, outcome: [] },
    {
      what: "a day later",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-01") })] },
      outcome: ["error NewCustomerApps 1 applicationDate"],
    },
    {
      what: "before the deal",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-01-30") })] },
      outcome: ["error NewCustomerApps 1 applicationDate"],
    },
    {
      what: "a holiday moves nothing unless the policy says so",
      policy: { parameters: { "calendar.rollHoliday": "是" } },
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-02") })] },
      outcome: [],
    },
    {
      what: "refused ones are left aside",
      tables: { NewCustomerApps: [application({ applicationDate: day("2026-03-09"), status: "不予认定" })] },
      outcome: [],
    },
    {
      what: "not yet applied, in time and too late",
      tables: {
        NewCustomerApps: [
          application({ applicationDate: null, firstTransDate: day("2026-02-16") }),
          application({ applicationDate: null }),
        ],
      },
      outcome: ["error NewCustomerApps 2 applicationDate"],
    },
    {
      what: "no first deal, a text as day",
      tables: { NewCustomerApps: [application({ firstTransDate: null }), application({ applicationDate: "上周" })] },
      outcome: [
        "? NewCustomerApps.firstTransDate @ NewCustomerApps 1",
        "? NewCustomerApps.applicationDate @ NewCustomerApps 2",
      ],
    },
  ],
  "NEW-04": [
    {
      what: "the same to the letter, outer spaces aside",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "上海甲公司" }],
        NewCustomerApps: [names({ customerName: "上海甲公司 " })],
      },
      outcome: [],
    },
    {
      what: "full-width brackets are another name",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "甲(上海)" }],
        NewCustomerApps: [names({ customerName: "甲（上海）", invoiceName: "甲(上海)" })],
      },
      outcome: ["error NewCustomerApps 1 customerName"],
    },
    {
      what: "unless the policy normalises",
      policy: { parameters: { "name.normalise": "normalised" } },
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "甲(上海)" }],
        NewCustomerApps: [names({ customerName: "甲（上海）", invoiceName: "甲(上海)" })],
      },
      outcome: ["warn NewCustomerApps 1 customerName"],
    },
    {
      what: "the register says otherwise",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "北京甲公司" }],
        NewCustomerApps: [names({})],
      },
      outcome: ["error NewCustomerApps 1 customerName"],
    },
    {
      what: "nothing to compare with",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: null }],
        NewCustomerApps: [names({}), names({ accountId: "9" })],
      },
      outcome: ["? Accounts.invoiceName @ NewCustomerApps 1", "? Accounts.invoiceName @ NewCustomerApps 2"],
    },
    {
      what: "a blank name",
      tables: {
        Accounts: [{ accountId: "1", accountName: "甲", invoiceName: "上海甲公司" }],
        NewCustomerApps: [names({ invoiceName: null })],
      },
      outcome: ["error NewCustomerApps 1 invoiceName"],
    },
  ],
};
