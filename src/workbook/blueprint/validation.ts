/** What may be typed into a column: Excel's own validation, which works without the add-in. */
import { promptText } from "../../locales/setup";
import type { Lang, LocalText } from "../../locales/types";
import { listById } from "../../policy/catalogue";
import type { ColumnEntry, ParameterEntry } from "../../policy/types";
import type { PanelInput } from "./types";
import { uniqueFormula, uniqueness } from "./unique";
import { yesNo } from "./words";

/** Shape of `Excel.DataValidation` as it is written: the prompt first, then the rule. */
export interface PlannedValidation {
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
}

/** Drop-downs of the workbook: defined name of a list or a reference ("Team.name"); undefined where there is none. */
export interface Sources {
  list(list: string): string | undefined;
  reference(ref: string): string | undefined;
}

const titleLimit = 32;
const promptLimit = 255;
/** Excel refuses an inline list above 255 characters. */
const inlineLimit = 255;

/** The first `limit` characters; Excel refuses longer titles and messages. */
const cut = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`);

const dated = { formula1: "=DATE(1990,1,1)", formula2: "=DATE(2199,12,31)", operator: "Between" } as const;
const large = 1e13;

interface Draft {
  readonly rule: Excel.DataValidationRule;
  readonly words: readonly LocalText[];
  readonly style: "Stop" | "Warning";
  /** What is said to an entry that does not fit, where it is not the input message or the question for lists. */
  readonly alert?: LocalText;
}

const once = (words: LocalText, style: Draft["style"], alert: LocalText): Draft => ({
  rule: { custom: { formula: uniqueFormula } },
  words: [words],
  style,
  alert,
});

const numbers = (rule: Excel.DataValidationRule, words: LocalText): Draft => ({ rule, words: [words], style: "Stop" });
const dropDown = (source: string, words: readonly LocalText[], style: "Stop" | "Warning"): Draft => ({
  rule: { list: { inCellDropDown: true, source } },
  words,
  style,
});

const named = (name: string | undefined, words: readonly LocalText[]): Draft | undefined =>
  name ? dropDown(`=${name}`, words, "Warning") : undefined;

/** The rule of a type; undefined where anything may stand. */
function draft(column: ColumnEntry, lang: Lang, sources: Sources): Draft | undefined {
  switch (column.type) {
    case "list": {
      const name = column.list && sources.list(column.list);
      if (!column.list || !name) return undefined;
      const open = listById.get(column.list)?.open === true;
      return dropDown(`=${name}`, [open ? promptText.openList : promptText.list], open ? "Warning" : "Stop");
    }
    case "multiList":
      return named(column.list && sources.list(column.list), [promptText.list, promptText.multiList]);
    case "boolean":
      return dropDown(`${yesNo(true, lang)},${yesNo(false, lang)}`, [promptText.boolean], "Stop");
    case "date":
      return numbers({ date: dated }, promptText.date);
    case "dateTime":
      return numbers({ date: dated }, promptText.date);
    case "time":
      return numbers(
        { time: { formula1: "=TIME(0,0,0)", formula2: "=TIME(23,59,59)", operator: "Between" } },
        promptText.time,
      );
    case "money":
      return numbers({ decimal: { formula1: -large, formula2: large, operator: "Between" } }, promptText.money);
    case "number":
      return numbers({ decimal: { formula1: -large, formula2: large, operator: "Between" } }, promptText.number);
    case "integer":
      return numbers({ wholeNumber: { formula1: -1e9, formula2: 1e9, operator: "Between" } }, promptText.integer);
    case "share":
      return numbers({ decimal: { formula1: -100, formula2: 100, operator: "Between" } }, promptText.share);
    case "accountRef":
      return named(sources.reference("Accounts.accountName"), [promptText.account]);
    case "personRef":
      return named(sources.reference("Team.name"), [promptText.person]);
    case "ref":
      return named(column.ref && sources.reference(column.ref), [promptText.list]);
    default:
      return unrepeated(column);
  }
}

/** Ids stand only once; a name that is there already is asked about. */
function unrepeated(column: ColumnEntry): Draft | undefined {
  switch (uniqueness(column)) {
    case "id":
      return once(promptText.uniqueId, "Stop", promptText.idTaken);
    case "name":
      return once(promptText.uniqueName, "Warning", promptText.nameTaken);
    default:
      return undefined;
  }
}

/** What is to be known of a column beside its type, by key. */
const columnWords: Readonly<Record<string, readonly LocalText[]>> = { effectiveTarget: [promptText.effectiveTarget] };

/** The title over a column's prompt: by it a validation of ours is known, whichever column it stands on. */
export const validationTitle = (column: ColumnEntry, lang: Lang): string => cut(column.label[lang], titleLimit);

function finished(entry: Draft, title: string, words: readonly LocalText[], lang: Lang): PlannedValidation {
  const message = [...words, ...entry.words].map((text) => text[lang]).join(lang === "en-US" ? " " : "");
  const stop = entry.style === "Stop";
  return {
    prompt: { showPrompt: true, title: cut(title, titleLimit), message: cut(message, promptLimit) },
    rule: entry.rule,
    errorAlert: {
      showAlert: true,
      style: entry.style,
      title: (stop ? promptText.wrongTitle : promptText.checkTitle)[lang],
      message: cut(entry.alert?.[lang] ?? (stop ? message : promptText.notListed[lang]), promptLimit),
    },
  };
}

/**
 * The validation of a column that people fill.
 * @param column entry of the column
 * @param lang language of the workbook
 * @param sources which drop-downs exist
 * @returns null for computed columns and where anything may be typed
 */
export function columnValidation(column: ColumnEntry, lang: Lang, sources: Sources): PlannedValidation | null {
  if (column.filledBy === "formula" || column.key === "check") return null;
  const entry = draft(column, lang, sources);
  if (!entry) return null;
  const required = column.required && column.filledBy === "person" ? [promptText.required] : [];
  return finished(entry, column.label[lang], [...required, ...(columnWords[column.key] ?? [])], lang);
}

/** The validation of a parameter's value cell; null where text of any kind may stand. */
export function parameterValidation(entry: ParameterEntry, lang: Lang): PlannedValidation | null {
  const title = entry.label[lang];
  const done = (made: Draft): PlannedValidation => finished(made, title, [], lang);
  switch (entry.type) {
    case "number":
      return done(
        numbers(
          { decimal: { formula1: 0, formula2: large, operator: "Between" } },
          entry.unitCode.startsWith("yuan") ? promptText.money : promptText.number,
        ),
      );
    case "integer":
      return done(numbers({ wholeNumber: { formula1: 0, formula2: 1e6, operator: "Between" } }, promptText.integer));
    case "share":
      return done(numbers({ decimal: { formula1: 0, formula2: 10, operator: "Between" } }, promptText.share));
    case "date":
      return done(numbers({ date: dated }, promptText.date));
    case "time":
      return done(
        numbers(
          { time: { formula1: "=TIME(0,0,0)", formula2: "=TIME(23,59,59)", operator: "Between" } },
          promptText.time,
        ),
      );
    case "boolean":
      return done(dropDown(`${yesNo(true, lang)},${yesNo(false, lang)}`, [promptText.boolean], "Stop"));
    case "enum": {
      const source = (entry.options ?? []).map((option) => option.label[lang].replace(/,/g, " ")).join(",");
      return source === "" || source.length > inlineLimit ? null : done(dropDown(source, [promptText.list], "Stop"));
    }
    default:
      return null;
  }
}

/** The validation of a panel's cell: a drop-down where its list or column is there, else just the input message. */
export function panelValidation(input: PanelInput, lang: Lang, sources: Sources): PlannedValidation {
  const name = input.list ? sources.list(input.list) : input.reference ? sources.reference(input.reference) : undefined;
  const made = finished(dropDown(`=${name ?? ""}`, [input.words], "Warning"), input.title[lang], [], lang);
  // Anything may be typed where there is no list.
  return name ? made : { ...made, rule: { custom: { formula: "=TRUE" } } };
}
