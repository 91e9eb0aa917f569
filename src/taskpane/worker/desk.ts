/** The worker's side: it keeps the columns it was sent, and does one job after the other over them. */
import { datasetOf, type Job, type Subject } from "../../jobs/job";
import type { CellValue, TableColumns } from "../../policy/values";
import type { FromWorker, JobMessage, ToWorker } from "./messages";

/** Items of a list that are handed back at once. */
const part = 1000;

/**
 * Answers the messages of a pane.
 * @param jobs what it can do
 * @param post sends an answer
 */
export function desk(
  jobs: readonly Job<never, unknown>[],
  post: (answer: FromWorker) => void,
): (message: ToWorker) => void {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const columns = new Map<string, CellValue[]>();
  /** Asked again over the same cells, a job finds what was derived from them before. */
  let last: { readonly same: string; readonly subject: Subject } | null = null;

  const subjectOf = ({ tables, raw, today }: JobMessage): Subject => {
    const same = JSON.stringify([tables, raw, today]);
    if (last?.same === same) return last.subject;
    const subject = { tables: Object.fromEntries(tables.map((table) => [table.key, tableOf(table)])), raw, today };
    last = { same, subject };
    return subject;
  };
  const tableOf = ({ key, rowCount, columns: keys }: JobMessage["tables"][number]): TableColumns => ({
    key,
    rowCount,
    columns: Object.fromEntries(keys.map((column) => [column, columns.get(`${key}.${column}`) ?? []])),
  });

  return (message) => {
    if ("ref" in message) {
      last = null;
      const { ref, cells, first } = message;
      const known = first ? [] : (columns.get(ref) ?? []);
      if (first) columns.set(ref, known);
      for (const cell of cells) known.push(cell);
      return;
    }
    try {
      const job = byName.get(message.job) as Job<unknown, unknown> | undefined;
      if (!job) throw new Error(`no job "${message.job}"`);
      handOver(job.run(datasetOf(subjectOf(message)), message.args), post);
    } catch (error) {
      post({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
}

/** Sends a result; long lists in it go ahead in parts. */
function handOver(result: unknown, post: (answer: FromWorker) => void): void {
  if (typeof result !== "object" || result === null || Array.isArray(result)) return post({ result });
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(result) as [string, unknown][]) {
    rest[key] = value;
    if (!Array.isArray(value) || value.length <= part) continue;
    rest[key] = [];
    for (let at = 0; at < value.length; at += part) post({ key, items: value.slice(at, at + part) });
  }
  post({ result: rest });
}
