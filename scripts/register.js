/**
 * Lets Node run this repository's TypeScript: `node -r ./scripts/register.js scripts/x.ts`. swc only strips the types
 * (they are checked by `npm run types`), so that a script starts in a blink and needs no second tool chain.
 */
const Module = require("node:module");
const { transformSync } = require("@swc/core");

function compile(module, filename) {
  const source = require("node:fs").readFileSync(filename, "utf8");
  const tsx = filename.endsWith(".tsx");
  const { code } = transformSync(source, {
    filename,
    sourceMaps: "inline",
    swcrc: false,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript", tsx }, target: "es2022", transform: { react: { runtime: "automatic" } } },
  });
  module._compile(code, filename);
}

for (const extension of [".ts", ".tsx"]) Module._extensions[extension] = compile;
// Node tries extensions in the order of this table: "./tables" must find tables.ts before tables.json, as the bundlers do.
for (const extension of Object.keys(Module._extensions).filter((name) => !name.startsWith(".ts"))) {
  const load = Module._extensions[extension];
  delete Module._extensions[extension];
  Module._extensions[extension] = load;
}
