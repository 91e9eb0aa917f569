import { useState } from "react";
import { readTierData, type TierData } from "../../../commands/tierData";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { PartsFrame } from "../../parts/PartsFrame";
import { Part } from "../../parts/PartTabs";
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
type PartId = keyof typeof partText;

/** Tiers: recalculation with preview and undo, what-if, who is due for review, past runs. */
export default function TiersView({ asked }: ViewProps) {
  const command = useCommand();
  const [part, setPart] = useState<PartId>("decide");
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

  const show = (next: PartId): void => {
    setPart(next);
    if ((next === "whatIf" || next === "reviews") && book === null) void load();
  };
  return (
    <PartsFrame
      title={paneText.viewTiers}
      label={tiersPaneText.parts}
      texts={partText}
      part={part}
      onPart={show}
      commands={[command]}
    >
      <Part shown={part === "decide"}>
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
      </Part>
      <Part shown={part === "whatIf"}>
        <WhatIfPanel command={command} book={book} load={() => void load()} name={name} />
      </Part>
      <Part shown={part === "reviews"}>
        <ReviewsPanel command={command} book={book} load={() => void load()} />
      </Part>
      <Part shown={part === "runs"}>
        <RunsPanel command={command} onWritten={written} name={name} />
      </Part>
    </PartsFrame>
  );
}
