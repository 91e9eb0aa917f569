/** Live checking: local edits give findings and a check cell, remote ones neither. */
import { startLiveCheck, type LiveFindings } from "../../src/workbook/live";
import type { EmbeddedExcel } from "../../embedded/node";
import { columnCells, smallBook, typeInto } from "../support/smallBook";

describe("live checking", () => {
  let excel: EmbeddedExcel;
  let told: LiveFindings[];
  let errors: unknown[];
  let tripsWhenTold = 0;
  let live: Awaited<ReturnType<typeof startLiveCheck>>;
  beforeEach(async () => {
    excel = await smallBook();
    told = [];
    errors = [];
    live = await startLiveCheck({
      run: (work) => excel.client.run(work),
      onFindings: (found) => ((tripsWhenTold = excel.host.counters.roundTrips), told.push(found)),
      onError: (error) => errors.push(error),
      delay: 10,
    });
  });
  afterEach(async () => {
    await live.stop();
    excel.dispose();
    expect(errors).toEqual([]);
  });
  const settle = async (): Promise<void> => {
    await excel.host.idle();
    await live.settled();
    await excel.host.idle();
  };
  const checks = (): unknown[] => columnCells(excel, "Accounts", "检查");

  test("a local edit is judged at once, only its row, and its check cell follows", async () => {
    const before = excel.host.counters.roundTrips;
    await typeInto(excel, excel.client, "Accounts", "客户名称", 2, "海风贸易");
    await settle();
    expect(told).toHaveLength(1);
    // What an edit costs in Excel is its round trips, the typing's own among them; `npm run bench -- live` tells the time.
    expect(tripsWhenTold - before).toBe(11);
    expect(told[0]?.rows).toEqual([3]);
    const duplicate = told[0]?.findings.find(({ rule }) => rule === "ACC-19");
    expect(duplicate).toMatchObject({ table: "Accounts", row: 3, severity: expect.any(String) as string });
    expect(String(checks()[2])).toContain(duplicate?.message);
    expect(checks().filter((_, row) => row !== 2)).toEqual([null, null, null, null]);

    await typeInto(excel, excel.client, "Accounts", "客户名称", 2, "北方纸业");
    await settle();
    expect(told[told.length - 1]?.findings.some(({ rule }) => rule === "ACC-19")).toBe(false);
    expect(String(checks()[2] ?? "")).not.toContain(duplicate?.message);
  });

  test("its own writing of the check cell starts nothing", async () => {
    await typeInto(excel, excel.client, "Accounts", "客户名称", 2, "海风贸易");
    await settle();
    const count = told.length;
    await settle();
    expect(told).toHaveLength(count);
  });

  test("a remote edit causes no write and no message; the next local one sees what it brought", async () => {
    const colleague = excel.attachClient("赵强");
    const trips = excel.host.counters.roundTrips;
    await typeInto(excel, colleague, "Accounts", "客户名称", 0, "山城机电");
    await settle();
    expect(told).toEqual([]);
    expect(checks()).toEqual([null, null, null, null, null]);
    expect(excel.host.counters.roundTrips).toBe(trips);
    await typeInto(excel, excel.client, "Accounts", "联系人", 1, "陈刚");
    await settle();
    expect(told[0]?.findings.map(({ rule }) => rule)).toContain("ACC-19");
  });
});
