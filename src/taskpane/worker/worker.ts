/** The script of the worker: it knows neither Office nor the page. */
import { jobs } from "../../jobs/all";
import { desk } from "./desk";
import type { ToWorker } from "./messages";

const answer = desk(jobs, (message) => self.postMessage(message));
self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => answer(data));
self.postMessage({ ready: true });
