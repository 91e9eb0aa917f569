/** TableSort: sorting a table and remembering how. */
import { hostErrors } from "../protocol/hostError";
import type { ObjectType } from "../protocol/objectType";
import { defineType, method, read } from "./define";
import { bookOf } from "./places";
import { sortFields } from "./rangeSort";

export const tableSort: ObjectType<number> = defineType<number>({
  name: "TableSort",
  properties: {
    Fields: read(
      (host, id) =>
        bookOf(host)
          .sorts.get(id)
          ?.fields.map(({ key, ascending }) => ({ key, ascending: ascending !== false, sortOn: "Value" })) ?? [],
    ),
    MatchCase: read((host, id) => bookOf(host).sorts.get(id)?.matchCase ?? false),
    Method: read(() => "PinYin"),
  },
  methods: {
    Apply: method((host, id, [fields, matchCase]) =>
      host.editor.tables.sort(id, sortFields(fields), matchCase === true),
    ),
    Reapply: method((host, id) => {
      const last = bookOf(host).sorts.get(id);
      if (!last) throw hostErrors.invalidOperation("The table has not been sorted.");
      host.editor.tables.sort(id, last.fields, last.matchCase);
    }),
    Clear: method((host, id) => void bookOf(host).sorts.delete(id)),
  },
});
