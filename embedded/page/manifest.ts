/** Reads what the ribbon needs from manifest.xml, in one language: nothing about the ribbon is known otherwise. */

/** A button of the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the picture by its size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly enabled: boolean;
  /** Name of the associated action, or null for the button that shows the pane. */
  readonly functionName: string | null;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the page takes from the manifest. Addresses are those of the page's own server. */
export interface AddinManifest {
  readonly id: string;
  readonly displayName: string;
  readonly tabId: string;
  readonly tabLabel: string;
  readonly groups: readonly RibbonGroup[];
  readonly paneUrl: string;
}

/**
 * @param xml the manifest's text
 * @param locale language whose overrides count
 * @param origin origin that stands in for the manifest's own host
 * @throws Error when the text is no manifest with a ribbon tab
 */
export function readManifest(xml: string, locale: string, origin: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const resources = new Map<string, string>();
  for (const tag of ["Image", "Url", "String"])
    for (const entry of named(root, tag)) {
      const id = entry.getAttribute("id");
      if (id) resources.set(id, localised(entry, locale));
    }
  const text = (resid: string | null | undefined): string => {
    const value = resources.get(resid ?? "");
    if (value === undefined) throw new Error(`The manifest has no resource "${resid ?? ""}".`);
    return value;
  };
  const address = (resid: string | null | undefined): string => {
    const url = new URL(text(resid));
    return `${origin}${url.pathname}`;
  };
  const label = (element: Element): string => text(child(element, "Label")?.getAttribute("resid"));

  const button = (element: Element): RibbonButton => {
    const icons = named(element, "Image").map((image): [number, string] => [
      Number(image.getAttribute("size")),
      address(image.getAttribute("resid")),
    ]);
    const supertip = child(element, "Supertip");
    return {
      id: element.getAttribute("id") ?? "",
      label: label(element),
      tip: supertip ? text(child(supertip, "Description")?.getAttribute("resid")) : "",
      icons: new Map(icons),
      enabled: child(element, "Enabled")?.textContent.trim() !== "false",
      functionName: named(element, "FunctionName")[0]?.textContent.trim() ?? null,
    };
  };

  const tab = named(root, "CustomTab")[0];
  const displayName = named(root, "DisplayName")[0];
  const runtime = named(root, "Runtime")[0];
  if (!tab || !displayName || !runtime) throw new Error("The manifest has no ribbon tab or no shared runtime.");
  return {
    id: named(root, "Id")[0]?.textContent.trim() ?? "",
    displayName: localised(displayName, locale),
    tabId: tab.getAttribute("id") ?? "",
    tabLabel: label(tab),
    groups: [...tab.children]
      .filter((element) => element.localName === "Group")
      .map((group) => ({
        id: group.getAttribute("id") ?? "",
        label: label(group),
        buttons: [...group.children].filter((element) => element.localName === "Control").map(button),
      })),
    paneUrl: address(runtime.getAttribute("resid")),
  };
}

function named(root: Element, localName: string): Element[] {
  return [...root.getElementsByTagNameNS("*", localName)];
}

function child(element: Element, localName: string): Element | undefined {
  return [...element.children].find((candidate) => candidate.localName === localName);
}

/** The DefaultValue, or the override of the language. */
function localised(element: Element, locale: string): string {
  const override = [...element.children].find(
    (candidate) => candidate.localName === "Override" && candidate.getAttribute("Locale") === locale,
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}
