/** A worker of the roll-up: one task after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { readOne, type Task } from "./readOne";
import { RollupStore } from "./store";

const store = RollupStore.beside(String(workerData));
parentPort?.on("message", (task: Task) => parentPort?.postMessage(readOne(store, task)));
