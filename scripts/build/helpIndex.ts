import { aboutText } from "../../src/locales/aboutPages";
import { ribbonText } from "../../src/locales/ribbon";
import { languages, type Lang } from "../../src/locales/types";
import { ribbonGroups } from "../manifest/layout";
import { escapeXml } from "../manifest/xml";
import { pageOf } from "./pageFrame";

/** A page of the help folder and the title it is listed under, in one language. */
export interface HelpLink {
  readonly href: string;
  readonly title: string;
}

const functionsTitle: Readonly<Record<Lang, string>> = { "zh-CN": "函数", "zh-TW": "函數", "en-US": "Functions" };

/**
 * The page behind the manifest's help address: every command with what it does, and links to the functions' pages.
 * @param links the functions' pages by language
 */
export function helpIndex(links: Readonly<Record<Lang, readonly HelpLink[]>>): string {
  const sections = languages.map((language) => {
    const commands = ribbonGroups
      .flatMap(({ controls }) => controls)
      .map(
        ({ id, tip }) =>
          `<dt>${escapeXml(ribbonText[id][language])}</dt><dd>${escapeXml(ribbonText[tip][language])}</dd>`,
      );
    const functions = links[language].map(
      ({ href, title }) => `<li><a href="${escapeXml(href)}">${escapeXml(title)}</a></li>`,
    );
    const list = functions.length > 0 ? `<h2>${functionsTitle[language]}</h2><ul>${functions.join("")}</ul>` : "";
    const about = [
      `<a href="privacy.html">${escapeXml(aboutText.privacyTitle[language])}</a>`,
      `<a href="support.html">${escapeXml(aboutText.supportTitle[language])}</a>`,
    ].join(" · ");
    return `<section lang="${language}"><h1>${escapeXml(ribbonText.productName[language])}</h1>
<p>${escapeXml(ribbonText.productDescription[language])}</p><dl>${commands.join("")}</dl>${list}
<p>${about}</p></section>`;
  });
  return pageOf(sections);
}
