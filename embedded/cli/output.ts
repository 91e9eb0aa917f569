import type { Lang } from "../../src/locales/types";

/** Where the words go: stdout for results, stderr for everything said on the way. */
export interface Output {
  result(text: string): void;
  message(text: string): void;
}

/** The language in which the command line speaks: the one asked for, else the workbook's once it is open, else the terminal's. */
export interface Speaker {
  readonly asked: Lang | null;
  lang: Lang;
}
