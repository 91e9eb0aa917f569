/** Threaded comments of cells. */
import type { Host } from "../host";
import type { CommentData } from "../model/types";
import { hostErrors } from "../protocol/hostError";
import type { HostObject, ObjectType } from "../protocol/objectType";
import { defineType, found, integer, method, object, read, text } from "./define";
import { placeOfArgument, sheetOf } from "./places";
import { rangeObject } from "./range";

interface Target {
  sheetId: string;
  id: string;
}

/** Comments of the workbook, or of one sheet. */
interface CommentsTarget {
  sheetId?: string;
}

const dataOf = (host: Host, { sheetId, id }: Target): CommentData =>
  found(
    sheetOf(host, sheetId).comments.find((item) => item.id === id),
    `Comment ${id}.`,
  );

export const comment: ObjectType<Target> = defineType<Target>({
  name: "Comment",
  id: ({ id }) => id,
  properties: {
    Id: read((_host, { id }) => id),
    Content: {
      get: (host, target) => dataOf(host, target).content,
      set: (host, { sheetId, id }, value) => host.editor.rules.updateComment(sheetId, id, text(value, "content")),
    },
    AuthorName: read((host, target) => dataOf(host, target).author),
    ContentType: read(() => "Plain"),
  },
  methods: {
    Delete: method((host, { sheetId, id }) => host.editor.rules.removeComment(sheetId, id)),
    GetLocation: method((host, target) =>
      rangeObject({ sheetId: target.sheetId, rect: { ...dataOf(host, target).cell, rowCount: 1, columnCount: 1 } }),
    ),
  },
});

const all = (host: Host, { sheetId }: CommentsTarget): Target[] =>
  host.workbook.sheets
    .filter((sheet) => sheetId === undefined || sheet.id === sheetId)
    .flatMap((sheet) =>
      sheet.comments.filter((item) => item.kind === "thread").map(({ id }) => ({ sheetId: sheet.id, id })),
    );

const byId = (host: Host, target: CommentsTarget, id: unknown): HostObject | null => {
  const item = all(host, target).find((candidate) => candidate.id === id);
  return item ? object(comment, item) : null;
};

export const commentCollection: ObjectType<CommentsTarget> = defineType<CommentsTarget>({
  name: "CommentCollection",
  properties: {},
  methods: {
    Add: method((host, { sheetId }, [cell, content]) => {
      const place = placeOfArgument(host, cell, sheetId ?? host.workbook.activeSheetId);
      if (place.rect.rowCount !== 1 || place.rect.columnCount !== 1)
        throw hostErrors.invalidArgument("A comment belongs to one cell.");
      const author = host.clients.find((client) => client.id === host.origin.clientId)?.person ?? "";
      const { row, column } = place.rect;
      const added = host.editor.rules.addComment(
        place.sheetId,
        { row, column },
        text(content, "content"),
        "thread",
        author,
      );
      return object(comment, { sheetId: place.sheetId, id: added.id });
    }),
    GetCount: method((host, target) => all(host, target).length),
    GetItemAt: method((host, target, [index]) =>
      object(comment, found(all(host, target)[integer(index, "index")], "Comment.")),
    ),
    GetItemByCell: method((host, target, [cell]) => {
      const place = placeOfArgument(host, cell, target.sheetId ?? host.workbook.activeSheetId);
      const item = sheetOf(host, place.sheetId).comments.find(
        (candidate) =>
          candidate.kind === "thread" &&
          candidate.cell.row === place.rect.row &&
          candidate.cell.column === place.rect.column,
      );
      return object(comment, { sheetId: place.sheetId, id: found(item, "The cell has no comment.").id });
    }),
    GetItemOrNullObject: method((host, target, [id]) => byId(host, target, id)),
  },
  items: (host, target) => all(host, target).map((item) => object(comment, item)),
  itemType: () => comment,
  indexer: (host, target, [id]) => byId(host, target, id),
});
