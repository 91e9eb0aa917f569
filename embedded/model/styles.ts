/** Interned cell styles and the laying of patches over them. */
import type { StyleTable } from "./contract";
import type { StylePatch } from "./editing";
import type { CellStyle } from "./types";

export const DEFAULT_STYLE: CellStyle = { numberFormat: "General" };

/** JSON with sorted keys and without undefined members: equal styles give equal texts. */
function key(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${name}:${key(part)}`)
    .join(",")}}`;
}

export class InternedStyles implements StyleTable {
  private readonly list: CellStyle[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly patched = new Map<string, number>();

  constructor() {
    this.intern(DEFAULT_STYLE);
  }

  get size(): number {
    return this.list.length;
  }

  get(index: number): CellStyle {
    return this.list[index] ?? DEFAULT_STYLE;
  }

  intern(style: CellStyle): number {
    const text = key(style);
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.list.length;
    this.list.push(Object.freeze({ ...style }));
    this.indexes.set(text, index);
    return index;
  }

  /** The index of a style with the patch laid over it. */
  patch(index: number, patch: StylePatch): number {
    const memo = `${index}|${key(patch)}`;
    const known = this.patched.get(memo);
    if (known !== undefined) return known;
    const result = this.intern(patchStyle(this.get(index), patch));
    this.patched.set(memo, result);
    return result;
  }
}

/** Lays `patch` over `style`: parts of font and borders are merged, null takes a part away, the link to a file's style is cut. */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const result: Record<string, unknown> = { ...style, sourceXf: undefined, baseXf: style.baseXf ?? style.sourceXf };
  for (const [name, part] of Object.entries(patch)) {
    if (part === null) result[name] = name === "numberFormat" ? "General" : undefined;
    else if (name === "font" || name === "borders")
      result[name] = clean({ ...(style[name] ?? {}), ...(part as object) });
    else result[name] = part;
  }
  return clean(result) as unknown as CellStyle;
}

function clean(parts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined && part !== null));
}
