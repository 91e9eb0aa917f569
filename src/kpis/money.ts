/**
 * Money is added as whole ten-thousandths of the currency unit: every amount is rounded to four decimals, the sums are exact whole
 * numbers, and a sum is divided back once. A total beyond 900 billion units would lose exactness and is not evaluable.
 */

/** An amount as a whole number of ten-thousandths. */
export const toTenThousandths = (amount: number): number => Math.round(amount * 10000);

/** Back to currency units; NaN when the sum is too large to be exact. */
export const fromTenThousandths = (sum: number): number =>
  Math.abs(sum) <= Number.MAX_SAFE_INTEGER ? sum / 10000 : Number.NaN;

/** An amount at four decimals, so that 0.1 + 0.2 compares as 0.3. */
export const atFourDecimals = (amount: number): number =>
  Math.abs(amount) < 9e11 ? Math.round(amount * 10000) / 10000 : amount;
