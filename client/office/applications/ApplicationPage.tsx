import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ApplicationView } from "../../../shared/schemas/applications.ts";
import { useRead } from "../../api/index.ts";
import {
  BackLink,
  Badge,
  ButtonLink,
  Callout,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { DecideForm } from "./DecideForm.tsx";
import { dueText } from "./dueText.ts";
import { ExamineForm } from "./ExamineForm.tsx";

interface ApplicationPageProps {
  readonly applicationId: string;
  readonly mayChange: boolean;
  readonly timeZone: string;
}

/** One application: what was said, what the papers say, the decision. Opening it is written down. */
export function ApplicationPage({ applicationId, mayChange, timeZone }: ApplicationPageProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead(
    "openApplication",
    { params: { applicationId } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const application = read.data?.application;
  return (
    <div className="stack">
      <BackLink href="#/applications" />
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.error === null && application === undefined && <Loading />}
      {application !== undefined && (
        <>
          <ViewTitle>{application.name}</ViewTitle>
          <p className="soft">{t("applications.audit")}</p>
          <Said application={application} />
          <Beside application={application} />
          {application.decision !== undefined && <Decided application={application} />}
          {mayChange && application.state === "open" && (
            <>
              <ExamineForm key={`examine ${application.version}`} application={application} />
              <DecideForm
                key={`decide ${application.version}`}
                application={application}
                timeZone={timeZone}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

function Said({ application }: { application: ApplicationView }) {
  const { t, formats } = useText();
  const { number, state, way, via, handedIn, due, daysLeft, helper } = application;
  const lines: [string, string | undefined][] = [
    [t("applications.way"), [t(`applications.way.${way}`), via].filter(Boolean).join(", ")],
    [t("applications.handedIn"), `${fullDay(handedIn, formats)} ${formats.time(handedIn)}`],
    [t("applications.due"), fullDay(due, formats)],
    [t("officeRiders.iin"), application.iin],
    [t("officeRiders.born"), application.born && fullDay(application.born, formats)],
    [t("officeRiders.phone"), application.phone],
    [t("officeRiders.aid"), t(`aid.${application.aid}`)],
    [t("applications.address"), application.address],
    [t("applications.note"), application.note],
    [t("applications.helper"), helper && `${helper.name} (${helper.who}), ${spacedPhone(helper.phone)}`],
  ];
  return (
    <section className="card stack stack--tight">
      <h2>{t("applications.number", { number: String(number) })}</h2>
      <div className="row">
        <Badge tone="neutral">{t(`applications.is.${state}`)}</Badge>
        {daysLeft !== undefined && (
          <Badge tone={daysLeft < 0 ? "bad" : daysLeft <= 2 ? "warn" : "neutral"}>
            {dueText(daysLeft, t)}
          </Badge>
        )}
      </div>
      <dl className="facts">
        {lines.map(
          ([label, value]) =>
            value !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

/** Whom it may be about already. */
function Beside({ application: { known, others } }: { application: ApplicationView }) {
  const { t } = useText();
  if (known === undefined && others.length === 0) return null;
  return (
    <Callout tone="info">
      {known !== undefined && (
        <p>
          {t("applications.known")} <a href={`#/riders/${known.id}`}>{known.name}</a>
        </p>
      )}
      {others.length > 0 && (
        <p>
          {t("applications.others")}{" "}
          {others.map(({ id, number }) => (
            <a key={id} href={`#/applications/${id}`}>
              {t("applications.number", { number: String(number) })}
            </a>
          ))}
        </p>
      )}
    </Callout>
  );
}

function Decided({ application: { id, decision, state } }: { application: ApplicationView }) {
  const { t, formats } = useText();
  if (decision === undefined) return null;
  const { day, by, riderId, reason, note } = decision;
  return (
    <section className="card stack stack--tight">
      <h2>{t(`applications.is.${state}`)}</h2>
      <p>{t("applications.decided", { day: fullDay(day, formats), name: by })}</p>
      {reason !== undefined && <p>{t(`applications.reason.${reason}`)}</p>}
      {note !== undefined && <p>{note}</p>}
      <div className="row">
        <ButtonLink look="primary" href={`#/applications/${id}/letter`}>
          {t("applications.letter")}
        </ButtonLink>
        {riderId !== undefined && (
          <ButtonLink href={`#/riders/${riderId}`}>{t("applications.toRider")}</ButtonLink>
        )}
      </div>
    </section>
  );
}
