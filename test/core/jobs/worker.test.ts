/** Jobs done by a worker give what they give where they are asked for: over the whole company, after an edit, in parts, when cancelled. */
import { checkJob, checkRowsJob } from "../../../src/jobs/check";
import { jobs } from "../../../src/jobs/all";
import { computeHere, type Computer, type Job, type Subject } from "../../../src/jobs/job";
import { computedColumnsJob, reviewJob } from "../../../src/jobs/tiers";
import { todayJob } from "../../../src/jobs/today";
import { whatIfJob } from "../../../src/jobs/whatIf";
import { operationsText } from "../../../src/locales/operations";
import type { BookTables, CellValue } from "../../../src/policy/values";
import { workerComputer, type WorkerLike } from "../../../src/taskpane/worker/computer";
import { desk } from "../../../src/taskpane/worker/desk";
import type { FromWorker, ToWorker } from "../../../src/taskpane/worker/messages";
import { companyDataset, companyRows } from "../../support/company";
import { today } from "../../support/company/calendar";
import { companyRawPolicy } from "../../support/company/policy";

/** A worker in the same thread: everything is copied on its way, as between threads, and answers come in tasks of their own. */
class NearWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly received: string[] = [];
  ended = false;
  private readonly answer: (message: ToWorker) => void;

  constructor(known: readonly Job<never, unknown>[]) {
    this.answer = desk(known, (answer) => this.tell(answer));
    this.tell({ ready: true });
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    this.received.push("ref" in copy ? copy.ref : copy.job);
    setImmediate(() => this.ended || this.answer(copy));
  }

  terminate(): void {
    this.ended = true;
  }

  private tell(answer: FromWorker): void {
    const data = structuredClone(answer);
    setImmediate(() => {
      if (!this.ended) this.onmessage?.call(this as never, { data } as MessageEvent);
    });
  }
}

function staff(known: readonly Job<never, unknown>[] = jobs): {
  readonly compute: Computer;
  readonly hired: NearWorker[];
} {
  const hired: NearWorker[] = [];
  const compute = workerComputer(() => {
    const worker = new NearWorker(known);
    hired.push(worker);
    return worker;
  });
  return { compute, hired };
}

const tables: BookTables = companyDataset(companyRows(2)).raw;
const subject: Subject = { tables, raw: companyRawPolicy(), today };
const accounts = tables["Accounts"]!;
const blanked = (key: string): CellValue[] => accounts.columns[key]!.map((cell, row) => (row < 3 ? null : cell));
/** Accounts without name and tier in its first rows: something to be found and decided. */
const faulty: Subject = {
  ...subject,
  tables: {
    ...tables,
    Accounts: {
      ...accounts,
      columns: { ...accounts.columns, accountName: blanked("accountName"), tier: blanked("tier") },
    },
  },
};

describe("a worker", () => {
  test.each([
    ["the whole check", '"row":0', checkJob, null],
    ["rows just edited", '"row":0', checkRowsJob, { table: "Accounts", rows: [0, 1, 2] }],
    ["what is due", '"row":', todayJob, { owner: null }],
    ["the review of tiers", '"moves":[{', reviewJob, { owner: null, rows: [0, 1, 2, 3], approved: null }],
    ["a draft of other limits", '"moved":{"up":', whatIfJob, { model: "sales", policy: { "tier.aMin": 1 } }],
    ["computed columns", '"computedTier":["', computedColumnsJob, ["computedTier", "newness", "lastOrderDate"]],
  ] as readonly (readonly [string, string, Job<unknown, unknown>, unknown])[])(
    "%s: the same as here",
    async (_, shown, job, args) => {
      const { compute } = staff();
      const there = await compute(job, faulty, args);
      expect(there).toEqual(await computeHere(job, faulty, args));
      expect(JSON.stringify(there)).toContain(shown);
    },
  );

  test("is sent again only the columns that changed, and judges what they hold now", async () => {
    const { compute, hired } = staff();
    const before = await compute(checkJob, subject, null);
    const sent = hired[0]!.received.length;
    const after = await compute(checkJob, faulty, null);
    expect(hired[0]!.received.slice(sent).sort()).toEqual(["Accounts.accountName", "Accounts.tier", "check"]);
    expect(after).toEqual(await computeHere(checkJob, faulty, null));
    expect(after.findings.length).toBeGreaterThan(before.findings.length);
  });

  test("does jobs asked for at one time one after the other, each over its own cells", async () => {
    const { compute } = staff();
    const found = await Promise.all([compute(checkJob, subject, null), compute(checkJob, faulty, null)]);
    expect(found).toEqual([await computeHere(checkJob, subject, null), await computeHere(checkJob, faulty, null)]);
  });

  test("hands long lists and long columns over in parts", async () => {
    const echo: Job<null, { readonly rows: readonly unknown[] }> = {
      name: "echo",
      run: (data) => ({ rows: [...(data.column("Accounts.accountId") ?? [])] }),
    };
    const { compute, hired } = staff([echo]);
    const accountId = Array.from({ length: 25_001 }, (_, row) => `C${row}`);
    const long = { ...subject, tables: { Accounts: { key: "Accounts", rowCount: 25_001, columns: { accountId } } } };
    expect(await compute(echo, long, null)).toEqual({ rows: accountId });
    expect(hired[0]!.received).toEqual(["Accounts.accountId", "Accounts.accountId", "Accounts.accountId", "echo"]);
  });

  test("is let go when its job is cancelled; the next job has another", async () => {
    const { compute, hired } = staff();
    const stop = new AbortController();
    const waiting = compute(checkJob, subject, null, stop.signal);
    setImmediate(() => stop.abort());
    await expect(waiting).rejects.toMatchObject({ text: operationsText.cancelled });
    expect(hired[0]!.ended).toBe(true);
    expect(await compute(checkJob, subject, null)).toEqual(await computeHere(checkJob, subject, null));
    expect(hired).toHaveLength(2);
  });

  test("tells why a job failed", async () => {
    const broken: Job<null, null> = {
      name: "broken",
      run: () => {
        throw new Error("no such thing");
      },
    };
    const { compute } = staff([broken]);
    await expect(compute(broken, subject, null)).rejects.toThrow("no such thing");
  });

  test("where there is none to be had, the pane does the job itself", async () => {
    const warned = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const compute = workerComputer(() => {
      throw new Error("refused");
    });
    expect(await compute(checkJob, faulty, null)).toEqual(await computeHere(checkJob, faulty, null));
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });
});
