/** Pages about the data set of a roll-up: its schema, its SQL, the Power Query functions. */
import { schemaText } from "../../src/rollup/dataset/schema";
import { createView, kpiViews, scorecardView, views, type SqlView } from "../../src/rollup/sql";
import { booksQuery, powerQueryFiles, tableQuery } from "./powerQuery";

const file = (some: readonly SqlView[]): string => some.map(createView).join("\n");

/** Every page by its path. */
export function rollupPages(): ReadonlyMap<string, string> {
  const kpis = new Map<string, SqlView[]>();
  for (const view of kpiViews) {
    const id = view.name.split("_")[1] ?? "";
    kpis.set(id, [...(kpis.get(id) ?? []), view]);
  }
  return new Map([
    ["docs/data-set.md", schemaText()],
    ["docs/sql/views.sql", file(views)],
    ...[...kpis].map(([id, some]) => [`docs/sql/${id}.sql`, file(some)] as const),
    ["docs/sql/scorecard.sql", file([scorecardView])],
    [powerQueryFiles.table, tableQuery()],
    [powerQueryFiles.books, booksQuery()],
  ]);
}
