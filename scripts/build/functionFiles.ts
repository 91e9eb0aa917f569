import { languages, type Lang } from "../../src/locales/types";
import { generateFunctionMetadata, helpPath } from "../metadata/functions";
import { customFunctions } from "../../src/functions";
import { helpIndex, type HelpLink } from "./helpIndex";

/**
 * What the build adds for the custom functions: metadata and help pages in every language, and the help's first page.
 * @param baseUrl where the add-in is served, without trailing slash
 * @returns path below dist → content
 */
export function functionFiles(baseUrl: string): Readonly<Record<string, string>> {
  const links = Object.fromEntries(
    languages.map((lang): [Lang, HelpLink[]] => [
      lang,
      Object.keys(customFunctions).map((id) => ({
        href: helpPath(lang, id).replace(/^help\//, ""),
        title: `TIERBOOK.${id}`,
      })),
    ]),
  ) as Record<Lang, HelpLink[]>;
  return { ...generateFunctionMetadata(baseUrl), "help/index.html": helpIndex(links) };
}
