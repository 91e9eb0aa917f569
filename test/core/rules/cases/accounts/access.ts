/** Cases of family ACC on access to customer data. */
import { day, type Row } from "../../../support";
import type { RuleCases } from "../../cases";

const access = (more: Row = {}): Row => ({
  accessDate: day("2026-03-14"),
  approver: "李总",
  approvalDate: day("2026-03-14"),
  scope: "合同",
  returnedDate: null,
  ...more,
});
const two = { parameters: { "access.returnDays": 2 } };

export const accessCases: RuleCases = {
  "ACC-25": [
    {
      what: "approved the same day, back in time or not due yet",
      policy: two,
      tables: {
        AccessLog: [
          access(),
          access({ accessDate: day("2026-03-01"), approvalDate: day("2026-02-28"), returnedDate: day("2026-03-09") }),
        ],
      },
      outcome: [],
    },
    {
      what: "nobody approved, approved a day later, three days out",
      policy: two,
      tables: {
        AccessLog: [
          access({ approver: null, scope: null }),
          access({ approvalDate: day("2026-03-15") }),
          access({ accessDate: day("2026-03-13"), approvalDate: day("2026-03-13") }),
          access({ approvalDate: "口头" }),
        ],
      },
      outcome: [
        "warn AccessLog 1 approver",
        "warn AccessLog 2 approvalDate",
        "warn AccessLog 3 returnedDate",
        "warn AccessLog 4 approvalDate",
      ],
    },
    {
      what: "days that cannot be read",
      policy: two,
      tables: { AccessLog: [access({ accessDate: null }), access({ returnedDate: "还了" })] },
      outcome: ["? AccessLog.accessDate @ AccessLog 1", "? AccessLog.returnedDate @ AccessLog 2"],
    },
    { what: "no limit", tables: { AccessLog: [access()] }, outcome: ["? access.returnDays"] },
  ],
  "ACC-26": [
    {
      what: "a business purpose, or consent",
      tables: {
        AccessLog: [
          { purpose: "销售跟进", consentRef: null },
          { purpose: "论文", consentRef: "函-1" },
        ],
      },
      outcome: [],
    },
    {
      what: "another purpose, none",
      tables: {
        AccessLog: [
          { purpose: "论文", consentRef: null },
          { purpose: null, consentRef: null, user: "张三" },
        ],
      },
      outcome: ["error AccessLog 1 consentRef", "error AccessLog 2 consentRef"],
    },
    { what: "no column", tables: { AccessLog: [{ purpose: "论文" }] }, outcome: ["? AccessLog.consentRef"] },
  ],
  "ACC-27": [
    {
      what: "inside the company, or with consent",
      tables: {
        AccessLog: [
          { recipientType: "内部", consentRef: null },
          { recipientType: "第三方", consentRef: "函-1" },
          { recipientType: null, consentRef: null, user: "张三" },
        ],
      },
      outcome: [],
    },
    {
      what: "to a third party without consent",
      tables: { AccessLog: [{ recipientType: "第三方", consentRef: " " }] },
      outcome: ["error AccessLog 1 consentRef"],
    },
    {
      what: "to whom cannot be read",
      tables: { AccessLog: [{ recipientType: "朋友", consentRef: null }] },
      outcome: ["? AccessLog.recipientType @ AccessLog 1"],
    },
  ],
};
