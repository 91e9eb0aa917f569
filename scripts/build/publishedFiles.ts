import { languages, type Lang } from "../../src/locales/types";
import { generateFunctionMetadata, helpPath } from "../metadata/functions";
import { customFunctions } from "../../src/functions";
import { aboutPages } from "./aboutPages";
import { helpIndex, type HelpLink } from "./helpIndex";

/**
 * What the build adds besides scripts: metadata and help pages of the custom functions in every language, the help's first page, privacy
 * and support.
 * @param baseUrl where the add-in is served, without trailing slash
 * @param contact whom users ask, for the support page
 * @returns path below dist → content
 */
export function publishedFiles(baseUrl: string, contact?: string): Readonly<Record<string, string>> {
  const links = Object.fromEntries(
    languages.map((lang): [Lang, HelpLink[]] => [
      lang,
      Object.keys(customFunctions).map((id) => ({
        href: helpPath(lang, id).replace(/^help\//, ""),
        title: `TIERBOOK.${id}`,
      })),
    ]),
  ) as Record<Lang, HelpLink[]>;
  return { ...generateFunctionMetadata(baseUrl), "help/index.html": helpIndex(links), ...aboutPages(contact) };
}
