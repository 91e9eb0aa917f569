/** What a build may hold: pages under a content security policy with nothing inline, scripts that make no code from text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../build/hashes";

/**
 * The one place in which a library of ours (zod) would make code from text: it tries once whether it may. The product tells it not
 * even to try (`jitless`), and the pane's policy would refuse it.
 */
const triedAtMost = 'try{return new Function(""),!0}catch';

/**
 * @param folder a build, or a package made from it
 * @returns sentences about what is wrong
 */
export function checkPages(folder: string): string[] {
  const files = filesBelow(folder);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const ending = (end: string): string[] => files.filter((name) => name.endsWith(end));
  return [
    ...ending(".html").flatMap((name) => pageFaults(read(name)).map((fault) => `${name}: ${fault}`)),
    ...ending(".js").flatMap((name) => scriptFaults(read(name)).map((fault) => `${name}: ${fault}`)),
  ];
}

/** What of a page its policy would not see, or would have to allow. */
export function pageFaults(html: string): string[] {
  const faults: string[] = [];
  const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html);
  if (!policy?.[1]?.startsWith("default-src 'none'")) faults.push("no policy that begins with default-src 'none'");
  if (/'unsafe-(?:inline|eval|hashes)'/.test(policy?.[1] ?? "")) faults.push("the policy allows what is unsafe");
  if (policy && policy.index > html.search(/<(?:script|style|link|img)\b/) && /<(?:script|style|link|img)\b/.test(html))
    faults.push("something is loaded before the policy stands");
  const nonce = /'nonce-([^']+)'/.exec(policy?.[1] ?? "")?.[1];
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) if (!/\ssrc=/.test(tag)) faults.push(`inline script ${tag}`);
  for (const [tag] of html.matchAll(/<style\b[^>]*>/g))
    if (!nonce || !tag.includes(nonce)) faults.push(`style element without the nonce ${tag}`);
  for (const [tag] of html.matchAll(/<[a-z][^>]*\s(?:on[a-z]+|style)=[^>]*>/gi)) faults.push(`inline in ${tag}`);
  if (/\bhref="?javascript:/i.test(html)) faults.push("a link that is a script");
  return faults;
}

/** Code made from text. */
export function scriptFaults(script: string): string[] {
  const rest = script.replace(triedAtMost, "");
  return [...rest.matchAll(/(?:\beval|\bnew Function|[^.\w]Function)\s*\(.{0,40}/g)].map(([found]) => found);
}
