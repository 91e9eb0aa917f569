/** Value lists, read from lists.json (one line a list): id, three labels, open, values as code and three labels. */
import type { ListEntry, ListValue, Profile } from "../types";
import raw from "./lists.json";
import { localText } from "./tables";

type ListLine = readonly [string, string, string, string, number?, (readonly (readonly [string, string, string, string])[])?];

/** All 94 value lists in the catalogue's order. Open ones accept the company's own values. */
export const lists: readonly ListEntry[] = (raw as unknown as readonly ListLine[]).map(([id, cn, tw, en, open, values]) => ({
  id,
  label: localText([cn, tw, en]),
  open: open === 1,
  values: (values ?? []).map(([code, a, b, c]): ListValue => ({ code, label: localText([a, b, c]) })),
}));

/** List by key: "tier". */
export const listById: ReadonlyMap<string, ListEntry> = new Map(lists.map((list) => [list.id, list]));

const valuesOf = (id: string): readonly ListValue[] => lists.flatMap((list) => (list.id === id ? list.values : []));

/** The packs with labels: core first. */
export const packs: readonly ListValue[] = valuesOf("pack");

/** The three profiles with labels: basic, standard, full. */
export const profiles: readonly ListValue[] = valuesOf("policyProfile");

const ranks: Readonly<Record<Profile, number>> = { basic: 0, standard: 1, full: 2 };

/** Is something of profile `needed` part of `chosen`? basic is part of standard, standard of full. */
export const profileIncludes = (chosen: Profile, needed: Profile): boolean => ranks[needed] <= ranks[chosen];
