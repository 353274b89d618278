import { useState } from "react";
import { type ApplicationState, applicationStates } from "../../../shared/needs/applications.ts";
import type { ApiResponse } from "../../../shared/schemas/api.ts";
import { useRead } from "../../api/index.ts";
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
import { dueText } from "./dueText.ts";

const AT_ONCE = 50;
type Answer = ApiResponse<"listApplications">;

/** What has to be decided, the most urgent first. */
export function ApplicationList({ mayChange, hasKeys }: { mayChange: boolean; hasKeys: boolean }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [{ state, offset }, setAsked] = useState<{ state: ApplicationState; offset: number }>({
    ...{ state: "open", offset: 0 },
  });
  const query = { state, offset, limit: AT_ONCE };
  const read = useRead("listApplications", { query }, { keepPrevious: true, staleTime: 0 });
  const counts = read.data?.counts;
  return (
    <div className="stack">
      <div className="row row--apart">
        <ViewTitle>{t("applications.title")}</ViewTitle>
        <div className="row">
          {hasKeys && <ButtonLink href="#/applications/keys">{t("applications.keys")}</ButtonLink>}
          {mayChange && (
            <ButtonLink look="primary" href="/apply">
              {t("applications.new")}
            </ButtonLink>
          )}
        </div>
      </div>
      {counts !== undefined && counts.overdue > 0 && (
        <p>
          <Badge tone="bad">{t("applications.overdue", { count: counts.overdue })}</Badge>
        </p>
      )}
      <SelectField
        label={t("applications.state")}
        options={applicationStates.map((value) => ({
          value,
          label: t(`applications.state.${value}`, { count: counts?.open ?? 0 }),
        }))}
        value={state}
        onChange={(next) => setAsked({ state: next, offset: 0 })}
      />
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Loading />
      ) : (
        <Found answer={read.data} offset={offset} onMove={(to) => setAsked({ state, offset: to })} />
      )}
    </div>
  );
}

interface FoundProps {
  readonly answer: Answer;
  readonly offset: number;
  readonly onMove: (offset: number) => void;
}

function Found({ answer: { applications, total }, offset, onMove }: FoundProps) {
  const { t } = useText();
  return (
    <>
      {total === 0 && <EmptyState title={t("applications.empty")} />}
      <ul className="riders__list">
        {applications.map((application) => (
          <li key={application.id}>
            <Line application={application} />
          </li>
        ))}
      </ul>
      {total > AT_ONCE && (
        <div className="row">
          <Button isDisabled={offset === 0} onPress={() => onMove(Math.max(0, offset - AT_ONCE))}>
            {t("officeRiders.earlier")}
          </Button>
          <Button isDisabled={offset + AT_ONCE >= total} onPress={() => onMove(offset + AT_ONCE)}>
            {t("officeRiders.further")}
          </Button>
        </div>
      )}
    </>
  );
}

function Line({ application }: { application: Answer["applications"][number] }) {
  const { t, formats } = useText();
  const { id, number, name, way, due, daysLeft } = application;
  return (
    <a className="riders__line" href={`#/applications/${id}`}>
      <span className="riders__name">{name}</span>
      <span className="numbers">{t("applications.number", { number: String(number) })}</span>
      <span>{t(`applications.way.${way}`)}</span>
      <span className="soft">{fullDay(due, formats)}</span>
      {daysLeft !== undefined && (
        <Badge tone={daysLeft < 0 ? "bad" : daysLeft <= 2 ? "warn" : "neutral"}>{dueText(daysLeft, t)}</Badge>
      )}
    </a>
  );
}
