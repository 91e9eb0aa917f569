/** Metadata and help pages of the custom functions, generated from their source and their texts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTree } from "custom-functions-metadata/lib/parseTree";
import { customFunctions, functionOptions } from "../../src/functions";
import { functionHelp } from "../../src/locales/functions";
import type { FunctionHelp } from "../../src/locales/functions";
import { languages } from "../../src/locales/types";
import type { Lang } from "../../src/locales/types";
import { escapeXml } from "../manifest/xml";

const folder = join(__dirname, "../../src/functions");
/** The files of src/functions that hold functions. */
const functionFiles = [
  "tiers",
  "contact",
  "completion",
  "tierModels",
  "rates",
  "scores",
  "counts",
  "ratings",
  "workdays",
  "kpiFigure",
  "periods",
];
const headings: Readonly<Record<"parameters" | "result" | "example" | "optional", Readonly<Record<Lang, string>>>> = {
  parameters: { "zh-CN": "参数", "zh-TW": "參數", "en-US": "Arguments" },
  result: { "zh-CN": "结果", "zh-TW": "結果", "en-US": "Result" },
  example: { "zh-CN": "例子", "zh-TW": "例子", "en-US": "Example" },
  optional: { "zh-CN": "可省略", "zh-TW": "可省略", "en-US": "optional" },
};

type ParsedFunction = ReturnType<typeof parseTree>["functions"][number];

/** "functions.json" for en-US, Excel's fallback; "functions.zh-CN.json" and so on. */
export const metadataPath = (lang: Lang): string => (lang === "en-US" ? "functions.json" : `functions.${lang}.json`);

/** "help/zh-CN/TIER.html" */
export const helpPath = (lang: Lang, id: string): string => `help/${lang}/${id}.html`;

/** The functions as their source declares them. @throws Error when the source, the table of functions and the texts disagree */
function parsed(): readonly ParsedFunction[] {
  const found = functionFiles.flatMap((file) => {
    const path = join(folder, `${file}.ts`);
    const { functions, extras } = parseTree(readFileSync(path, "utf8"), path);
    const errors = extras.flatMap((extra) => extra.errors);
    if (errors.length > 0) throw new Error(`${file}.ts: ${errors.join("; ")}`);
    return functions;
  });
  const ids = found
    .map(({ id }) => id)
    .sort()
    .join();
  for (const table of [customFunctions, functionHelp]) {
    const known = Object.keys(table).sort().join();
    if (known !== ids) throw new Error(`The functions ${ids} are not those of the table: ${known}`);
  }
  return found;
}

/**
 * Everything Excel asks for about the functions.
 * @param baseUrl where the add-in is served, without a slash at the end
 * @returns path below dist → content: one metadata file a language, one help page a function and language. Names of functions are the
 *   same in every language, descriptions and names of parameters are translated.
 */
export function generateFunctionMetadata(baseUrl: string): Record<string, string> {
  const functions = parsed();
  const files: Record<string, string> = {};
  for (const lang of languages) {
    const translated = functions.map((entry) => {
      const help: FunctionHelp = functionHelp[entry.id as keyof typeof functionHelp];
      if (help.parameters.length !== entry.parameters.length)
        throw new Error(`${entry.id}: ${help.parameters.length} parameters are described`);
      files[helpPath(lang, entry.id)] = helpPage(lang, entry, help);
      return {
        ...entry,
        description: help.description[lang],
        helpUrl: `${baseUrl}/${helpPath(lang, entry.id)}`,
        parameters: entry.parameters.map((parameter, index) => ({
          ...parameter,
          name: help.parameters[index]?.name[lang] ?? parameter.name,
          description: help.parameters[index]?.description[lang] ?? "",
        })),
      };
    });
    files[metadataPath(lang)] =
      `${JSON.stringify({ allowCustomDataForDataTypeAny: true, ...functionOptions, functions: translated }, null, 2)}\n`;
  }
  return files;
}

/** One page: plain HTML, no script and no inline style. */
function helpPage(lang: Lang, entry: ParsedFunction, help: FunctionHelp): string {
  const name = `TIERBOOK.${entry.name}`;
  const list = entry.parameters.map((parameter, index) => {
    const text = help.parameters[index];
    const optional = parameter.optional ? ` (${headings.optional[lang]})` : "";
    return `<dt>${escapeXml(`${text?.name[lang] ?? parameter.name}${optional}`)}</dt><dd>${escapeXml(text?.description[lang] ?? "")}</dd>`;
  });
  const signature = entry.parameters.map((parameter, index) => {
    const shown = help.parameters[index]?.name[lang] ?? parameter.name;
    if (parameter.repeating) return `[${shown}], …`;
    return parameter.optional ? `[${shown}]` : shown;
  });
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${escapeXml(name)}</title></head><body>
<h1>${escapeXml(name)}</h1>
<p>${escapeXml(help.description[lang])}</p>
<p><code>=${escapeXml(name)}(${escapeXml(signature.join(", "))})</code></p>
<h2>${headings.parameters[lang]}</h2><dl>${list.join("")}</dl>
<h2>${headings.result[lang]}</h2><p>${escapeXml(help.result[lang])}</p>
<h2>${headings.example[lang]}</h2>
<p><code>${escapeXml(help.example.formula[lang])}</code></p>
<p>→ ${escapeXml(help.example.result[lang])}</p>
<p>${escapeXml(help.example.explanation[lang])}</p>
</body></html>
`;
}
