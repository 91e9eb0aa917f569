import { Text } from "@fluentui/react-components";
import { policyPaneText as text } from "../../../locales/policyPane";
import { useKept } from "../../kept";
import { useLanguage } from "../../language";
import { PartsFrame } from "../../parts/PartsFrame";
import { Part } from "../../parts/PartTabs";
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
  const { t } = useLanguage();
  const [part, setPart] = useKept("policy.part", parts);
  const setUp = useSetUp(book);
  return (
    <PartsFrame
      title={text.title}
      intro={text.intro}
      label={text.parts}
      texts={partText}
      values={{ count: book.gaps.length }}
      part={part}
      onPart={setPart}
    >
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
    </PartsFrame>
  );
}
