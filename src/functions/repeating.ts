/** Functions whose last parameter repeats. */

/** Arguments as Excel hands those of a repeating parameter over: one list. Written one by one they are gathered. */
function gathered(rest: readonly unknown[]): readonly unknown[] {
  const [first] = rest;
  const inner: unknown = Array.isArray(first) ? first[0] : undefined;
  // A name is a text or a range of one cell; a list of arguments begins with a name.
  const listed = typeof inner === "string" || (Array.isArray(inner) && Array.isArray(inner[0]));
  if (listed) return first as readonly unknown[];
  // What follows the arguments is the runtime's description of the call.
  return rest.filter((one) => Array.isArray(one) || typeof one !== "object" || one === null);
}

/**
 * @param implementation takes the arguments of its last parameter as a list
 * @param at number of parameters before it
 */
export const repeating =
  <Result>(implementation: (...args: any[]) => Result, at: number) =>
  (...args: unknown[]): Result =>
    implementation(...args.slice(0, at), gathered(args.slice(at)));
