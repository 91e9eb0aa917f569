/** Faults of families CMP and GOV. */
import { days } from "../calendar";
import { cell, type Fault } from "./types";

export const serviceFaults: readonly Fault[] = [
  cell("CMP-01", "Complaints", { firstContactDate: days("2026-03-06") }),
  cell("CMP-02", "Complaints", { solutionDate: days("2026-03-11") }),
  cell("CMP-03", "Complaints", { responsibleDept: null }),
  cell("CMP-04", "Complaints", { revisitDate: null }),
  cell("CMP-05", "Complaints", { rootCause: null }),
  {
    rule: "CMP-06",
    table: "Complaints",
    set: { causeType: null, isEffective: null },
    policy: { "complaint.judgeWorkdays": 1 },
  },
  cell("CMP-07", "FeedbackItems", { repliedAt: days("2026-03-09") + 0.4 }, (row) => row.kind === "opinion"),
  cell("CMP-10", "Orders", { paymentConfirmedDate: null }),
  cell("CMP-11", "Complaints", { qualityReportRef: null }),
  cell("CMP-12", "Complaints", { details: "漏" }),
  cell("CMP-13", "Alerts", { handledDate: null, handledBy: null }),
  cell("CMP-14", "Complaints", { transferDate: days("2026-03-06"), solutionDate: days("2026-03-09") }),
  {
    rule: "CMP-15",
    table: "Surveys",
    policy: { "survey.cycleMonths": 0 },
    found: (books) => [`CMP-15 Surveys date@${(books.Surveys?.length ?? 0) - 1}`],
  },
  cell("GOV-01", "Inspections", { coversTier: false }, undefined, ["GOV-01 Inspections -@-"]),
  cell("GOV-11", "Team", { salesTrainedDate: days("2025-03-10") }),
];
