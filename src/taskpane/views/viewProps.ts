/** What every view of the pane is given, and how it takes up what it is asked for. */
import type { PaneRequest } from "../../commands/paneRequest";
import type { Book } from "../../workbook/book";
import type { PaneBook } from "../useBook";

/** What a view was asked to do besides being shown. */
export interface Asked {
  readonly run: PaneRequest["run"];
  /** What it is about, such as the number of a customer. */
  readonly about: PaneRequest["about"];
  /** Number of the request: pressing a button twice asks twice. */
  readonly turn: number;
}

/** Props of a view that can do without a Tierbook. */
export interface FirstViewProps {
  readonly book: PaneBook;
  /** The last request, null where it was for another view. */
  readonly asked: Asked | null;
  /** Whether the view is the one in sight; hidden views stay mounted. */
  readonly visible: boolean;
  /** Shows another view and asks it for something. */
  readonly go: (request: PaneRequest) => void;
}

/** Props of a view that is mounted only where the workbook is a Tierbook. */
export interface ViewProps extends FirstViewProps {
  readonly book: PaneBook & { readonly book: Book };
}

/**
 * The number of the request where it asks for this.
 * @returns null where the view was asked for nothing or for something else; meant for `useRequest`
 */
export const turnOf = (asked: Asked | null, run: NonNullable<PaneRequest["run"]>): number | null =>
  asked?.run === run ? asked.turn : null;
