/**
 * Property tests under mutation: one seed instead of any, and no search for a smaller example, so that the same mutants survive
 * in every run. The slowest of them ask PROPERTY_RUNS how often to try; `npm test`, which does not set it, tries more often.
 */
const path = require.resolve("fast-check");
const library = require(path);

process.env.PROPERTY_RUNS ??= "20";

const assert = (property, limits) => library.assert(property, { seed: 20260316, ...limits, endOnFailure: true });

const exported = { ...library, assert };
require.cache[path].exports = { ...exported, default: exported };
