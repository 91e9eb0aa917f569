/** Rules of family TIR: tiers, lead grades, channel classes. */
import { tierRuleText as text } from "../../locales/rules";
import { rule } from "../define";
import type { RuleEntry } from "../types";
import { tierAgrees } from "./agrees";
import { cadencesOrdered, gradesFollowedUp, limitsOrdered } from "./config";
import { channelKnown, factorsAgree, factorsRecorded, gradeAgrees } from "./factors";
import { changeRecorded, reviewedOnCycle } from "./reviews";

/** The policy is judged as it was read; the table only says where its cells are. */
const parameterCells = { columns: [], reads: ["Parameters.parameterId", "Parameters.value"] };
const identity = ["Accounts.accountId", "Accounts.accountName"];
const reviews = ["accountId", "reviewDate", "newTier", "computedTier", "heldBy"].map((key) => `TierReviews.${key}`);

export const tierRules: readonly RuleEntry[] = [
  rule({ id: "TIR-01", title: text.tir01Title, help: text.tir01Help, ...parameterCells, check: limitsOrdered }),
  rule({
    id: "TIR-02",
    title: text.tir02Title,
    help: text.tir02Help,
    // Which of the sales columns is read depends on tier.salesSource; without a log nothing was reviewed.
    columns: ["Accounts.tier"],
    reads: [
      ...identity,
      "Accounts.expectedAnnualSales",
      "Accounts.salesLast12Months",
      "Accounts.computedTier",
      "Accounts.tierOverrideReason",
      "Accounts.tierEffectiveDate",
      "Accounts.createdDate",
      ...reviews,
      "Orders.accountId",
      "Orders.orderDate",
      "Orders.amount",
    ],
    check: tierAgrees,
  }),
  rule({
    id: "TIR-03",
    title: text.tir03Title,
    help: text.tir03Help,
    columns: ["tier", "purchasingPower", "purchaseFrequency", "growthPotential"].map((key) => `Accounts.${key}`),
    check: factorsRecorded,
  }),
  rule({
    id: "TIR-04",
    title: text.tir04Title,
    help: text.tir04Help,
    columns: ["tier", "purchasingPower", "purchaseFrequency"].map((key) => `Accounts.${key}`),
    // Recognition is part of the clause, but the catalogue compares two factors only.
    reads: ["Accounts.recognition"],
    check: factorsAgree,
  }),
  rule({
    id: "TIR-05",
    title: text.tir05Title,
    help: text.tir05Help,
    columns: ["TierReviews.accountId", "TierReviews.reviewDate", "Accounts.tier"],
    reads: [...identity, "Accounts.status", "Accounts.tierEffectiveDate", "Accounts.createdDate"],
    check: reviewedOnCycle,
  }),
  rule({
    id: "TIR-06",
    title: text.tir06Title,
    help: text.tir06Help,
    columns: ["accountId", "oldTier", "newTier", "computedTier", "reviewer", "reason"].map(
      (key) => `TierReviews.${key}`,
    ),
    reads: [...identity, "heldBy", "asOf", "reviewDate", "salesUsed"].map((key) =>
      key.includes(".") ? key : `TierReviews.${key}`,
    ),
    check: changeRecorded,
  }),
  rule({
    id: "TIR-07",
    title: text.tir07Title,
    help: text.tir07Help,
    columns: ["Accounts.leadGrade", "Accounts.intentLevel", "Accounts.purchasingPower"],
    // The clause names urgency, but no grade depends on it.
    reads: ["Accounts.needUrgency"],
    check: gradeAgrees,
  }),
  rule({ id: "TIR-08", title: text.tir08Title, help: text.tir08Help, ...parameterCells, check: gradesFollowedUp }),
  rule({
    id: "TIR-09",
    title: text.tir09Title,
    help: text.tir09Help,
    reads: ["Accounts.owner", "Team.name", "Team.role"],
    check: channelKnown,
  }),
  rule({ id: "TIR-10", title: text.tir10Title, help: text.tir10Help, ...parameterCells, check: cadencesOrdered }),
];
