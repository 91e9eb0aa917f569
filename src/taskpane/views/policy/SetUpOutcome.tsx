import { paneText } from "../../../locales/pane";
import { useLanguage } from "../../language";
import { Notice, Status } from "../../parts/Status";
import type { SetUpState } from "./useSetUp";

/** How far setting up is, and what it did. */
export function SetUpOutcome({ setUp: { command, result, close } }: { setUp: SetUpState }) {
  const { t } = useLanguage();
  return (
    <>
      <Status command={command} />
      {result && (
        <Notice intent="success" onClose={close}>
          {t(result.created ? paneText.setUpDone : paneText.repairDone)}
          {result.notes.map((note, index) => (
            <div key={index}>{t(note)}</div>
          ))}
        </Notice>
      )}
    </>
  );
}
