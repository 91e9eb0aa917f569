/**
 * Writes embedded/objects/requirementSets.json: the requirement set of every member of Excel's object model that came
 * after ExcelApi 1.1, as @types/office-js documents it. Run it after an update of those types.
 */
import { readFileSync, writeFileSync } from "node:fs";

const source = readFileSync(new URL("../node_modules/@types/office-js/index.d.ts", import.meta.url), "utf8");
const lines = source.split("\n");
const versionOf = (text) => Number(text.split(".")[1]);
const sets = {};
let inExcel = false;
let className;
let comment = "";
for (const line of lines) {
  if (/^declare namespace /.test(line)) inExcel = /^declare namespace Excel /.test(line);
  if (!inExcel) continue;
  const found = /^ {4}class (\w+)/.exec(line);
  if (found) className = found[1];
  if (/^ {4}(?:interface|enum|type|function)/.test(line)) className = undefined;
  if (className === undefined) continue;
  if (/^\s*\/\*\*/.test(line)) comment = "";
  comment += line;
  const member = /^ {8}(?:readonly )?(\w+)\s*(?:\(|:|\?:)/.exec(line);
  if (!member || /^\s*\*/.test(line)) continue;
  const api = /\[Api set: (\w+) ([\d.]+)/.exec(comment);
  comment = "";
  const name = member[1].slice(0, 1).toUpperCase() + member[1].slice(1);
  if (!api || (api[1] === "ExcelApi" && api[2] === "1.1") || ["ToJSON", "Load", "Set"].includes(name)) continue;
  const members = (sets[className] ??= {});
  const set = `${api[1]} ${api[2]}`;
  if (members[name] === undefined || versionOf(set) < versionOf(members[name])) members[name] = set;
}
writeFileSync(
  new URL("../embedded/objects/requirementSets.json", import.meta.url),
  `${JSON.stringify(sets, null, 1)}\n`,
);
