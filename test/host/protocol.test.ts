/** The wire protocol, driven by the real office.js: load and sync, null objects, strictness, faults, limits. */
import { NodeClient } from "../../embedded/clients/nodeClient";
import type { Host } from "../../embedded/host";
import { openTiny } from "./tinyBook";

let host: Host;
let client: NodeClient;

async function open(settings = {}): Promise<void> {
  host = await openTiny(settings);
  client = new NodeClient(host, "li");
}

beforeEach(() => open());
afterEach(() => host.dispose());

/** The error a piece of work ends with. */
async function failureOf(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    expect(error).toBeInstanceOf(client.OfficeExtension.Error);
    return error as OfficeExtension.Error;
  }
  throw new Error("It did not fail.");
}

/** Reads a cell through a second, independent batch. */
const read = (address: string) =>
  client.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });

describe("load and sync", () => {
  test("what was written is read back, in the same batch and in the next", async () => {
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B2");
      range.values = [
        [1, "a"],
        [true, ""],
      ];
      range.load("values, address");
      await context.sync();
      expect(range.values).toEqual([
        [1, "a"],
        [true, ""],
      ]);
      expect(range.address).toBe("Plan!R0C0");
    });
    expect(await read("A1:B2")).toEqual([
      [1, "a"],
      [true, ""],
    ]);
  });

  test("a property that was not loaded cannot be read", async () => {
    const error = await failureOf(
      client.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
        range.load("address");
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("collections load their items, with nested properties, top and skip", async () => {
    await client.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Visits");
      worksheets.add("Orders");
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Plan", "Visits", "Orders"]);

      worksheets.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Visits"]);

      worksheets.load("items/$none");
      await context.sync();
      expect(worksheets.items).toHaveLength(3);
      expect(() => worksheets.items[0]?.name).toThrow("name");
      // An item keeps working by its id after it was renamed.
      const [first] = worksheets.items;
      if (!first) throw new Error("No sheet.");
      first.name = "Renamed";
      first.load("name");
      await context.sync();
      expect(first.name).toBe("Renamed");
    });
  });

  test("navigation properties load by path, by object and by expand", async () => {
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
      range.load("format/fill/color, worksheet/name");
      await context.sync();
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.worksheet.name).toBe("Plan");

      const second = context.workbook.worksheets.getItem("Plan").getRange("B1");
      second.load({ address: true, format: { columnWidth: true, fill: { color: true } } });
      await context.sync();
      expect([second.format.columnWidth, second.format.fill.color]).toEqual([48, "#FFFFFF"]);

      const third = context.workbook.worksheets.getItem("Plan").getRange("C1");
      third.load({ select: "address", expand: "format" });
      await context.sync();
      expect(third.format.columnWidth).toBe(48);
    });
  });

  test("method results, properties set together, matrices that the library cuts into pieces", async () => {
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      const count = context.workbook.worksheets.getCount();
      sheet.set({ name: "Set" });
      sheet.load("name");
      const values = Array.from({ length: 2000 }, (_unused, row) => [row, row + 0.5]);
      const range = sheet.getRange("A1:B2000");
      range.values = values;
      await context.sync();
      expect([count.value, sheet.name]).toEqual([1, "Set"]);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
  });

  test("a path with an effect has it once, and its object is the same in later batches", async () => {
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Once");
      sheet.load("name");
      await context.sync();
      sheet.name = "Still once";
      await context.sync();
      context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Plan", "Still once"]);
    });
  });

  test("ranges are kept across batches and let go at the end", async () => {
    const attached = client.attached;
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B1");
      await context.sync();
      expect(attached.references.size).toBe(1);
      range.values = [[7, 8]];
      await context.sync();
      range.getCell(0, 1).untrack();
      await context.sync();
    });
    await host.idle();
    expect(attached.references.size).toBe(0);
    expect(await read("A1:B1")).toEqual([[7, 8]]);
  });
});

describe("null objects", () => {
  test("a missing item is a null object, and so is everything reached from it", async () => {
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1");
      sheet.load("isNullObject, name");
      range.load("values");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
      const found = context.workbook.worksheets.getItemOrNullObject("Plan");
      found.load("name");
      await context.sync();
      expect([found.isNullObject, found.name]).toEqual([false, "Plan"]);
    });
  });

  test("writing to a null object fails", async () => {
    const error = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Nowhere").name = "x";
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("strictness", () => {
  test("a missing item, with the place where it happened", async () => {
    const error = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").activate();
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  });

  test("a member the host does not know is named, and never answered by accident", async () => {
    const method = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.getItem("Plan").calculate(true);
        await context.sync();
      }),
    );
    expect([method.code, method.message]).toEqual(["ApiNotFound", expect.stringContaining("Worksheet.calculate")]);
    const property = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.getItem("Plan").load("tabColor");
        await context.sync();
      }),
    );
    expect(property.message).toContain("Worksheet.tabColor");
  });

  test("an older Excel: the library refuses what the requirement set does not have", async () => {
    host.dispose();
    await open({ requirementSets: { ExcelApi: "1.9" } });
    expect(client.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(client.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const error = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.getItem("Plan").showOutlineLevels(1, 1);
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
  });

  test("an older Excel: the host itself refuses members that came later", async () => {
    const batch = JSON.stringify({
      Actions: [{ Id: 1, ActionType: 3, Name: "NewThing", ObjectPathId: 3, ArgumentInfo: { Arguments: [] } }],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Plan"] } },
      },
    });
    const answer = JSON.parse(await host.processBatch(client.attached, batch)) as {
      Error: { Code: string; Message: string; ActionIndex: number };
    };
    expect(answer.Error).toMatchObject({
      Code: "ApiNotFound",
      ActionIndex: 0,
      Message: expect.stringContaining("Worksheet.newThing (ExcelApi 1.16)") as string,
    });
  });

  test("values of the wrong shape, a wrong number of arguments", async () => {
    const shape = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.getItem("Plan").getRange("A1:B2").values = [[1]];
        await context.sync();
      }),
    );
    expect(shape.code).toBe("InvalidArgument");
    const batch = {
      Actions: [{ Id: 9, ActionType: 1, Name: "", ObjectPathId: 4 }],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Plan"] } },
        4: {
          Id: 4,
          ObjectPathType: 3,
          Name: "GetRange",
          ParentObjectPathId: 3,
          ArgumentInfo: { Arguments: ["A1", "B2"] },
        },
      },
    };
    const answer = JSON.parse(await host.processBatch(client.attached, JSON.stringify(batch))) as {
      Error: { Code: string };
    };
    expect(answer.Error.Code).toBe("InvalidArgument");
  });

  test("an unknown property of items is refused even when the collection is empty", async () => {
    host.workbook.sheets.length = 0;
    const error = await failureOf(
      client.run(async (context) => {
        context.workbook.worksheets.load("items/tabColor");
        await context.sync();
      }),
    );
    expect(error.message).toContain("Worksheet.tabColor");
  });
});

describe("faults", () => {
  /** Three writes in one batch, after the paths to them. */
  const threeWrites = () =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
      await context.sync();
    });

  test("an error keeps what the actions before it did", async () => {
    const error = await failureOf(
      client.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        sheet.getRange("A1").values = [["done"]];
        sheet.getRange("A2:B2").values = [["wrong"]];
        sheet.getRange("A3").values = [["never"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(await read("A1:A3")).toEqual([["done"], [""], [""]]);
  });

  test("the k-th action fails, for every k, with everything before it done and nothing after it", async () => {
    await threeWrites();
    const total = host.counters.actions;
    expect(total).toBeGreaterThan(6);
    const done: number[] = [];
    for (let k = 1; k <= total; k += 1) {
      host.dispose();
      await open();
      host.faults.failAction(k, "GeneralException");
      expect((await failureOf(threeWrites())).code).toBe("GeneralException");
      expect(host.faults.pending).toBe(false);
      done.push((await read("A1:A3")).filter(([value]) => value !== "").length);
    }
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(done)).toEqual(new Set([0, 1, 2]));
  });

  test("a refused batch does nothing and can be sent again", async () => {
    host.faults.failBatch(1, "ActivityLimitReached");
    expect((await failureOf(threeWrites())).code).toBe("ActivityLimitReached");
    expect(await read("A1:A3")).toEqual([[""], [""], [""]]);
    await threeWrites();
    expect(await read("A1:A3")).toEqual([["A1"], ["A2"], ["A3"]]);
  });

  test("a cell being edited, a host that has gone", async () => {
    host.faults.cellEditing = true;
    expect((await failureOf(threeWrites())).code).toBe("InvalidOperationInCellEditMode");
    host.faults.cellEditing = false;
    await threeWrites();
    host.faults.gone = true;
    expect((await failureOf(read("A1"))).code).toBe("InvalidOrTimedOutSession");
  });

  test("a slow host still answers in order", async () => {
    host.faults.slow = 30;
    const before = Date.now();
    const [first, second] = await Promise.all([
      threeWrites().then(() => Date.now()),
      read("A3").then((values) => values),
    ]);
    expect(first - before).toBeGreaterThanOrEqual(29);
    expect(second).toEqual([["A3"]]);
  });
});

describe("sizes", () => {
  test("a request over the limit is refused before anything is done", async () => {
    host.dispose();
    await open({ payloadLimit: 4000 });
    const error = await failureOf(
      client.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        sheet.getRange("A1").values = [["first"]];
        sheet.getRange("A2").values = [["x".repeat(4000)]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(await read("A1")).toEqual([[""]]);
  });

  test("a response over the limit fails after the actions were done", async () => {
    host.dispose();
    await open({ payloadLimit: 4000 });
    const write = (address: string): Promise<void> =>
      client.run(async (context) => {
        context.workbook.worksheets.getItem("Plan").getRange(address).values = [["客".repeat(600)]];
        await context.sync();
      });
    for (const address of ["A1", "A2", "A3"]) await write(address);
    const error = await failureOf(
      client.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Plan").getRange("A1:A3");
        context.workbook.worksheets.getItem("Plan").getRange("B1").values = [["done"]];
        range.load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await read("B1")).toEqual([["done"]]);
  });

  test("the default limit is 5 MB of UTF-8, and the bytes are counted", async () => {
    expect(host.settings.payloadLimit).toBe(5 * 1024 * 1024);
    await read("A1");
    expect(host.counters.roundTrips).toBeGreaterThan(0);
    expect(host.counters.requestBytes).toBeGreaterThan(200);
    expect(host.counters.responseBytes).toBeGreaterThan(20);
  });
});
