/** Microsoft's client library as scripts for a vm context: read from the npm package, compiled once a process, never changed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

/** Folder of the library's files. */
export function libraryFolder(): string {
  // The path is taken from the package itself, wherever npm put it: beside this file or above it, not where the program is started.
  const require = createRequire(join(__dirname, "package.json"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

let excel: vm.Script | undefined;
let office: vm.Script | undefined;

/** The object model and the runtime of custom functions, whole and unchanged. */
export function excelScript(): vm.Script {
  return (excel ??= compile("excel-web-16.00.debug.js", (source) => source));
}

/**
 * The parts of office.debug.js that the Excel file needs and that do not start the browser's handshake: the names of
 * hosts and platforms, and the tables behind `Office.actions.associate` and `CustomFunctions.associate`.
 */
export function officeScript(): vm.Script {
  return (office ??= compile("office.debug.js", (source) => {
    const names = between(source, "    Microsoft.Office.WebExtension.PlatformType = {", "    var _context = {};");
    const association = between(source, "(function (OfficeExt) {\n    var Association", "var g_isExpEnabled");
    return `${names}\n${association}`;
  }));
}

function compile(name: string, part: (source: string) => string): vm.Script {
  const source = readFileSync(join(libraryFolder(), name), "utf8").replace(/\r\n/g, "\n");
  return new vm.Script(part(source), { filename: name });
}

function between(source: string, from: string, to: string): string {
  const start = source.indexOf(from);
  const end = source.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`office.debug.js has no part from "${from.trim()}" to "${to.trim()}".`);
  return source.slice(start, end);
}
