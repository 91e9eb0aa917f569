/** What is worked out once for a data set and asked for again by other figures, periods and people. */
import type { Dataset } from "./dataset";

const known = new WeakMap<Dataset, Map<string, unknown>>();

/**
 * @param name what it is; the same name must always stand for the same thing
 * @param make works it out when it is asked for the first time
 */
export function once<T>(data: Dataset, name: string, make: () => T): T {
  let values = known.get(data);
  if (!values) known.set(data, (values = new Map<string, unknown>()));
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
