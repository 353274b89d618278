import { useState } from "react";
import type { OfficeRole } from "../../../shared/roles/index.ts";
import type { CalendarDayView, RuleView } from "../../../shared/schemas/rules.ts";
import { useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Badge, Button, useText, ViewTitle } from "../../ui/index.ts";
import { FleetList } from "../fleet/FleetList.tsx";
import { dayOf } from "../fleet/papers.ts";
import { DayDialog } from "./DayDialog.tsx";
import { RuleDialog } from "./RuleDialog.tsx";
import { type RuleValue, ruleName, valueInWords } from "./ruleValue.ts";
import "../fleet/fleet.css";

const NEW_DAY = "day";

/** `#/rules`: every rule of the service from today on, and the days unlike others. */
export function RulesPage({ person }: { person: { readonly role: OfficeRole } }) {
  const { t, zone } = useText();
  const [text, search] = useState("");
  const [opened, open] = useState<RuleView | typeof NEW_DAY>();
  const read = useRead("getRuleBook", undefined, { staleTime: 0 });
  const today = dayOf(useServiceNow(), zone);
  const mayChange = person.role === "chief" || person.role === "administrator";
  const wanted = text.trim().toLowerCase();
  const rules = (read.data?.rules ?? [])
    .filter(({ validUntil }) => validUntil === undefined || validUntil >= today)
    .filter(({ key }) => ruleName(key, t).toLowerCase().includes(wanted));
  const days = (read.data?.calendar ?? []).filter(({ day }) => day >= today);
  const close = () => open(undefined);
  return (
    <div className="stack">
      <ViewTitle>{t("officeRules.title")}</ViewTitle>
      <FleetList
        {...{ text, read }}
        onSearch={search}
        count={t("officeRules.count", {
          count: rules.length,
          unverified: rules.filter(({ unverified }) => unverified).length,
        })}
        isEmpty={rules.length === 0}
      >
        <ul className="fleet__rows">
          {rules.map((rule) => (
            <RuleRow
              key={`${rule.key} ${rule.validFrom}`}
              rule={rule}
              onChange={mayChange ? () => open(rule) : undefined}
            />
          ))}
        </ul>
      </FleetList>
      <h2>{t("officeRules.calendar")}</h2>
      <ul className="fleet__rows">
        {days.map((day) => (
          <CalendarRow key={day.day} day={day} />
        ))}
      </ul>
      {mayChange && (
        <Button icon="plus" onPress={() => open(NEW_DAY)}>
          {t("officeRules.day.set")}
        </Button>
      )}
      {opened === NEW_DAY && <DayDialog today={today} onClose={close} />}
      {opened !== undefined && opened !== NEW_DAY && (
        <RuleDialog rule={opened} today={today} onClose={close} />
      )}
    </div>
  );
}

function RuleRow({ rule, onChange }: { rule: RuleView; onChange: (() => void) | undefined }) {
  const { t, formats } = useText();
  const { validFrom, validUntil, unverified, source, note, by, why } = rule;
  const name = ruleName(rule.key, t);
  return (
    <li className="card fleet__row">
      <span className="fleet__name">{name}</span>
      <span>{valueInWords(rule.value as RuleValue, t)}</span>
      <span className="soft">
        {[
          validFrom && t("officeRules.since", { day: formats.shortDay(validFrom) }),
          validUntil && t("officeRules.until", { day: formats.shortDay(validUntil) }),
          source ?? note,
          by && t("officeRules.by", { name: by, why: why ?? "" }),
        ]
          .filter((part) => part !== undefined && part !== "")
          .join(". ")}
      </span>
      <span className="row">
        {unverified && <Badge tone="warn">{t("officeRules.unverified")}</Badge>}
        {onChange !== undefined && (
          <Button aria-label={`${t("officeRules.change")}: ${name}`} onPress={onChange}>
            {t("officeRules.change")}
          </Button>
        )}
      </span>
    </li>
  );
}

function CalendarRow({ day }: { day: CalendarDayView }) {
  const { t, formats, locale } = useText();
  return (
    <li className="card fleet__row">
      <span className="fleet__name">{formats.day(day.day)}</span>
      <span>{day.name[locale]}</span>
      <span className="row">
        <Badge tone="neutral">{t(`officeRules.day.${day.kind}`)}</Badge>
        {day.unverified && <Badge tone="warn">{t("officeRules.unverified")}</Badge>}
      </span>
    </li>
  );
}
