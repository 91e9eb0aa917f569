/** The pane's language: Excel's display language, the same for every part of the pane. */
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { say } from "../locales/format";
import type { Lang, LocalText, Message, MessageArgs } from "../locales/types";

const LanguageContext = createContext<Lang>("en-US");

/** Gives the language to everything below it. */
export function LanguageProvider({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <LanguageContext.Provider value={lang}>{children}</LanguageContext.Provider>;
}

export interface Speaker {
  readonly lang: Lang;
  /** A text in the pane's language. */
  readonly t: (text: LocalText | Message, args?: MessageArgs) => string;
}

/** The language and the way to say something in it. */
export function useLanguage(): Speaker {
  const lang = useContext(LanguageContext);
  return useMemo(() => ({ lang, t: (text, args) => say(lang, text, args) }), [lang]);
}
