/** Lint rules: strict TypeScript, Office add-ins, React hooks, and the one-way imports of docs/architecture.md. */
const { existsSync } = require("node:fs");
const js = require("@eslint/js");
const { defineConfig, globalIgnores } = require("eslint/config");
const officeAddins = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");

/** What commands stand on. */
const belowCommands = [
  ...["locales", "policy", "calendar", "tiers", "kpis", "rules"],
  ...["import", "daily", "jobs", "workbook", "rollup"],
];
/** Layers of src/: folder → the folders it may import. Anything not named here is refused. */
const layers = {
  locales: [],
  // policy and calendar are one group, as are tiers, kpis and rules; inside a group a cycle is avoided where one can.
  calendar: ["locales", "policy"],
  policy: ["locales", "calendar"],
  kpis: ["locales", "policy", "calendar"],
  tiers: ["locales", "policy", "calendar", "kpis"],
  rules: ["locales", "policy", "calendar", "tiers", "kpis"],
  import: ["locales", "policy", "calendar", "tiers", "kpis", "rules"],
  daily: ["locales", "policy", "calendar", "tiers", "kpis", "rules"],
  jobs: ["locales", "policy", "calendar", "tiers", "kpis", "rules", "daily"],
  workbook: ["locales", "policy", "calendar", "tiers", "kpis", "rules", "import", "daily", "jobs"],
  functions: ["locales", "policy", "calendar", "tiers", "kpis", "rules"],
  rollup: ["locales", "policy", "calendar", "tiers", "kpis", "rules", "import", "daily", "workbook"],
  commands: belowCommands,
  taskpane: [...belowCommands, "commands"],
};
/** Layers that run anywhere: no Office, no React, no DOM, no Node. */
const pure = ["locales", "policy", "calendar", "tiers", "kpis", "rules", "import", "daily", "jobs", "rollup"];
const officePackages = ["@microsoft/*", "office-*"];
const uiPackages = ["react", "react/*", "react-dom", "react-dom/*", "@fluentui/*"];
const nodePackages = ["node:*", "fs", "path", "os", "crypto", "child_process", "url", "buffer", "util", "zlib"];

/** Import rules of one layer, as patterns on what is written after `from`. */
function layerRules([layer, allowed]) {
  const others = Object.keys(layers).filter((name) => name !== layer && !allowed.includes(name));
  const patterns = [
    {
      group: [...nodePackages, ...officePackages],
      message: "The product runs in Excel's browser view; types of Office are global.",
    },
    {
      regex: "(^|/)(embedded|test|scripts)/",
      message: "src/ knows nothing of the embedded Excel, the tests or the scripts.",
    },
  ];
  if (others.length > 0)
    patterns.push({
      regex: `^(\\.\\./)+(${others.join("|")})(/|$)`,
      message: `src/${layer} may import ${allowed.length > 0 ? allowed.join(", ") : "nothing else"} (docs/architecture.md).`,
    });
  if (layer !== "taskpane") patterns.push({ group: uiPackages, message: "React belongs to src/taskpane." });
  return { files: [`src/${layer}/**/*.{ts,tsx}`], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

const officeGlobals = ["Excel", "Office", "OfficeExtension", "OfficeRuntime", "CustomFunctions"];
const browserGlobals = [
  "window",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "alert",
  "confirm",
  "prompt",
  "FileReader",
  "DOMParser",
  "setTimeout",
  "setInterval",
  "requestAnimationFrame",
];
const nodeGlobals = ["process", "Buffer", "require", "module", "__dirname", "__filename", "global"];
const refuse = (names, message) => names.map((name) => ({ name, message }));

module.exports = defineConfig(
  globalIgnores(["dist/", "build/", "coverage/", "test/output/"]),
  // Its types come with packages of its own, which `npm run bench` installs.
  ...(existsSync(`${__dirname}/bench/node_modules/ajv`) ? [] : [globalIgnores(["bench/*/peers/"])]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true, allowNever: true },
      ],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      // An implementation of an asynchronous interface may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // A type parameter used once still says what a caller expects.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // Records by name are our data tables; entries come and go.
      "@typescript-eslint/no-dynamic-delete": "off",
      // Files bring control characters: finding them is the point of every expression that names one.
      "no-control-regex": "off",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-console": ["error", { allow: ["error", "warn"] }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    // By hand: the plugin's own set brings rules that clash with typescript-eslint's and leaves .tsx out.
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/**/*.tsx"], ...reactHooks.configs.flat["recommended-latest"] },
  ...Object.entries(layers).map(layerRules),
  {
    files: pure.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        ...refuse(officeGlobals, "This layer knows nothing of Office."),
        ...refuse(browserGlobals, "This layer knows nothing of the browser."),
        ...refuse(nodeGlobals, "This layer knows nothing of Node."),
      ],
    },
  },
  {
    // The same code runs for the ribbon, the pane, the command line and tests, where `Excel` is another object.
    files: ["src/workbook/**/*.ts", "src/commands/**/*.ts"],
    ignores: ["src/commands/ribbon.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "MemberExpression > Identifier.object[name=/^(Excel|Office|OfficeExtension|OfficeRuntime|CustomFunctions)$/]",
          message: "Here `Excel` is a type only: take an Excel.RequestContext, write enum values as text.",
        },
      ],
    },
  },
  { files: ["src/**/*.ts"], rules: { "@typescript-eslint/explicit-module-boundary-types": "error" } },
  {
    // The metadata generator rejects `unknown` and unions, and CustomFunctions.Error is no Error of JavaScript's.
    files: ["src/functions/**/*.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/explicit-module-boundary-types": ["error", { allowArgumentsExplicitlyTypedAsAny: true }],
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  {
    // What the protocol and files bring is JSON of any shape: it is turned into text where text is expected.
    // Univer's enums are plain numbers in its data, and the model's classes are told apart by what they do.
    files: ["embedded/**/*.ts"],
    rules: {
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    // Tests provoke the very faults these rules warn of: what was not loaded, not synced, not there.
    files: ["test/**/*.ts"],
    rules: {
      "office-addins/call-sync-after-load": "off",
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
      "office-addins/no-navigational-load": "off",
      "@typescript-eslint/no-base-to-string": "off",
    },
  },
  {
    files: ["test/**/*.ts", "scripts/**/*.ts", "bench/**/*.ts", "embedded/cli/**/*.ts"],
    rules: { "no-console": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { URL: "readonly", console: "readonly", process: "readonly" } },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        process: "readonly",
        console: "readonly",
      },
    },
  },
);
