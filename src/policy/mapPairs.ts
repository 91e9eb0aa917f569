/** Parameters of type map: "A=3,B=7,C=30". */
import { halfWidth } from "../calendar/text";

/**
 * Reads pairs of a code and a value, divided by commas, semicolons or spaces; full-width signs count.
 * @param text the parameter's text, null for blank
 * @returns code → value as text; of a code that stands twice the first value. What is no pair is left out.
 */
export function mapPairs(text: string | null): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const word of halfWidth(text ?? "").split(/[,;、\s]/)) {
    const [code, value, ...more] = word.split(/[=:]/);
    if (code && value && more.length === 0 && !pairs.has(code)) pairs.set(code, value);
  }
  return pairs;
}
