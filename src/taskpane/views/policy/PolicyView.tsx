import { Tab, TabList, Text, Title3, makeStyles } from "@fluentui/react-components";
import { policyPaneText as text } from "../../../locales/policyPane";
import { useKept } from "../../kept";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import type { ViewProps } from "../viewProps";
import { BookChoices } from "./BookChoices";
import { PolicyFileView } from "./PolicyFileView";
import { SetUpOutcome } from "./SetUpOutcome";
import { useSetUp } from "./useSetUp";
import { Wizard } from "./Wizard";

const partText = { questions: text.partQuestions, choices: text.partChoices, file: text.partFile } as const;
type Part = keyof typeof partText;
const parts = ["questions", "choices", "file"] as const;

const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

/** The policy: figures that the company decides, what the book covers, and all of it as a file. */
export default function PolicyView({ book }: ViewProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useLanguage();
  const [part, setPart] = useKept("policy.part", parts);
  const setUp = useSetUp(book);
  return (
    <div className={layout.view}>
      <Title3 as="h2" className={layout.title}>
        {t(text.title)}
      </Title3>
      <Text>{t(text.intro)}</Text>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t(text.parts)}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value as Part)}
      >
        {parts.map((each) => (
          <Tab key={each} value={each}>
            {t(partText[each], { count: book.gaps.length })}
          </Tab>
        ))}
      </TabList>
      {/* Parts stay mounted while hidden: what was typed is still there when one comes back to it. */}
      <div hidden={part !== "questions"}>
        <Wizard book={book} />
      </div>
      <div hidden={part !== "choices"}>
        <div className={layout.group}>
          <Text>{t(text.choicesIntro)}</Text>
          <BookChoices book={book.book} setUp={setUp} />
          <SetUpOutcome setUp={setUp} />
        </div>
      </div>
      <div hidden={part !== "file"}>
        <PolicyFileView book={book} />
      </div>
    </div>
  );
}
