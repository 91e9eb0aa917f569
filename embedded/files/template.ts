import { xmlHeader } from "../../src/import/xlsx/xml";
import { packEntry, writeZip } from "../../src/import/xlsx/zip";

/** The parts a new workbook starts from. Calibri 11 has digits of 7 pixels, which the column widths are counted in. */
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNs = "http://schemas.openxmlformats.org/package/2006";
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const themeColors: readonly (readonly [string, string])[] = [
  ["dk1", '<a:sysClr val="windowText" lastClr="000000"/>'],
  ["lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ["dk2", '<a:srgbClr val="44546A"/>'],
  ["lt2", '<a:srgbClr val="E7E6E6"/>'],
  ["accent1", '<a:srgbClr val="4472C4"/>'],
  ["accent2", '<a:srgbClr val="ED7D31"/>'],
  ["accent3", '<a:srgbClr val="A5A5A5"/>'],
  ["accent4", '<a:srgbClr val="FFC000"/>'],
  ["accent5", '<a:srgbClr val="5B9BD5"/>'],
  ["accent6", '<a:srgbClr val="70AD47"/>'],
  ["hlink", '<a:srgbClr val="0563C1"/>'],
  ["folHlink", '<a:srgbClr val="954F72"/>'],
];
const fontScheme = (name: string, latin: string): string =>
  `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="新細明體"/></a:${name}>`;
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const theme =
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  themeColors.map(([name, color]) => `<a:${name}>${color}</a:${name}>`).join("") +
  `</a:clrScheme><a:fontScheme name="Office">${fontScheme("majorFont", "Calibri Light")}${fontScheme("minorFont", "Calibri")}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const styles =
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>` +
  `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const types: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", `${sheetml}.sheet.main+xml`],
  ["xl/styles.xml", `${sheetml}.styles+xml`],
  ["xl/sharedStrings.xml", `${sheetml}.sharedStrings+xml`],
  ["xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${packageNs}/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** "Microsoft Excel" in app.xml is what makes LibreOffice show stored values instead of calculating again. */
export const appXml = `${xmlHeader}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `${types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
  "_rels/.rels": relationships([
    [`${rel}/officeDocument`, "xl/workbook.xml"],
    [`${packageNs}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${rel}/extended-properties`, "docProps/app.xml"],
  ]),
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships([
    [`${rel}/styles`, "styles.xml"],
    [`${rel}/sharedStrings`, "sharedStrings.xml"],
    [`${rel}/theme`, "theme/theme1.xml"],
  ]),
  "xl/styles.xml": styles,
  "xl/sharedStrings.xml": `<sst xmlns="${main}" count="0" uniqueCount="0"></sst>`,
  "xl/theme/theme1.xml": theme,
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="${packageNs}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>`,
};

/** A package without sheets: what a new workbook is written into. */
export function emptyPackage(): Uint8Array {
  const encoder = new TextEncoder();
  const all = {
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, xmlHeader + text])),
    "docProps/app.xml": appXml,
  };
  return writeZip(Object.entries(all).map(([name, text]) => packEntry(name, encoder.encode(text))));
}

/** The start of a new worksheet part. */
export const newSheetXml = `${xmlHeader}<worksheet xmlns="${main}" xmlns:r="${rel}"><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** A styles part for a file that has none. */
export const plainStyles = xmlHeader + styles;
