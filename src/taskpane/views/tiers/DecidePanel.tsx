import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { serialFromIso } from "../../../calendar";
import { recalculateTiers } from "../../../commands/recalculateTiers";
import type { RecalculateResult, UndoResult } from "../../../commands/results";
import { selectedAccounts } from "../../../commands/selectedAccounts";
import type { TierData } from "../../../commands/tierData";
import type { TierScope } from "../../../commands/tierScope";
import { undoRecalculation } from "../../../commands/undoRecalculation";
import { checkPaneText } from "../../../locales/checkPane";
import { paneText } from "../../../locales/pane";
import { tiersPaneText } from "../../../locales/tiersPane";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice } from "../../parts/Status";
import type { CommandState } from "../../useCommand";
import { useRequest } from "../../useRequest";
import { Conflicts, Undone } from "./Outcome";
import { Preview } from "./Preview";

type Whom = "all" | "owner" | "selection";
const whomText = {
  all: tiersPaneText.whomAll,
  owner: tiersPaneText.whomOwner,
  selection: tiersPaneText.whomSelection,
} as const;

/** What is shown: at most one of them. */
interface Shown {
  readonly preview?: { readonly result: RecalculateResult; readonly scope: TierScope };
  readonly applied?: RecalculateResult;
  readonly undone?: UndoResult;
}

/** Recalculates for all, for an owner or for selected rows: preview, then writing; approvals; undo of the last run. */
export function DecidePanel({
  command,
  book,
  load,
  onWritten,
  name,
  setName,
  previewTurn,
  undoTurn,
}: {
  command: CommandState;
  book: TierData | null;
  /** Reads accounts, for the list of owners. */
  load: () => void;
  /** Tiers were written: what was read before is out of date. */
  onWritten: () => void;
  name: string;
  setName: (name: string) => void;
  previewTurn: number | null;
  undoTurn: number | null;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const [date, setDate] = useState("");
  const [whom, setWhom] = useState<Whom>("all");
  const [owner, setOwner] = useState("");
  const [shown, setShown] = useState<Shown>({});
  const asOf = date.trim() === "" ? null : serialFromIso(date.trim());
  const badDate = date.trim() !== "" && asOf === null;
  const dateOption = asOf === null ? {} : { asOf };

  const runPreview = async (of: Whom): Promise<void> => {
    setShown({});
    const preview = await command.run(async (context, progress, signal) => {
      const scope: TierScope =
        of === "owner" ? { owner } : of === "selection" ? { accounts: await selectedAccounts(context) } : {};
      const result = await recalculateTiers(context, { ...dateOption, ...scope, dryRun: true, lang, signal }, progress);
      return { result, scope };
    });
    if (preview) setShown({ preview });
  };
  /** The preview's own date and accounts: what was shown is what is written, also past midnight. */
  const runApply = async ({ result, scope }: NonNullable<Shown["preview"]>, more: TierScope = {}): Promise<void> => {
    setShown({});
    const seen = more.approved ?? result.moves;
    const applied = await command.run((context, progress, signal) =>
      recalculateTiers(
        context,
        { asOf: result.asOf, ...scope, ...more, seen, user: name.trim(), lang, signal },
        progress,
      ),
    );
    if (!applied) return setShown({ preview: { result, scope } });
    setShown({ applied });
    onWritten();
  };
  const runUndo = async (): Promise<void> => {
    setShown({});
    const undone = await command.run((context, progress, signal) =>
      undoRecalculation(context, { lang, user: name.trim(), signal }, progress),
    );
    if (!undone) return;
    setShown({ undone });
    onWritten();
  };
  // The button of the ribbon is about everybody.
  useRequest(previewTurn, () => {
    setWhom("all");
    void runPreview("all");
  });
  useRequest(undoTurn, () => void runUndo());

  const choose = (next: Whom): void => {
    setWhom(next);
    if (next === "owner" && book === null) load();
  };
  const { preview, applied, undone } = shown;
  return (
    <>
      <Text>{t(paneText.tiersIntro)}</Text>
      <Field label={t(tiersPaneText.whom)}>
        <Select value={whom} onChange={(_, { value }) => choose(value as Whom)}>
          {(Object.keys(whomText) as Whom[]).map((each) => (
            <option key={each} value={each}>
              {t(whomText[each])}
            </option>
          ))}
        </Select>
      </Field>
      {whom === "owner" && (
        <Field label={t(tiersPaneText.owner)}>
          <Select value={owner} onChange={(_, { value }) => setOwner(value)}>
            <option value="">{t(tiersPaneText.chooseOwner)}</option>
            {book?.owners.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={t(paneText.asOf)}
        hint={t(paneText.asOfHint)}
        {...(badDate ? { validationMessage: t(paneText.badDate), validationState: "error" as const } : {})}
      >
        <Input value={date} placeholder="2025-12-31" onChange={(_, data) => setDate(data.value)} />
      </Field>
      <Field label={t(checkPaneText.yourName)}>
        <Input value={name} maxLength={60} onChange={(_, data) => setName(data.value)} />
      </Field>
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabled={command.running || badDate || (whom === "owner" && owner === "")}
          onClick={() => void runPreview(whom)}
        >
          {t(paneText.runPreview)}
        </Button>
        <Button disabled={command.running} onClick={() => void runUndo()}>
          {t(paneText.runUndo)}
        </Button>
      </div>
      {preview && (
        <Preview
          result={preview.result}
          busy={command.running}
          onApply={() => void runApply(preview)}
          onApprove={(approved, document) => void runApply(preview, { approved, document })}
        />
      )}
      {applied && (
        <>
          <Notice intent="success">{t(paneText.applied, { count: applied.changed })}</Notice>
          <Conflicts notes={applied.conflicts} />
        </>
      )}
      {undone && <Undone result={undone} />}
    </>
  );
}
