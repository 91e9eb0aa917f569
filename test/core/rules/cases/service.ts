/** Cases of family CMP: complaints and their deadlines. */
import { day, type PolicyOptions, type Row } from "../../support";
import type { RuleCases } from "../cases";
import { attestation, order } from "../rows";
import { serviceAnswerCases } from "./serviceAnswers";

const limit = (key: string, value: number): PolicyOptions => ({ parameters: { [`complaint.${key}`]: value } });
const serial = (date: string | null): number | null => (date === null ? null : day(date));
const contacted = (received: string | null, first: string | null): Row => ({
  receivedDate: serial(received),
  firstContactDate: serial(first),
});
const solved = (transfer: string | null, solution: string | null): Row => ({
  details: "漏油",
  transferDate: serial(transfer),
  solutionDate: serial(solution),
});
const handed = (received: string, more: Row = {}): Row => ({
  receivedDate: day(received),
  responsibleDept: "品质部",
  transferDate: day(received),
  details: "漏油",
  ...more,
});
const closed = (more: Row = {}): Row => ({
  closedDate: day("2026-03-10"),
  revisitDate: day("2026-03-09"),
  resolved: "是",
  rootCause: "密封圈老化",
  preventiveAction: "换供应商",
  ...more,
});
const caused = (cause: string | null, effective: Row["x"], received = "2026-01-05"): Row => ({
  causeType: cause,
  isEffective: effective ?? null,
  receivedDate: day(received),
});
const oneDay = limit("contactWorkdays", 1);

export const serviceCases: RuleCases = {
  ...serviceAnswerCases,
  "CMP-01": [
    {
      what: "on the last working day, over a weekend; still in time",
      policy: oneDay,
      tables: { Complaints: [contacted("2026-03-13", "2026-03-16"), contacted("2026-03-13", null)] },
      outcome: [],
    },
    {
      what: "a working day late; not yet and too late; before it was received",
      policy: oneDay,
      tables: {
        Complaints: [
          contacted("2026-03-10", "2026-03-12"),
          contacted("2026-03-12", null),
          contacted("2026-03-12", "2026-03-11"),
        ],
      },
      outcome: [
        "error Complaints 1 firstContactDate",
        "error Complaints 2 firstContactDate",
        "error Complaints 3 firstContactDate",
      ],
    },
    {
      what: "a holiday and a make-up Saturday",
      policy: {
        ...oneDay,
        holidays: [
          { date: day("2026-03-12"), isWorkday: null, where: "" },
          { date: day("2026-03-14"), isWorkday: true, where: "" },
        ],
      },
      tables: { Complaints: [contacted("2026-03-11", "2026-03-13"), contacted("2026-03-13", "2026-03-16")] },
      outcome: ["error Complaints 2 firstContactDate"],
    },
    {
      what: "days that are blank or in words",
      policy: oneDay,
      tables: {
        Complaints: [
          contacted(null, "2026-03-12"),
          { receivedDate: "上周", firstContactDate: null },
          { receivedDate: day("2026-03-02"), firstContactDate: "次日" },
        ],
      },
      outcome: [
        "? Complaints.receivedDate @ Complaints 1",
        "? Complaints.receivedDate @ Complaints 2",
        "? Complaints.firstContactDate @ Complaints 3",
      ],
    },
    {
      what: "no limit",
      tables: { Complaints: [contacted("2026-03-10", null)] },
      outcome: ["? complaint.contactWorkdays"],
    },
  ],
  "CMP-02": [
    {
      what: "on the third working day; the clock has not begun",
      policy: limit("solutionWorkdays", 3),
      tables: { Complaints: [solved("2026-03-11", "2026-03-16"), solved(null, null)] },
      outcome: [],
    },
    {
      what: "on the fourth; not yet and too late",
      policy: limit("solutionWorkdays", 3),
      tables: { Complaints: [solved("2026-03-10", "2026-03-16"), solved("2026-03-10", null)] },
      outcome: ["error Complaints 1 solutionDate", "error Complaints 2 solutionDate"],
    },
    {
      what: "no limit",
      tables: { Complaints: [solved("2026-03-10", null)] },
      outcome: ["? complaint.solutionWorkdays"],
    },
  ],
  "CMP-03": [
    {
      what: "handed over; not yet, but in the days of grace",
      policy: oneDay,
      tables: {
        Complaints: [handed("2026-03-02"), handed("2026-03-13", { responsibleDept: null, transferDate: null })],
      },
      outcome: [],
    },
    {
      what: "grace is over by a day; a day in words",
      policy: oneDay,
      tables: {
        Complaints: [
          handed("2026-03-12", { transferDate: null, details: null }),
          handed("2026-03-12", { transferDate: "昨天" }),
        ],
      },
      outcome: ["error Complaints 1 transferDate", "error Complaints 2 transferDate"],
    },
    {
      what: "nobody knows since when",
      policy: oneDay,
      tables: { Complaints: [handed("2026-03-12", { receivedDate: null, details: null })] },
      outcome: ["? Complaints.receivedDate @ Complaints 1"],
    },
  ],
  "CMP-04": [
    {
      what: "solved and revisited; not closed yet",
      tables: {
        Complaints: [closed(), closed({ closedDate: null, resolved: null, revisitDate: null, details: "漏油" })],
      },
      outcome: [],
    },
    {
      what: "unsolved, unknown, no revisit, a revisit in words",
      tables: {
        Complaints: [
          closed({ resolved: "否" }),
          closed({ resolved: null }),
          closed({ revisitDate: null }),
          closed({ revisitDate: "已访" }),
        ],
      },
      outcome: [
        "error Complaints 1 resolved",
        "error Complaints 2 resolved",
        "error Complaints 3 revisitDate",
        "error Complaints 4 revisitDate",
      ],
    },
    {
      what: "a column is gone",
      tables: { Complaints: [{ closedDate: 46000 }] },
      outcome: ["? Complaints.revisitDate, Complaints.resolved"],
    },
  ],
  "CMP-05": [
    {
      what: "both; not closed yet",
      tables: { Complaints: [closed(), closed({ closedDate: null, rootCause: null })] },
      outcome: [],
    },
    {
      what: "one or both are missing",
      tables: { Complaints: [closed({ preventiveAction: " " }), closed({ rootCause: null, preventiveAction: null })] },
      outcome: ["warn Complaints 1 preventiveAction", "warn Complaints 2 rootCause"],
    },
    {
      what: "a column is gone",
      tables: { Complaints: [{ closedDate: 46000 }] },
      outcome: ["? Complaints.rootCause, Complaints.preventiveAction"],
    },
  ],
  "CMP-06": [
    {
      what: "as the cause says, or left to the formula",
      tables: {
        Complaints: [
          caused("人员过失", "是"),
          caused("企业过失", null),
          caused("客户原因", "否"),
          caused("third", null),
        ],
      },
      outcome: [],
    },
    {
      what: "otherwise than the cause says",
      tables: { Complaints: [caused("人员过失", "否"), caused("third", "是"), caused("staff", "也许")] },
      outcome: ["warn Complaints 1 isEffective", "warn Complaints 2 isEffective", "warn Complaints 3 isEffective"],
    },
    {
      what: "undecided on the tenth working day, and on the eleventh; an unknown cause",
      tables: {
        Complaints: [caused(null, null, "2026-03-02"), caused(null, null, "2026-02-27"), caused("天气", null)],
      },
      outcome: ["warn Complaints 2 causeType", "warn Complaints 3 causeType"],
    },
    {
      what: "undecided since nobody knows when",
      tables: { Complaints: [{ causeType: null, isEffective: "否", receivedDate: "去年" }] },
      outcome: ["? Complaints.receivedDate @ Complaints 1"],
    },
  ],
  "CMP-10": [
    {
      what: "paid on the day; not shipped; a sample; a return",
      tables: {
        Orders: [
          order("2026-03-02", 1, { shipDate: day("2026-03-05"), paymentConfirmedDate: day("2026-03-05") }),
          order("2026-03-02", 1, { shipDate: null }),
          order("2026-03-02", 0, { shipDate: day("2026-03-05"), isSample: "是" }),
          order("2026-03-02", 1, { shipDate: day("2026-03-05"), isReturn: "是" }),
        ],
      },
      outcome: [],
    },
    {
      what: "a day too late; not at all",
      tables: {
        Orders: [
          order("2026-03-02", 1, { shipDate: day("2026-03-05"), paymentConfirmedDate: day("2026-03-06") }),
          order("2026-03-02", 1, { shipDate: "已发" }),
          order("2026-03-02", 1, { shipDate: day("2026-03-05"), paymentConfirmedDate: null }),
        ],
      },
      outcome: [1, 2, 3].map((row) => `warn Orders ${row} paymentConfirmedDate`),
    },
    {
      what: "days in words",
      tables: {
        Orders: [
          order("2026-03-02", 1, { shipDate: "已发", paymentConfirmedDate: day("2026-03-06") }),
          order("2026-03-02", 1, { shipDate: day("2026-03-05"), paymentConfirmedDate: "已收" }),
        ],
      },
      outcome: ["? Orders.shipDate @ Orders 1", "? Orders.paymentConfirmedDate @ Orders 2"],
    },
  ],
  "CMP-11": [
    {
      what: "with a report; no quality complaint; not closed",
      tables: {
        Complaints: [
          closed({ isQuality: "是", qualityReportRef: "QR-1" }),
          closed({ isQuality: "否" }),
          closed({ isQuality: "是", closedDate: null }),
        ],
      },
      outcome: [],
    },
    {
      what: "no report",
      tables: { Complaints: [closed({ isQuality: "是", qualityReportRef: null })] },
      outcome: ["warn Complaints 1 qualityReportRef"],
    },
    {
      what: "the column is gone",
      tables: { Complaints: [closed({ isQuality: "是" })] },
      outcome: ["? Complaints.qualityReportRef"],
    },
  ],
  "CMP-12": [
    {
      what: "ten characters",
      tables: { Complaints: [{ details: " 泵运行三天后开始漏油 " }, { details: "😀😀😀😀😀😀😀😀😀😀" }] },
      outcome: [],
    },
    {
      what: "nine, nine outside the basic plane, none, an error",
      tables: {
        Complaints: [
          { details: "泵运行三天后就漏油" },
          { details: "😀😀😀😀😀😀😀😀😀" },
          { details: null, receivedDate: 46000 },
          { details: { error: "#REF!" } },
        ],
      },
      outcome: [
        "warn Complaints 1 details",
        "warn Complaints 2 details",
        "warn Complaints 3 details",
        "warn Complaints 4 details",
      ],
    },
    {
      what: "the column is gone",
      tables: { Complaints: [{ receivedDate: 46000 }] },
      outcome: ["? Complaints.details"],
    },
  ],
  "CMP-14": [
    {
      what: "handed over on the next working day",
      policy: limit("transferWorkdays", 1),
      tables: { Complaints: [handed("2026-03-13", { transferDate: day("2026-03-16") })] },
      outcome: [],
    },
    {
      what: "a working day later; not yet and too late",
      policy: limit("transferWorkdays", 1),
      tables: {
        Complaints: [
          handed("2026-03-12", { transferDate: day("2026-03-16") }),
          handed("2026-03-12", { transferDate: null }),
        ],
      },
      outcome: ["warn Complaints 1 transferDate", "warn Complaints 2 transferDate"],
    },
    {
      what: "no limit",
      tables: { Complaints: [handed("2026-03-12")] },
      outcome: ["? complaint.transferWorkdays"],
    },
  ],
  "CMP-08": [
    { what: "confirmed", tables: { Attestations: [attestation("CMP-08", "2026-03-01")] }, outcome: [] },
    {
      what: "denied",
      tables: { Attestations: [attestation("CMP-08", "2026-03-01", "否")] },
      outcome: ["info Attestations 1 confirmed"],
    },
    {
      what: "nobody yet",
      tables: { Attestations: [attestation("CMP-09", "2026-03-01")] },
      outcome: ["? Attestations @ Attestations 1"],
    },
  ],
  "CMP-09": [
    {
      what: "confirmed three months ago to the day",
      tables: { Attestations: [attestation("CMP-09", "2025-12-16")] },
      outcome: [],
    },
    {
      what: "a day longer ago",
      tables: { Attestations: [attestation("CMP-09", "2025-12-15")] },
      outcome: ["info Attestations 1 confirmedDate"],
    },
    {
      what: "nobody yet",
      tables: { Attestations: [attestation("CMP-08", "2026-03-01")] },
      outcome: ["? Attestations @ Attestations 1"],
    },
  ],
};
