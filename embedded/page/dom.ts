/** Few helpers for drawing without a framework. */

/**
 * An element with properties, attributes (`data-…`, `aria-…`, `role`) and children.
 * @param name tag name
 * @param props element properties; names with a dash and `role` become attributes
 * @param children elements or text
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  props: Readonly<Record<string, unknown>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (key === "role" || key.includes("-")) element.setAttribute(key, String(value));
    else Object.assign(element, { [key]: value });
  }
  element.append(...children);
  return element;
}

/** A labelled choice; `choose` gets the value picked. */
export function choice(
  label: string,
  values: readonly (readonly [value: string, text: string])[],
  current: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = h("select", { onchange: () => choose(select.value) });
  for (const [value, text] of values) select.append(h("option", { value, selected: value === current }, text));
  return h("label", {}, label, select);
}
