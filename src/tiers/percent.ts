/** A share for messages. */

/** "66.7%": one decimal at most. */
export const percentText = (share: number): string => `${Math.round(share * 1000) / 10}%`;
