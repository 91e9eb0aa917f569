import { Tab, TabList, Title3, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { readTierData, type TierData } from "../../../commands/tierData";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Status } from "../../parts/Status";
import { useCommand } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { turnOf, type ViewProps } from "../viewProps";
import { DecidePanel } from "./DecidePanel";
import { ReviewsPanel } from "./ReviewsPanel";
import { RunsPanel } from "./RunsPanel";
import { WhatIfPanel } from "./WhatIfPanel";

const partText = {
  decide: tiersPaneText.partDecide,
  whatIf: tiersPaneText.partWhatIf,
  reviews: tiersPaneText.partReviews,
  runs: tiersPaneText.partRuns,
} as const;
type Part = keyof typeof partText;
const parts = Object.keys(partText) as Part[];

const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

/** Tiers: recalculation with preview and undo, what-if, who is due for review, past runs. */
export default function TiersView({ asked }: ViewProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useLanguage();
  const command = useCommand();
  const [part, setPart] = useState<Part>("decide");
  const [book, setBook] = useState<TierData | null>(null);
  const [name, setName] = useState("");
  const load = async (): Promise<void> => {
    const read = await command.run((context, _progress, signal) => readTierData(context, { signal }));
    if (read) setBook(read);
  };
  const preview = turnOf(asked, "preview");
  const undo = turnOf(asked, "undo");
  const written = (): void => setBook(null);
  // The buttons of the ribbon are about recalculating.
  useRequest(preview, () => setPart("decide"));
  useRequest(undo, () => setPart("decide"));

  const show = (next: Part): void => {
    setPart(next);
    if ((next === "whatIf" || next === "reviews") && book === null) void load();
  };
  return (
    <div className={layout.view}>
      <Title3 as="h2" className={layout.title}>
        {t(paneText.viewTiers)}
      </Title3>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t(tiersPaneText.parts)}
        selectedValue={part}
        onTabSelect={(_, { value }) => show(value as Part)}
      >
        {parts.map((each) => (
          <Tab key={each} value={each}>
            {t(partText[each])}
          </Tab>
        ))}
      </TabList>
      <Status command={command} />
      {/* Parts stay mounted while hidden: a preview or a draft is still there when one comes back to it. */}
      <div hidden={part !== "decide"}>
        <div className={layout.group}>
          <DecidePanel
            command={command}
            book={book}
            load={() => void load()}
            onWritten={written}
            name={name}
            setName={setName}
            previewTurn={preview}
            undoTurn={undo}
          />
        </div>
      </div>
      <div hidden={part !== "whatIf"}>
        <div className={layout.group}>
          <WhatIfPanel command={command} book={book} load={() => void load()} name={name} />
        </div>
      </div>
      <div hidden={part !== "reviews"}>
        <div className={layout.group}>
          <ReviewsPanel command={command} book={book} load={() => void load()} />
        </div>
      </div>
      <div hidden={part !== "runs"}>
        <div className={layout.group}>
          <RunsPanel command={command} onWritten={written} name={name} />
        </div>
      </div>
    </div>
  );
}
