import { Text, Title3 } from "@fluentui/react-components";
import { policyPaneText as text } from "../../../locales/policyPane";
import { useKept } from "../../kept";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Part, PartTabs } from "../../parts/PartTabs";
import type { ViewProps } from "../viewProps";
import { BookChoices } from "./BookChoices";
import { PolicyFileView } from "./PolicyFileView";
import { SetUpOutcome } from "./SetUpOutcome";
import { useSetUp } from "./useSetUp";
import { Wizard } from "./Wizard";

const partText = { questions: text.partQuestions, choices: text.partChoices, file: text.partFile } as const;
const parts = ["questions", "choices", "file"] as const;

/** The policy: figures that the company decides, what the book covers, and all of it as a file. */
export default function PolicyView({ book }: ViewProps) {
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
      <PartTabs
        label={t(text.parts)}
        parts={parts}
        nameOf={(each) => t(partText[each], { count: book.gaps.length })}
        part={part}
        onPart={setPart}
      />
      <Part shown={part === "questions"}>
        <Wizard book={book} />
      </Part>
      <Part shown={part === "choices"}>
        <Text>{t(text.choicesIntro)}</Text>
        <BookChoices book={book.book} setUp={setUp} />
        <SetUpOutcome setUp={setUp} />
      </Part>
      <Part shown={part === "file"}>
        <PolicyFileView book={book} />
      </Part>
    </div>
  );
}
