import { ribbonText } from "../../src/locales/ribbon";
import { languages, type LocalText } from "../../src/locales/types";
import { commandIconSizes } from "./icons";
import { ribbonGroups, type RibbonControl } from "./layout";
import { el, toXml, type Element } from "./xml";

export interface ManifestOptions {
  /** Where the built add-in is served, without trailing slash. */
  readonly baseUrl: string;
  /** Four numbers, as the manifest wants them. */
  readonly version: string;
}

/** The product's own id; an add-in keeps it for life. */
const productId = "6f0e1c7a-3b52-4d0f-9a54-2b8c5d7e91f3";
/** Hosts in any language that is neither zh-CN nor zh-TW read this one: English is the likelier second language. */
const defaultLocale = "en-US";
const otherLocales = languages.filter((language) => language !== defaultLocale);

/** Oldest Excel the add-in runs in: Excel 2021, Microsoft 365, the web. */
const floor: readonly (readonly [set: string, version: string])[] = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
];

const paneUrl = "Taskpane.Url";

/** `<x DefaultValue>` with one override a language; `prefix` is "bt:" inside resources and nothing at the top. */
function localised(element: string, text: LocalText, attributes: Record<string, string> = {}, prefix = ""): Element {
  const overrides = otherLocales.map((locale) => el(`${prefix}Override`, { Locale: locale, Value: text[locale] }));
  return el(element, { ...attributes, DefaultValue: text[defaultLocale] }, ...overrides);
}

function iconList(icon: string): Element {
  return el(
    "Icon",
    {},
    ...commandIconSizes.map((size) => el("bt:Image", { size: String(size), resid: `${icon}.${size}` })),
  );
}

function control({ id, does }: RibbonControl): Element {
  const action =
    does === "ShowTaskpane"
      ? el("Action", { "xsi:type": "ShowTaskpane" }, el("SourceLocation", { resid: paneUrl }))
      : el("Action", { "xsi:type": "ExecuteFunction" }, el("FunctionName", {}, does));
  return el(
    "Control",
    { "xsi:type": "Button", id: `Tierbook.${id}` },
    el("Label", { resid: `${id}.Label` }),
    el("Supertip", {}, el("Title", { resid: `${id}.Label` }), el("Description", { resid: `${id}.Tip` })),
    iconList(id),
    action,
  );
}

function tab(): Element {
  const groups = ribbonGroups.map((group) =>
    el(
      "Group",
      { id: `Tierbook.${group.id}` },
      el("Label", { resid: `${group.id}.Label` }),
      iconList(group.icon),
      ...group.controls.map(control),
    ),
  );
  return el("CustomTab", { id: "Tierbook.tab" }, ...groups, el("Label", { resid: "tab.Label" }));
}

function host(): Element {
  return el(
    "Host",
    { "xsi:type": "Workbook" },
    el("Runtimes", {}, el("Runtime", { resid: paneUrl, lifetime: "long" })),
    el(
      "AllFormFactors",
      {},
      el(
        "ExtensionPoint",
        { "xsi:type": "CustomFunctions" },
        el("Script", {}, el("SourceLocation", { resid: "Functions.Script.Url" })),
        el("Page", {}, el("SourceLocation", { resid: paneUrl })),
        el("Metadata", {}, el("SourceLocation", { resid: "Functions.Metadata.Url" })),
        el("Namespace", { resid: "Functions.Namespace" }),
      ),
    ),
    el(
      "DesktopFormFactor",
      {},
      el(
        "GetStarted",
        {},
        el("Title", { resid: "GetStarted.Title" }),
        el("Description", { resid: "GetStarted.Description" }),
        el("LearnMoreUrl", { resid: "LearnMore.Url" }),
      ),
      el("FunctionFile", { resid: paneUrl }),
      el("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, tab()),
    ),
  );
}

function resources(baseUrl: string): Element {
  const icons = [...new Set(ribbonGroups.flatMap((group) => [group.icon, ...group.controls.map(({ id }) => id)]))];
  const images = icons.flatMap((icon) =>
    commandIconSizes.map((size) =>
      el("bt:Image", { id: `${icon}.${size}`, DefaultValue: `${baseUrl}/assets/icons/${icon}-${size}.png` }),
    ),
  );
  const metadata = Object.fromEntries(
    languages.map((language) => [language, `${baseUrl}/${metadataFile(language)}`]),
  ) as unknown as LocalText;
  const plainUrl = (id: string, file: string): Element => el("bt:Url", { id, DefaultValue: `${baseUrl}/${file}` });
  const short = (id: string, text: LocalText): Element => localised("bt:String", text, { id }, "bt:");
  const controls = ribbonGroups.flatMap((group) => group.controls);
  return el(
    "Resources",
    {},
    el("bt:Images", {}, ...images),
    el(
      "bt:Urls",
      {},
      plainUrl(paneUrl, "taskpane.html"),
      plainUrl("Functions.Script.Url", "addin.js"),
      localised("bt:Url", metadata, { id: "Functions.Metadata.Url" }, "bt:"),
      plainUrl("LearnMore.Url", "help/index.html"),
    ),
    el(
      "bt:ShortStrings",
      {},
      el("bt:String", { id: "Functions.Namespace", DefaultValue: "TIERBOOK" }),
      short("GetStarted.Title", ribbonText.getStartedTitle),
      short("tab.Label", ribbonText.tab),
      ...ribbonGroups.map(({ id }) => short(`${id}.Label`, ribbonText[id])),
      ...controls.map(({ id }) => short(`${id}.Label`, ribbonText[id])),
    ),
    el(
      "bt:LongStrings",
      {},
      short("GetStarted.Description", ribbonText.getStartedText),
      ...controls.map(({ id, tip }) => short(`${id}.Tip`, ribbonText[tip])),
    ),
  );
}

/** Metadata of the custom functions in one language; Excel's default is the plain name. */
export function metadataFile(language: (typeof languages)[number]): string {
  return language === defaultLocale ? "functions.json" : `functions.${language}.json`;
}

/**
 * The manifest as text.
 * @param options where the add-in is served, and its version
 */
export function buildManifest({ baseUrl, version }: ManifestOptions): string {
  const sets = (prefix: string): Element[] =>
    floor.map(([name, minVersion]) => el(`${prefix}Set`, { Name: name, MinVersion: minVersion }));
  const app = el(
    "OfficeApp",
    {
      xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
      "xsi:type": "TaskPaneApp",
    },
    el("Id", {}, productId),
    el("Version", {}, version),
    el("ProviderName", {}, "Tierbook"),
    el("DefaultLocale", {}, defaultLocale),
    localised("DisplayName", ribbonText.productName),
    localised("Description", ribbonText.productDescription),
    el("IconUrl", { DefaultValue: `${baseUrl}/assets/icons/product-32.png` }),
    el("HighResolutionIconUrl", { DefaultValue: `${baseUrl}/assets/icons/product-64.png` }),
    el("SupportUrl", { DefaultValue: `${baseUrl}/help/support.html` }),
    el("Hosts", {}, el("Host", { Name: "Workbook" })),
    el("Requirements", {}, el("Sets", { DefaultMinVersion: "1.1" }, ...sets(""))),
    el("DefaultSettings", {}, el("SourceLocation", { DefaultValue: `${baseUrl}/taskpane.html` })),
    el("Permissions", {}, "ReadWriteDocument"),
    el(
      "VersionOverrides",
      { xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides", "xsi:type": "VersionOverridesV1_0" },
      el("Requirements", {}, el("bt:Sets", { DefaultMinVersion: "1.1" }, ...sets("bt:"))),
      el("Hosts", {}, host()),
      resources(baseUrl),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- Written by \`npm run manifest\` from scripts/manifest and src/locales/ribbon.ts. -->\n${toXml(app)}\n`;
}
