import { type FormEvent, useState } from "react";
import type { RescuePlan } from "../../../shared/schemas/rescues.ts";
import { TextField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  ButtonLink,
  ErrorState,
  isoAt,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { useNote } from "../call/drafts.ts";
import { NoteField } from "../NoteField.tsx";
import { AcceptedRescue } from "./AcceptedRescue.tsx";
import { RescuePeople } from "./RescuePeople.tsx";
import type { RescueRoute } from "./rescuePath.ts";
import { type Span, useRescue } from "./useRescue.ts";
import "./rescue.css";

interface RescueScreenProps {
  readonly route: RescueRoute | { readonly rescueId: string };
}

/** A run cannot go on as planned: what becomes of each person, before anything is done, then one act; and what was done. */
export function RescueScreen({ route }: RescueScreenProps) {
  return (
    <div className="stack stack--loose beside-board">
      <BackLink href="#/" />
      {"rescueId" in route ? <AcceptedRescue rescueId={route.rescueId} /> : <Before route={route} />}
    </div>
  );
}

function Before({ route }: { route: RescueRoute }) {
  const { t } = useText();
  const errorText = useErrorText();
  const rescue = useRescue(route);
  const { plan, error, isLooking } = rescue;
  return (
    <>
      <ViewTitle>{t(`dispatcher.rescue.title.${route.cause}`, { plate: plan?.plate ?? "" })}</ViewTitle>
      {error !== null && <ErrorState text={errorText(error)} onRetry={() => rescue.look({})} />}
      {isLooking && <Loading label={t("dispatcher.assign.checking")} />}
      {plan !== undefined && error === null && <Proposed {...{ plan, rescue, route }} />}
    </>
  );
}

interface ProposedProps {
  readonly plan: RescuePlan;
  readonly rescue: ReturnType<typeof useRescue>;
  readonly route: RescueRoute;
}

function Proposed({ plan, rescue, route }: ProposedProps) {
  const { t } = useText();
  const [reason, setReason] = useNote(`rescue ${route.cause} ${route.shiftId}`);
  const [span, setSpan] = useState<Span>({});
  const accept = () => rescue.accept(plan, { ...span, reason: reason.trim() });
  const isIdle = !rescue.isAccepting && !rescue.isLooking;
  return (
    <>
      <p>
        {t("dispatcher.rescue.sum", { moved: plan.moved.length, left: plan.left.length })}{" "}
        {t("dispatcher.rescue.notYet")}
      </p>
      <div className="row">
        <ButtonLink icon="phone" href={`tel:${plan.driver.phone}`}>
          {t("dispatcher.trouble.callDriver", { name: plan.driver.name })}
        </ButtonLink>
      </div>
      <RescuePeople plan={plan} changed={rescue.changed} />
      <SpanForm
        day={plan.serviceDay}
        onLook={(wanted) => {
          setSpan(wanted);
          rescue.look(wanted);
        }}
      />
      <NoteField label={t("dispatcher.withdraw.why")} value={reason} onChange={setReason} />
      <div className="row">
        <Button look="primary" isDisabled={!isIdle || reason.trim() === ""} onPress={accept}>
          {t("dispatcher.rescue.accept", { count: plan.moved.length })}
        </Button>
      </div>
    </>
  );
}

/** From now until it is said to be back, unless times are named. */
function SpanForm({ day, onLook }: { day: string; onLook: (span: Span) => void }) {
  const { t, zone } = useText();
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const at = (time: string) => isoAt(day, time, zone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLook({ ...(from !== "" && { from: at(from) }), ...(until !== "" && { until: at(until) }) });
  };
  return (
    <details>
      <summary>{t("dispatcher.rescue.span")}</summary>
      <form className="stack stack--tight" onSubmit={submit} noValidate>
        <TextField label={t("dispatcher.rescue.from")} type="time" value={from} onChange={setFrom} />
        <TextField label={t("dispatcher.rescue.until")} type="time" value={until} onChange={setUntil} />
        <div className="row">
          <Button type="submit">{t("dispatcher.rescue.look")}</Button>
        </div>
      </form>
    </details>
  );
}
