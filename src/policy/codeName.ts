/** Codes of lists in the words of the reader. */
import type { Lang } from "../locales/types";
import { listById } from "./catalogue";

/** Label of a code; what no list knows as it stands. */
export const codeName = (lang: Lang, list: string, code: string): string =>
  listById.get(list)?.values.find((value) => value.code === code)?.label[lang] ?? code;
