/** The tables of docs/hosts.md, made from the Excels that can be played. */
import { habitNamed, hostHabits, playedHosts, requirementSources } from "../../embedded/protocol/hosts";

/** Where the page stands. */
export const hostsPage = "docs/hosts.md";
const begin = "<!-- made by: npm run hosts -- --table -->";
const end = "<!-- end -->";

/** Sets an add-in can ask for or a manifest can name. */
const named = ["ExcelApi", "ExcelApiOnline", "ExcelApiDesktop", "SharedRuntime", "CustomFunctionsRuntime"];

function tables(): string {
  const hosts = playedHosts.map(({ name, title, requirementSets, habits }) => {
    const sets = named.flatMap((set) => (requirementSets[set] === undefined ? [] : [`${set} ${requirementSets[set]}`]));
    return `| \`${name}\` | ${title} | ${sets.join(", ")} | ${habits.map((id) => habitNamed(id).id).join(", ")} |`;
  });
  const habits = hostHabits.map(({ id, what, then, source }) => `| ${id} | ${what} | ${then} | <${source}> |`);
  return [
    "| name | Excel | requirement sets | habits |",
    "| --- | --- | --- | --- |",
    ...hosts,
    "",
    `Requirement sets: ${requirementSources.map((source) => `<${source}>`).join(", ")}.`,
    "",
    "| habit | what Excel does | what Tierbook does | source |",
    "| --- | --- | --- | --- |",
    ...habits,
  ].join("\n");
}

/** The page with its tables as the data has them now. @throws Error when the page has no place for them */
export function withTables(page: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${hostsPage} has lost its marks "${begin}" and "${end}".`);
  return `${page.slice(0, from + begin.length)}\n\n${tables()}\n\n${page.slice(to)}`;
}
