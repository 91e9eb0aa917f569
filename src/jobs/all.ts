/** The jobs that a worker knows by name. */
import { checkJob, checkRowsJob } from "./check";
import type { Job } from "./job";
import { computedColumnsJob, reviewJob } from "./tiers";
import { todayJob } from "./today";
import { whatIfJob } from "./whatIf";

export const jobs: readonly Job<never, unknown>[] = [
  checkJob,
  checkRowsJob,
  todayJob,
  reviewJob,
  computedColumnsJob,
  whatIfJob,
];
