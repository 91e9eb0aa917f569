/** New customers: the proof from the orders, the days left, and an application that says nothing the workbook does not know. */
import { applicationOf, newCustomerList, type NewCustomer } from "../../../src/daily/newCustomers";
import { buildDataset, type Dataset } from "../../../src/kpis";
import { parsePolicy } from "../../../src/policy";
import type { CellValue } from "../../../src/policy/values";
import { addMonths } from "../../../src/calendar";
import { book, day, rawPolicy, table, type Row } from "../support";

const deal = day("2026-02-20");
const since = day("2020-01-01");
const order = (accountId: string, orderDate: CellValue, more: Row = {}): Row => ({
  ...{ orderId: null, accountId, orderDate, amount: 100, isSample: null, isReturn: null, salesperson: null },
  ...more,
});
const columns = ["appNo", "accountId", "firstTransDate"];

const dataOf = (
  today: number,
  orders: readonly Row[],
  apps: readonly Row[] = [],
  completeSince: CellValue = since,
): Dataset =>
  buildDataset(
    {
      ...book({
        Accounts: [
          {
            accountId: "K1",
            accountName: "甲",
            owner: "李敏",
            invoiceName: "甲公司",
            source: "展会",
            creditRating: null,
          },
          { accountId: "K2", accountName: "乙", owner: "陈刚", invoiceName: null, source: null, creditRating: null },
        ],
        Orders: orders,
        Visits: [
          { accountId: "K1", date: deal - 9, status: "已访", mode: null, visitor: "李敏", keyPoints: "谈了价格" },
          { accountId: "K1", date: deal - 2, status: "取消", mode: null, visitor: "李敏", keyPoints: "没去" },
          { accountId: "K1", date: deal + 2, status: "已访", mode: null, visitor: "李敏", keyPoints: "之后" },
        ],
      }),
      NewCustomerApps: table("NewCustomerApps", apps, columns),
    },
    parsePolicy(rawPolicy({ parameters: { "orders.completeSince": completeSince } })).policy,
    today,
  );
const only = (data: Dataset): NewCustomer | undefined => newCustomerList(data)[0];

test("the reminder comes seven days before the month ends, not a day earlier", () => {
  const limit = addMonths(deal, 1) ?? 0;
  const at = (today: number) => only(dataOf(today, [order("K1", deal)]));
  expect(at(limit - 8)).toMatchObject({ state: "new", deal, limit, left: 8, remind: false });
  expect(at(limit - 7)).toMatchObject({ left: 7, remind: true });
  expect(at(limit)).toMatchObject({ left: 0, remind: true });
  expect(at(limit + 1)).toMatchObject({ left: -1, remind: false });
  expect(at(limit + 31)).toMatchObject({ left: -31 });
  expect(at(limit + 32)).toBeUndefined();
});

test("who bought before is not new; where the orders do not reach back it is not said", () => {
  const later = deal + 10;
  expect(newCustomerList(dataOf(later, [order("K1", deal - 400), order("K1", deal)]))).toEqual([]);
  const short = only(dataOf(later, [order("K1", deal)], [], deal - 100));
  expect(short).toMatchObject({ state: "unknown", remind: false });
  expect(short?.reason?.text["zh-CN"]).toContain("不能证明");
});

test("one application is enough, and it ends the reminder", () => {
  const apps = [{ appNo: "N1", accountId: "甲", firstTransDate: deal }];
  expect(only(dataOf(deal + 26, [order("K1", deal)], apps))).toMatchObject({ application: 0, remind: false });
  expect(newCustomerList(dataOf(deal + 40, [order("K1", deal)], apps))).toEqual([]);
});

test("the application holds what is known and the proof, never the day of applying or a judgement", () => {
  const data = dataOf(deal + 10, [order("K1", deal, { orderId: "S-7", salesperson: "王五" })]);
  const cells = applicationOf(data, only(data) as NewCustomer);
  expect(cells).toEqual({
    ...{ accountId: "K1", customerName: "甲", invoiceName: "甲公司", applicant: "王五" },
    ...{ firstTransDate: deal, firstTransNo: "S-7", status: "待审核", infoPath: "展会" },
    ...{ contactProcess: "2026-02-11 已访 李敏", negotiationContent: "2026-02-11 谈了价格" },
    ...{ historyChecked: true, historyFrom: addMonths(deal, -36), historyTo: deal - 1 },
    ...{ historyCheckDate: deal + 10, historyOrdersFound: 0 },
  });
  const short = dataOf(deal + 10, [order("K1", deal)], [], deal - 100);
  const unproved = applicationOf(short, only(short) as NewCustomer);
  expect(Object.keys(unproved).filter((key) => key.startsWith("history"))).toEqual([]);
  expect(unproved).toMatchObject({ applicant: "李敏" });
});
