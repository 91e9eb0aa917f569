/** A parser under fuzz: how a case is made from a number, and what must hold for every case. */
import { seededRandom, type Random } from "../../../embedded/sample/random";
import { languages } from "../../../src/locales/types";
import { UserError } from "../../../src/locales/userError";

export interface FuzzTarget {
  readonly name: string;
  /** What holds for every case, in a few words for the log. */
  readonly contract: string;
  /** Cases in a full run. */
  readonly cases: number;
  /** One case; throws what breaks the contract, naming what was given to the parser. */
  readonly run: (random: Random, given: Given) => void;
}

/** Notes what the parser is about to be given, so that a failure, a hang too, can be told with it. */
export type Given = (input: unknown) => void;

/** Random numbers of one case: the same for the same seed, target and number, whatever ran before. */
export function caseRandom(seed: number, target: string, number: number): Random {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  for (const sign of target) mixed = Math.imul(mixed ^ sign.charCodeAt(0), 0x01000193);
  return seededRandom(mixed ^ (mixed >>> 15));
}

/**
 * What the work gives, or undefined where it ends with a sentence for a person. Any other error goes on.
 * @throws Error when a sentence says nothing or has places that were never filled
 */
export function resultOrSentence<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const lang of languages) {
      const sentence = error.in(lang);
      if (sentence.trim().length < 4) throw new Error(`an empty sentence in ${lang}`, { cause: error });
    }
    return undefined;
  }
}

/** @throws Error with what was expected when it does not hold */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`broken: ${what}`);
}

/** Two values that must read the same as JSON. */
export function same(found: unknown, expected: unknown, what: string): void {
  const [one, other] = [found, expected].map((value): string | undefined => JSON.stringify(value));
  must(one === other, `${what}: ${one?.slice(0, 200) ?? ""} instead of ${other?.slice(0, 200) ?? ""}`);
}
