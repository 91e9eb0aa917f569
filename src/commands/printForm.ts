import { isoDate } from "../calendar/serial";
import { formText } from "../locales/forms";
import { say } from "../locales/format";
import type { Progress } from "../locales/progress";
import type { Lang } from "../locales/types";
import { UserError } from "../locales/userError";
import { buildDataset } from "../rules";
import { formByKey, formDefinitions } from "../workbook/forms/definitions";
import { fillPages, formColumns, formEntry } from "../workbook/forms/fill";
import type { FormChoice } from "../workbook/forms/types";
import { writeForm } from "../workbook/forms/write";
import { evaluationDate, requireTables } from "../workbook/journal";
import { readPolicy } from "../workbook/policySheet";
import { readTables } from "../workbook/read";
import { openBook } from "../workbook/recognise";

export interface FormOptions extends FormChoice {
  /** Key of the form: "routeSheet", "visitForm". */
  readonly form: string;
  /** Language of the summary; the form itself is in the workbook's. */
  readonly lang?: Lang;
  readonly signal?: AbortSignal;
}

export interface FormResult {
  readonly lang: Lang;
  /** Name of the sheet, null where there was nothing to fill in. */
  readonly sheet: string | null;
  readonly pages: number;
  readonly summary: string;
}

/**
 * Fills a form from the tables on a sheet of its own, ready to print: A4, print area and breaks between the pages set.
 * @throws UserError when the workbook is no Tierbook, lacks the form's table, or is protected; when there is no such form
 */
export async function printForm(
  context: Excel.RequestContext,
  options: FormOptions,
  progress?: Progress,
): Promise<FormResult> {
  const book = await openBook(context);
  const lang = options.lang ?? book.lang;
  const definition = formByKey.get(options.form);
  const entry = formEntry(options.form);
  if (definition === undefined || entry === undefined) {
    const available = formDefinitions.map(({ key }) => key).join(", ");
    throw new UserError(formText.unknownForm, { form: options.form, available });
  }
  requireTables(book, entry.tables);
  progress?.({ text: formText.step });
  const { policy } = await readPolicy(context, book);
  const wanted = new Map(formColumns(entry));
  // By these a visit is told from other contacts, and a customer known by name.
  const also = { Visits: ["contactKind", "mode", "date", "visitor", "devId"], Accounts: ["accountId", "accountName"] };
  for (const [table, columns] of Object.entries(also))
    wanted.set(table, [...new Set([...(wanted.get(table) ?? []), ...columns])]);
  const whole = definition.reads ?? [];
  for (const table of whole) wanted.delete(table);
  const snapshots = await readTables(
    context,
    book,
    [...[...wanted].map(([table, columns]) => ({ table, columns })), ...whole.map((table) => ({ table }))],
    options.signal === undefined ? {} : { signal: options.signal },
  );
  const data = buildDataset(snapshots, policy, evaluationDate(undefined, policy.number("today")));
  const pages = fillPages(data, definition, entry, definition.pages(data, options), book.lang);
  const { day, person } = options;
  if (pages.length === 0) {
    const summary =
      day === undefined
        ? say(lang, formText.nothing, { form: entry.name })
        : say(lang, formText.nothingThatDay, {
            form: entry.name,
            date: isoDate(day),
            person: person === undefined || person === "" ? formText.anybody : person,
          });
    return { lang, sheet: null, pages: 0, summary };
  }
  const sheet = await writeForm(context, definition, entry, pages, book.lang, options.signal);
  const summary = say(lang, formText.ready, { form: entry.name, pages: pages.length, sheet });
  return { lang, sheet, pages: pages.length, summary };
}
