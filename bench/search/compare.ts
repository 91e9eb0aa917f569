/** Finding a customer while one types, beside a plain loop that asks every text whether it holds the word. */
import { performance } from "node:perf_hooks";
import { initialsOf } from "../../src/daily/initials";
import { atOnce, buildSearch, queryWords, withInitials, type SearchEntry } from "../../src/daily/search";

const places = ["上海", "重庆", "厦门", "长沙", "宁波", "乐清", "哈尔滨", "海風", "華東", "六安"];
const trades = ["机电", "贸易", "纸业", "食品", "物流", "電子", "化工", "建材", "单氏", "曾记"];
const kinds = ["有限公司", "股份有限公司", "集团", "（中国）有限公司", "厂"];
const queries = ["hd", "hdjd", "重庆", "機電", "有限公司", "上海 食品", "K0099999", "没有这样的客户"];
const limit = 30;
const repeats = 15;

/** Customers as they are called, all different, the same at every run. */
function customers(count: number): SearchEntry[] {
  return Array.from({ length: count }, (_, row) => {
    const word = (list: readonly string[], at: number): string => list[at % list.length] ?? "";
    const name = `${word(places, row)}${word(trades, row * 7 + 3)}${row}${word(kinds, row * 3 + 1)}`;
    return { row, id: `K${String(row).padStart(7, "0")}`, name, invoiceName: row % 9 === 0 ? `${name}分公司` : "" };
  });
}

/** Milliseconds of each of some calls, sorted. */
function timesOf(work: () => void): number[] {
  return Array.from({ length: repeats }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
}
const middle = (times: readonly number[]): number => times[Math.floor(times.length / 2)] ?? 0;

/** @param count customers. @returns whether index and loop find the same */
export function compareSearch(count = 100_000): boolean {
  const entries = customers(count);
  const begin = performance.now();
  const named = atOnce(buildSearch(entries));
  const built = performance.now();
  const index = atOnce(withInitials(named, initialsOf));
  const read = performance.now();
  console.log(
    `search, ${count} customers: index ${Math.round(built - begin)} ms, initials ${Math.round(read - built)} ms`,
  );
  const texts = index.haystacks.map(({ text, entries: of }) => ({ parts: text.split("\n"), of }));
  const perEntry = new Map<number, string[]>();
  for (const { parts, of } of texts)
    of.forEach((entry, at) => perEntry.set(entry, [...(perEntry.get(entry) ?? []), parts[at] ?? ""]));
  const all = [...perEntry.values()];
  let same = true;
  for (const query of queries) {
    const words = queryWords(query);
    const loop = (): number =>
      all.reduce((sum, own) => sum + (words.every((word) => own.some((text) => text.includes(word))) ? 1 : 0), 0);
    const found = index.search(query, limit).total;
    same &&= found === loop();
    const [ours, plain] = [timesOf(() => index.search(query, limit)), timesOf(loop)];
    const ratio = (middle(ours) / middle(plain)).toFixed(2);
    console.log(
      `  ${query.padEnd(12)} ${String(found).padStart(7)} hits  ${middle(ours).toFixed(1)} ms (slowest ${(ours[repeats - 1] ?? 0).toFixed(1)})` +
        `  includes loop ${middle(plain).toFixed(1)} ms  ratio ${ratio}`,
    );
  }
  if (!same) console.error("search: index and loop do not find the same");
  return same;
}
