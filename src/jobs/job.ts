/**
 * Long computations over a whole workbook, as jobs that can be done elsewhere than where they are asked for: what goes in and what
 * comes out is plain data. The pane has them done by a worker (`taskpane/worker`), so that it goes on drawing and typing; the command
 * line and the tests do them where they are. Either way it is the same function over the same cells.
 */
import { buildDataset, type Dataset } from "../kpis/dataset";
import { parsePolicy } from "../policy";
import type { RawPolicy } from "../policy/types";
import type { BookTables } from "../policy/values";

/** What is computed: a function of a data set, known to a worker by its name. Result and `args` are plain data. */
export interface Job<Args, Result> {
  readonly name: string;
  readonly run: (data: Dataset, args: Args) => Result;
}

/** What it is computed over: tables and policy as they were read, and the day (serial) that counts as today. */
export interface Subject {
  readonly tables: BookTables;
  readonly raw: RawPolicy;
  readonly today: number;
}

/**
 * Does a job.
 * @param signal when it is set, whoever asked waits no longer
 * @throws Error where the job itself fails
 */
export type Computer = <Args, Result>(
  job: Job<Args, Result>,
  subject: Subject,
  args: Args,
  signal?: AbortSignal,
) => Promise<Result>;

const built = new WeakMap<Subject, Dataset>();

/** The data set of a subject; asked again for the same one it is the same, with all that was derived in it. */
export function datasetOf(subject: Subject): Dataset {
  const known = built.get(subject);
  if (known) return known;
  const data = buildDataset(subject.tables, parsePolicy(subject.raw).policy, subject.today);
  built.set(subject, data);
  return data;
}

/** Does a job at once. */
export const computeHere: Computer = async (job, subject, args) => job.run(datasetOf(subject), args);

let computer: Computer = computeHere;

/** Has jobs done from now on by somebody else. One for the whole add-in: its pane and its ribbon share one thread. */
export const computeBy = (other: Computer): void => void (computer = other);

/** Does a job where jobs are done. */
export const compute: Computer = (job, subject, args, signal) => computer(job, subject, args, signal);
