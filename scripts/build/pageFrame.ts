/**
 * A page that says the same in every language, one below the other: plain HTML, no script and no style.
 * @param sections one a language, as HTML
 */
export const pageOf = (sections: readonly string[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>Tierbook</title></head><body>
${sections.join("\n<hr>\n")}
</body></html>
`;
