/** The pane's side of a roll-up: workbooks are read by a worker, so that fifty of them do not keep the pane from drawing and typing. */
import { deskHere, deskMethods, type AsyncDesk, type DeskMethod } from "../../commands/rollupDesk";
import { operationsText } from "../../locales/operations";
import { UserError } from "../../locales/userError";
import { hired, type WorkerLike } from "./computer";
import type { DeskAnswer, DeskCall } from "./rollupMessages";

interface Waiting {
  readonly parts: unknown[];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const hireWorker = (): WorkerLike => new Worker(new URL("./rollupWorker.ts", import.meta.url), { name: "rollup" });

/**
 * Has work done at a desk of its own, which is gone afterwards. Where no worker can be had the workbooks are read here.
 * @param signal once it is set the worker is ended, whatever it is doing
 */
export async function atDesk<T>(
  work: (desk: AsyncDesk) => Promise<T>,
  signal: AbortSignal,
  hire: () => WorkerLike = hireWorker,
): Promise<T> {
  const worker = await hired(hire);
  if (!worker) return work(deskHere());
  const waiting = new Map<number, Waiting>();
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const cancel = (): void => failAll(new UserError(operationsText.cancelled));
  signal.addEventListener("abort", cancel, { once: true });
  worker.onerror = (event) => failAll(new Error(event instanceof ErrorEvent ? event.message : String(event)));
  worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => {
    if ("ready" in data) return;
    const one = waiting.get(data.id);
    if (!one) return;
    if ("part" in data) return data.part.forEach((item) => one.parts.push(item));
    waiting.delete(data.id);
    if ("failed" in data)
      one.reject(data.said ? new UserError(data.said.text, data.said.args) : new Error(data.failed));
    else one.resolve(one.parts.length > 0 ? [...one.parts, ...(data.result as readonly unknown[])] : data.result);
  };
  let last = 0;
  const call = (method: DeskMethod, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new UserError(operationsText.cancelled));
      const message: DeskCall = { id: ++last, method, args };
      waiting.set(message.id, { parts: [], resolve, reject });
      worker.postMessage(message);
    });
  try {
    const desk = Object.fromEntries(
      deskMethods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]),
    ) as unknown as AsyncDesk;
    return await work(desk);
  } finally {
    signal.removeEventListener("abort", cancel);
    worker.terminate();
  }
}
