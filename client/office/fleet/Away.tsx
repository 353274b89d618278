import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { FleetVehicle } from "../../../shared/schemas/fleet.ts";
import { call, useWrite } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, isoAt, useErrorText, useSay, useText } from "../../ui/index.ts";
import { dayOf } from "./papers.ts";

type Of = { readonly vehicleId: string } | { readonly driverId: string };

interface AwayProps {
  readonly of: Of;
  readonly away: FleetVehicle["away"];
}

/** When a vehicle or a driver is not to be counted on: what is said so far, and saying more. Its trips go to others at once. */
export function Away({ of, away }: AwayProps) {
  const { t, formats } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const now = useServiceNow();
  const end = useWrite("endWithdrawal", {
    onSuccess: () => {
      void cache.invalidateQueries();
      say(t("officeFleet.saved"));
    },
  });
  const moment = (at: string) => `${formats.shortDay(at)} ${formats.time(at)}`;
  const ahead = away.filter(({ until }) => until === undefined || Date.parse(until) > now);
  return (
    <section className="stack">
      <h2>{t("officeFleet.away")}</h2>
      {ahead.length === 0 && <p className="soft">{t("officeFleet.away.none")}</p>}
      <ul className="fleet__rows">
        {ahead.map(({ id, from, until }) => {
          const span =
            until === undefined
              ? t("officeFleet.template.since", { day: moment(from) })
              : `${moment(from)} – ${moment(until)}`;
          return (
            <li key={id} className="card fleet__row">
              <span className="numbers">{span}</span>
              <Button
                aria-label={`${t("officeFleet.away.end")}: ${span}`}
                isDisabled={end.isPending}
                onPress={() => end.mutate({ params: { withdrawalId: id } })}
              >
                {t("officeFleet.away.end")}
              </Button>
            </li>
          );
        })}
      </ul>
      <AwayForm of={of} now={now} />
    </section>
  );
}

const EMPTY = { day: "", time: "" };

function AwayForm({ of, now }: { of: Of; now: number }) {
  const { t, zone } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const [id, renew] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState({ day: dayOf(now, zone), time: "06:00" });
  const [until, setUntil] = useState(EMPTY);
  const [reason, setReason] = useState("");
  const at = ({ day, time }: typeof EMPTY) => isoAt(day, time, zone);
  const isSet = ({ day, time }: typeof EMPTY) => day !== "" && time !== "";
  const save = useMutation({
    mutationFn: () => {
      const span = { from: at(from), ...(isSet(until) && { until: at(until) }) };
      const body = { withdrawalId: id, ...span, reason };
      return "vehicleId" in of
        ? call("withdrawVehicle", { body: { ...body, ...of } })
        : call("withdrawDriver", { body: { ...body, ...of } });
    },
    onSuccess: () => {
      renew(crypto.randomUUID());
      setReason("");
      void cache.invalidateQueries();
      say(t("officeFleet.saved"));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSet(from) && reason.trim() !== "") save.mutate();
  };
  return (
    <form className="stack fleet__part" onSubmit={submit} noValidate>
      <div className="fleet__numbers">
        <Moment part="from" value={from} onChange={setFrom} />
        <Moment part="until" value={until} onChange={setUntil} />
      </div>
      <TextField label={t("officeFleet.shift.reason")} value={reason} onChange={setReason} maxLength={300} />
      {save.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(save.error)}
        </Callout>
      )}
      <Button type="submit" isDisabled={save.isPending || !isSet(from) || reason.trim() === ""}>
        {t("officeFleet.away.add")}
      </Button>
    </form>
  );
}

interface MomentProps {
  readonly part: "from" | "until";
  readonly value: typeof EMPTY;
  readonly onChange: (value: typeof EMPTY) => void;
}

function Moment({ part, value, onChange }: MomentProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t(`officeFleet.away.${part}.day`)}
        type="date"
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextField
        label={t(`officeFleet.away.${part}.time`)}
        type="time"
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
      />
    </>
  );
}
