import { pageFaults, scriptFaults } from "../../scripts/validate/pages";

const page = (head: string, body = "", policy = "default-src 'none'; style-src 'nonce-abc'"): string =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head><body>${body}</body></html>`;

test("a page with files of its own and a marked style passes", () => {
  expect(pageFaults(page('<style nonce="abc">p{}</style><script defer src="addin.js"></script>'))).toEqual([]);
});

test.each([
  ["no policy", "<html><head><title>x</title></head></html>", "no policy"],
  ["a policy that allows inline", page("", "", "default-src 'none'; style-src 'unsafe-inline'"), "unsafe"],
  ["a script in the page", page("<script>go()</script>"), "inline script"],
  ["a style without the nonce", page("<style>p{}</style>"), "without the nonce"],
  ["a handler", page("", '<p onclick="go()">'), "inline in"],
  ["a style attribute", page("", '<p style="color:red">'), "inline in"],
  ["a script as a link", page("", '<a href="javascript:go()">'), "a link that is a script"],
  ["a script before the policy", `<script src="a.js"></script>${page("")}`, "before the policy"],
])("%s is found", (_what, html, sentence) => {
  expect(pageFaults(html).join("\n")).toContain(sentence);
});

test.each([
  ["eval", 'x=eval("1")', 1],
  ["new Function", 'new Function("return 1")()', 1],
  ["Function", ';Function("return this")()', 1],
  ["zod's one try", 'try{return new Function(""),!0}catch(e){return!1}', 0],
  ["a name that ends like one", "isFunction(x);medieval(y);a.Function(z)", 0],
])("code from text: %s", (_what, script, found) => {
  expect(scriptFaults(script)).toHaveLength(found);
});
