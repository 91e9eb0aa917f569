import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { paneText } from "../../locales/pane";
import { useLanguage } from "../language";
import { useLayout } from "./layout";
import { Notice } from "./Status";

interface Props {
  /** What cannot be shown, in the reader's words. */
  readonly name: string;
  /** Prepares another try, such as loading again what did not load. */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** Says in place of a part that failed why it is not there, and lets it be tried again; the rest of the pane stays. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly retry = (): void => {
    this.props.onRetry?.();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Failed name={this.props.name} error={error} onRetry={this.retry} />;
  }
}

function Failed({ name, error, onRetry }: { name: string; error: Error; onRetry: () => void }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const text = error.name === "ChunkLoadError" ? paneText.viewNotLoaded : paneText.viewFailed;
  return (
    <div className={layout.view}>
      <Notice intent="error">{t(text, { view: name, code: error.name })}</Notice>
      <div className={layout.row}>
        <Button appearance="primary" onClick={onRetry}>
          {t(paneText.retry)}
        </Button>
      </div>
    </div>
  );
}
