import { attribute, child, elements, flag, type XmlElement } from "../../src/import/xlsx/xml";
import type { PageLayout, SheetProtection } from "../model/types";
import { defined } from "./stylesRead";

/** Page layout and sheet protection: what the worksheet part says ↔ what Excel's API says. */

/** Paper sizes: API name → number in the file. */
const paperSizes: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
};
/** How errors are printed: API name → word in the file. */
const errorWords = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
const marginNames = ["left", "right", "top", "bottom", "header", "footer"] as const;
const pointsPerInch = 72;

/** Children of a worksheet that carry the page layout. */
export interface PageElements {
  sheetPr?: XmlElement | undefined;
  printOptions?: XmlElement | undefined;
  pageMargins?: XmlElement | undefined;
  pageSetup?: XmlElement | undefined;
  headerFooter?: XmlElement | undefined;
  rowBreaks?: XmlElement | undefined;
}

/** Splits "&Lleft&Ccentre&Rright"; text before any mark stands in the centre. */
function splitHeader(text: string): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  let section: "L" | "C" | "R" = "C";
  for (const piece of text.match(/&&|&[LCR]|&"[^"]*"|[^&]+|&/g) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") section = piece.charAt(1) as "L" | "C" | "R";
    else parts[section] += piece;
  }
  return parts;
}

/** Reads everything but print area and print titles, which are names. */
export function readPageLayout(page: PageElements): PageLayout {
  const { printOptions, pageMargins, pageSetup, headerFooter } = page;
  const layout: PageLayout = {};
  const orientation = attribute(pageSetup, "orientation");
  if (orientation === "landscape") layout.orientation = "Landscape";
  else if (orientation === "portrait") layout.orientation = "Portrait";
  const paper = attribute(pageSetup, "paperSize");
  const paperName = Object.keys(paperSizes).find((name) => String(paperSizes[name]) === paper);
  if (paperName !== undefined) layout.paperSize = paperName;
  const number = (name: string, otherwise: number): number => Number(attribute(pageSetup, name) ?? otherwise);
  if (flag(child(page.sheetPr, "pageSetUpPr"), "fitToPage")) {
    layout.zoom = defined({
      horizontalFitToPages: number("fitToWidth", 1) || undefined,
      verticalFitToPages: number("fitToHeight", 1) || undefined,
    });
  } else if (attribute(pageSetup, "scale") !== undefined) layout.zoom = { scale: number("scale", 100) };
  if (flag(pageSetup, "blackAndWhite")) layout.blackAndWhite = true;
  const errors = attribute(pageSetup, "errors");
  const errorWord = (["AsDisplayed", "Blank", "Dash", "NotAvailable"] as const).find(
    (name) => errorWords[name] === errors,
  );
  if (errorWord) layout.printErrors = errorWord;
  if (flag(printOptions, "horizontalCentered")) layout.centerHorizontally = true;
  if (flag(printOptions, "verticalCentered")) layout.centerVertically = true;
  if (flag(printOptions, "gridLines")) layout.printGridlines = true;
  if (flag(printOptions, "headings")) layout.printHeadings = true;
  if (pageMargins) {
    layout.margins = {};
    for (const name of marginNames) layout.margins[name] = Number(attribute(pageMargins, name) ?? 0) * pointsPerInch;
  }
  const header = splitHeader(childText(headerFooter, "oddHeader"));
  const footer = splitHeader(childText(headerFooter, "oddFooter"));
  const texts = defined({
    leftHeader: header.L || undefined,
    centerHeader: header.C || undefined,
    rightHeader: header.R || undefined,
    leftFooter: footer.L || undefined,
    centerFooter: footer.C || undefined,
    rightFooter: footer.R || undefined,
  });
  if (Object.keys(texts).length > 0) layout.headersFooters = texts;
  // A break says after which row (counted from one) it stands: the row that begins the page, counted from nought.
  const breaks = elements(page.rowBreaks, "brk").map((brk) => Number(attribute(brk, "id")));
  if (breaks.length > 0) layout.rowBreaks = breaks.filter((row) => row > 0).sort((a, b) => a - b);
  return layout;
}

function childText(parent: XmlElement | undefined, name: string): string {
  return (
    child(parent, name)
      ?.children.filter((part): part is string => typeof part === "string")
      .join("") ?? ""
  );
}

const setFlag = (attributes: Record<string, string>, name: string, value: boolean | undefined): void => {
  if (value) attributes[name] = "1";
  else delete attributes[name];
};
const element = (name: string, attributes: Record<string, string> = {}): XmlElement => ({
  name,
  attributes,
  children: [],
});

/**
 * Lays the layout over the elements a sheet has; what the model does not describe (printer settings, other attributes) stays.
 * @returns the elements to write; an element without content is undefined
 */
export function writePageLayout(
  layout: PageLayout,
  old: PageElements,
): Record<keyof PageElements, XmlElement | undefined> {
  const printOptions = structuredClone(old.printOptions) ?? element("printOptions");
  setFlag(printOptions.attributes, "horizontalCentered", layout.centerHorizontally);
  setFlag(printOptions.attributes, "verticalCentered", layout.centerVertically);
  setFlag(printOptions.attributes, "gridLines", layout.printGridlines);
  setFlag(printOptions.attributes, "headings", layout.printHeadings);

  const pageSetup = structuredClone(old.pageSetup) ?? element("pageSetup");
  const set = (name: string, value: string | number | undefined): void => {
    if (value === undefined) delete pageSetup.attributes[name];
    else pageSetup.attributes[name] = String(value);
  };
  if (layout.orientation) set("orientation", layout.orientation.toLowerCase());
  const paper = paperSizes[layout.paperSize ?? ""];
  if (paper !== undefined) set("paperSize", paper);
  setFlag(pageSetup.attributes, "blackAndWhite", layout.blackAndWhite);
  if (layout.printErrors)
    set("errors", layout.printErrors === "AsDisplayed" ? undefined : errorWords[layout.printErrors]);
  const { zoom } = layout;
  const isFitted =
    zoom !== undefined && (zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined);
  set("scale", !isFitted && zoom?.scale !== undefined ? zoom.scale : undefined);
  set("fitToWidth", isFitted ? (zoom.horizontalFitToPages ?? 0) : undefined);
  set("fitToHeight", isFitted ? (zoom.verticalFitToPages ?? 0) : undefined);

  const sheetPr = structuredClone(old.sheetPr) ?? element("sheetPr");
  const fit = child(sheetPr, "pageSetUpPr");
  if (fit) setFlag(fit.attributes, "fitToPage", isFitted);
  else if (isFitted) sheetPr.children.push(element("pageSetUpPr", { fitToPage: "1" }));

  let pageMargins = old.pageMargins;
  if (layout.margins) {
    // Excel's normal margins where nothing else is said.
    const usual = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
    const given = layout.margins;
    pageMargins = element(
      "pageMargins",
      Object.fromEntries(
        marginNames.map((name) => {
          const points = given[name];
          return [
            name,
            points === undefined
              ? (attribute(old.pageMargins, name) ?? String(usual[name]))
              : String(points / pointsPerInch),
          ];
        }),
      ),
    );
  }
  return {
    sheetPr,
    pageMargins,
    printOptions: filled(printOptions),
    pageSetup: filled(pageSetup),
    headerFooter: writeHeaderFooter(layout, old.headerFooter),
    rowBreaks: writeRowBreaks(layout.rowBreaks ?? []),
  };
}

const filled = (node: XmlElement): XmlElement | undefined =>
  Object.keys(node.attributes).length + node.children.length > 0 ? node : undefined;

function writeRowBreaks(rows: readonly number[]): XmlElement | undefined {
  if (rows.length === 0) return undefined;
  const count = String(rows.length);
  const node = element("rowBreaks", { count, manualBreakCount: count });
  node.children = rows.map((row) => element("brk", { id: String(row), max: "16383", man: "1" }));
  return node;
}

function writeHeaderFooter(layout: PageLayout, old: XmlElement | undefined): XmlElement | undefined {
  const texts = layout.headersFooters ?? {};
  const join = (left = "", center = "", right = ""): string =>
    (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  const node = structuredClone(old) ?? element("headerFooter");
  const lines = {
    oddHeader: join(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    oddFooter: join(texts.leftFooter, texts.centerFooter, texts.rightFooter),
  };
  const others = node.children.filter(
    (part) => typeof part !== "string" && !/(^|:)odd(Header|Footer)$/.test(part.name),
  );
  const own = Object.entries(lines)
    .filter(([, text]) => text !== "")
    .map(([name, text]): XmlElement => ({ name, attributes: {}, children: [text] }));
  node.children = [...own, ...others];
  return node.children.length === 0 ? undefined : node;
}

/** Protection option of the API → attribute of the file, which says what is forbidden. */
const protectionNames: Readonly<Record<string, string>> = {
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
};
/** Forbidden when the attribute is absent; objects and scenarios are then allowed. */
const forbiddenByDefault = (name: string): boolean => name !== "objects" && name !== "scenarios";
const passwordNames = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** Reads a sheet's protection. `passwordHash` is the file's own form of the password, as attributes. */
export function readProtection(node: XmlElement | undefined): SheetProtection {
  if (!node || !flag(node, "sheet")) return { protected: false, options: {} };
  const options: Record<string, boolean | string> = {};
  for (const [option, name] of Object.entries(protectionNames))
    options[option] = !flag(node, name, forbiddenByDefault(name));
  options["selectionMode"] = flag(node, "selectUnlockedCells")
    ? "None"
    : flag(node, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  const password = passwordNames
    .filter((name) => attribute(node, name) !== undefined)
    .map((name) => `${name}=${attribute(node, name) ?? ""}`);
  return { protected: true, options, ...(password.length > 0 ? { passwordHash: password.join(";") } : {}) };
}

/** Writes a sheet's protection; undefined when the sheet is not protected. */
export function writeProtection({
  protected: isProtected,
  options,
  passwordHash,
}: SheetProtection): XmlElement | undefined {
  if (!isProtected) return undefined;
  const node = element("sheetProtection", passwordAttributes(passwordHash));
  node.attributes["sheet"] = "1";
  for (const [option, name] of Object.entries(protectionNames)) {
    const isForbidden = options[option] !== true;
    if (isForbidden !== forbiddenByDefault(name)) node.attributes[name] = isForbidden ? "1" : "0";
  }
  const selection = options["selectionMode"];
  if (selection === "None" || selection === "Unlocked") node.attributes["selectLockedCells"] = "1";
  if (selection === "None") node.attributes["selectUnlockedCells"] = "1";
  return node;
}

/** The attributes of a password: those of the file it came from, else the old 16-bit hash of a plain password. */
export function passwordAttributes(passwordHash: string | null | undefined): Record<string, string> {
  if (passwordHash === undefined || passwordHash === null || passwordHash === "") return {};
  const pairs = passwordHash
    .split(";")
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const);
  if (pairs.every(([name]) => passwordNames.includes(name))) return Object.fromEntries(pairs);
  return { password: oldPasswordHash(passwordHash) };
}

/** The 16-bit hash of a password (ECMA-376 part 4, 3.3.1.81). */
export function oldPasswordHash(password: string): string {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--)
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ password.charCodeAt(i);
  hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ password.length ^ 0xce4b;
  return (hash & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
