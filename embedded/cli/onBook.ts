/** A command on a workbook file: opened, worked on, written. */
import { copyFileSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import { refuseUnwritable, replaceFile } from "./files";
import type { CommandLine } from "./options";
import type { Speaker } from "./output";
import { openSession, type Session } from "./session";

/** Who runs the command, for logs; "" where the system does not say. */
export const userName = (): string => process.env.USER ?? process.env.USERNAME ?? "";

/**
 * Runs `work` on the book and writes it where it belongs, unless `work` says that nothing changed.
 * @throws UserError when the file cannot be read or written; nothing is half written
 */
export async function onBook<T>(
  line: CommandLine,
  speaker: Speaker,
  options: { readonly mayBeNew?: boolean; readonly writes: boolean },
  work: (session: Session) => Promise<{ result: T; changed: boolean }>,
): Promise<T> {
  const target = line.text("out") ?? line.book;
  if (options.writes) refuseUnwritable(target);
  const session = await openSession(line.book, {
    lang: speaker.lang,
    ...(options.mayBeNew === undefined ? {} : { mayBeNew: options.mayBeNew }),
  });
  try {
    if (speaker.asked === null) speaker.lang = await session.language(speaker.lang);
    const { result, changed } = await work(session);
    if (options.writes && changed) replaceFile(target, await session.save());
    else if (options.writes && resolve(target) !== resolve(line.book) && existsSync(line.book))
      copyFileSync(line.book, target);
    return result;
  } finally {
    session.dispose();
  }
}
