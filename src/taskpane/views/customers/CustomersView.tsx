import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  customerDetail,
  readCustomerList,
  readCustomers,
  type CustomerData,
  type CustomerList,
} from "../../../commands/readCustomers";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { viewName } from "../../../locales/viewNames";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { PartsFrame } from "../../parts/PartsFrame";
import { Part } from "../../parts/PartTabs";
import { Notice } from "../../parts/Status";
import { useCommand } from "../../useCommand";
import { useRequest } from "../../useRequest";
import type { ViewProps } from "../viewProps";
import { CardPanel } from "./CardPanel";
import { DuplicatesPanel } from "./DuplicatesPanel";
import { FindPanel } from "./FindPanel";
import { HandOverPanel } from "./HandOverPanel";
import { NewPanel } from "./NewPanel";

const partText = {
  find: texts.partFind,
  duplicates: texts.partDuplicates,
  handOver: texts.partHandOver,
  recognition: texts.partNew,
} as const;
type PartId = keyof typeof partText;

/** The parts that look at all customers. */
const later = [
  ["duplicates", DuplicatesPanel],
  ["handOver", HandOverPanel],
  ["recognition", NewPanel],
] as const;

/** Customers: find one and see how it stands, merge what is kept twice, hand over, apply for new ones. */
export default function CustomersView({ asked, visible }: ViewProps) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const command = useCommand();
  // The list comes by itself: it must not keep what was asked for waiting.
  const listing = useCommand();
  const { run } = command;
  const { run: runListing } = listing;
  const [part, setPart] = useState<PartId>("find");
  const [list, setList] = useState<CustomerList | null>(null);
  const [read, setRead] = useState<CustomerData | null>(null);
  const [open, setOpen] = useState<string | null>(null);

  const loadList = useCallback(async () => {
    const found = await runListing((context, _progress, signal) => readCustomerList(context, { signal }));
    if (found) setList(found);
  }, [runListing]);
  const load = useCallback(async () => {
    const found = await run((context, progress, signal) => readCustomers(context, { signal }, progress));
    if (found) setRead(found);
    return found;
  }, [run]);
  const show = useCallback(
    async (ref: string, known: CustomerData | null) => {
      if (known !== null || (await load())) setOpen(ref);
    },
    [load],
  );

  // The list is read when the view is first seen; a request from another view brings its customer along.
  const begun = useRef(false);
  useEffect(() => {
    if (!visible || begun.current) return;
    begun.current = true;
    void loadList();
  }, [visible, loadList]);
  useRequest(asked?.about === undefined ? null : asked.turn, () => {
    setPart("find");
    void load().then((found) => found && setOpen(asked?.about ?? null));
  });

  const reload = async (): Promise<void> => {
    setOpen(null);
    setRead(null);
    await loadList();
  };
  const detail = useMemo(
    () => (read === null || open === null ? null : customerDetail(read, open, lang)),
    [read, open, lang],
  );
  return (
    <PartsFrame
      title={viewName.customers}
      label={texts.parts}
      texts={partText}
      part={part}
      onPart={setPart}
      commands={[listing, command]}
    >
      <Part shown={part === "find"}>
        <div hidden={detail !== null}>
          <div className={layout.group}>
            <FindPanel
              list={list}
              busy={command.running}
              onOpen={(ref) => void show(ref, read)}
              onReload={() => void reload()}
            />
          </div>
        </div>
        {open !== null && read !== null && detail === null && (
          <Notice intent="warning" onClose={() => setOpen(null)}>
            {t(texts.gone)}
          </Notice>
        )}
        {detail && <CardPanel detail={detail} command={command} onBack={() => setOpen(null)} />}
      </Part>
      {later.map(([each, Panel]) => (
        <Part key={each} shown={part === each}>
          <Panel command={command} read={read} load={() => void load()} onWritten={() => void load().then(loadList)} />
        </Part>
      ))}
    </PartsFrame>
  );
}
