import { Button, Subtitle2, Text } from "@fluentui/react-components";
import type { PaneRequest } from "../../../commands/paneRequest";
import { paneText } from "../../../locales/pane";
import { policyPaneText as text } from "../../../locales/policyPane";
import type { LocalText } from "../../../locales/types";
import type { Book } from "../../../workbook/book";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { BookChoices, choicesOf } from "../policy/BookChoices";
import { SetUpOutcome } from "../policy/SetUpOutcome";
import { useSetUp, type SetUpState } from "../policy/useSetUp";
import type { FirstViewProps } from "../viewProps";
import { ViewTitle } from "../../parts/ViewTitle";

/** What one does with a new book, in this order; a step's button starts nothing that writes. */
const nextSteps: readonly { readonly text: LocalText; readonly request: PaneRequest }[] = [
  { text: text.nextImport, request: { view: "import" } },
  { text: text.nextCheck, request: { view: "check", run: "check" } },
  { text: text.nextTiers, request: { view: "tiers", run: "preview" } },
  { text: text.nextScorecard, request: { view: "scorecard", run: "card" } },
];

/** Sets the workbook up; where it is a Tierbook, says what to do next and repairs it. */
export default function StartView({ book, go }: FirstViewProps) {
  const layout = useLayout();
  const { t } = useLanguage();
  const setUp = useSetUp(book);
  const { book: known } = book;
  return (
    <div className={layout.view}>
      <ViewTitle text={known ? paneText.viewStart : paneText.setUpTitle} />
      <Text>{known ? t(paneText.bookReady, { tables: known.tables.size }) : t(paneText.setUpIntro)}</Text>
      {!known && <BookChoices book={null} setUp={setUp} />}
      <SetUpOutcome setUp={setUp} />
      {known && <Next book={known} gaps={book.gaps.length} setUp={setUp} go={go} />}
    </div>
  );
}

function Next({ book, gaps, setUp, go }: { book: Book; gaps: number; setUp: SetUpState; go: FirstViewProps["go"] }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  return (
    <>
      {gaps > 0 && (
        <section className={layout.group}>
          <Subtitle2 as="h3" className={layout.title}>
            {t(paneText.questionsTitle, { count: gaps })}
          </Subtitle2>
          <Text>{t(paneText.questionsIntro)}</Text>
          <Button appearance="primary" onClick={() => go({ view: "policy" })}>
            {t(text.toPolicy)}
          </Button>
        </section>
      )}
      <section className={layout.group}>
        <Subtitle2 as="h3" className={layout.title}>
          {t(text.nextTitle)}
        </Subtitle2>
        {nextSteps.map((step) => (
          <Button key={step.request.view} onClick={() => go(step.request)}>
            {t(step.text)}
          </Button>
        ))}
      </section>
      <section className={layout.group}>
        <Text>{t(text.repairIntro)}</Text>
        <Button disabled={setUp.command.running} onClick={() => void setUp.run(choicesOf(book, lang))}>
          {t(paneText.runRepair)}
        </Button>
      </section>
    </>
  );
}
