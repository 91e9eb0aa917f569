/** What every library brings to the comparison of figures. */
import type { Figures } from "./figures";
import type { Sheets } from "./sheets";

export interface Candidate {
  readonly name: string;
  /** What a reader must know of the figure. */
  readonly note: string;
  /** Takes the rows into the library's own form; timed by itself. */
  readonly ingest: (sheets: Sheets) => Promise<Ingested>;
}

export interface Ingested {
  /** Works out the figures. */
  readonly figures: () => Promise<Figures>;
  readonly close?: () => void;
}
