/**
 * The entry of the one page Excel loads (shared runtime). Functions and ribbon actions are associated first and at
 * once: Excel may call them before, or without, the pane. The pane itself is a chunk of its own, and so are the functions.
 */
import { associateRibbonActions } from "./commands/ribbon";
import { associateFunctions } from "./functions/deferred";
import { setFunctionLanguage } from "./functions/language";
import { languageFor } from "./locales/format";
import { ribbonText } from "./locales/ribbon";

/** Says in place of the pane why it is not there. The page's language is the browser's: Excel's is not known yet. */
function sayInstead(text: (typeof ribbonText)[keyof typeof ribbonText]): void {
  const root = document.getElementById("root");
  if (root) root.textContent = text[languageFor(navigator.language)];
}

async function start(): Promise<void> {
  associateFunctions();
  associateRibbonActions();
  // The pane is on its way while office.js and Excel find each other.
  const [{ mountPane }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ "./taskpane"),
    Office.onReady().then(() => setFunctionLanguage(languageFor(Office.context.displayLanguage))),
  ]);
  const container = document.getElementById("root");
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
  if (!container) return;
  // Labels that functions put into cells are the workbook's, whatever language Excel itself speaks.
  mountPane(container, { nonce, onBook: setFunctionLanguage });
}

if (typeof Office === "undefined") sayInstead(ribbonText.officeMissing);
else start().catch(() => sayInstead(ribbonText.paneFailed));
