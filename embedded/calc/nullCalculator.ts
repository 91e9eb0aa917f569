import type { Calculator } from "../model/contract";

/** A calculator that calculates nothing, for tests and tools that only look at what is stored: formulas keep their values. */
export function createNullCalculator(): Calculator {
  return {
    attach: async () => undefined,
    settle: async () => undefined,
    recalculateAll: async () => undefined,
    dispose: () => undefined,
  };
}
