/** The tests that a mutation run asks: those of the core, without the ones that read the tree or the built files. */
const { projects } = require("./jest.config.js");

const common = { ...projects.find(({ displayName }) => displayName === "core") };
delete common.displayName;
const asked = ["calendar", "policy", "catalogue", "engine", "tiers", "kpis", "newCustomers"];
module.exports = {
  ...common,
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
  testMatch: [
    ...asked.map((name) => `<rootDir>/test/core/${name}.test.ts`),
    "<rootDir>/test/core/rules/{rules,company}.test.ts",
    "<rootDir>/test/core/kpis/**/*.test.ts",
  ],
};
