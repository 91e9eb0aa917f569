/** Which files may be workbooks, and by what they are known. */

/** Excel's own marks of open files, and files that are being written, begin so. */
const passing = /^(~\$|\.)/;
const workbook = /\.(xlsx|xlsm|xls|xlsb)$/i;

/** A file or folder that is nobody's workbook, whatever its ending. */
export const isPassing = (name: string): boolean => passing.test(name);

/** May a file of this name be a workbook? */
export const isBookName = (file: string): boolean => !isPassing(file) && workbook.test(file);

/** The name without the ending that most have; other endings stay, as the file of that name is another one. */
export const plainName = (path: string): string => path.replace(/\.xlsx$/i, "");
