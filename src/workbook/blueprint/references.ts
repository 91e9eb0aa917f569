/** Writing references into formulas: structured references with their escapes, text with its quotes. */

const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A header as it stands inside the brackets of a structured reference: `[ ] # '` are escaped. */
export const escapeHeader = (header: string): string => header.replace(/(['[\]#@])/g, "'$1");

/** `Orders[金额]`, or `Orders[[Sales, net]]` where the header holds more than letters and digits. */
export const columnReference = (tableName: string, header: string): string =>
  plain.test(header) ? `${tableName}[${header}]` : `${tableName}[[${escapeHeader(header)}]]`;

/** `Orders[[订单号]:[客户]]`: the columns from one to another. */
export const spanReference = (tableName: string, from: string, to: string): string =>
  `${tableName}[[${escapeHeader(from)}]:[${escapeHeader(to)}]]`;

/** `[@客户]`, or `[@[Own name]]`: the cell of the same row. */
export const rowReference = (header: string): string =>
  plain.test(header) ? `[@${header}]` : `[@[${escapeHeader(header)}]]`;

/** A text in a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * A text for functions that know wildcards, so that it means exactly itself.
 * @param expression a formula expression that gives the text
 */
export const literally = (expression: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${expression},"~","~~"),"*","~*"),"?","~?")`;

/**
 * A criterion of SUMIFS and its like that means exactly this text: no wildcard, no comparison sign of its own.
 * @param expression a formula expression that gives the text
 */
export const exactly = (expression: string): string => `"="&${literally(expression)}`;

/** The criterion "anything but this text". @param text quoted, as `quoted` gives it */
export const not = (text: string): string => `"<>${text.slice(1)}`;
