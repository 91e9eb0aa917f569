import { Badge, Button, Subtitle2, Text, Title3 } from "@fluentui/react-components";
import { isoDate } from "../../../calendar";
import type { CustomerDetail } from "../../../commands/readCustomers";
import type { CardVisit, OpenItem } from "../../../daily/customerCard";
import { customersPaneText as texts } from "../../../locales/customersPane";
import { paneText } from "../../../locales/pane";
import { tableByKey } from "../../../policy/catalogue";
import { goToCell } from "../../goToCell";
import { useLanguage } from "../../language";
import { useLayout } from "../../parts/layout";
import { Section } from "../../parts/Section";
import type { CommandState } from "../../useCommand";
import { FindingCard } from "../check/FindingCard";
import { tierName } from "../tiers/words";
import { GateCard } from "./GateCard";
import { codeName } from "../../../policy/codeName";

/** The card of one customer. */
export function CardPanel({
  detail,
  command,
  onBack,
}: {
  detail: CustomerDetail;
  command: CommandState;
  onBack: () => void;
}) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { card, cell, contact, findings, gates } = detail;
  const tier = tierName(lang, card.tier);
  const computed = card.computedTier !== null && card.computedTier !== card.tier;
  return (
    <section className={layout.group} aria-label={card.name || card.id}>
      <div className={layout.row}>
        <Button size="small" onClick={onBack}>
          {t(texts.back)}
        </Button>
        <Button
          size="small"
          disabled={command.running}
          onClick={() => void command.run((context) => goToCell(context, cell))}
        >
          {t(paneText.goToCell, { cell })}
        </Button>
      </div>
      <Title3 as="h3" className={layout.title}>
        {card.name || card.id}
      </Title3>
      <div className={layout.row}>
        <Badge appearance="filled" color="brand">
          {tier}
        </Badge>
        {computed && <Text size={200}>{t(texts.computedTier, { tier: tierName(lang, card.computedTier) })}</Text>}
        {card.class !== "" && <Badge appearance="outline">{codeName(lang, "accountClass", card.class)}</Badge>}
        {card.status !== "" && <Badge appearance="outline">{codeName(lang, "accountStatus", card.status)}</Badge>}
      </div>
      <Text size={200}>
        {[card.id, card.owner === "" ? t(texts.noOwner) : t(texts.owner, { owner: card.owner })]
          .filter((text) => text !== "")
          .join(" · ")}
      </Text>
      {contact && (contact.name !== "" || contact.phone !== "") && (
        <Text size={200}>{t(texts.contactPerson, contact)}</Text>
      )}
      <Next card={card} />
      <Sales card={card} />
      {gates.map((gate) => (
        <GateCard key={`${gate.table}/${gate.column}/${gate.row}`} gate={gate} command={command} />
      ))}
      <Section title={t(texts.openTitle, { count: card.open.length })} items={card.open}>
        {(item) => <Open item={item} />}
      </Section>
      {findings.length === 0 ? (
        <Text size={200}>{t(texts.findingsNone)}</Text>
      ) : (
        <Section title={t(texts.findingsTitle, { count: findings.length })} items={findings}>
          {(finding) => <FindingCard finding={finding} command={command} />}
        </Section>
      )}
      <Section title={t(texts.visitsTitle, { count: card.visits.length })} items={card.visits}>
        {(visit) => <Visit visit={visit} />}
      </Section>
      <Section title={t(texts.historyTitle, { count: card.history.length })} items={card.history}>
        {({ asOf, from, to, reason }) => (
          <div className={layout.card}>
            <Text size={200}>
              {isoDate(asOf)} {from === to ? tierName(lang, to) : `${tierName(lang, from)} → ${tierName(lang, to)}`}
            </Text>
            {reason !== "" && <Text size={200}>{reason}</Text>}
          </div>
        )}
      </Section>
    </section>
  );
}

type Card = CustomerDetail["card"];

function Next({ card }: { card: Card }) {
  const layout = useLayout();
  const { t } = useLanguage();
  const { agreed, contactDue, overdue, lastContact, nextStep } = card;
  const due = contactDue === null ? "" : isoDate(contactDue);
  return (
    <div className={layout.card}>
      <Subtitle2 as="h4" className={layout.title}>
        {t(texts.nextTitle)}
      </Subtitle2>
      <Text>{nextStep === "" ? t(texts.nextNone) : nextStep}</Text>
      {agreed !== null && <Text size={200}>{t(texts.agreed, { date: isoDate(agreed) })}</Text>}
      <Text size={200} weight={overdue > 0 ? "semibold" : "regular"}>
        {contactDue === null
          ? t(texts.dueNone)
          : overdue > 0
            ? t(texts.overdue, { days: overdue, date: due })
            : t(texts.due, { date: due })}
      </Text>
      <Text size={200} className={layout.muted}>
        {lastContact === null ? t(texts.neverContacted) : t(texts.lastContact, { date: isoDate(lastContact) })}
      </Text>
    </div>
  );
}

function Sales({ card }: { card: Card }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { sales, salesReason, salesFrom, lastOrder, unclear } = card;
  return (
    <div className={layout.card}>
      <div className={layout.spread}>
        <Subtitle2 as="h4" className={layout.title}>
          {t(texts.salesTitle)}
        </Subtitle2>
        <Text weight="semibold">
          {sales === null ? t(texts.notEvaluable) : new Intl.NumberFormat(lang).format(sales)}
        </Text>
      </div>
      {salesReason && <Text size={200}>{t(salesReason)}</Text>}
      <Text size={200} className={layout.muted}>
        {[
          ...(sales !== null && salesFrom !== null ? [t(texts.salesSince, { from: isoDate(salesFrom) })] : []),
          lastOrder === null ? t(texts.noOrder) : t(texts.lastOrder, { date: isoDate(lastOrder) }),
        ].join(" · ")}
      </Text>
      {unclear > 0 && <Text size={200}>{t(texts.unclear, { count: unclear })}</Text>}
    </div>
  );
}

function Open({ item }: { item: OpenItem }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const day = item.day === null ? t(texts.noDate) : isoDate(item.day);
  return (
    <div className={layout.card}>
      <Text size={200} weight="semibold">
        {[tableByKey.get(item.table)?.title[lang] ?? item.table, day, item.person].filter((text) => text).join(" · ")}
      </Text>
      {item.what !== "" && <Text size={200}>{item.what}</Text>}
    </div>
  );
}

function Visit({ visit }: { visit: CardVisit }) {
  const layout = useLayout();
  const { lang, t } = useLanguage();
  const { day, mode, status, visitor, keyPoints, nextStep } = visit;
  const words = [
    day === null ? t(texts.noDate) : isoDate(day),
    codeName(lang, "contactMode", mode),
    codeName(lang, "visitStatus", status),
    visitor,
  ];
  return (
    <div className={layout.card}>
      <Text size={200} weight="semibold">
        {words.filter((word) => word !== "").join(" · ")}
      </Text>
      {keyPoints !== "" && <Text size={200}>{keyPoints}</Text>}
      {nextStep !== "" && (
        <Text size={200} className={layout.muted}>
          → {nextStep}
        </Text>
      )}
    </div>
  );
}
