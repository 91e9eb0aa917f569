import { Button, Link, Subtitle2, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { exportPolicy, savePolicy, type ExportPolicyResult } from "../../../commands/policy";
import { refuseLarge } from "../../../import/decode";
import type { Message } from "../../../locales/types";
import { wizardText } from "../../../locales/wizard";
import { UserError } from "../../../locales/userError";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { LeftAlone } from "../../parts/LeftAlone";
import { Notice, Status } from "../../parts/Status";
import { useToast } from "../../toasts";
import { useCommand } from "../../useCommand";
import type { PaneBook } from "../../useBook";

const fileName = "policy.json";

/** The policy out of the workbook as a file, and into it from one. */
export function PolicyFileView({ book }: { book: PaneBook }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const picker = useRef<HTMLInputElement>(null);
  const [out, setOut] = useState<ExportPolicyResult | null>(null);
  const [left, setLeft] = useState<readonly Message[]>([]);
  const toast = useToast();
  const text = out ? JSON.stringify(out.file, null, 2) : "";
  // The file goes nowhere: the link holds it itself.
  const address = text === "" ? null : `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const done = await command.run(async (context, progress, signal) => {
      refuseLarge(file.name, file.size);
      const content = await file.text();
      return savePolicy(context, { policyFile: parsed(content), signal }, progress);
    });
    if (!done) return;
    setLeft(done.left);
    toast(t(wizardText.imported, { changed: done.changed, version: done.version }));
    await book.refresh();
  };
  return (
    <div className={layout.group}>
      <Subtitle2 as="h3" className={layout.title}>
        {t(wizardText.fileTitle)}
      </Subtitle2>
      <Text>{t(wizardText.fileIntro)}</Text>
      <div className={layout.row}>
        <Button
          disabled={command.running}
          onClick={() => void command.run((context) => exportPolicy(context)).then((done) => done && setOut(done))}
        >
          {t(wizardText.exportFile)}
        </Button>
        <Button disabled={command.running} onClick={() => picker.current?.click()}>
          {t(wizardText.importFile)}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          data-testid="policy-file"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      <LeftAlone notes={left.map(({ text }) => t(text))} />
      <Status command={command} />
      {out && (
        <>
          <Text>{t(wizardText.exported, { version: out.version })}</Text>
          {out.unreadable.length > 0 && (
            <Notice intent="warning">{t(wizardText.unreadable, { cells: out.unreadable.join(", ") })}</Notice>
          )}
          {address !== null && (
            <Link href={address} download={fileName}>
              {t(wizardText.saveFile, { name: fileName })}
            </Link>
          )}
          <Textarea readOnly value={text} rows={6} lang={lang} aria-label={fileName} />
        </>
      )}
    </div>
  );
}

/** @throws UserError when the text is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UserError(wizardText.notJson, {}, error);
  }
}
