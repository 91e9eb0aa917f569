/** The offline checks of `npm run validate`. Each gives back sentences about what is wrong; none means it is right. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ribbonActions } from "../../src/commands/ribbon";
import { languages } from "../../src/locales/types";
import { buildManifest, metadataFile } from "../manifest/build";
import { commandIconSizes } from "../manifest/icons";
import { descendants, localName, type XmlElement } from "./xml";

/** Longest resource id, short string and long string a manifest may hold. */
const limits = { resid: 32, short: 125, long: 250 } as const;

/** The manifest is the one its generator writes: nobody has edited the file by hand and lost it at the next run. */
export function checkGenerated(root: string, source: string): string[] {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const expected = buildManifest({ baseUrl: baseUrlOf(source), version: `${version}.0` });
  return source === expected ? [] : ["manifest.xml differs from what `npm run manifest` writes."];
}

/** Ids are unique, at most 32 characters, and each resid is defined; strings are not too long. */
export function checkResources(manifest: XmlElement): string[] {
  const problems: string[] = [];
  const [resources] = descendants(manifest, "Resources");
  if (!resources) return ["The manifest has no resources."];
  const defined = new Set<string>();
  for (const entry of descendants(resources, "Image", "Url", "String")) {
    const id = entry.attributes["id"] ?? "";
    if (defined.has(id)) problems.push(`Resource "${id}" is defined twice.`);
    if (id.length > limits.resid) problems.push(`Resource id "${id}" is longer than ${limits.resid} characters.`);
    defined.add(id);
  }
  const used = descendants(manifest, ...everyName(manifest)).flatMap(({ attributes }) =>
    attributes["resid"] ? [attributes["resid"]] : [],
  );
  for (const resid of new Set(used))
    if (!defined.has(resid)) problems.push(`Resource "${resid}" is used and not defined.`);
  for (const id of defined) if (!used.includes(id)) problems.push(`Resource "${id}" is defined and not used.`);
  for (const [list, limit] of [
    ["ShortStrings", limits.short],
    ["LongStrings", limits.long],
  ] as const)
    for (const text of descendants(resources, list).flatMap((strings) => descendants(strings, "String")))
      for (const value of valuesOf(text))
        if (value.length > limit)
          problems.push(`"${text.attributes["id"]}" has ${value.length} characters, at most ${limit}: ${value}`);
  return problems;
}

/** Overrides in resources carry their prefix: an unprefixed one stops the add-in from loading. */
export function checkOverrides(manifest: XmlElement): string[] {
  const [resources] = descendants(manifest, "Resources");
  const wrong = resources ? descendants(resources, "Override").filter(({ name }) => name !== "bt:Override") : [];
  return wrong.map(({ attributes }) => `Override "${attributes["Value"]}" in the resources lacks the bt: prefix.`);
}

/** Every text stands in every language (names of functions and addresses that are the same everywhere apart). */
export function checkLanguages(manifest: XmlElement): string[] {
  const sameEverywhere = new Set(["Functions.Namespace"]);
  const defaultLocale = descendants(manifest, "DefaultLocale")[0]?.text.trim();
  const wanted = languages.filter((language) => language !== defaultLocale);
  return descendants(manifest, "String", "DisplayName", "Description")
    .filter((text) => text.attributes["DefaultValue"] !== undefined && !sameEverywhere.has(text.attributes["id"] ?? ""))
    .flatMap((text) => {
      const found = text.children.map(({ attributes }) => attributes["Locale"]);
      const missing = wanted.filter((language) => !found.includes(language));
      return missing.map((language) => `"${text.attributes["id"] ?? localName(text)}" has no text in ${language}.`);
    });
}

/** Every address of the add-in itself is a file of its folder. */
export function checkUrls(folder: string, source: string): string[] {
  const base = baseUrlOf(source);
  const urls = [...source.matchAll(/"(https?:\/\/[^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .filter((url) => url.startsWith(base));
  return [...new Set(urls)]
    .filter((url) => !existsSync(join(folder, url.slice(base.length))))
    .map((url) => `${url} is not among the files.`);
}

/** Every button has an action, every action has a button, every control the sizes of icon Excel asks for. */
export function checkActions(manifest: XmlElement): string[] {
  const named = descendants(manifest, "FunctionName").map(({ text }) => text.trim());
  const known = Object.keys(ribbonActions);
  const pictures = descendants(manifest, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
    return commandIconSizes.filter((size) => !sizes.includes(size)).map((size) => `An icon lacks its size ${size}.`);
  });
  return [
    ...named.filter((name) => !known.includes(name)).map((name) => `FunctionName "${name}" has no associated action.`),
    ...known.filter((name) => !named.includes(name)).map((name) => `Action "${name}" has no button.`),
    ...pictures,
  ];
}

interface FunctionMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

/**
 * The functions' metadata in every language: same ids, names and parameters; descriptions and help everywhere; each
 * function associated by the built script.
 * @param folder a build, or a package made from it
 * @param base where it is served
 */
export function checkFunctions(folder: string, base: string): string[] {
  const read = (file: string): FunctionMetadata =>
    JSON.parse(readFileSync(join(folder, file), "utf8")) as FunctionMetadata;
  const files = languages.map(metadataFile);
  const missing = files.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) return missing.map((file) => `${file} is missing.`);
  const script = readFileSync(join(folder, "addin.js"), "utf8");
  const shape = ({ functions }: FunctionMetadata): string =>
    JSON.stringify(functions.map(({ id, name, parameters }) => [id, name, parameters.length]));
  const first = read("functions.json");
  return files.flatMap((file) => {
    const metadata = read(file);
    const problems =
      shape(metadata) === shape(first) ? [] : [`${file} does not describe the same functions as functions.json.`];
    for (const { id, description, helpUrl, parameters } of metadata.functions) {
      if (!script.includes(id)) problems.push(`${id} is not associated in addin.js.`);
      if (!description) problems.push(`${file}: ${id} has no description.`);
      if (!helpUrl) problems.push(`${file}: ${id} has no helpUrl.`);
      else if (!helpUrl.startsWith(`${base}/`) || !existsSync(join(folder, helpUrl.slice(base.length))))
        problems.push(`${file}: ${helpUrl} is not among the files.`);
      for (const parameter of parameters)
        if (!parameter.description) problems.push(`${file}: ${id}, ${parameter.name} has no description.`);
    }
    return problems;
  });
}

/** Where the manifest says the add-in is served. */
export function baseUrlOf(source: string): string {
  const pane = /<SourceLocation DefaultValue="([^"]+)\/taskpane\.html"/.exec(source)?.[1];
  if (!pane) throw new Error("The manifest names no taskpane.html.");
  return pane;
}

function everyName(element: XmlElement): string[] {
  return [...new Set([localName(element), ...element.children.flatMap(everyName)])];
}

function valuesOf(text: XmlElement): string[] {
  return [text.attributes["DefaultValue"], ...text.children.map(({ attributes }) => attributes["Value"])].filter(
    (value) => value !== undefined,
  );
}
