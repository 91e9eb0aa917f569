import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where Excel's client library comes from in production; the store requires Microsoft's own address. */
export const officeJsUrl = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
export const officeJsOrigin = new URL(officeJsUrl).origin;

/**
 * The pane's content security policy. Scripts: our own files and office.js, no eval, nothing inline. Styles: our own
 * files and style elements with this build's nonce. Network: our own origin only. The frame is the hidden one in which
 * office.js asks whether its host can be trusted.
 * @param nonce the nonce of this build
 */
export function contentSecurityPolicy(nonce: string): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'self' ${officeJsOrigin}`,
    "style-src": `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": officeJsOrigin,
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  };
  return Object.entries(directives)
    .map((entry) => entry.join(" "))
    .join("; ");
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
