import { Button, Checkbox, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import { paneText } from "../../../locales/pane";
import { languages, type Lang } from "../../../locales/types";
import { wizardText } from "../../../locales/wizard";
import { profiles } from "../../../policy/catalogue";
import type { Profile } from "../../../policy/types";
import type { Book, BookMode } from "../../../workbook/book";
import { useLanguage } from "../../language";
import { PackChoice } from "./PackChoice";
import type { SetUpChoices, SetUpState } from "./useSetUp";

/** The packs a new book starts with: what the basic profile needs. */
const firstPacks: readonly string[] = ["core", "orders", "newCustomers", "contactCadence"];
const languageNames: Readonly<Record<Lang, string>> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", "en-US": "English" };

/** What a book is now, and what a new one begins with. */
export const choicesOf = (book: Book | null, lang: Lang): SetUpChoices => ({
  lang: book?.lang ?? lang,
  profile: book?.profile ?? "basic",
  packs: book ? [...book.packs] : firstPacks,
  mode: book?.mode ?? "functions",
  personalData: book?.personalData ?? false,
});

/** Language, profile, packs and ways of a book, and the button that carries them out. */
export function BookChoices({ book, setUp }: { book: Book | null; setUp: SetUpState }) {
  const { lang, t } = useLanguage();
  const [changed, setChanged] = useState<Partial<SetUpChoices>>({});
  const chosen: SetUpChoices = { ...choicesOf(book, lang), ...changed };
  const change = (part: Partial<SetUpChoices>): void => setChanged({ ...changed, ...part });
  const run = async (): Promise<void> => {
    if (await setUp.run(chosen)) setChanged({});
  };
  return (
    <>
      <Field label={t(paneText.bookLanguage)}>
        <Select value={chosen.lang} onChange={(_, data) => change({ lang: data.value as Lang })}>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageNames[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t(paneText.profile)}>
        <Select value={chosen.profile} onChange={(_, data) => change({ profile: data.value as Profile })}>
          {profiles.map((entry) => (
            <option key={entry.code} value={entry.code}>
              {entry.label[lang]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t(paneText.packs)}>
        <PackChoice packs={chosen.packs} profile={chosen.profile} onChange={(packs) => change({ packs })} />
      </Field>
      <Field hint={t(wizardText.personalDataHint)}>
        <Checkbox
          label={t(wizardText.personalData)}
          checked={chosen.personalData}
          onChange={(_, data) => change({ personalData: data.checked === true })}
        />
      </Field>
      <Field label={t(paneText.mode)}>
        <RadioGroup value={chosen.mode} onChange={(_, data) => change({ mode: data.value as BookMode })}>
          <Radio value="functions" label={t(paneText.modeFunctions)} />
          <Radio value="compatible" label={t(paneText.modeCompatible)} />
        </RadioGroup>
      </Field>
      <Button appearance="primary" disabled={setUp.command.running} onClick={() => void run()}>
        {t(book ? paneText.runRepair : paneText.runSetUp)}
      </Button>
    </>
  );
}
