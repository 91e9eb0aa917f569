import { cellRef } from "../../src/import/xlsx/cellRefs";
import type { Relationship } from "../../src/import/xlsx/package";
import { richTextOf } from "../../src/import/xlsx/sharedStrings";
import { splitRef } from "../../src/import/xlsx/sheetScan";
import {
  attribute,
  child,
  elements,
  encodeXString,
  escapeAttribute,
  escapeText,
  parseXml,
  serialize,
  textOf,
  xmlHeader,
} from "../../src/import/xlsx/xml";
import type { CommentData } from "../model/types";

export const commentsContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
export const vmlContentType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Author of the placeholder note that stands for a threaded comment. */
const threadAuthor = /^tc=/i;

/** Parts a sheet's comments are read from, as text. */
export interface CommentParts {
  notes?: string | undefined;
  threads?: string | undefined;
  persons?: string | undefined;
}

/** Where the relationships of a sheet say its comments are. */
export const commentTargets = (
  relationships: readonly Relationship[],
): { notes?: string | undefined; threads?: string | undefined } => ({
  notes: relationships.find(({ kind }) => kind === "comments")?.target,
  threads: relationships.find(({ kind }) => kind === "threadedComment")?.target,
});

/** Reads notes and threaded comments (replies belong to their thread's first comment). */
export function readComments(parts: CommentParts, newId: () => string): { data: CommentData; raw: string }[] {
  const found: { data: CommentData; raw: string }[] = [];
  const names = new Map(
    elements(parts.persons === undefined ? undefined : parseXml(parts.persons), "person").map((p) => [
      attribute(p, "id"),
      attribute(p, "displayName") ?? "",
    ]),
  );
  for (const thread of elements(parts.threads === undefined ? undefined : parseXml(parts.threads), "threadedComment")) {
    if (attribute(thread, "parentId") !== undefined) continue;
    const data: CommentData = {
      id: attribute(thread, "id") ?? newId(),
      kind: "thread",
      cell: splitRef(attribute(thread, "ref") ?? ""),
      content: textOf(child(thread, "text")),
      author: names.get(attribute(thread, "personId")) ?? "",
    };
    found.push({ data, raw: "" });
  }
  if (parts.notes === undefined) return found;
  const root = parseXml(parts.notes);
  const authors = elements(child(root, "authors"), "author").map(textOf);
  for (const note of elements(child(root, "commentList"), "comment")) {
    const author = authors[Number(attribute(note, "authorId"))] ?? "";
    const cell = splitRef(attribute(note, "ref") ?? "");
    if (threadAuthor.test(author)) {
      const thread = found.find(
        ({ data }) => data.kind === "thread" && data.cell.row === cell.row && data.cell.column === cell.column,
      );
      if (thread) thread.raw = serialize(note);
      continue;
    }
    const text = child(note, "text");
    found.push({
      data: { id: newId(), kind: "note", cell, content: text ? richTextOf(text) : "", author },
      raw: serialize(note),
    });
  }
  return found;
}

/**
 * Writes the notes part. New threaded comments are written as notes: a thread needs the identity of a signed-in person.
 * @param comments of the model
 * @param oldXml the part before
 * @param kept text of unchanged comments by their JSON
 */
export function writeNotes(
  comments: readonly CommentData[],
  oldXml: string | undefined,
  kept: ReadonlyMap<string, string>,
): string {
  const authors = oldXml === undefined ? [] : elements(child(parseXml(oldXml), "authors"), "author").map(textOf);
  const authorIndex = (name: string): number => {
    const index = authors.indexOf(name);
    return index >= 0 ? index : authors.push(name) - 1;
  };
  const items = [...comments]
    .sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column)
    .map((comment) => {
      const raw = kept.get(JSON.stringify(comment));
      if (raw) return raw.includes("xmlns=") ? raw.replace(/ xmlns="[^"]*"/, "") : raw;
      const ref = cellRef(comment.cell.row, comment.cell.column);
      return `<comment ref="${ref}" authorId="${authorIndex(comment.author)}"><text><r><t xml:space="preserve">${escapeText(encodeXString(comment.content))}</t></r></text></comment>`;
    });
  const authorList = (authors.length > 0 ? authors : [""]).map((name) => `<author>${escapeText(name)}</author>`);
  return `${xmlHeader}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authorList.join("")}</authors><commentList>${items.join("")}</commentList></comments>`;
}

const shape = /<v:shape\b[^]*?<\/v:shape>/g;
const isNoteShape = (text: string): boolean => /ObjectType="Note"/.test(text);
const shapeCell = (text: string): string =>
  `${/<x:Row>\s*(\d+)/.exec(text)?.[1] ?? ""},${/<x:Column>\s*(\d+)/.exec(text)?.[1] ?? ""}`;

/**
 * Writes the drawing that holds the notes' boxes: shapes of notes that are still there and of anything else stay.
 * @param comments of the model
 * @param oldXml the part before
 */
export function writeNoteShapes(comments: readonly CommentData[], oldXml: string | undefined): string {
  const wanted = new Map(comments.map(({ cell }) => [`${cell.row},${cell.column}`, cell]));
  const base =
    oldXml ??
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;
  const kept = base.replace(shape, (text) => (isNoteShape(text) && !wanted.delete(shapeCell(text)) ? "" : text));
  const numbers = [...kept.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
  let next = Math.max(1024, ...numbers);
  const type = kept.includes('id="_x0000_t202"')
    ? ""
    : `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
  const added = [...wanted.values()].map(({ row, column }) => {
    next++;
    const anchor = `${column + 1}, 15, ${Math.max(0, row - 1)}, 2, ${column + 3}, 31, ${row + 4}, 1`;
    return `<v:shape id="_x0000_s${next}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:144pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${escapeAttribute(anchor)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  const end = kept.lastIndexOf("</xml>");
  return kept.slice(0, end) + (added.length > 0 ? type : "") + added.join("") + kept.slice(end);
}
