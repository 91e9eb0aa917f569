/** A printed form: what the catalogue says it shows, and how it stands on a page of A4. */
import type { Dataset } from "../../kpis/dataset";
import type { Lang, LocalText } from "../../locales/types";

/** The rows that one page is about: table → 0-based rows, in the order of the lines. */
export type PageRows = Readonly<Record<string, readonly number[]>>;

/** What is printed: a day and a person, or rows by their id. */
export interface FormChoice {
  /** Serial day; forms of visits only. */
  readonly day?: number;
  /** Name as in Team; everybody when absent. */
  readonly person?: string;
  /** Ids of rows of the form's first table; all when absent. */
  readonly ids?: readonly string[];
}

export interface FormDefinition {
  /** Key of the form in the catalogue, which names its columns: "routeSheet". */
  readonly key: string;
  /**
   * "lines": one row a line under column heads; "card": one row a page, label beside value; "sections": fields, and tables of several
   * kinds below each other.
   */
  readonly layout: "lines" | "card" | "sections";
  readonly landscape: boolean;
  /** Widths in points by column of the lines ("Visits.topic"); a card has the same four columns always. */
  readonly widths: Readonly<Record<string, number>>;
  /** Empty lines for writing by hand below the filled ones; at least so many lines in all. */
  readonly room: { readonly lines: number; readonly least: number };
  /** Boxes at the foot, for signing. */
  readonly signatures: readonly LocalText[];
  /** Which pages there are. */
  readonly pages: (data: Dataset, choice: FormChoice) => readonly PageRows[];
  /** Tables that the form reads wholly, where the workbook has them, beside the columns of the catalogue. */
  readonly reads?: readonly string[];
  /** The tables between header and footer of a page in sections. */
  readonly sections?: (data: Dataset, page: PageRows, lang: Lang) => readonly FormSection[];
}

/** One label with its value. */
export interface FormField {
  readonly label: string;
  readonly value: string;
  /** Wants the whole width. */
  readonly long: boolean;
  /** Wants room for sentences, also while it is blank. */
  readonly tall: boolean;
}

/** A column of a section: what it shows, and how many twelfths of the page it takes. */
export interface SectionColumn {
  readonly ref: string;
  readonly width: number;
}

/** A table under its title; a sentence where it has no columns. */
export interface FormSection {
  readonly title: string;
  readonly columns: readonly SectionColumn[];
  /** Empty where there are no lines. */
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** One page, in words. */
export interface FormPage {
  readonly title: string;
  readonly header: readonly FormField[];
  /** Heads of the lines; empty on a card. */
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** Fields of a card between header and footer. */
  readonly body: readonly FormField[];
  readonly footer: readonly FormField[];
  readonly sections?: readonly FormSection[];
  readonly signatures: readonly string[];
}
