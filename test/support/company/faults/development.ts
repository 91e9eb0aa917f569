/** Faults of family DEV, and of NEW where it is about Development. */
import { days } from "../calendar";
import { accountOf, add, clear, visitsOf } from "./books";
import { cell, is, type Fault } from "./types";

const open = is("status", "open");
const ka = is("planType", "KA");
const won = is("result", "won");

const last = is("kaPhase", "p5");

const wonNow = {
  result: "won",
  resultDate: days("2026-03-13"),
  resultReason: "product",
  contractNo: "HT-w",
  contractDate: days("2026-03-13"),
};

export const developmentFaults: readonly Fault[] = [
  {
    // A step is missing in the log: from first contact to negotiation at once.
    rule: "DEV-01",
    table: "Development",
    where: open,
    change: (books, row) => {
      const id = books.Development?.[row]?.devId;
      for (const entry of books.AuditLog ?? []) {
        if (entry.rowId !== id || entry.field !== "stage") continue;
        if (entry.newValue === "needSurvey") clear([entry]);
        else if (entry.newValue === "negotiation") entry.oldValue = "firstContact";
      }
    },
    found: ["DEV-01 Development stage"],
  },
  {
    // First contact was reached on the first day, before anybody was there.
    rule: "DEV-02",
    table: "Development",
    where: (row, books) => {
      const [first] = visitsOf(books, accountOf(books, row));
      return row.status === "open" && Number(first?.date) > days("2026-03-02");
    },
    change: (books, row) => {
      const id = books.Development?.[row]?.devId;
      for (const entry of books.AuditLog ?? [])
        if (entry.rowId === id && entry.newValue === "firstContact") entry.at = days("2026-03-02") + 0.4;
    },
    found: ["DEV-02 Development stage"],
  },
  cell("DEV-03", "Development", { painPoints: null }, open),
  cell("DEV-04", "Development", { price: null }, won),
  cell("DEV-05", "Development", { contractNo: null }, won),
  cell("DEV-06", "Development", { kaPhase: "p9" }, ka),
  cell("DEV-07", "Development", { changeReason: null }, ka),
  cell("DEV-08", "Samples", { deliveredDate: days("2026-03-14") }),
  cell("DEV-09", "Development", { infoSufficient: false }, ka),
  cell("DEV-10", "Development", { winProbability: 1.5 }, last),
  cell("DEV-11", "Development", { relationLevel: 2 }, last),
  cell("DEV-12", "Development", { ...wonNow, execMeetingDate: null }, last, ["DEV-12 Development execMeetingDate"]),
  cell("DEV-15", "Development", { ourWeakness: null }, last),
  cell("DEV-13", "Development", { nextFocus: null }),
  cell("DEV-14", "Development", { forecastProfit: 10_000 }, ka),

  cell("DEV-16", "Accounts", { ourShare: 1.2 }, is("isKeyAccount", true)),
  // A word outside a list is told as such where a figure depends on it or the rule is only a warning.
  cell("DEV-17", "Development", { advantages: "便宜" }, undefined, [
    "DEV-17 Development advantages",
    "TYPE Development advantages",
  ]),
  cell("DEV-18", "Development", { devMeetingDate: days("2026-03-04") }, ka),
  cell("DEV-19", "Development", { firstContactMode: "飞鸽" }),
  cell("DEV-20", "Development", { result: "lost", resultReason: "price", resultNote: null }, won, [
    "DEV-20 Development resultNote",
  ]),
  cell("DEV-21", "Development", { devFormDone: false }, won),
  {
    rule: "DEV-22",
    table: "Development",
    where: won,
    set: { archivedDate: null },
    policy: { "dev.archiveWorkdays": 1 },
  },
  cell("DEV-23", "Development", { contactCount: 5 }, open),
  {
    // Assessed before the stage began, and not since.
    rule: "DEV-25",
    table: "Development",
    where: open,
    policy: { "stage.maxDays": "identify=30,firstContact=30,needSurvey=60,negotiation=4,contract=60" },
    change: (books, row) => {
      const rowId = books.Development?.[row]?.devId ?? null;
      const entry = { sheet: "Development", rowId, field: "stageAssessment", at: days("2026-03-05") + 0.5 };
      add(books, "AuditLog", books.AuditLog?.[0], { ...entry, entryId: "L-x", oldValue: null, newValue: "进展正常" });
    },
    found: ["DEV-25 Development stageAssessment"],
    alone: true,
  },
  cell("NEW-16", "Development", { strategy: null }),
];
