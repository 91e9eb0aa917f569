/** Rows that cases of family ACC use. */
import { day, type Row } from "../../../support";

export const organisation: Row = {
  accountType: "企业客户",
  legalRep: "王总",
  phone: "13812345678",
  businessScope: "包装",
  address: "上海",
};

/** A target customer that meets every condition. */
export const target = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  class: "潜在客户",
  isTarget: "是",
  accountType: "企业客户",
  operatingWell: "是",
  paymentPunctual: "是",
  creditRating: "高",
  monthlySpend: 3000,
  ...more,
});

/** A change of class in the log. */
export const change = (at: string, from: string | null, to: string | null, more: Row = {}): Row => ({
  sheet: "Accounts",
  rowId: "1",
  field: "class",
  oldValue: from,
  newValue: to,
  at: day(at) + 0.4,
  ...more,
});
/** The same of the interest in new projects. */
export const interest = (at: string, to: string): Row => change(at, null, to, { field: "newProjectInterest" });

export const every3 = { parameters: { "tier.reviewMonths": 3 } };

/** A customer with an intent to buy. */
export const meant = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  class: "意向客户",
  purchaseIntent: "高意向",
  classChangedDate: null,
  ...more,
});

/** A customer won whose file is complete. */
export const complete = (more: Row = {}): Row => ({
  accountId: "1",
  accountName: "甲",
  class: "成交客户",
  ...organisation,
  ...more,
});
