/** Tasks of the roll-up on several threads. Each holds one workbook at a time, whatever their number. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readOne, type Answer, type Task } from "./readOne";
import type { RollupStore } from "./store";

/** The worker's program: beside the built command line, else its source. */
function startWorker(out: string): Worker {
  const built = join(__dirname, "rollupWorker.js");
  if (existsSync(built)) return new Worker(built, { workerData: out });
  const register = join(__dirname, "../../scripts/register.js");
  return new Worker(join(__dirname, "worker.ts"), { workerData: out, execArgv: ["-r", register] });
}

/**
 * Does the tasks in any order.
 * @param out the output beside which the store is
 * @param done called for each as it is done
 * @throws the error of a worker that broke: a fault of ours
 */
export async function runTasks(
  store: RollupStore,
  out: string,
  tasks: readonly Task[],
  workers: number,
  done: (at: number, answer: Answer) => void,
): Promise<void> {
  const threads = Math.min(workers, tasks.length);
  if (threads <= 1) {
    tasks.forEach((task, at) => done(at, readOne(store, task)));
    return;
  }
  let next = 0;
  const oneThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = startWorker(out);
      let current = -1;
      const give = (): void => {
        current = next++;
        const task = tasks[current];
        if (task) worker.postMessage(task);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("message", (answer: Answer) => {
        done(current, answer);
        give();
      });
      worker.on("error", (error) => {
        next = tasks.length;
        reject(error instanceof Error ? error : new Error(String(error)));
      });
      give();
    });
  await Promise.all(Array.from({ length: threads }, oneThread));
}
