/**
 * Jest's words for Mocha. Mutants are tried in a Mocha that loads every file once, so that one costs milliseconds; under Jest, which
 * loads all files again for each, the same run takes a day. The tests themselves are the ones that `npm test` runs.
 */
const { expect } = require("expect");
const { bind } = require("jest-each");
const Mocha = require("mocha");

/** A limit of time given to a test is for Jest; here Stryker sets it. */
function withEach(register) {
  const word = (title, run) => register(title, run);
  return Object.assign(word, { each: bind(word) });
}

Mocha.interfaces.jest = (suite) => {
  Mocha.interfaces.bdd(suite);
  suite.on("pre-require", (words) => {
    const { it, describe, before, after } = words;
    Object.assign(words, {
      expect,
      test: withEach(it),
      describe: withEach(describe),
      beforeAll: before,
      afterAll: after,
    });
  });
};
