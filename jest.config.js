const { cpus } = require("node:os");

/** Tests run TypeScript through swc; types are checked by `npm run types`. Browser tests are a project of their own. */
const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};
/** Univer's packages for Node require a few packages that only exist as ES modules. */
const esPackages = ["nanoid", "kdbush", "quickselect", "rbush", "fast-diff", "numfmt"];
const common = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:${esPackages.join("|")})/)`],
  moduleNameMapper: { "^lodash-es$": "lodash" },
  testEnvironment: "node",
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
};

module.exports = {
  // Every core works; more than four would need more memory than a small machine has.
  maxWorkers: Math.min(4, cpus().length),
  testSequencer: "<rootDir>/test/support/longFirst.js",
  projects: [
    { ...common, displayName: "core", testMatch: ["<rootDir>/test/core/**/*.test.ts"] },
    { ...common, displayName: "host", testMatch: ["<rootDir>/test/host/**/*.test.ts"] },
    {
      ...common,
      displayName: "workbook",
      testMatch: ["<rootDir>/test/workbook/**/*.test.ts"],
      setupFiles: ["<rootDir>/test/support/playedHost.ts"],
    },
    { ...common, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
  testTimeout: 300000,
};
