import { FluentProvider, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { onPaneRequest, type PaneRequest } from "../commands/paneRequest";
import { languageFor } from "../locales/format";
import { paneText } from "../locales/pane";
import { scorecardPaneText } from "../locales/scorecardPane";
import type { Lang, LocalText } from "../locales/types";
import { LanguageProvider, useLanguage } from "./language";
import { Notice } from "./parts/Status";
import { useOfficeTheme } from "./theme";
import { useBook } from "./useBook";
import { CheckView } from "./views/CheckView";
import { ImportView } from "./views/ImportView";
import { ScorecardView } from "./views/ScorecardView";
import { StartView } from "./views/StartView";
import { TiersView } from "./views/TiersView";

type View = PaneRequest["view"];
const views: readonly { readonly id: View; readonly text: LocalText }[] = [
  { id: "start", text: paneText.viewStart },
  { id: "check", text: paneText.viewCheck },
  { id: "tiers", text: paneText.viewTiers },
  { id: "scorecard", text: scorecardPaneText.view },
  { id: "import", text: paneText.viewImport },
];

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  tabs: { flexShrink: 0, flexWrap: "wrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, overflowY: "auto", overflowX: "hidden" },
  notice: { padding: tokens.spacingHorizontalM },
});

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
        <Pane onBook={onBook} />
      </LanguageProvider>
    </FluentProvider>
  );
}

function Pane({ onBook }: { onBook: (lang: Lang) => void }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const book = useBook(onBook);
  // Every press of a ribbon button has a number of its own, so that pressing twice runs twice.
  const [asked, setAsked] = useState<PaneRequest & { readonly turn: number }>({ view: "start", turn: 0 });
  useEffect(() => onPaneRequest((request) => setAsked(({ turn }) => ({ ...request, turn: turn + 1 }))), []);
  const { view } = asked;
  const turnOf = (run: PaneRequest["run"]): number | null => (asked.run === run ? asked.turn : null);
  const needsBook = view !== "start" && book.book === null;

  return (
    <div className={styles.pane}>
      <TabList
        className={styles.tabs}
        aria-label={t(paneText.views)}
        selectedValue={view}
        onTabSelect={(_, data) => setAsked(({ turn }) => ({ view: data.value as View, turn }))}
      >
        {views.map((entry) => (
          <Tab key={entry.id} value={entry.id}>
            {t(entry.text)}
          </Tab>
        ))}
      </TabList>
      <main className={styles.body}>
        {book.refused && (
          <div className={styles.notice}>
            <Notice intent="error">{t(book.refused)}</Notice>
          </div>
        )}
        {needsBook && !book.refused && (
          <div className={styles.notice}>
            <Notice intent="info">{t(paneText.notABook)}</Notice>
          </div>
        )}
        {/* Views stay mounted while hidden: results are still there when one comes back to them. */}
        <div hidden={view !== "start"}>
          <StartView book={book} />
        </div>
        {book.book && (
          <>
            <div hidden={view !== "check"}>
              <CheckView live={book.live} start={turnOf("check")} report={turnOf("report")} />
            </div>
            <div hidden={view !== "tiers"}>
              <TiersView preview={turnOf("preview")} undo={turnOf("undo")} />
            </div>
            <div hidden={view !== "scorecard"}>
              <ScorecardView show={turnOf("card")} finalise={turnOf("finalise")} close={turnOf("close")} />
            </div>
            <div hidden={view !== "import"}>
              <ImportView book={book.book} />
            </div>
          </>
        )}
      </main>
    </div>
  );
}
