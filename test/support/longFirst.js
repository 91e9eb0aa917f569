/** Starts the long test files first, so that no core waits for the last one. Jest itself knows lengths only from an earlier run. */
const { default: Sequencer } = require("@jest/test-sequencer");

/** Longest first; the others follow as Jest would have them. */
const long = [
  "workbook/faultMatrix",
  "workbook/language",
  "browser/check",
  "workbook/packs",
  "core/rules/company",
  "workbook/noErrorCells",
  "workbook/policy",
  "workbook/badInput",
  "workbook/setUp",
];
const place = ({ path }) => {
  const found = long.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return found < 0 ? long.length : found;
};

module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
