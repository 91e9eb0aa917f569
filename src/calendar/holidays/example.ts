/** The rows of table Holidays that a new workbook starts with. */
import { say } from "../../locales/format";
import { holidayText } from "../../locales/holidays";
import { languages } from "../../locales/types";
import type { Lang, LocalText } from "../../locales/types";
import { dateParts, serialFromIso } from "../serial";
import { prcHolidays } from "./prc";

export interface HolidayRow {
  /** Serial day. */
  readonly date: number;
  readonly name: string;
  /** true for a make-up working day. */
  readonly isWorkday: boolean;
}

const serial = (iso: string): number => {
  const day = serialFromIso(iso);
  if (day === null) throw new RangeError(iso);
  return day;
};

const makeUpName = (name: LocalText): LocalText =>
  Object.fromEntries(
    languages.map((lang) => [lang, say(lang, { text: holidayText.makeUp, args: { name } })]),
  ) as unknown as LocalText;

/** The names in the example, to be said in another language when the workbook changes its own. */
export const exampleNames: readonly LocalText[] = Object.entries(holidayText).flatMap(([key, name]) =>
  key === "makeUp" ? [] : [name, makeUpName(name)],
);

/**
 * Days off and make-up working days of a year, by date.
 * @param today serial day; its year is the one given
 * @param lang language of the names
 * @returns [] for a year without an example: the manager fills the table
 */
export function exampleHolidays(today: number, lang: Lang): readonly HolidayRow[] {
  const spans = prcHolidays[dateParts(today).year] ?? [];
  const rows = spans.flatMap(({ name, from, to, makeUp }) => {
    const first = serial(from);
    const off = Array.from({ length: serial(to) - first + 1 }, (_, index) => ({
      date: first + index,
      name: name[lang],
      isWorkday: false,
    }));
    const worked = makeUp.map((iso) => ({ date: serial(iso), name: makeUpName(name)[lang], isWorkday: true }));
    return [...off, ...worked];
  });
  return rows.sort((a, b) => a.date - b.date);
}
