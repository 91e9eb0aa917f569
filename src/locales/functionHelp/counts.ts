/** Help of the custom functions of src/functions/counts.ts. */
import { functionParts as part } from "../functionsParts";
import { help, same, text, type FunctionHelp } from "./define";
import type { LocalText } from "../types";

/** Help of the two counts of the customers trading when the days began: the same arguments, the same example. */
const ofOpeningBase = ({
  id,
  ...more
}: Pick<FunctionHelp, "description"> & Record<"gives" | "explanation", LocalText> & { readonly id: string }) =>
  help({
    ...more,
    parameters: [
      part.customerNames,
      part.lostDates,
      part.orderCustomers,
      part.orderDates,
      part.from,
      part.to,
      part.policy,
    ],
    result: text(
      "个数；不能判断时为 #N/A，并说明原因。",
      "個數；不能判斷時為 #N/A，並說明原因。",
      "A number; #N/A with the reason where it cannot be said.",
    ),
    formula: same(
      `=TIERBOOK.${id}({"甲";"乙";"丙"},{"";"";46082},{"甲";"乙";"丙"},{45992;45962;45992},DATE(2026,1,1),DATE(2026,3,31),{"churn.inactiveMonths",12;"orders.completeSince",43831})`,
    ),
  });

export const countsHelp = {
  NETSALES: help({
    description: text(
      "加总一段日期的净销售额（S1）。",
      "加總一段日期的淨銷售額（S1）。",
      "Adds up the net sales of the days (S1).",
    ),
    parameters: [part.orderDates, part.amounts, part.from, part.to, part.samples, part.returns],
    result: text(
      "金额；不能判断时为 #N/A，并说明原因。",
      "金額；不能判斷時為 #N/A，並說明原因。",
      "An amount; #N/A with the reason where it cannot be said.",
    ),
    formula: same("=TIERBOOK.NETSALES({46023;46053;46113},{1000;2000;4000},DATE(2026,1,1),DATE(2026,3,31))"),
    gives: same("3000"),
    explanation: text("4月的订单不计。", "4月的訂單不計。", "The order of April is not in the days."),
  }),
  NETPROFIT: help({
    description: text(
      "加总一段日期的利润（S2）。",
      "加總一段日期的利潤（S2）。",
      "Adds up the profit of the days (S2).",
    ),
    parameters: [
      part.orderDates,
      part.amounts,
      part.costs,
      part.from,
      part.to,
      part.samples,
      part.returns,
      part.profits,
    ],
    result: text(
      "金额；不能判断时为 #N/A，并说明原因。",
      "金額；不能判斷時為 #N/A，並說明原因。",
      "An amount; #N/A with the reason where it cannot be said.",
    ),
    formula: same("=TIERBOOK.NETPROFIT({46023;46053},{1000;2000},{600;1500},DATE(2026,1,1),DATE(2026,3,31))"),
    gives: same("900"),
    explanation: text("400 加 500。", "400 加 500。", "400 plus 500."),
  }),
  LOSTCUSTOMERS: ofOpeningBase({
    description: text(
      "数期初客户中流失的户数（K3）。",
      "數期初客戶中流失的戶數（K3）。",
      "Counts the customers of the opening base that were lost in the days (K3).",
    ),
    id: "LOSTCUSTOMERS",
    gives: same("1"),
    explanation: text("丙在3月1日登记流失。", "丙在3月1日登記流失。", "The third has a lost date of 1 March."),
  }),
  OPENINGCUSTOMERS: ofOpeningBase({
    description: text(
      "数期初有往来的客户，即流失率和保留率的分母。",
      "數期初有往來的客戶，即流失率和保留率的分母。",
      "Counts the customers trading when the days began: the base of churn and retention.",
    ),
    id: "OPENINGCUSTOMERS",
    gives: same("3"),
    explanation: text(
      "三户在此前十二个月都有订单。",
      "三戶在此前十二個月都有訂單。",
      "All three ordered in the twelve months before.",
    ),
  }),
  NEWCUSTOMER: help({
    description: text(
      "判断一户在首次成交时是否新客户。",
      "判斷一戶在首次成交時是否新客戶。",
      "Says whether a customer is new at its first deal.",
    ),
    parameters: [part.firstDeal, part.orderDates, part.policy],
    result: text(
      "TRUE 或 FALSE；订单数据不够久时为 #N/A，并说明原因。",
      "TRUE 或 FALSE；訂單資料不夠久時為 #N/A，並說明原因。",
      "TRUE or FALSE; #N/A with the reason when the orders do not reach back far enough.",
    ),
    formula: same(
      '=TIERBOOK.NEWCUSTOMER(DATE(2026,1,31),{44197},{"orders.completeSince",43831;"new.lookbackYears",3})',
    ),
    gives: same("TRUE"),
    explanation: text(
      "上一单在2021年1月1日，已超过三年。",
      "上一單在2021年1月1日，已超過三年。",
      "The last order was on 1 January 2021, more than three years before.",
    ),
  }),
  NEWCUSTOMERS: help({
    description: text(
      "数一段日期内认定的新客户（D1）。",
      "數一段日期內認定的新客戶（D1）。",
      "Counts the recognised new customers with their first deal in the days (D1).",
    ),
    parameters: [
      part.customerNames,
      part.firstDeals,
      part.recognised,
      part.orderCustomers,
      part.orderDates,
      part.from,
      part.to,
      part.policy,
    ],
    result: text(
      "个数；不能判断时为 #N/A，并说明原因。",
      "個數；不能判斷時為 #N/A，並說明原因。",
      "A number; #N/A with the reason where it cannot be said.",
    ),
    formula: text(
      '=TIERBOOK.NEWCUSTOMERS({"甲";"乙"},{46053;46054},{"是";"是"},{"甲";"乙"},{46053;45992},DATE(2026,1,1),DATE(2026,3,31),{"orders.completeSince",43831})',
      '=TIERBOOK.NEWCUSTOMERS({"甲";"乙"},{46053;46054},{"是";"是"},{"甲";"乙"},{46053;45992},DATE(2026,1,1),DATE(2026,3,31),{"orders.completeSince",43831})',
      '=TIERBOOK.NEWCUSTOMERS({"A";"B"},{46053;46054},{"yes";"yes"},{"A";"B"},{46053;45992},DATE(2026,1,1),DATE(2026,3,31),{"orders.completeSince",43831})',
    ),
    gives: same("1"),
    explanation: text(
      "乙在首次成交前两个月已有订单，不是新客户。",
      "乙在首次成交前兩個月已有訂單，不是新客戶。",
      "The second ordered two months before its first deal and is not new.",
    ),
  }),
  EFFECTIVECOMPLAINTS: help({
    description: text(
      "数一段日期内的有效投诉（K5）。",
      "數一段日期內的有效投訴（K5）。",
      "Counts the complaints of the days that were our own fault (K5).",
    ),
    parameters: [part.received, part.effectiveMarks, part.from, part.to, part.causes],
    result: text(
      "个数；不能判断时为 #N/A，并说明原因。",
      "個數；不能判斷時為 #N/A，並說明原因。",
      "A number; #N/A with the reason where it cannot be said.",
    ),
    formula: text(
      '=TIERBOOK.EFFECTIVECOMPLAINTS({46023;46030;46053},{"是";"否";"是"},DATE(2026,1,1),DATE(2026,3,31))',
      '=TIERBOOK.EFFECTIVECOMPLAINTS({46023;46030;46053},{"是";"否";"是"},DATE(2026,1,1),DATE(2026,3,31))',
      '=TIERBOOK.EFFECTIVECOMPLAINTS({46023;46030;46053},{"yes";"no";"yes"},DATE(2026,1,1),DATE(2026,3,31))',
    ),
    gives: same("2"),
    explanation: text("三次投诉，一次无效。", "三次投訴，一次無效。", "Three complaints, one not effective."),
  }),
  CUSTOMERSWON: help({
    description: text(
      "数一段日期内开发成功的客户（D3）。",
      "數一段日期內開發成功的客戶（D3）。",
      "Counts the customers won in the days (D3).",
    ),
    parameters: [part.customerNames, part.results, part.resultDates, part.from, part.to],
    result: text(
      "个数；不能判断时为 #N/A，并说明原因。",
      "個數；不能判斷時為 #N/A，並說明原因。",
      "A number; #N/A with the reason where it cannot be said.",
    ),
    formula: text(
      '=TIERBOOK.CUSTOMERSWON({"甲";"乙"},{"开发成功";"开发失败"},{46030;46031},DATE(2026,1,1),DATE(2026,3,31))',
      '=TIERBOOK.CUSTOMERSWON({"甲";"乙"},{"開發成功";"開發失敗"},{46030;46031},DATE(2026,1,1),DATE(2026,3,31))',
      '=TIERBOOK.CUSTOMERSWON({"A";"B"},{"won";"lost"},{46030;46031},DATE(2026,1,1),DATE(2026,3,31))',
    ),
    gives: same("1"),
    explanation: text("一户成功，一户失败。", "一戶成功，一戶失敗。", "One won, one lost."),
  }),
  CLASSCOUNT: help({
    description: text(
      "数某一分类的正常客户（D4、D5、D6）；成交客户与重点客户合并计数。",
      "數某一分類的正常客戶（D4、D5、D6）；成交客戶與重點客戶合併計數。",
      "Counts the active customers of a class (D4, D5, D6); won customers and key accounts count together.",
    ),
    parameters: [part.classes, part.statuses, part.accountClass],
    result: text(
      "个数；不能判断时为 #N/A，并说明原因。",
      "個數；不能判斷時為 #N/A，並說明原因。",
      "A number; #N/A with the reason where it cannot be said.",
    ),
    formula: text(
      '=TIERBOOK.CLASSCOUNT({"潜在客户";"意向客户";"潜在客户"},{"正常";"正常";"流失"},"潜在客户")',
      '=TIERBOOK.CLASSCOUNT({"潛在客戶";"意向客戶";"潛在客戶"},{"正常";"正常";"流失"},"潛在客戶")',
      '=TIERBOOK.CLASSCOUNT({"prospect";"qualified prospect";"prospect"},{"active";"active";"lost"},"prospect")',
    ),
    gives: same("1"),
    explanation: text("第三户已流失。", "第三戶已流失。", "The third one is lost."),
  }),
} as const;
