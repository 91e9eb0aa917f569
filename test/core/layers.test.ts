/** The rules that keep the layers of src/ apart refuse what they should; `npm run lint` holds every file to them. */
import { join } from "node:path";
import { ESLint, type Linter } from "eslint";

/** The rules that keep the layers apart need no type information, so they can be asked about files that do not exist. */
const layerRules = ["no-restricted-imports", "no-restricted-globals", "no-restricted-syntax"];
const root = join(__dirname, "../..");
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  baseConfig: jest.requireActual<Linter.Config[]>("../../eslint.config.js"),
  ruleFilter: ({ ruleId }) => layerRules.includes(ruleId),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function refused(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: join(root, file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

describe("layers of src/", () => {
  test.each([
    ["src/policy/x.ts", 'import { a } from "../rules/engine"; export const b = a;', ["no-restricted-imports"]],
    ["src/kpis/deep/x.ts", 'import { a } from "../../workbook/read"; export const b = a;', ["no-restricted-imports"]],
    ["src/rules/x.ts", 'import { useState } from "react"; export const b = useState;', ["no-restricted-imports"]],
    ["src/workbook/x.ts", 'import { a } from "../commands/setUp"; export const b = a;', ["no-restricted-imports"]],
    ["src/commands/x.ts", 'import { a } from "../../embedded/host"; export const b = a;', ["no-restricted-imports"]],
    [
      "src/taskpane/x.tsx",
      'import { readFileSync } from "node:fs"; export const b = readFileSync;',
      ["no-restricted-imports"],
    ],
    ["src/rules/x.ts", 'import { a } from "../daily/due"; export const b = a;', ["no-restricted-imports"]],
    ["src/daily/x.ts", 'import { a } from "../workbook/read"; export const b = a;', ["no-restricted-imports"]],
    ["src/daily/x.ts", "export const b = () => Excel.run(async () => 1);", ["no-restricted-globals"]],
    ["src/jobs/x.ts", "export const b = () => document.title;", ["no-restricted-globals"]],
    ["src/jobs/x.ts", 'import { a } from "../workbook/read"; export const b = a;', ["no-restricted-imports"]],
    ["src/tiers/x.ts", "export const b = () => document.title;", ["no-restricted-globals"]],
    ["src/calendar/x.ts", "export const b = process.cwd();", ["no-restricted-globals"]],
    ["src/rules/x.ts", "export const b = () => Excel.run(async () => 1);", ["no-restricted-globals"]],
    ["src/workbook/x.ts", "export const b = Excel.SheetVisibility.hidden;", ["no-restricted-syntax"]],
    ["src/commands/x.ts", "export const b = () => Office.context.displayLanguage;", ["no-restricted-syntax"]],
  ])("%s refuses %s", async (file, code, expected) => {
    expect(await refused(file, code)).toEqual(expected);
  });

  test.each([
    [
      "src/rules/x.ts",
      'import { a } from "../policy/values"; import { t } from "../tiers/bands"; export const b = [a, t];',
    ],
    [
      "src/commands/x.ts",
      'import { a } from "../workbook/read"; export const b = (context: Excel.RequestContext) => a(context);',
    ],
    [
      "src/taskpane/x.tsx",
      'import { useState } from "react"; import { a } from "../commands/setUp"; export const b = [useState, a];',
    ],
    ["src/daily/x.ts", 'import { a } from "../rules/engine"; export const b = a;'],
    ["src/commands/ribbon.ts", "export const b = () => Office.addin.showAsTaskpane();"],
  ])("%s allows %s", async (file, code) => {
    expect(await refused(file, code)).toEqual([]);
  });
});
