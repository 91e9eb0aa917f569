/** What the tables of the sample are made of. */
import { isoDate } from "../../src/calendar";

export type SampleRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows by table key; columns by their keys, list values as codes, dates as ISO text. */
export type SampleTables = Readonly<Record<string, readonly SampleRow[]>>;

/** A date as it stands in a file. */
export const day = (serial: number): string => isoDate(serial);

/** "V00012" */
export const numbered = (letter: string, index: number): string => `${letter}${String(index + 1).padStart(5, "0")}`;
