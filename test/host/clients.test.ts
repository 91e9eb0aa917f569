/** Clients on one workbook: events local and remote, custom functions through the library's own runtime. */
import { NodeClient } from "../../embedded/clients/nodeClient";
import type { Host } from "../../embedded/host";
import type { FunctionCall } from "../../embedded/model/contract";
import type { FunctionAnswer } from "../../embedded/protocol/functionRelay";
import { openTiny, type TinyEditor } from "./tinyBook";

let host: Host;
let li: NodeClient;
let wang: NodeClient;

beforeEach(async () => {
  host = await openTiny();
  li = new NodeClient(host, "li");
  wang = new NodeClient(host, "wang");
});
afterEach(() => host.dispose());

type Seen = Pick<
  Excel.WorksheetChangedEventArgs,
  "address" | "source" | "triggerSource" | "changeType" | "worksheetId"
>;

/** Listens to changes of all sheets; gives the list that fills. */
async function listen(client: NodeClient): Promise<Seen[]> {
  const seen: Seen[] = [];
  await client.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      const { address, source, triggerSource, changeType, worksheetId } = event;
      seen.push({ address, source, triggerSource, changeType, worksheetId });
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
}

/** Until every event has reached its handler. */
async function quiet(): Promise<void> {
  await host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const write = (client: NodeClient, address: string, value: unknown) =>
  client.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(address).values = [[value]];
    await context.sync();
  });

/** What a person types at a client's sheet. */
const type = (client: NodeClient, row: number, value: string) =>
  host.edit(client.attached, (editor) => (editor as unknown as TinyEditor).write("{1}", row, 0, [[value]]));

describe("events", () => {
  test("a person's edit is local to this person and remote to the others", async () => {
    const [mine, theirs] = [await listen(li), await listen(wang)];
    await type(li, 4, "typed");
    await quiet();
    const event = { address: "A5", changeType: "RangeEdited", worksheetId: "{1}", triggerSource: "Unknown" };
    expect(mine).toEqual([{ ...event, source: "Local" }]);
    expect(theirs).toEqual([{ ...event, source: "Remote" }]);
  });

  test("an add-in's own write comes back as its own", async () => {
    const [mine, theirs] = [await listen(li), await listen(wang)];
    await write(li, "B2", 1);
    await quiet();
    expect(mine).toMatchObject([{ address: "B2", source: "Local", triggerSource: "ThisLocalAddin" }]);
    expect(theirs).toMatchObject([{ address: "B2", source: "Remote", triggerSource: "Unknown" }]);
  });

  test("a second window of the same person sees the change as local, but not as its own", async () => {
    const second = new NodeClient(host, "li");
    const seen = await listen(second);
    await write(li, "B2", 1);
    await quiet();
    expect(seen).toMatchObject([{ source: "Local", triggerSource: "Unknown" }]);
  });

  test("a person without add-in edits for everybody", async () => {
    const seen = await listen(li);
    const guest = host.attach("zhao");
    await host.edit(guest, (editor) => (editor as unknown as TinyEditor).write("{1}", 0, 0, [["x"]]));
    await quiet();
    expect(seen).toMatchObject([{ source: "Remote" }]);
  });

  test("one sheet's handler hears only that sheet; a removed handler hears nothing; the event's range can be read", async () => {
    const seen: unknown[] = [];
    const result = await li.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      context.workbook.worksheets.add("Other");
      sheet.load("id");
      await context.sync();
      const handler = sheet.onChanged.add(async (event) => {
        await li.run(async (context) => {
          const changed = event.getRange(context);
          changed.load("values");
          await context.sync();
          seen.push(changed.values);
        });
      });
      await context.sync();
      return handler;
    });
    await write(wang, "A1", "heard");
    await wang.run(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange("A1").values = [["not heard"]];
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual([[["heard"]]]);
    await li.run(async () => {
      result.remove();
      await result.context.sync();
    });
    await write(wang, "A1", "too late");
    await quiet();
    expect(seen).toHaveLength(1);
    expect([...li.attached.registrations.values()]).toEqual([0]);
  });

  test("sheets that come", async () => {
    const added: string[] = [];
    await li.run(async (context) => {
      context.workbook.worksheets.onAdded.add((event) => Promise.resolve(void added.push(event.source)));
      await context.sync();
    });
    await wang.run(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    await quiet();
    expect(added).toEqual(["Remote"]);
  });

  test("an event this host does not raise is refused instead of staying silent", async () => {
    await expect(
      li.run(async (context) => {
        context.workbook.worksheets.onRowHiddenChanged.add(() => Promise.resolve());
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "NotImplemented" });
  });
});

describe("several clients on one workbook", () => {
  test("batches of all clients go one after the other, each sees what was done before", async () => {
    const writes = Array.from({ length: 10 }, (_unused, index) => write(index % 2 ? li : wang, `A${index + 1}`, index));
    await Promise.all(writes);
    const values = await wang.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:A10");
      range.load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    });
    expect(values).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("a disposed client is told nothing more", async () => {
    const seen = await listen(wang);
    wang.dispose();
    await write(li, "A1", 1);
    await quiet();
    expect(seen).toEqual([]);
    expect(host.clients).toHaveLength(1);
  });
});

describe("custom functions", () => {
  /** Throws; the types of office.js do not know that CustomFunctions.Error is an error. */
  const fail = (error: unknown): never => {
    throw error as Error;
  };
  const call = (name: string, ...args: FunctionCall["args"]): FunctionCall => ({
    name: `TIERBOOK.${name}`,
    args,
    address: "Plan!A1",
  });
  const ask = async (...calls: FunctionCall[]): Promise<FunctionAnswer[]> => host.functions.invoke(calls);

  test("without an add-in: #NAME?", async () => {
    expect(await ask(call("TWICE", [[2]]))).toMatchObject([{ error: "#NAME?" }]);
  });

  test("scalar, array, promise, errors given, thrown and rejected, and a name nobody knows", async () => {
    const { Error: FunctionError, ErrorCode } = li.CustomFunctions;
    li.associateFunctions({
      TWICE: (x: number) => x * 2,
      GRID: (rows: unknown[][]) => rows.map((row) => row.map((value) => `${String(value)}!`)),
      LATER: (text: string) => Promise.resolve(`${text} later`),
      REFUSE: () => fail(new FunctionError(ErrorCode.notAvailable, "缺A级下限")),
      GIVE: () => new FunctionError(ErrorCode.invalidNumber),
      REJECT: () => Promise.resolve().then(() => fail(new FunctionError(ErrorCode.divisionByZero))),
      THROW: () => fail(new TypeError("broken")),
      NOTHING: () => undefined,
      RAGGED: () => [[1, 2], [3]],
      INFINITE: () => Infinity,
    });
    expect(
      await ask(
        call("TWICE", [[21]]),
        call("grid", [
          [1, null],
          ["a", true],
        ]),
        call("LATER", [["see"]]),
        call("REFUSE"),
        call("GIVE"),
        call("REJECT"),
        call("THROW"),
        call("NOBODY"),
        call("NOTHING"),
        call("RAGGED"),
        call("INFINITE"),
      ),
    ).toEqual([
      42,
      [
        ["1!", "null!"],
        ["a!", "true!"],
      ],
      "see later",
      { error: "#N/A", message: "缺A级下限" },
      { error: "#NUM!" },
      { error: "#DIV/0!" },
      { error: "#VALUE!" },
      { error: "#NAME?" },
      0,
      { error: "#VALUE!" },
      { error: "#NUM!", message: "Infinity" },
    ]);
    expect(host.counters).toMatchObject({ functionCalls: 10, functionMessages: 1 });
  });

  test("20,000 calls go in one message", async () => {
    li.associateFunctions({ NEXT: (x: number) => x + 1 });
    const answers = await ask(...Array.from({ length: 20000 }, (_unused, index) => call("NEXT", [[index]])));
    expect([answers.length, answers[0], answers[19999]]).toEqual([20000, 1, 20000]);
    expect(host.counters.functionMessages).toBe(1);
  });

  test("an error in an argument is the result, and the function is not asked", async () => {
    const asked: unknown[] = [];
    li.associateFunctions({ TWICE: (x: unknown) => asked.push(x) });
    expect(await ask(call("TWICE", [[{ error: "#REF!" }]]))).toEqual([{ error: "#REF!" }]);
    expect(asked).toEqual([]);
  });

  test("metadata decides whether a single cell is a matrix, and fills what was left out", async () => {
    const asked: unknown[][] = [];
    li.associateFunctions(
      { LOOK: (...args: unknown[]) => asked.push(args.slice(0, 3)) },
      {
        functions: [
          {
            id: "LOOK",
            parameters: [{ dimensionality: "scalar" }, { dimensionality: "matrix" }, { dimensionality: "scalar" }],
          },
        ],
      },
    );
    await ask(call("LOOK", [[1]], [[2]]));
    expect(asked).toEqual([[1, [[2]], null]]);
    expect(await ask(call("OTHER"))).toEqual([{ error: "#NAME?" }]);
  });

  test("a blank cell is nothing on the web and 0 on the desktop", async () => {
    const asked: unknown[] = [];
    li.associateFunctions({
      LOOK: (x: unknown) => {
        asked.push(x);
        return 1;
      },
    });
    await ask(call("LOOK", [[null]]));
    const desktop = await openTiny({ blankArgument: 0 });
    const client = new NodeClient(desktop, "li");
    client.associateFunctions({
      LOOK: (x: unknown) => {
        asked.push(x);
        return 1;
      },
    });
    await desktop.functions.invoke([call("LOOK", [[null]])]);
    desktop.dispose();
    expect(asked).toEqual([null, 0]);
  });

  test("the first client with functions calculates; when it goes the next one does", async () => {
    wang.associateFunctions({ WHO: () => "wang" });
    li.associateFunctions({ WHO: () => "li" });
    expect(await ask(call("WHO"))).toEqual(["li"]);
    li.dispose();
    expect(await ask(call("WHO"))).toEqual(["wang"]);
  });

  test("a function that never answers is given up, one whose add-in closes as well", async () => {
    const impatient = await openTiny({ functionTimeout: 40 });
    const client = new NodeClient(impatient, "li");
    client.associateFunctions({ NEVER: () => new Promise(() => undefined) });
    expect(await impatient.functions.invoke([call("NEVER")])).toMatchObject([{ error: "#BUSY!" }]);
    impatient.dispose();

    li.associateFunctions({ NEVER: () => new Promise(() => undefined) });
    const waiting = ask(call("NEVER"));
    li.dispose();
    expect(await waiting).toMatchObject([{ error: "#NAME?" }]);
  });

  test("an error class of another client keeps its code", async () => {
    const { Error: FunctionError, ErrorCode } = wang.CustomFunctions;
    li.associateFunctions({ REFUSE: () => fail(new FunctionError(ErrorCode.notAvailable, "why")) });
    expect(await ask(call("REFUSE"))).toEqual([{ error: "#N/A", message: "why" }]);
  });

  test("the runtime's cell that asks while a batch is running does not hold it up", async () => {
    let asking: Promise<FunctionAnswer[]> | undefined;
    const answered: FunctionAnswer[] = [];
    const busy = await openTiny(
      {},
      {
        attach: () => Promise.resolve(),
        settle: async () => {
          asking = busy.functions.invoke([call("TWICE", [[4]])]);
          answered.push(...(await asking));
        },
        recalculateAll: () => Promise.resolve(),
        dispose: () => undefined,
      },
    );
    const client = new NodeClient(busy, "li");
    client.associateFunctions({ TWICE: (x: number) => x * 2 });
    await client.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
      range.values = [[1]];
      range.load("values");
      await context.sync();
    });
    expect(answered).toEqual([8]);
    busy.dispose();
  });
});

describe("calculation", () => {
  test("one that fails is told to whoever asks for values, again and again, and to nobody else", async () => {
    let broken = true;
    const failing = await openTiny(
      {},
      {
        attach: () => Promise.resolve(),
        settle: () => (broken ? Promise.reject(new Error("no engine")) : Promise.resolve()),
        recalculateAll: () => Promise.resolve(),
        dispose: () => undefined,
      },
    );
    const client = new NodeClient(failing, "li");
    const load = (names: "values" | "address") =>
      client.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
        if (names === "values") range.load("values");
        else range.load("address");
        await context.sync();
      });
    await write(client, "A1", 1);
    await expect(load("values")).rejects.toMatchObject({
      code: "GeneralException",
      message: expect.stringContaining("no engine") as string,
    });
    await expect(load("values")).rejects.toMatchObject({ code: "GeneralException" });
    await load("address");
    broken = false;
    await load("values");
    failing.dispose();
  });
});

describe("Office", () => {
  test("what office.js gives beside the object model", async () => {
    expect(await li.Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    const { displayLanguage, contentLanguage, platform, host: program, diagnostics, requirements } = li.Office.context;
    expect([displayLanguage, contentLanguage, platform, program, diagnostics.host]).toEqual([
      "zh-CN",
      "zh-CN",
      "OfficeOnline",
      "Excel",
      "Excel",
    ]);
    expect([
      requirements.isSetSupported("ExcelApi", "1.14"),
      requirements.isSetSupported("ExcelApi", "1.15"),
      requirements.isSetSupported("SharedRuntime", "1.1"),
      requirements.isSetSupported("Unknown"),
    ]).toEqual([true, false, true, false]);
  });

  test("ribbon actions, and buttons switched off", async () => {
    const clicked: unknown[] = [];
    li.Office.actions.associate("recalculate", (event: Office.AddinCommands.Event) => {
      clicked.push(event.source.id);
      event.completed();
    });
    await li.invokeAction("recalculate", "Button.Recalculate");
    expect(clicked).toEqual(["Button.Recalculate"]);
    await expect(li.invokeAction("unknown")).rejects.toThrow("unknown");
    await li.Office.ribbon.requestUpdate({
      tabs: [{ id: "Tab", groups: [{ id: "Group", controls: [{ id: "Undo", enabled: false }] }] }],
    });
    expect(host.ribbon.get("Undo")).toBe(false);
  });
});
