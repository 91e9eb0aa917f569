import { SaxesParser } from "saxes";

/** An element of a parsed XML document. Names keep their prefix, as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Parses XML strictly.
 * @throws Error with line and column where the text is not well formed
 */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const current = open.at(-1);
    if (current) current.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  const [root] = top.children;
  if (!root) throw new Error("The document is empty.");
  return root;
}

/** All descendants, with or without namespace prefix, of one of the local names. */
export function descendants(element: XmlElement, ...localNames: string[]): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(localNames.includes(localName(child)) ? [child] : []),
    ...descendants(child, ...localNames),
  ]);
}

/** The name without prefix. */
export const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, "");
