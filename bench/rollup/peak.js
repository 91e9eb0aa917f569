/** Loaded before a program that is measured: says at its end how much memory it took at most (KB). */
const { isMainThread } = require("node:worker_threads");
const { writeFileSync } = require("node:fs");
if (isMainThread)
  process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
