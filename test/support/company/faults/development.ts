/** Faults of families DEV and NEW. */
import { days } from "../calendar";
import { cell, is, type Fault } from "./types";

const open = is("status", "open");
const ka = is("planType", "KA");
const won = is("result", "won");

export const developmentFaults: readonly Fault[] = [
  cell("DEV-03", "Development", { painPoints: null }, open),
  cell("DEV-04", "Development", { price: null }, won),
  cell("DEV-05", "Development", { contractNo: null }, won),
  cell("DEV-06", "Development", { kaPhase: "p9" }, ka),
  cell("DEV-07", "Development", { changeReason: null }, ka),
  cell("DEV-08", "Samples", { deliveredDate: days("2026-03-14") }),
  cell("DEV-09", "Development", { infoSufficient: false }, ka),
  cell("DEV-13", "Development", { nextFocus: null }),
  cell("DEV-14", "Development", { forecastProfit: 10_000 }, ka),

  cell("DEV-16", "Accounts", { ourShare: 1.2 }, is("isKeyAccount", true)),
  cell("DEV-17", "Development", { advantages: "便宜" }),
  cell("DEV-18", "Development", { devMeetingDate: days("2026-03-04") }, ka),
  cell("DEV-19", "Development", { firstContactMode: "飞鸽" }),
  cell("DEV-21", "Development", { devFormDone: false }, won),
  {
    rule: "DEV-22",
    table: "Development",
    where: won,
    set: { archivedDate: null },
    policy: { "dev.archiveWorkdays": 1 },
  },
  cell("DEV-23", "Development", { contactCount: 5 }, open),
  cell("NEW-01", "NewCustomerApps", { firstTransDate: days("2025-04-08"), applicationDate: days("2025-04-10") }),
  cell("NEW-02", "NewCustomerApps", { applicationDate: days("2025-02-09") }, is("firstTransDate", days("2025-01-08"))),
  cell("NEW-04", "NewCustomerApps", { invoiceName: "另一个公司" }, undefined, ["NEW-04 NewCustomerApps customerName"]),
  cell("NEW-05", "NewCustomerApps", { salesManager: "周杰" }),
  cell("NEW-06", "NewCustomerApps", { historyChecked: false }),
  cell("NEW-07", "NewCustomerApps", { archiveDate: null }),
  {
    rule: "NEW-08",
    table: "NewCustomerApps",
    change: (books, row) => {
      const id = books.NewCustomerApps?.[row]?.accountId;
      for (const account of books.Accounts ?? []) if (account.accountId === id) account.isNewRecognised = false;
    },
    found: ["NEW-08 NewCustomerApps accountId"],
  },
  cell("NEW-09", "NewCustomerApps", { infoPath: null }),
  cell("NEW-10", "NewCustomerApps", { evalCredit: null }),
  cell("NEW-11", "NewCustomerApps", { leaderInstruction: null }),
  cell("NEW-12", "NewCustomerApps", { applicant: "周杰" }),
  cell("NEW-13", "NewCustomerApps", { rewardEligible: false }),
  cell("NEW-16", "Development", { strategy: null }),
  cell("NEW-17", "Accounts", { newness: "reactivated" }, is("class", "won")),
];
