import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { rollupViewText as texts } from "../../../locales/rollupView";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LongList } from "../../parts/LongList";
import { withFiles, type ChosenFiles } from "./bookFiles";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  list: { maxHeight: "180px", overflowY: "auto", overflowWrap: "anywhere" },
});

/** Picks files one way: several, or a folder with what is below it. */
function Picker({
  folder,
  onFiles,
  disabled,
}: {
  folder: boolean;
  onFiles: (files: readonly File[]) => void;
  disabled: boolean;
}) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid={folder ? "rollup-folder" : "rollup-files"}
        {...(folder ? { webkitdirectory: "" } : { accept: ".xlsx,.xlsm,.xls,.xlsb" })}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {t(folder ? texts.chooseFolder : texts.chooseFiles)}
      </Button>
    </>
  );
}

/** The workbooks to be read: picked, picked by folder, or dropped. */
export function ChooseFiles({
  chosen,
  busy,
  onChange,
}: {
  chosen: ChosenFiles;
  busy: boolean;
  onChange: (chosen: ChosenFiles) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const add = (files: readonly File[]): void => onChange(withFiles(chosen, files));
  const count = chosen.books.length;
  const title = t(texts.chosen, { count });
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      data-testid="rollup-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) add([...event.dataTransfer.files]);
      }}
    >
      <div className={layout.row}>
        <Picker folder={false} onFiles={add} disabled={busy} />
        <Picker folder onFiles={add} disabled={busy} />
      </div>
      <Text size={200}>{t(texts.drop)}</Text>
      {count > 0 && (
        <>
          <div className={layout.spread}>
            <Text weight="semibold">{title}</Text>
            <Button
              size="small"
              appearance="transparent"
              disabled={busy}
              onClick={() => onChange({ books: [], others: 0 })}
            >
              {t(texts.clear)}
            </Button>
          </div>
          {/* It scrolls, also by keyboard. */}
          <div className={styles.list} tabIndex={0} role="group" aria-label={title}>
            <LongList items={chosen.books} label={title}>
              {({ name }) => <Text size={200}>{name}</Text>}
            </LongList>
          </div>
        </>
      )}
      {chosen.others > 0 && (
        <Text size={200} className={layout.muted}>
          {t(texts.leftOut, { count: chosen.others })}
        </Text>
      )}
    </div>
  );
}
