import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";

/**
 * Draws the pane.
 * @param container the element to fill
 * @param options nonce: the build's style nonce, for the style elements Fluent UI adds
 */
export function mountPane(container: HTMLElement, options: { nonce: string }): void {
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: options.nonce } });
  createRoot(container).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App />
    </RendererProvider>,
  );
}
