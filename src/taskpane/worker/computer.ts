/** The pane's side: has jobs done by a worker, so that a hundred thousand rows do not keep it from drawing and typing. */
import { computeHere, type Computer, type Job, type Subject } from "../../jobs/job";
import { operationsText } from "../../locales/operations";
import { UserError } from "../../locales/userError";
import type { BookTables, CellValue } from "../../policy/values";
import { isDue, rest } from "../../workbook/slices";
import type { FromWorker, ToWorker } from "./messages";

/** Cells sent at once: a few milliseconds. */
const part = 10_000;

/** What is needed of a worker. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** A worker with the columns it holds. */
interface Hired {
  readonly worker: WorkerLike;
  /** "Accounts.tier" → the cells that were sent; columns are never changed in place. The worker holds them, we need not. */
  readonly sent: Map<string, WeakRef<readonly CellValue[]>>;
}

/**
 * A computer that works elsewhere. One job at a time; a job that is cancelled takes its worker with it. Where no worker can be had
 * the jobs are done here.
 * @param hire makes a worker, which says that it is ready
 */
export function workerComputer(hire: () => WorkerLike): Computer {
  let staff: Promise<Hired | null> | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const once = async <Args, Result>(
    job: Job<Args, Result>,
    subject: Subject,
    args: Args,
    signal: AbortSignal | undefined,
  ): Promise<Result> => {
    if (signal?.aborted) throw new UserError(operationsText.cancelled);
    const at = await (staff ??= start(hire));
    if (!at) return computeHere(job, subject, args);
    const leave = (): void => {
      at.worker.terminate();
      staff = null;
    };
    try {
      await sendCells(at, subject.tables, signal);
      return await ask<Result>(at.worker, { job: job.name, ...noteOf(subject), args }, signal);
    } catch (error) {
      leave();
      throw error;
    }
  };

  return (job, subject, args, signal) => {
    const done = turn.then(() => once(job, subject, args, signal));
    turn = done.catch(() => undefined);
    return done;
  };
}

/** Hires a worker and waits until it is ready. @returns null where there is none to be had */
export async function hired(hire: () => WorkerLike): Promise<WorkerLike | null> {
  try {
    const worker = hire();
    await new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onerror = (event) => reject(new Error(event instanceof ErrorEvent ? event.message : String(event)));
    });
    return worker;
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function start(hire: () => WorkerLike): Promise<Hired | null> {
  const worker = await hired(hire);
  return worker && { worker, sent: new Map() };
}

const noteOf = ({ tables, raw, today }: Subject) => ({
  tables: Object.values(tables).map(({ key, rowCount, columns }) => ({ key, rowCount, columns: Object.keys(columns) })),
  raw,
  today,
});

/** Sends the columns that the worker does not hold yet. */
async function sendCells({ worker, sent }: Hired, tables: BookTables, signal: AbortSignal | undefined): Promise<void> {
  for (const { key, columns } of Object.values(tables))
    for (const [column, cells] of Object.entries(columns)) {
      const ref = `${key}.${column}`;
      if (sent.get(ref)?.deref() === cells) continue;
      for (let at = 0; at === 0 || at < cells.length; at += part) {
        if (isDue()) await rest();
        if (signal?.aborted) throw new UserError(operationsText.cancelled);
        const message: ToWorker = { ref, cells: cells.slice(at, at + part), first: at === 0 };
        worker.postMessage(message);
      }
      sent.set(ref, new WeakRef(cells));
    }
}

/** Has a job done and puts its result together. */
function ask<Result>(worker: WorkerLike, message: ToWorker, signal: AbortSignal | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    const lists = new Map<string, unknown[]>();
    const cancel = (): void => reject(new UserError(operationsText.cancelled));
    signal?.addEventListener("abort", cancel, { once: true });
    worker.onerror = (event) => reject(new Error(event instanceof ErrorEvent ? event.message : String(event)));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("items" in data) {
        const list = lists.get(data.key) ?? [];
        lists.set(data.key, list);
        for (const item of data.items) list.push(item);
        return;
      }
      signal?.removeEventListener("abort", cancel);
      if ("failed" in data) return reject(new Error(data.failed));
      if ("result" in data) resolve(withLists(data.result, lists) as Result);
    };
    worker.postMessage(message);
  });
}

/** A result with the lists that went ahead. */
const withLists = (result: unknown, lists: ReadonlyMap<string, unknown[]>): unknown =>
  lists.size === 0 ? result : { ...(result as object), ...Object.fromEntries(lists) };
