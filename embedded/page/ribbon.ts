import { h } from "./dom";
import type { AddinManifest, RibbonButton } from "./manifest";

export interface RibbonOptions {
  readonly manifest: AddinManifest;
  /** Whether the add-in has switched the control off or on since; undefined = as the manifest says. */
  readonly enabled: (controlId: string) => boolean | undefined;
  readonly press: (button: RibbonButton) => void;
}

/** Draws the add-in's tab: one large button a control, in its groups. Disabled controls are drawn so. */
export function drawRibbon(container: HTMLElement, { manifest, enabled, press }: RibbonOptions): void {
  const groups = manifest.groups.map((group) =>
    h(
      "div",
      { className: "group", role: "group", "aria-label": group.label, "data-id": group.id },
      h(
        "div",
        { className: "buttons" },
        ...group.buttons.map((button) => drawButton(button, enabled(button.id) ?? button.enabled, press)),
      ),
      h("div", { className: "group-label" }, group.label),
    ),
  );
  container.replaceChildren(
    h(
      "div",
      { className: "tabs", role: "tablist" },
      h("div", { className: "tab", role: "tab", "aria-selected": true, "data-id": manifest.tabId }, manifest.tabLabel),
    ),
    h("div", { className: "groups" }, ...groups),
  );
}

function drawButton(button: RibbonButton, enabled: boolean, press: (button: RibbonButton) => void): HTMLElement {
  const icon = button.icons.get(32) ?? "";
  const sharp = button.icons.get(64);
  return h(
    "button",
    {
      className: "control",
      disabled: !enabled,
      onclick: () => press(button),
      "data-id": button.id,
      "aria-describedby": `${button.id}.tip`,
    },
    h("img", { src: icon, srcset: sharp ? `${icon} 1x, ${sharp} 2x` : "", width: 32, height: 32, alt: "" }),
    h("span", {}, button.label),
    h(
      "span",
      { className: "supertip", role: "tooltip", id: `${button.id}.tip` },
      h("b", {}, button.label),
      h("span", {}, button.tip),
    ),
  );
}
