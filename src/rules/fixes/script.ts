/** Chinese text compared whatever script, width and spacing it is written in. It proposes, it never decides (ruling 6). */
import { Converter } from "opencc-js/t2cn";

let converter: ((text: string) => string) | undefined;

/** Text in Simplified script. The tables of the converter are built when first needed. */
export function simplified(text: string): string {
  converter ??= Converter({ from: "t", to: "cn" });
  return converter(text);
}

/** Has the text a character that one of the two scripts writes otherwise? Latin text needs no converter. */
const han = /\p{Script=Han}/u;

/** The form in which two spellings of the same words are equal: half-width, no spaces, lower case, Simplified. */
export function folded(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\ufeff]/g, "")
    .toLowerCase();
  return han.test(plain) ? simplified(plain) : plain;
}
