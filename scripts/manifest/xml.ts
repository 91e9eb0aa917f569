/** A small XML writer: elements as arrays, so that a manifest reads top down in the code as it does in the file. */

/** `[name, attributes?, …children]`, or text. */
export type Node = string | Element;
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** An element with attributes and children. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Element {
  return { name, attributes, children };
}

/** Text with XML's own characters written as entities. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The element as indented XML. An element that holds text is written on one line, so that no space is added to it. */
export function toXml(element: Element, indent = ""): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  const open = `${indent}<${element.name}${attributes}`;
  if (element.children.length === 0) return `${open} />`;
  if (element.children.every((child) => typeof child === "string"))
    return `${open}>${element.children.map((child) => escapeXml(child)).join("")}</${element.name}>`;
  const inner = element.children.map((child) =>
    typeof child === "string" ? `${indent}  ${escapeXml(child)}` : toXml(child, `${indent}  `),
  );
  return `${open}>\n${inner.join("\n")}\n${indent}</${element.name}>`;
}
