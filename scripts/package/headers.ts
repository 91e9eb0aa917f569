/** How a host should send the files of a package: one table for the text file, the check and the administrator's guide. */

export interface HeaderRule {
  /** What it is about, for people. */
  readonly what: string;
  /** Which files, as a pattern of hosts that read `_headers`: * stands for anything. */
  readonly files: string;
  readonly headers: Readonly<Record<string, string>>;
}

const fresh = { "Cache-Control": "no-cache" };

/**
 * The rules; every rule that fits a file counts.
 * @param policy the content security policy of the pane's page
 */
export function headerRules(policy: string): readonly HeaderRule[] {
  return [
    {
      what: "everything",
      files: "*",
      headers: { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" },
    },
    { what: "the pane's page", files: "taskpane.html", headers: { ...fresh, "Content-Security-Policy": policy } },
    { what: "the script the manifest names", files: "addin.js", headers: fresh },
    // Excel on the web reads the functions' descriptions from an origin of its own.
    {
      what: "descriptions of the functions",
      files: "functions*.json",
      headers: { ...fresh, "Access-Control-Allow-Origin": "*" },
    },
    { what: "the manifest", files: "manifest.xml", headers: fresh },
    { what: "help, privacy, support", files: "help/*", headers: fresh },
    // Excel does not show pictures of a ribbon that must not be kept.
    {
      what: "pictures of the ribbon",
      files: "assets/*",
      headers: { "Cache-Control": "public, max-age=86400" },
    },
    {
      what: "scripts with a hash in their name",
      files: "*.????????????.js",
      headers: { "Cache-Control": "public, max-age=31536000, immutable" },
    },
  ];
}

const patternOf = (files: string): RegExp =>
  new RegExp(`^${files.replace(/[.]/g, "\\.").replaceAll("?", "[0-9a-f]").replaceAll("*", ".*")}$`);

/** What a file is sent with. */
export function headersFor(policy: string, path: string): Record<string, string> {
  return Object.assign(
    {},
    ...headerRules(policy)
      .filter(({ files }) => patternOf(files).test(path))
      .map(({ headers }) => headers),
  ) as Record<string, string>;
}

/**
 * The rules as hosts read them that take a file named `_headers`. Patterns there know no "?", so every script with a hash is named.
 * @param prefix path of the package on its host, with a slash at both ends
 * @param paths the files of the package
 */
export function headersFile(policy: string, prefix: string, paths: readonly string[]): string {
  const blocks = headerRules(policy).flatMap(({ files, headers }) => {
    const names = files.includes("?") ? paths.filter((path) => patternOf(files).test(path)) : [files];
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return names.map((name) => [`${prefix}${name}`, ...lines].join("\n"));
  });
  return `${blocks.join("\n")}\n`;
}
