import { useState } from "react";
import type { FleetTemplate } from "../../../shared/schemas/fleet.ts";
import { useRead } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { BackLink, Badge, Button, useText, ViewTitle } from "../../ui/index.ts";
import { mayChange } from "./access.ts";
import { FleetList } from "./FleetList.tsx";
import { dayOf } from "./papers.ts";
import { TemplateDialog } from "./TemplateDialog.tsx";
import { Validity } from "./Validity.tsx";
import type { FleetPageProps } from "./VehiclesPage.tsx";

const NEW = "new";

/** What vehicles and drivers do on weekdays; those that are over come last. */
export function Templates({ person }: Pick<FleetPageProps, "person">) {
  const { t, zone } = useText();
  const [text, search] = useState("");
  const [opened, open] = useState<FleetTemplate | typeof NEW>();
  const read = useRead("listShiftTemplates");
  const today = dayOf(useServiceNow(), zone);
  const isOver = ({ validUntil }: FleetTemplate) => validUntil !== undefined && validUntil < today;
  const wanted = text.trim().toLowerCase();
  const found = (read.data?.templates ?? [])
    .filter(({ plate, driverName }) => `${plate} ${driverName}`.toLowerCase().includes(wanted))
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return (
    <div className="stack">
      <BackLink href="#/shifts" />
      <ViewTitle>{t("officeFleet.templates")}</ViewTitle>
      <FleetList
        {...{ text, read }}
        onSearch={search}
        count={t("officeFleet.count.templates", { count: found.length })}
        isEmpty={found.length === 0}
        tools={
          mayChange(person) && (
            <Button look="primary" icon="plus" onPress={() => open(NEW)}>
              {t("officeFleet.template.add")}
            </Button>
          )
        }
      >
        <ul className="fleet__rows">
          {found.map((template) => (
            <TemplateRow
              key={template.id}
              {...{ template }}
              isOver={isOver(template)}
              onChange={mayChange(person) ? () => open(template) : undefined}
            />
          ))}
        </ul>
      </FleetList>
      {opened !== undefined && (
        <TemplateDialog
          template={opened === NEW ? undefined : opened}
          today={today}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  );
}

interface TemplateRowProps {
  readonly template: FleetTemplate;
  readonly isOver: boolean;
  readonly onChange: (() => void) | undefined;
}

function TemplateRow({ template, isOver, onChange }: TemplateRowProps) {
  const { t } = useText();
  const { plate, from, until, weekdays, driverName, validFrom, validUntil } = template;
  const name = t("officeFleet.shift.of", { plate, from, until });
  const short = weekdays.map((weekday) => t("date.weekdayShort", { weekday: String(weekday) }));
  return (
    <li className="card fleet__row">
      <span className="fleet__name numbers">{name}</span>
      <span>{driverName}</span>
      <span>{short.join(", ")}</span>
      <span className="soft">
        <Validity {...{ validFrom, validUntil }} />
      </span>
      <span className="row">
        {isOver && <Badge tone="neutral">{t("officeFleet.template.over")}</Badge>}
        {template.unverified && <Badge tone="warn">{t("officeFleet.unverified")}</Badge>}
        {onChange !== undefined && (
          <Button aria-label={`${t("officeFleet.shift.change")}: ${name}`} onPress={onChange}>
            {t("officeFleet.shift.change")}
          </Button>
        )}
      </span>
    </li>
  );
}
