import { headersFile, headersFor } from "../../scripts/package/headers";
import { packageOptions } from "../../scripts/package/options";
import { officeJsUrl, contentSecurityPolicy, officeJsOf, pointToOfficeJs, policyOf } from "../../scripts/build/csp";

const base = ["--base-url", "https://addins.example.com/tierbook/"];
const page = `<meta http-equiv=Content-Security-Policy content="${contentSecurityPolicy("abc")}"><script src=${officeJsUrl}></script>`;
const china = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js";

describe("options", () => {
  test("have defaults, and lose the slash at the end of the address", () => {
    expect(packageOptions(base)).toEqual({
      baseUrl: "https://addins.example.com/tierbook",
      out: "build/package",
      officeJs: undefined,
      contact: undefined,
      check: true,
    });
  });

  test.each([
    ["no address", []],
    ["http", ["--base-url", "http://addins.example.com"]],
    ["no host", ["--base-url", "https:///tierbook"]],
    ["a query", ["--base-url", "https://addins.example.com/?x"]],
    ["what would end an attribute", ["--base-url", 'https://addins.example.com/"><script>']],
    ["what would add to the policy", [...base, "--office-js", "https://cdn.example.com/;script-src */office.js"]],
    ["office.js without its name", [...base, "--office-js", "https://cdn.example.com/lib/"]],
    ["an option that is none", [...base, "--office"]],
  ])("%s is refused", (_what, args) => {
    expect(() => packageOptions(args)).toThrow();
  });
});

describe("office.js from elsewhere", () => {
  test.each([
    [china, china, "https://appsforoffice.cdn.partner.office365.cn"],
    ["a copy", "office-js/office.js", "'self'"],
  ])("%s: the script and the policy follow, nothing else", (_what, address, source) => {
    const pointed = pointToOfficeJs(page, address);
    expect(officeJsOf(pointed)).toBe(address);
    expect(policyOf(pointed)).toContain(`script-src 'self' ${source};`);
    expect(policyOf(pointed)).toContain(`frame-src ${source};`);
    expect(pointed).not.toContain("appsforoffice.microsoft.com");
  });
});

describe("headers", () => {
  const cache = (path: string): string | undefined => headersFor("p", path)["Cache-Control"];

  test("what a name vouches for is kept for ever, everything else is asked for again", () => {
    expect(cache("view-check.2ca2915b93ae.js")).toContain("immutable");
    for (const path of ["addin.js", "taskpane.html", "functions.zh-CN.json", "manifest.xml", "help/privacy.html"])
      expect([path, cache(path)]).toEqual([path, "no-cache"]);
    expect(cache("assets/icons/setUp-32.png")).toBe("public, max-age=86400");
  });

  test("the page brings its policy, the functions may be read by Excel on the web", () => {
    expect(headersFor("p", "taskpane.html")).toMatchObject({
      "Content-Security-Policy": "p",
      "X-Content-Type-Options": "nosniff",
    });
    expect(headersFor("p", "functions.json")).toHaveProperty("Access-Control-Allow-Origin", "*");
    expect(headersFor("p", "taskpane.html")).not.toHaveProperty("Access-Control-Allow-Origin");
  });

  test("as a file they stand under the path of the package, scripts with a hash one by one", () => {
    const file = headersFile("p", "/tierbook/", ["addin.js", "pane.da2bf20890cb.js"]);
    expect(file).toContain("/tierbook/*\n  X-Content-Type-Options: nosniff\n");
    expect(file).toContain("/tierbook/pane.da2bf20890cb.js\n  Cache-Control: public, max-age=31536000, immutable\n");
    expect(file).not.toContain("?");
  });
});
