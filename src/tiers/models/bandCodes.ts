/** Half-open bands as codes of `tierClasses`, for whole columns. */
import type { Bands } from "../bands";

/** Code of the tier of a figure, 0 (A) to 3 (D). @param figure already at four decimals */
export const bandCode = (figure: number, { a, b, c }: Bands): 0 | 1 | 2 | 3 =>
  figure >= a ? 0 : figure >= b ? 1 : figure >= c ? 2 : 3;

/** Lower limit by code; D and unrated have none. */
export const bandLimits = ({ a, b, c }: Bands): readonly (number | null)[] => [a, b, c, null, null];
