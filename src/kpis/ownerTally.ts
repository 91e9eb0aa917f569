/** Customers counted by owner in one pass: a figure of fifty people looks at every customer once, not fifty times. */
import type { Dataset } from "./dataset";
import { once } from "./memo";
import { nobody, peopleCount, peopleOf } from "./people";

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
    const people = peopleCount(data);
    // Everybody's counts come first, then those of each person.
    const counts = new Int32Array((people + 1) * states);
    const count = rows?.length ?? owners.length;
    for (let at = 0; at < count; at++) {
      const row = rows === undefined ? at : (rows[at] ?? 0);
      const state = stateOf(row);
      const owner = owners[row] ?? nobody;
      // Those of nobody stand with everybody's for now: everybody's are added up below.
      const place = (owner + 1) * states + state;
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (let place = states; place < counts.length; place++) {
      const state = place % states;
      counts[state] = (counts[state] ?? 0) + (counts[place] ?? 0);
    }
    const none = new Int32Array(states);
    return {
      of: (person) => {
        if (person === null) return counts.subarray(0, states);
        return person < people ? counts.subarray((person + 1) * states, (person + 2) * states) : none;
      },
    };
  });
