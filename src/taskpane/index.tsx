import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { Lang } from "../locales/types";
import { App } from "./App";

/**
 * Draws the pane.
 * @param container the element to fill
 * @param options nonce: the build's style nonce, for the style elements Fluent UI adds; onBook: told the
 * workbook's language when it is known
 */
export function mountPane(container: HTMLElement, options: { nonce: string; onBook: (lang: Lang) => void }): void {
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: options.nonce } });
  createRoot(container).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App onBook={options.onBook} />
    </RendererProvider>,
  );
}
