/** The command line's words: which command takes which options, as a table. */
import { UserError } from "../../src/locales/userError";
import { languages, type Lang } from "../../src/locales/types";
import { serialFromIso } from "../../src/calendar/serial";
import { cliText } from "./text";

export type CommandName = "setup" | "import" | "recalc" | "check" | "fix" | "scorecard" | "rules" | "policy" | "rollup";

type OptionKind = "text" | "flag" | "many";

interface CommandEntry {
  readonly book: boolean;
  /** Takes several files and folders. */
  readonly several?: boolean;
  /** Words of which one stands before the book: `tierbook policy export <book.xlsx>`. */
  readonly actions?: readonly string[];
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly usage: string;
}

/** Every command with its options. */
export const commands: Readonly<Record<CommandName, CommandEntry>> = {
  setup: {
    book: true,
    options: { lang: "text", packs: "text", profile: "text", policy: "text", "personal-data": "text", out: "text" },
    usage:
      "tierbook setup <book.xlsx> [--lang zh-CN|zh-TW|en-US] [--packs core,orders,…|all] [--profile basic|standard|full] [--policy policy.json] [--personal-data on|off] [--out out.xlsx]",
  },
  import: {
    book: true,
    options: {
      table: "text",
      from: "text",
      map: "text",
      key: "text",
      where: "many",
      lang: "text",
      json: "flag",
      out: "text",
    },
    usage:
      "tierbook import <book.xlsx> --table Accounts --from accounts.csv|other.xlsx[#Sheet] [--map map.json] [--key accountId] [--where stage=Won] [--json] [--out out.xlsx]",
  },
  recalc: {
    book: true,
    options: { "as-of": "text", owner: "text", "dry-run": "flag", lang: "text", json: "flag", out: "text" },
    usage: "tierbook recalc <book.xlsx> [--as-of 2017-12-31] [--owner name] [--dry-run] [--json] [--out out.xlsx]",
  },
  check: {
    book: true,
    options: { "as-of": "text", report: "flag", lang: "text", json: "flag", out: "text" },
    usage:
      "tierbook check <book.xlsx> [--as-of 2017-12-31] [--report] [--lang zh-CN|zh-TW|en-US] [--json] [--out out.xlsx]",
  },
  fix: {
    book: true,
    options: { kinds: "text", undo: "flag", "dry-run": "flag", lang: "text", json: "flag", out: "text" },
    usage: "tierbook fix <book.xlsx> [--kinds trim,date,…] [--undo] [--dry-run] [--json] [--out out.xlsx]",
  },
  scorecard: {
    book: true,
    options: {
      period: "text",
      owner: "text",
      team: "text",
      region: "text",
      product: "text",
      ranking: "flag",
      close: "flag",
      everyone: "flag",
      finalise: "flag",
      "as-of": "text",
      lang: "text",
      json: "flag",
      out: "text",
    },
    usage:
      "tierbook scorecard <book.xlsx> [--period 2026-Q3] [--owner name] [--team department] [--region name] [--product name] [--ranking] [--close] [--everyone] [--finalise] [--as-of 2026-09-30] [--lang zh-CN|zh-TW|en-US] [--json] [--out out.xlsx]",
  },
  policy: {
    book: true,
    actions: ["export", "import"],
    options: { policy: "text", lang: "text", json: "flag", out: "text" },
    usage:
      "tierbook policy export <book.xlsx> [--out policy.json] | import <book.xlsx> --policy policy.json [--json] [--out out.xlsx]",
  },
  rollup: {
    book: true,
    several: true,
    options: {
      out: "text",
      period: "text",
      "as-of": "text",
      "saved-since": "text",
      tables: "text",
      "figures-only": "flag",
      parquet: "text",
      list: "flag",
      workers: "text",
      lang: "text",
      json: "flag",
    },
    usage:
      "tierbook rollup <folder or files…> --out department.xlsx [--period 2026-Q3] [--as-of 2026-09-30] [--saved-since 2026-09-25] [--tables Accounts,Orders,…] [--figures-only] [--parquet dir] [--list] [--workers n] [--lang zh-CN|zh-TW|en-US] [--json]",
  },
  rules: { book: false, options: { lang: "text", json: "flag" }, usage: "tierbook rules [--json]" },
};

/** What was typed, sorted out. */
export interface CommandLine {
  readonly command: CommandName;
  /** Which of the command's actions; "" for a command that has none. */
  readonly action: string;
  readonly book: string;
  /** Every file and folder named, of a command that takes several. */
  readonly books: readonly string[];
  readonly lang: Lang | null;
  readonly json: boolean;
  text(option: string): string | null;
  flag(option: string): boolean;
  many(option: string): readonly string[];
  /** A date option as a serial number. */
  date(option: string): number | null;
}

/** The lines of `tierbook --help`. */
export const usageLines = (): string =>
  Object.values(commands)
    .map(({ usage }) => `  ${usage}`)
    .join("\n");

/**
 * Sorts out the words after `tierbook`.
 * @throws UserError for an unknown command or option, a value that is missing or impossible
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const [command, ...rest] = words;
  if (command === undefined || !isCommand(command)) {
    throw new UserError(cliText.unknownCommand, { command: command ?? "", commands: Object.keys(commands).join(", ") });
  }
  const entry = commands[command];
  const values = new Map<string, string[]>();
  const plain: string[] = [];
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] as string;
    if (!word.startsWith("--")) {
      plain.push(word);
      continue;
    }
    const [name, inline] = splitOnce(word.slice(2), "=");
    const kind = Object.hasOwn(entry.options, name) ? entry.options[name] : undefined;
    const option = `--${name}`;
    if (kind === undefined || (kind === "flag" && inline !== undefined)) {
      throw new UserError(cliText.unknownOption, {
        command,
        option: word,
        options: Object.keys(entry.options)
          .map((key) => `--${key}`)
          .join(", "),
      });
    }
    const known = values.get(name) ?? [];
    if (known.length > 0 && kind !== "many") throw new UserError(cliText.optionTwice, { option });
    let value = "";
    if (kind !== "flag") {
      const next = inline ?? rest[++at];
      if (next === undefined || next === "" || (inline === undefined && next.startsWith("--")))
        throw new UserError(cliText.optionValue, { option });
      value = next;
    }
    values.set(name, [...known, value]);
  }
  const action = entry.actions ? choice(command, plain.shift() ?? "", entry.actions) : "";
  const [book = "", tooMuch] = entry.book ? plain : ["", plain[0]];
  if (tooMuch !== undefined && entry.several !== true)
    throw new UserError(cliText.tooManyWords, { word: tooMuch, command });
  if (entry.book && book === "") throw new UserError(cliText.missingBook, { command });
  return {
    command,
    action: action ?? "",
    book,
    books: entry.book ? plain : [],
    lang: langOption(values.get("lang")?.[0]),
    json: values.has("json"),
    text: (option) => values.get(option)?.[0] ?? null,
    flag: (option) => values.has(option),
    many: (option) => values.get(option) ?? [],
    date: (option) => dateOption(`--${option}`, values.get(option)?.[0]),
  };
}

/** The language asked for by a command line that may be wrong otherwise; null when it asks for none. */
export function languageAskedFor(words: readonly string[]): Lang | null {
  const at = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const value = words[at]?.includes("=") ? words[at].slice(7) : words[at + 1];
  return at < 0 ? null : (languages.find((lang) => lang === value) ?? null);
}

/**
 * An option that is one of some words.
 * @throws UserError naming the choices
 */
export function choice<T extends string>(option: string, value: string | null, choices: readonly T[]): T | null {
  if (value === null) return null;
  const found = choices.find((known) => known === value);
  if (found === undefined) throw new UserError(cliText.badChoice, { option, value, choices: choices.join(", ") });
  return found;
}

/** "a=b=c" → ["a", "b=c"]; without the sign the second part is undefined. */
export function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

const langOption = (value: string | undefined): Lang | null => choice("--lang", value ?? null, languages);

function dateOption(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const serial = serialFromIso(value);
  if (serial === null) throw new UserError(cliText.badDate, { option, value });
  return serial;
}
