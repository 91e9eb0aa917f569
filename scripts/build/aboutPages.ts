import { aboutText } from "../../src/locales/aboutPages";
import { say } from "../../src/locales/format";
import { ribbonText } from "../../src/locales/ribbon";
import { languages, type Lang, type LocalText } from "../../src/locales/types";
import { escapeXml } from "../manifest/xml";
import { pageOf } from "./pageFrame";

export const privacyPath = "help/privacy.html";
export const supportPath = "help/support.html";

/** A page that says the same in every language, one below the other: plain HTML, no script and no style. */
function page(title: LocalText, texts: (lang: Lang) => readonly string[]): string {
  const sections = languages.map((lang) => {
    const paragraphs = texts(lang).map((text) => `<p>${escapeXml(text)}</p>`);
    return `<section lang="${lang}"><h1>${escapeXml(`${ribbonText.productName[lang]} · ${title[lang]}`)}</h1>
${paragraphs.join("\n")}</section>`;
  });
  return pageOf(sections);
}

/**
 * The privacy statement and the support page.
 * @param contact whom users ask, such as a mailbox of the company; the administrator when left out
 * @returns path below dist → content
 */
export function aboutPages(contact?: string): Readonly<Record<string, string>> {
  const { privacyWhere, privacyRequests, privacyLog, privacyBrowser } = aboutText;
  return {
    [privacyPath]: page(aboutText.privacyTitle, (lang) =>
      [privacyWhere, privacyRequests, privacyLog, privacyBrowser].map((text) => text[lang]),
    ),
    [supportPath]: page(aboutText.supportTitle, (lang) => [
      aboutText.supportFirst[lang],
      aboutText.supportSend[lang],
      aboutText.supportTell[lang],
      contact ? say(lang, aboutText.supportContact, { contact }) : aboutText.supportNoContact[lang],
    ]),
  };
}
