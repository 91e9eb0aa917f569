/** Univer's sheet on the screen: drawing and editing only, calculation stays ours. */
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import { LocaleType, LogLevel, Univer, mergeLocales, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/docs-ui/facade";
import "@univerjs/sheets-ui/facade";
import {
  CalculationMode,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverNetworkPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";

const coreTexts = {
  "zh-CN": () => import("@univerjs/preset-sheets-core/locales/zh-CN"),
  "zh-TW": () => import("@univerjs/preset-sheets-core/locales/zh-TW"),
  "en-US": () => import("@univerjs/preset-sheets-core/locales/en-US"),
} as const;
const validationTexts = {
  "zh-CN": () => import("@univerjs/preset-sheets-data-validation/locales/zh-CN"),
  "zh-TW": () => import("@univerjs/preset-sheets-data-validation/locales/zh-TW"),
  "en-US": () => import("@univerjs/preset-sheets-data-validation/locales/en-US"),
} as const;
const localeTypes = { "zh-CN": LocaleType.ZH_CN, "zh-TW": LocaleType.ZH_TW, "en-US": LocaleType.EN_US } as const;

export interface UniverSheet {
  univer: Univer;
  api: FUniver;
  injector: Injector;
  locale: LocaleType;
}

/**
 * Starts Univer in a container, without toolbar and formula bar (the page has its own) and without its calculation.
 * @param lang language of its menus
 */
export async function startUniver(container: HTMLElement, lang: keyof typeof localeTypes): Promise<UniverSheet> {
  const [core, validation] = await Promise.all([coreTexts[lang](), validationTexts[lang]()]);
  const locale = localeTypes[lang];
  const univer = new Univer({
    locale,
    locales: { [locale]: mergeLocales(core.default, validation.default) },
    logLevel: LogLevel.WARN,
  });
  const notExecuteFormula = true;
  univer.registerPlugin(UniverNetworkPlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: false,
    toolbar: false,
    contextMenu: true,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  // This one asks for a worker when told not to execute; the engine above does not execute in any case.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  for (const plugin of UniverSheetsDataValidationPreset({ showEditOnDropdown: false }).plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector(), locale };
}
