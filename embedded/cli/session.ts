/** One workbook file, opened in the embedded Excel, with one client of office.js attached. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Lang } from "../../src/locales/types";
import { UserError } from "../../src/locales/userError";
import { openBook } from "../../src/workbook/recognise";
import { customFunctions, functionOptions } from "../../src/functions";
import { startEmbeddedExcel, type EmbeddedExcel } from "../node";
import { readBytes } from "./files";
import { cliText } from "./text";

/** What a command works with. */
export interface Session {
  /** The workbook's language, or the one given where it is no Tierbook (yet). */
  language(otherwise: Lang): Promise<Lang>;
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Waits until every formula is computed. */
  settle(): Promise<void>;
  /** The workbook as it is now, as a file. */
  save(): Promise<Uint8Array>;
  dispose(): void;
}

/**
 * Opens a workbook, or a new one where the file may be missing.
 * @throws UserError when the file is missing, is no .xlsx, or counts its dates from 1904
 */
export async function openSession(
  file: string,
  options: { readonly lang: Lang; readonly mayBeNew?: boolean },
): Promise<Session> {
  const isNew = options.mayBeNew === true && !existsSync(file);
  const excel: EmbeddedExcel = await startEmbeddedExcel({
    ...(isNew ? {} : { file: readBytes(file) }),
    locale: options.lang,
    settings: { fileName: basename(file) },
  });
  if (excel.host.workbook.date1904) {
    excel.dispose();
    throw new UserError(cliText.date1904, { file: basename(file) });
  }
  excel.client.associateFunctions(customFunctions, { functions: [], ...functionOptions });
  return {
    language: async (otherwise) => {
      try {
        return (await excel.client.run((context) => openBook(context))).lang;
      } catch {
        // Whatever is wrong with it is said by the command itself.
        return otherwise;
      }
    },
    run: (work) => excel.client.run(work),
    settle: () => excel.host.idle(),
    save: async () => excel.save(),
    dispose: () => excel.dispose(),
  };
}
