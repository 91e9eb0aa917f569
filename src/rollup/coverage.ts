/** Who should have brought figures and did not. */
import type { RolledSet } from "./together";

/**
 * People in none of the workbooks.
 * @param people names that should be in one, in the order wanted
 */
export function missingPeople(sets: readonly Pick<RolledSet, "owner">[], people: readonly string[]): readonly string[] {
  const seen = new Set(sets.map(({ owner }) => owner));
  return [...new Set(people)].filter((name) => name !== "" && !seen.has(name));
}
