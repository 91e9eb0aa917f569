import { parseArgs } from "node:util";

export interface PackageOptions {
  /** Where the add-in will be served, without a slash at the end. */
  readonly baseUrl: string;
  /** The folder to write; the zip stands beside it. */
  readonly out: string;
  /** Where the pane takes office.js from; "copy" puts one into the package. */
  readonly officeJs: string | undefined;
  /** Whom users ask, for the support page. */
  readonly contact: string | undefined;
  /** Whether the package is tried in a browser. */
  readonly check: boolean;
}

export const packageUsage = `npm run package -- --base-url https://… [--out folder] [--office-js https://…/office.js | copy] [--contact text] [--no-check]`;

/**
 * @param args what was typed
 * @throws Error that says what is wrong with them
 */
export function packageOptions(args: readonly string[]): PackageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      "base-url": { type: "string" },
      out: { type: "string", default: "build/package" },
      "office-js": { type: "string" },
      contact: { type: "string" },
      "no-check": { type: "boolean", default: false },
    },
  });
  const baseUrl = secureAddress("--base-url", values["base-url"] ?? "").replace(/\/+$/, "");
  const officeJs = values["office-js"];
  if (officeJs !== undefined && officeJs !== "copy") {
    const address = secureAddress("--office-js", officeJs);
    if (!address.endsWith("/office.js")) throw new Error(`--office-js names the file itself, …/office.js: ${officeJs}`);
  }
  return { baseUrl, out: values.out, officeJs, contact: values.contact, check: !values["no-check"] };
}

/** Excel loads add-ins over https only. Characters that would end an attribute or a policy are no part of an address. */
function secureAddress(option: string, text: string): string {
  if (!/^https:\/\/[^/]/.test(text) || /[\s"'<>;?#,\\]/.test(text) || !URL.canParse(text))
    throw new Error(`${option} needs an address such as https://addins.example.com/tierbook: "${text}"`);
  return text;
}
