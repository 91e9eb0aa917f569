/** Faults of family NEW. */
import { days } from "../calendar";
import { add, clearWhere, rowWhere } from "./books";
import { cell, is, parameter, type Fault } from "./types";

const old = is("firstTransDate", days("2025-01-08"));

/** Applied for a day too late, and everything after that. */
const late = {
  applicationDate: days("2025-02-09"),
  salesManagerDate: days("2025-02-12"),
  leaderDate: days("2025-02-13"),
  historyCheckDate: days("2025-02-13"),
  marketDate: days("2025-02-14"),
  archiveDate: days("2025-02-17"),
};

export const newCustomerFaults: readonly Fault[] = [
  {
    // Bought already in the year before: not new then, not first, and the search of the archive should have shown it.
    rule: "NEW-01",
    table: "NewCustomerApps",
    where: old,
    change: (books, row) => {
      const { accountId = null, applicant = null } = books.NewCustomerApps?.[row] ?? {};
      const order = { accountId, salesperson: applicant, orderDate: days("2024-05-06") };
      add(books, "Orders", books.Orders?.[0], { ...order, lineId: `O-early-${row}`, orderId: `O-early-${row}` });
    },
    found: [
      "NEW-01 NewCustomerApps firstTransDate",
      "NEW-06 NewCustomerApps historyOrdersFound",
      "NEW-18 NewCustomerApps firstTransDate",
    ],
  },
  // A month after 8 January is 8 February; recognised all the same, which is the other rule's matter.
  cell("NEW-02", "NewCustomerApps", late, old, [
    "NEW-02 NewCustomerApps applicationDate",
    "NEW-03 NewCustomerApps recognised",
  ]),
  cell("NEW-03", "NewCustomerApps", { ...late, status: "rejected" }, old, ["NEW-03 NewCustomerApps recognised"]),
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
  parameter("NEW-14", { "new.definition": "neverBought" }, (books) => [
    `NEW-14 Parameters value@${rowWhere(books, "Parameters", is("parameterId", "new.definition"))}`,
  ]),
  {
    // One developer's reports of a week.
    rule: "NEW-15",
    table: "Team",
    where: is("role", "开发员"),
    change: (books, row) =>
      clearWhere(
        books,
        "ProgressReports",
        (report) => report.reporter === books.Team?.[row]?.name && report.reportDate === days("2026-03-06"),
      ),
    found: ["NEW-15 Team name"],
    alone: true,
  },
  cell(
    "NEW-18",
    "NewCustomerApps",
    { firstTransDate: days("2025-01-07"), historyFrom: days("2022-01-07"), historyTo: days("2025-01-07") },
    old,
  ),
  cell("NEW-17", "Accounts", { newness: "reactivated" }, is("class", "won")),
];
