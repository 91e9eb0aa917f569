import { Checkbox, Text } from "@fluentui/react-components";
import { packBrings, wizardText } from "../../../locales/wizard";
import type { LocalText } from "../../../locales/types";
import { installedTables, packs as allPacks, questions, ruleEnabled, ruleIndex } from "../../../policy/catalogue";
import type { Profile } from "../../../policy/types";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";

/** What a pack adds to the core with a profile. */
function brings(pack: string, profile: Profile): { sheets: number; rules: number; questions: number } {
  const choice = { packs: ["core", pack], profile };
  return {
    sheets: installedTables(choice).filter((table) => table.pack === pack && !table.hidden).length,
    rules: ruleIndex.filter((rule) => rule.pack === pack && ruleEnabled(rule.id, choice)).length,
    questions:
      pack === "core"
        ? questions(choice).length
        : questions(choice).length - questions({ packs: ["core"], profile }).length,
  };
}

/** The packs, each with a line of what it brings. */
export function PackChoice({
  packs,
  profile,
  onChange,
}: {
  packs: readonly string[];
  profile: Profile;
  onChange: (packs: readonly string[]) => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const texts: Readonly<Record<string, LocalText>> = packBrings;
  return (
    <div className={layout.group}>
      {allPacks.map((pack) => {
        const core = pack.code === "core";
        const line = texts[pack.code];
        return (
          <div key={pack.code}>
            <Checkbox
              label={pack.label[lang]}
              checked={core || packs.includes(pack.code)}
              disabled={core}
              onChange={(_, data) =>
                onChange(data.checked === true ? [...packs, pack.code] : packs.filter((other) => other !== pack.code))
              }
              className={layout.stretch}
            />
            <Text as="p" block size={200} className={layout.title}>
              {line ? t(line) : ""} · {t(wizardText.packCounts, brings(pack.code, profile))}
            </Text>
          </div>
        );
      })}
    </div>
  );
}
