import { type FormEvent, useState } from "react";
import { endings } from "../../../shared/needs/riderRecords.ts";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { useRead } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import {
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { useCategories } from "./categories.ts";

type Answer = ApiResponse<"listRiders">;
type EndingChoice = (typeof endings)[number] | "all";
const AT_ONCE = 50;

/** Everybody who is served, with or without trips: by name, phone or IIN, and whose right ends soon. */
export function RiderList({ mayChange }: { mayChange: boolean }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<{ q: string; ending: EndingChoice; offset: number }>({
    ...{ q: "", ending: "all", offset: 0 },
  });
  const { q, ending, offset } = asked;
  const body = { limit: AT_ONCE, offset, ...(q !== "" && { q }), ...(ending !== "all" && { ending }) };
  const read = useRead("listRiders", { body }, { keepPrevious: true });
  return (
    <div className="stack">
      <div className="row row--apart">
        <ViewTitle>{t("officeRiders.title")}</ViewTitle>
        <div className="row">
          <ButtonLink href="#/riders/duplicates">{t("duplicates.link")}</ButtonLink>
          {mayChange && (
            <ButtonLink look="primary" href="#/riders/new">
              {t("officeRiders.add")}
            </ButtonLink>
          )}
        </div>
      </div>
      <Filters
        ending={ending}
        counts={read.data?.endings}
        onFind={(text) => setAsked({ ...asked, q: text, offset: 0 })}
        onEnding={(next) => setAsked({ ...asked, ending: next, offset: 0 })}
      />
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Loading />
      ) : (
        <Found answer={read.data} offset={offset} onMove={(to) => setAsked({ ...asked, offset: to })} />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly ending: EndingChoice;
  readonly counts: Answer["endings"] | undefined;
  readonly onFind: (text: string) => void;
  readonly onEnding: (ending: EndingChoice) => void;
}

/** Searching is an act: whoever is shown is written down, so nothing is asked letter by letter. */
function Filters({ ending, counts, onFind, onEnding }: FiltersProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const find = (event: FormEvent) => {
    event.preventDefault();
    onFind(text.trim());
  };
  const choices = [
    { value: "all" as EndingChoice, label: t("officeRiders.ending.all") },
    ...endings.map((value) => ({
      value,
      label: t(`officeRiders.ending.${value}`, { count: counts?.[value] ?? 0 }),
    })),
  ];
  return (
    <div className="riders__filters">
      <form className="riders__search" onSubmit={find}>
        <TextField
          label={t("officeRiders.search")}
          type="search"
          value={text}
          onChange={setText}
          maxLength={100}
        />
        <Button type="submit">{t("officeRiders.find")}</Button>
      </form>
      <SelectField label={t("officeRiders.ending")} options={choices} value={ending} onChange={onEnding} />
    </div>
  );
}

interface FoundProps {
  readonly answer: Answer;
  readonly offset: number;
  readonly onMove: (offset: number) => void;
}

function Found({ answer: { riders, total }, offset, onMove }: FoundProps) {
  const { t } = useText();
  const last = offset + riders.length;
  return (
    <>
      <p className="soft numbers" role="status">
        {t("officeRiders.count", { total })}
      </p>
      {total === 0 && <EmptyState title={t("officeRiders.empty")} />}
      <ul className="riders__list">
        {riders.map((rider) => (
          <li key={rider.id}>
            <RiderLine rider={rider} />
          </li>
        ))}
      </ul>
      {total > AT_ONCE && (
        <div className="row">
          <Button isDisabled={offset === 0} onPress={() => onMove(Math.max(0, offset - AT_ONCE))}>
            {t("officeRiders.earlier")}
          </Button>
          <span className="numbers">{t("officeRiders.shown", { from: offset + 1, until: last, total })}</span>
          <Button isDisabled={last >= total} onPress={() => onMove(offset + AT_ONCE)}>
            {t("officeRiders.further")}
          </Button>
        </div>
      )}
    </>
  );
}

function RiderLine({ rider }: { rider: Answer["riders"][number] }) {
  const { t, formats } = useText();
  const { nameOf } = useCategories();
  const { name, phone, category, home, eligibleUntil, standing } = rider;
  const right = [
    category === undefined ? t("officeRiders.noPeriods") : nameOf(category),
    ...(eligibleUntil === undefined
      ? []
      : [t("officeRiders.endsOn", { day: fullDay(eligibleUntil, formats) })]),
  ];
  return (
    <a className="riders__line" href={`#/riders/${rider.id}`}>
      <span className="riders__name">{name}</span>
      <span className="numbers">{spacedPhone(phone)}</span>
      <span>{right.join(", ")}</span>
      {home !== undefined && <span className="soft">{home}</span>}
      {standing.state !== "served" && <Badge tone="warn">{t(`officeRiders.state.${standing.state}`)}</Badge>}
    </a>
  );
}
