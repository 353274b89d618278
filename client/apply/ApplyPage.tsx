import { useEffect, useState } from "react";
import { isStaffRole } from "../../shared/roles/index.ts";
import type { ApiResponse } from "../../shared/schemas/api.ts";
import { reachability, useRead } from "../api/index.ts";
import { useStore } from "../state/index.ts";
import {
  Button,
  ButtonLink,
  Callout,
  ErrorState,
  Loading,
  PageShell,
  useErrorText,
  useText,
  ViewTitle,
} from "../ui/index.ts";
import { ApplyForm } from "./ApplyForm.tsx";

/** Applying for the service: by anybody, or by the staff for who stands at the desk. */
export function ApplyPage() {
  const { t, setZone } = useText();
  const errorText = useErrorText();
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const terms = useRead("getApplicationTerms");
  const reached = useStore(reachability);
  useEffect(() => {
    if (region.data) setZone(region.data);
  }, [region.data, setZone]);
  const failed = terms.error ?? region.error;
  const again = () => {
    void terms.refetch();
    void region.refetch();
  };
  return (
    <PageShell
      title={t("apply.title")}
      home="/apply"
      isOffline={!reached}
      isDemo={region.data?.demo === true}
      dispatcherPhone={region.data?.dispatcherPhone}
    >
      {failed !== null && <ErrorState text={errorText(failed)} onRetry={again} />}
      {failed === null && (terms.data === undefined || region.data === undefined) && <Loading />}
      {failed === null && terms.data !== undefined && region.data !== undefined && (
        <Applying terms={terms.data} />
      )}
    </PageShell>
  );
}

type Terms = ApiResponse<"getApplicationTerms">;
type Taken = ApiResponse<"submitApplication">;

function Applying({ terms }: { terms: Terms }) {
  const { t } = useText();
  const [applicationId, setId] = useState(() => crypto.randomUUID());
  const [taken, setTaken] = useState<Taken>();
  if (taken !== undefined)
    return (
      <Done
        taken={taken}
        onAnother={() => {
          setId(crypto.randomUUID());
          setTaken(undefined);
        }}
      />
    );
  return (
    <div className="stack">
      <ViewTitle>{t("apply.title")}</ViewTitle>
      <p>{t("apply.about", { days: terms.workingDays })}</p>
      <Desk />
      <ApplyForm key={applicationId} terms={terms} applicationId={applicationId} onTaken={setTaken} />
    </div>
  );
}

/** Whoever is signed in as one of the staff fills it in for somebody at the desk. */
function Desk() {
  const { t } = useText();
  const person = useRead("getSession").data?.session;
  if (!person || !isStaffRole(person.role) || person.role === "auditor") return null;
  return (
    <Callout tone="info">
      <p>{t("apply.desk", { name: person.name })}</p>
      <a href="/office#/applications">{t("apply.office")}</a>
    </Callout>
  );
}

function Done({ taken, onAnother }: { taken: Taken; onAnother: () => void }) {
  const { t, formats } = useText();
  const day = `${formats.shortDay(taken.due)} ${taken.due.slice(0, 4)}`;
  return (
    <div className="stack">
      <ViewTitle>{t("apply.done.title")}</ViewTitle>
      <Callout tone="good">
        <p>{t("apply.done.number", { number: String(taken.number) })}</p>
        <p>{t("apply.done.due", { day })}</p>
      </Callout>
      <p>{t("apply.papers")}</p>
      <Desk />
      <div className="row">
        <Button onPress={onAnother}>{t("apply.another")}</Button>
        <ButtonLink href="/">{t("common.appName")}</ButtonLink>
      </div>
    </div>
  );
}
