import { Title3 } from "@fluentui/react-components";
import type { LocalText } from "../../locales/types";
import { useLanguage } from "../language";
import { useLayout } from "./layout";

/** What a view is called, above it. */
export function ViewTitle({ text }: { text: LocalText }) {
  const layout = useLayout();
  const { t } = useLanguage();
  return (
    <Title3 as="h2" className={layout.title}>
      {t(text)}
    </Title3>
  );
}
