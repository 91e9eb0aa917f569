import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where Excel's client library comes from in production; the store requires Microsoft's own address. */
export const officeJsUrl = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The pane's content security policy. Scripts: our own files and office.js, no eval, nothing inline. Styles: our own
 * files and style elements with this build's nonce. Network: our own origin only. The frame is the hidden one in which
 * office.js asks whether its host can be trusted.
 * @param nonce the nonce of this build
 */
export function contentSecurityPolicy(nonce: string): string {
  const officeJs = sourceOf(officeJsUrl);
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'self' ${officeJs}`,
    "style-src": `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": officeJs,
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(directives)
    .map((entry) => entry.join(" "))
    .join("; ");
}

/** What a policy calls the place of a file: its origin, or 'self' for an address without one. */
const sourceOf = (address: string): string => (/^https?:/.test(address) ? new URL(address).origin : "'self'");

/** The address a built page takes office.js from. */
export function officeJsOf(html: string): string {
  const address = /<script src="?([^">\s]*office\.js)"?/.exec(html)?.[1];
  if (address === undefined) throw new Error("The page loads no office.js.");
  return address;
}

/**
 * A built page with office.js from elsewhere, in the script and in the policy; nothing else of it changes.
 * @param html the page as built
 * @param address where office.js is: an address of its own, or a path from the page
 */
export function pointToOfficeJs(html: string, address: string): string {
  const from = officeJsOf(html);
  const script = (url: string): string => `<script src=${url}>`;
  const pointed = html.replace(`<script src="${from}">`, script(from)).replace(script(from), script(address));
  return sourceOf(from) === "'self'" ? pointed : pointed.replaceAll(sourceOf(from), sourceOf(address));
}

/** The policy a built page carries, for a host that sends it as a header too. */
export function policyOf(html: string): string {
  const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error("The page carries no policy.");
  return policy;
}

/**
 * The nonce of a build. It comes from the versions the build is made of, so that building twice gives the same bytes.
 * @param root the repository
 */
export function buildNonce(root: string): string {
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("base64url").slice(0, 24);
}
