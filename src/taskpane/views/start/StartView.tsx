import { Button, Checkbox, Field, Radio, RadioGroup, Select, Text, Title3 } from "@fluentui/react-components";
import { useState } from "react";
import { setUp, type SetUpResult } from "../../../commands/setUp";
import { paneText } from "../../../locales/pane";
import { wizardText } from "../../../locales/wizard";
import { languages, type Lang } from "../../../locales/types";
import { profiles } from "../../../policy/catalogue";
import type { Profile } from "../../../policy/types";
import type { BookMode } from "../../../workbook/book";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Notice, Status } from "../../parts/Status";
import { useCommand } from "../../useCommand";
import { PackChoice } from "../policy/PackChoice";
import { PolicyFileView } from "../policy/PolicyFileView";
import { Wizard } from "../policy/Wizard";
import type { FirstViewProps } from "../viewProps";

/** The packs a new book starts with: what the basic profile needs. */
const firstPacks: readonly string[] = ["core", "orders", "newCustomers", "contactCadence"];
const languageNames: Readonly<Record<Lang, string>> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", "en-US": "English" };

/** Sets the workbook up, repairs it, switches packs, and asks for the figures that the company has to decide. */
export default function StartView({ book }: FirstViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  const { book: known } = book;
  const [chosen, setChosen] = useState<{
    lang?: Lang;
    profile?: Profile;
    packs?: readonly string[];
    mode?: BookMode;
    personalData?: boolean;
  }>({});
  const [result, setResult] = useState<SetUpResult | null>(null);
  const bookLang = chosen.lang ?? known?.lang ?? lang;
  const profile = chosen.profile ?? known?.profile ?? "basic";
  const packs = chosen.packs ?? (known ? [...known.packs] : firstPacks);
  const personalData = chosen.personalData ?? known?.personalData ?? false;
  const mode = chosen.mode ?? known?.mode ?? "functions";

  const runSetUp = async (): Promise<void> => {
    const done = await command.run((context, progress, signal) =>
      setUp(context, { lang: bookLang, profile, packs, mode, personalData, signal }, progress),
    );
    if (done) {
      setResult(done);
      setChosen({});
    }
    await book.refresh();
  };

  return (
    <div className={layout.view}>
      <Title3 as="h2" className={layout.title}>
        {t(paneText.setUpTitle)}
      </Title3>
      <Text>{known ? t(paneText.bookReady, { tables: known.tables.size }) : t(paneText.setUpIntro)}</Text>
      <Field label={t(paneText.bookLanguage)}>
        <Select value={bookLang} onChange={(_, data) => setChosen({ ...chosen, lang: data.value as Lang })}>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageNames[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t(paneText.profile)}>
        <Select value={profile} onChange={(_, data) => setChosen({ ...chosen, profile: data.value as Profile })}>
          {profiles.map((entry) => (
            <option key={entry.code} value={entry.code}>
              {entry.label[lang]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t(paneText.packs)}>
        <PackChoice packs={packs} profile={profile} onChange={(next) => setChosen({ ...chosen, packs: next })} />
      </Field>
      <Field hint={t(wizardText.personalDataHint)}>
        <Checkbox
          label={t(wizardText.personalData)}
          checked={personalData}
          onChange={(_, data) => setChosen({ ...chosen, personalData: data.checked === true })}
        />
      </Field>
      <Field label={t(paneText.mode)}>
        <RadioGroup value={mode} onChange={(_, data) => setChosen({ ...chosen, mode: data.value as BookMode })}>
          <Radio value="functions" label={t(paneText.modeFunctions)} />
          <Radio value="compatible" label={t(paneText.modeCompatible)} />
        </RadioGroup>
      </Field>
      <Button appearance="primary" disabled={command.running} onClick={() => void runSetUp()}>
        {t(known ? paneText.runRepair : paneText.runSetUp)}
      </Button>
      <Status command={command} />
      {result && (
        <Notice intent="success" onClose={() => setResult(null)}>
          {t(result.created ? paneText.setUpDone : paneText.repairDone)}
          {result.notes.map((note, index) => (
            <div key={index}>{t(note)}</div>
          ))}
        </Notice>
      )}
      {known && <Wizard book={book} />}
      {known && <PolicyFileView book={book} />}
    </div>
  );
}
