/** Applications for the recognition of new customers: approved, waiting, late, and some that nobody has handed in yet. */
import type { Customer } from "./customers";
import { marketReviewer, salesManager } from "./people";
import { day, numbered, type SampleRow } from "./rows";
import type { StoryDays } from "./storyDays";

export function applicationRows(
  customers: readonly Customer[],
  orders: readonly SampleRow[],
  { asOf }: StoryDays,
): readonly SampleRow[] {
  const bought = customers.filter(({ isNew, buys }) => isNew && buys !== null && buys[0] < asOf - 40);
  return bought.map((customer, index) => {
    const first = customer.buys?.[0] ?? asOf;
    const order = orders.find(({ accountId }) => accountId === customer.name);
    // Faults: NEW-02 every fourth application came after a month; NEW-04 every fifth names the customer otherwise.
    const late = index % 4 === 3;
    const applied = first + (late ? 45 : 6 + index * 2);
    const approved = index > 0 && !late;
    const decided = (afterwards: number): string | null => (approved ? day(applied + afterwards) : null);
    return {
      appNo: numbered("N", index),
      accountId: customer.name,
      customerName: index % 5 === 2 ? customer.name.replace("有限公司", "") : customer.name,
      invoiceName: customer.name,
      applicant: customer.owner,
      firstTransDate: day(first),
      firstTransNo: order?.orderId ?? null,
      applicationDate: day(applied),
      recognised: approved ? true : null,
      status: approved ? "approved" : "pending",
      infoPath: "行业展会",
      contactProcess: "上门两次，电话三次",
      negotiationContent: "价格、交期、结算方式",
      salesManager: approved ? salesManager : null,
      salesManagerDate: decided(2),
      marketReviewer: approved ? marketReviewer : null,
      marketDate: decided(4),
      historyChecked: approved,
      historyFrom: approved ? day(first - 1096) : null,
      historyTo: approved ? day(first) : null,
      historyCheckDate: decided(3),
      historyOrdersFound: approved ? 0 : null,
      archiveDate: decided(6),
      archivedBy: approved ? marketReviewer : null,
    };
  });
}
