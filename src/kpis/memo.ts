/** What is worked out once for a data set and asked for again by other figures, periods and people. */
import type { Dataset } from "./dataset";

/** @param make works it out when it is asked for the first time of a data set */
export function perDataset<T>(make: (data: Dataset) => T): (data: Dataset) => T {
  const known = new WeakMap<Dataset, { readonly value: T }>();
  return (data) => {
    let found = known.get(data);
    if (!found) known.set(data, (found = { value: make(data) }));
    return found.value;
  };
}

const named = perDataset(() => new Map<string, unknown>());

/**
 * The same for what depends on more than the data set.
 * @param name what it is, with all that it depends on; the same name must always stand for the same thing
 * @param make works it out when it is asked for the first time
 */
export function once<T>(data: Dataset, name: string, make: () => T): T {
  const values = named(data);
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
