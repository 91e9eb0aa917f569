/** Faults of families ACC, KA and TIR. */
import { days } from "../calendar";
import { engineer } from "../people";
import { cell, is, type Fault } from "./types";

const of = (kind: string) => is("class", kind);
const key = is("isKeyAccount", true);
const prospect = is("isKaProspect", true);
const plainIntent: Fault["where"] = (row) => row.class === "intent" && row.isKaProspect === false;

export const accountFaults: readonly Fault[] = [
  cell("ACC-01", "Accounts", { legalRep: null }),
  cell("ACC-02", "Accounts", { purchaseIntent: "很高" }, of("won")),
  {
    rule: "ACC-03",
    table: "Accounts",
    where: of("won"),
    change: (books, row) => {
      const id = books.Accounts?.[row]?.accountId;
      for (const table of ["FeedbackItems", "Surveys"])
        books[table] = (books[table] ?? []).filter(({ accountId }) => accountId !== id);
    },
    found: ["ACC-03 Accounts class"],
  },
  // Visits to a customer of no known class are asked about too.
  cell("ACC-04", "Accounts", { class: "大客" }, of("key"), ["ACC-04 Accounts class"]),
  cell("ACC-05", "Accounts", { contractNo: null }, of("won")),
  cell("ACC-06", "Accounts", { purchaseIntent: "none" }, plainIntent),
  cell("ACC-07", "Accounts", { contractNo: "HT-x" }, of("potential")),
  cell("ACC-08", "Accounts", { kaReason: null }, key),
  cell(
    "ACC-09",
    "Accounts",
    { lastFullReviewDate: days("2026-01-02"), createdDate: days("2026-01-02"), firstContactDate: days("2026-01-02") },
    of("potential"),
  ),
  cell("ACC-10", "AccountChanges", { updatedDate: days("2026-03-13") }),
  cell("ACC-11", "AccountChanges", { updatedDate: null, notifiedBy: "吴刚", knownDate: null, changeType: null }),
  cell("ACC-12", "Accounts", { phone: "12-34" }),
  cell("ACC-14", "Accounts", { createdBy: "孙丽" }, undefined, ["ACC-14 Accounts handoverDate"]),
  cell("ACC-16", "Accounts", { devGoal: null }, of("potential")),
  cell("ACC-17", "Accounts", { sourceChannel: "customerReferral" }, undefined, ["ACC-17 Accounts referrer"]),
  cell("ACC-18", "Accounts", { projectLead: null, coOwners: "李娜", memberRoles: "李娜：报价" }, of("won")),
  cell("ACC-20", "Accounts", { firstContactDate: days("2026-02-27") }, undefined, ["ACC-20 Accounts createdDate"]),
  cell("ACC-21", "Accounts", { budgetRange: null }),
  cell("ACC-22", "Accounts", { maintainer: null, owner: null }, of("won"), ["ACC-22 Accounts maintainer"]),
  cell("ACC-23", "Accounts", { nextContactDate: days("2026-03-13") }, of("won")),
  cell(
    "ACC-24",
    "Accounts",
    { classChangedDate: days("2026-01-08") },
    (row) => row.class === "key" && row.owner === "张伟",
  ),
  cell("ACC-25", "AccessLog", { approver: null }),
  cell("ACC-26", "AccessLog", { purpose: "好奇" }, undefined, ["ACC-26 AccessLog consentRef"]),
  cell("ACC-27", "AccessLog", { recipientType: "thirdParty" }, undefined, ["ACC-27 AccessLog consentRef"]),
  cell("ACC-28", "Accounts", { accountType: "外星" }, of("won")),
  cell("ACC-29", "Accounts", { paymentPunctual: false }, of("potential")),
  cell("ACC-30", "Accounts", { monthlySpend: 2999.99 }, of("potential")),
  cell("ACC-32", "Accounts", { region: "华东" }, is("region", "华南")),
  cell("ACC-33", "Accounts", { productCategory: null }, prospect),
  {
    rule: "ACC-35",
    table: "Accounts",
    where: of("won"),
    set: { newProjectInterest: "low" },
    change: (books, row) => {
      const id = books.Accounts?.[row]?.accountId;
      for (const review of books.TierReviews ?? []) if (review.accountId === id) review.reviewDate = days("2025-11-30");
    },
  },
  cell("KA-03", "Accounts", { contractMonths: 11, contractDate: days("2025-12-01") }, key),
  cell("KA-04", "Accounts", { supplierCount: 3 }, key),

  cell("KA-07", "Accounts", { kaTeamLead: engineer }, key),
  cell("KA-14", "Accounts", { priorityRank: null }, prospect),
  {
    rule: "TIR-01",
    table: "Parameters",
    where: is("parameterId", "tier.aMin"),
    policy: { "tier.aMin": 500_000 },
    found: ["TIR-01 Parameters value"],
  },
  cell("TIR-02", "Accounts", { tier: "C" }, of("won")),
  cell("TIR-03", "Accounts", { growthPotential: null }),
  cell("TIR-04", "Accounts", { purchaseFrequency: "low" }, is("tier", "A")),
  cell("TIR-09", "Accounts", { channelClass: "C9" }),
];
