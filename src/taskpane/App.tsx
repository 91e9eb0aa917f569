import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { languageFor } from "../locales/format";
import { paneText } from "../locales/pane";
import type { Lang } from "../locales/types";
import { LanguageProvider } from "./language";
import { Pane } from "./Pane";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { useOfficeTheme } from "./theme";

/** The whole pane: language and theme of Office around the views. */
export function App({ onBook }: { onBook: (lang: Lang) => void }) {
  const theme = useOfficeTheme();
  const lang = languageFor(Office.context.displayLanguage);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <FluentProvider theme={theme}>
      <LanguageProvider lang={lang}>
        <ErrorBoundary name={paneText.pane[lang]}>
          <Pane onBook={onBook} />
        </ErrorBoundary>
      </LanguageProvider>
    </FluentProvider>
  );
}
