/** Files that were picked or dropped, as workbooks to be read. */
import { isBookName, plainName } from "../../../rollup/bookNames";
import type { BookFile } from "../../../rollup/desk";

export interface ChosenFiles {
  readonly books: readonly BookFile[];
  /** Files that are no workbooks. */
  readonly others: number;
}

/**
 * Adds files to those chosen before; one of the same name takes the other's place.
 * @param files with their path below the folder where a folder was picked
 */
export function withFiles({ books, others }: ChosenFiles, files: readonly File[]): ChosenFiles {
  const known = new Map(books.map((book) => [book.name, book]));
  let left = others;
  for (const file of files) {
    if (!isBookName(file.name)) {
      left++;
      continue;
    }
    // The picked folder's own name is none of the workbook's.
    const below = file.webkitRelativePath.split("/").slice(1).join("/");
    const name = plainName(below === "" ? file.name : below);
    known.set(name, { name, size: file.size, mtime: file.lastModified, blob: file });
  }
  return { books: [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), others: left };
}
