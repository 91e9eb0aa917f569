/** Factors of a score in words. */
import { modelText } from "../../locales/tiersModels";
import type { LocalText, Message } from "../../locales/types";
import { percentText } from "../percent";
import type { ScoreFactor } from "./points";

const nothing: LocalText = { "zh-CN": "", "zh-TW": "", "en-US": "" };

/** Messages in a row, joined as the language does. */
function joined(messages: readonly Message[]): Message {
  const [first, ...more] = messages;
  return more.reduce(
    (words, second): Message => ({ text: modelText.twoParts, args: { first: words, second } }),
    first ?? { text: nothing },
  );
}

/** "Purchasing power 4, purchase frequency not given": every factor that has a weight. */
export const scoreParts = (factors: readonly ScoreFactor[], points: readonly number[]): Message =>
  joined(
    factors.flatMap(({ name, weight }, index): Message[] => {
      const point = points[index] ?? Number.NaN;
      if (weight === 0) return [];
      return [
        Number.isNaN(point)
          ? { text: modelText.scorePartMissing, args: { name } }
          : { text: modelText.scorePart, args: { name, points: point } },
      ];
    }),
  );

/** Too little of the weight is known: how much, how much is needed, and what is missing. */
export function uncertainScore(
  factors: readonly ScoreFactor[],
  points: readonly number[],
  known: number,
  least: number,
): Message {
  const missing = factors.filter(({ weight }, index) => weight > 0 && Number.isNaN(points[index] ?? Number.NaN));
  return {
    text: modelText.scoreUncertain,
    args: {
      known: percentText(known),
      needed: percentText(least),
      missing: joined(missing.map(({ name }): Message => ({ text: name }))),
    },
  };
}
