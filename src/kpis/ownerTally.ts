/** Customers counted by owner in one pass: a figure of fifty people looks at every customer once, not fifty times. */
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { nobody, peopleOf } from "./people";

/** How many customers of a person have each state. */
export interface OwnerTally {
  /** @param person number of the person, null for everybody; a count for every state */
  of(person: number | null): Int32Array;
}

/**
 * @param name what is counted; the same name must always stand for the same states
 * @param states how many states there are, from 0 on
 * @param stateOf state of a row of Accounts
 * @param rows rows of Accounts, all of them when left out
 */
export const ownerTally = (
  data: Dataset,
  name: string,
  states: number,
  stateOf: (row: number) => number,
  rows?: ArrayLike<number>,
): OwnerTally =>
  once(data, `tally ${name}`, () => {
    const owners = peopleOf(data, "Accounts.owner");
    let people = 0;
    for (let row = 0; row < owners.length; row++) people = Math.max(people, (owners[row] ?? nobody) + 1);
    // Everybody's counts come first, then those of each person.
    const counts = new Int32Array((people + 1) * states);
    const add = (at: number): void => {
      counts[at] = (counts[at] ?? 0) + 1;
    };
    const count = rows?.length ?? owners.length;
    for (let at = 0; at < count; at++) {
      const row = rows === undefined ? at : (rows[at] ?? 0);
      const state = stateOf(row);
      const owner = owners[row] ?? nobody;
      add(state);
      if (owner >= 0) add((owner + 1) * states + state);
    }
    const none = new Int32Array(states);
    return {
      of: (person) => {
        if (person === null) return counts.subarray(0, states);
        return person < people ? counts.subarray((person + 1) * states, (person + 2) * states) : none;
      },
    };
  });
