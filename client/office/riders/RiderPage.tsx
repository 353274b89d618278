import { useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";
import { useRead } from "../../api/index.ts";
import {
  BackLink,
  Badge,
  Button,
  ButtonLink,
  ErrorState,
  Loading,
  StatusBadge,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { PersonalData, RestrictedNote } from "../privacy/PersonalData.tsx";
import { Condition } from "./Condition.tsx";
import { useCategories } from "./categories.ts";
import { StateDialog } from "./StateDialog.tsx";

interface RiderPageProps {
  readonly riderId: string;
  readonly mayChange: boolean;
  /** Gives people their data, restricts and erases it. */
  readonly mayKeepData: boolean;
  readonly timeZone: string;
}

/** A record. Opening it is written down, and the person is told so here. */
export function RiderPage({ riderId, mayChange, mayKeepData, timeZone }: RiderPageProps) {
  const errorText = useErrorText();
  const read = useRead("openRider", { params: { riderId } }, { staleTime: 0 });
  const again = () => void read.refetch();
  return (
    <div className="stack">
      <BackLink href="#/riders" />
      {read.data === undefined && read.error !== null && (
        <ErrorState text={errorText(read.error)} onRetry={again} />
      )}
      {read.data === undefined && read.error === null && <Loading />}
      {read.data !== undefined && (
        <Opened rider={read.data.rider} onChanged={again} {...{ mayChange, mayKeepData, timeZone }} />
      )}
    </div>
  );
}

interface OpenedProps extends Omit<RiderPageProps, "riderId"> {
  readonly rider: RiderFile;
  readonly onChanged: () => void;
}

function Opened({ rider, mayChange, mayKeepData, timeZone, onChanged }: OpenedProps) {
  const { t } = useText();
  const [isStateOpen, setStateOpen] = useState(false);
  return (
    <>
      <ViewTitle>{rider.name}</ViewTitle>
      <p className="soft">{t("officeRiders.audit")}</p>
      <RestrictedNote rider={rider} />
      {mayChange && (
        <div className="row">
          <ButtonLink look="primary" href={`#/riders/${rider.id}/edit`}>
            {t("officeRiders.edit")}
          </ButtonLink>
          <Button onPress={() => setStateOpen(true)}>{t("officeRiders.state.change")}</Button>
        </div>
      )}
      <Person rider={rider} />
      <Eligibility rider={rider} />
      <Contacts rider={rider} />
      <Trips rider={rider} />
      <History rider={rider} />
      {mayKeepData && <PersonalData rider={rider} onChanged={onChanged} />}
      {isStateOpen && (
        <StateDialog
          riderId={rider.id}
          timeZone={timeZone}
          onClose={() => setStateOpen(false)}
          onDone={onChanged}
        />
      )}
    </>
  );
}

const languages = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

function Person({ rider }: { rider: RiderFile }) {
  const { t, formats } = useText();
  const { standing } = rider;
  const span = [standing.from, standing.until]
    .filter((day) => day !== undefined)
    .map((day) => fullDay(day, formats))
    .join(" – ");
  const facts: [string, string | undefined][] = [
    [t("officeRiders.state"), [t(`officeRiders.state.${standing.state}`), span].join(" ").trim()],
    [t("officeRiders.iin"), rider.iin],
    [t("officeRiders.born"), rider.born === undefined ? undefined : fullDay(rider.born, formats)],
    [t("officeRiders.phone"), rider.phone],
    [t("officeRiders.language"), languages[rider.locale]],
    [t("officeRiders.aid"), t(`aid.${rider.aid}`)],
    [t("officeRiders.home"), rider.home?.label],
  ];
  return (
    <dl className="facts card">
      {facts.map(
        ([label, value]) =>
          value !== undefined && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Eligibility({ rider }: { rider: RiderFile }) {
  const { t, formats } = useText();
  const { nameOf } = useCategories();
  const { eligibility } = rider;
  return (
    <section className="card stack stack--tight">
      <h2>{t("officeRiders.eligibility")}</h2>
      {eligibility.length === 0 && <p>{t("officeRiders.noPeriods")}</p>}
      <ul className="riders__list">
        {eligibility.map(({ id, category, basis, from, until }) => (
          <li key={id}>
            <b>{nameOf(category)}</b>
            <div>
              {t("officeRiders.span", {
                from: from === undefined ? t("officeRiders.noBegin") : fullDay(from, formats),
                until: until === undefined ? t("officeRiders.noEnd") : fullDay(until, formats),
              })}
            </div>
            <div className="soft">{basis}</div>
          </li>
        ))}
      </ul>
      {eligibility.some(({ hasCondition }) => hasCondition) && <Condition rider={rider} nameOf={nameOf} />}
    </section>
  );
}

function Contacts({ rider: { contacts } }: { rider: RiderFile }) {
  const { t, formats } = useText();
  return (
    <section className="card stack stack--tight">
      <h2>{t("officeRiders.contacts")}</h2>
      {contacts.length === 0 && <p>{t("officeRiders.noContacts")}</p>}
      <ul className="riders__list">
        {contacts.map(({ name, phone, may, consentFrom, consentUntil }) => (
          <li key={`${name} ${phone}`}>
            <b>{name}</b> <span className="numbers">{spacedPhone(phone)}</span>
            <div className="soft">
              {[
                ...may.map((right) => t(`officeRiders.may.${right}`)),
                ...(consentFrom === undefined
                  ? []
                  : [`${t("officeRiders.consentFrom")}: ${fullDay(consentFrom, formats)}`]),
                ...(consentUntil === undefined
                  ? []
                  : [`${t("officeRiders.consentUntil")}: ${fullDay(consentUntil, formats)}`]),
              ].join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Trips({ rider: { trips } }: { rider: RiderFile }) {
  const { t, formats } = useText();
  return (
    <section className="card stack stack--tight">
      <h2>{t("officeRiders.trips")}</h2>
      {trips.length === 0 && <p>{t("officeRiders.noTrips")}</p>}
      <ul className="riders__list">
        {trips.map(({ id, at, to, status }) => (
          <li key={id} className="row row--apart">
            <span>
              {fullDay(at, formats)} {formats.time(at)} · {to}
            </span>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ rider: { history } }: { rider: RiderFile }) {
  const { t, formats } = useText();
  return (
    <section className="card stack stack--tight">
      <h2>{t("officeRiders.history")}</h2>
      {history.length === 0 && <p>{t("officeRiders.noHistory")}</p>}
      <ul className="riders__list">
        {history.map(({ at, by, did, fields, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two deeds may be of one moment, and none ever moves
          <li key={`${at} ${index}`}>
            {fullDay(at, formats)} {formats.time(at)} · <b>{t(`officeRiders.did.${did}`)}</b>{" "}
            <Badge tone="neutral">{t(`officeRiders.by.${by}`)}</Badge>
            {did === "changed" && (
              <div className="soft">
                {fields.map((part) => t(`officeRiders.part.${part as FormPart}`)).join(", ")}
              </div>
            )}
            {note !== undefined && <div className="soft">{note}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
type FormPart = "iin" | "name" | "phone" | "locale" | "aid" | "home" | "eligibility" | "contacts";
