import { computeBy } from "../../jobs/job";
import { workerComputer } from "./computer";

/** Has jobs done by a worker from now on; it is hired with the first of them. */
export const computeByWorker = (): void =>
  computeBy(workerComputer(() => new Worker(new URL("./worker.ts", import.meta.url), { name: "computing" })));
