import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OpenRegularPatient } from "../../../shared/schemas/index.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { TextField } from "../../ui/fields/index.ts";
import { Button, Callout, ErrorState, Loading, useErrorText, useSay, useText } from "../../ui/index.ts";
import { useRegularRequests } from "./useRegularRequests.ts";

const SHORTEST_REASON = 5;

/** Who will come regularly as institutions have handed it in: made a standing order here, or declined with the reason. */
export function RegularRequests() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRegularRequests();
  return (
    <section className="stack" aria-labelledby="load-regulars">
      <h2 id="load-regulars">{t("load.regulars")}</h2>
      {read.data === undefined ? (
        read.error === null ? (
          <Loading />
        ) : (
          <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
        )
      ) : (
        <>
          {read.data.regulars.length === 0 && <p>{t("load.regulars.none")}</p>}
          <ul className="load__flagged">
            {read.data.regulars.map((each) => (
              <Request key={each.id} regular={each} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Request({ regular }: { regular: OpenRegularPatient }) {
  const { t, formats, locale } = useText();
  const errorText = useErrorText();
  const [isDeclining, setDeclining] = useState(false);
  const { accept, decline } = useDeciding(regular);
  const { name, phone, weekdays, arriveBy, back, from, note, rider } = regular;
  const days = weekdays.map((weekday) => t("date.weekdayShort", { weekday: String(weekday) })).join(" ");
  const place = regular.placeName[locale];
  const error = accept.error ?? decline.error;
  const params = { regularId: regular.id };
  return (
    <li className="card stack stack--tight">
      <p>
        <strong>{name}</strong> <span className="numbers">{phone}</span>
      </p>
      <p>{t("load.regulars.line", { place, days, time: arriveBy, from: formats.day(from) })}</p>
      {back !== undefined && (
        <p>{t(back.whenReady ? "load.regulars.backReady" : "load.regulars.back", { time: back.time })}</p>
      )}
      {note !== undefined && <p>{note}</p>}
      <Meant rider={rider} />
      {error !== null && (
        <Callout tone="bad" urgent>
          {errorText(error)}
        </Callout>
      )}
      <div className="row">
        <Button
          look="primary"
          isDisabled={rider?.hasHome !== true || accept.isPending}
          aria-label={t("load.regulars.acceptNamed", { name })}
          onPress={() => rider !== undefined && accept.mutate({ params, body: { riderId: rider.id } })}
        >
          {t("load.regulars.accept")}
        </Button>
        <Button
          aria-expanded={isDeclining}
          aria-label={t("load.regulars.declineNamed", { name })}
          onPress={() => setDeclining(!isDeclining)}
        >
          {t("load.regulars.decline")}
        </Button>
      </div>
      {isDeclining && (
        <Declining
          isBusy={decline.isPending}
          onDecline={(reason) => decline.mutate({ params, body: { reason } })}
        />
      )}
    </li>
  );
}

function Declining({ isBusy, onDecline }: { isBusy: boolean; onDecline: (reason: string) => void }) {
  const { t } = useText();
  const [reason, setReason] = useState("");
  return (
    <>
      <TextField
        label={t("load.regulars.reason")}
        hint={t("load.regulars.reasonHint")}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button
          isDisabled={isBusy || reason.trim().length < SHORTEST_REASON}
          onPress={() => onDecline(reason)}
        >
          {t("load.regulars.decline")}
        </Button>
      </div>
    </>
  );
}

/** Who it is by the phone, and what stands against them at once. */
function Meant({ rider }: Pick<OpenRegularPatient, "rider">) {
  const { t } = useText();
  if (rider === undefined) return <p className="soft">{t("load.regulars.unknown")}</p>;
  return (
    <p>
      {t("load.regulars.rider", { name: rider.name })}
      {!rider.hasHome && ` ${t("load.regulars.noHome")}`}
      {!rider.eligible && ` ${t("load.regulars.notEntitled")}`}
    </p>
  );
}

function useDeciding({ name }: OpenRegularPatient) {
  const { t } = useText();
  const say = useSay();
  const cache = useQueryClient();
  const done = (how: "accepted" | "declined") => ({
    onSuccess: () => {
      say(t(`load.regulars.${how}`, { name }));
      void cache.invalidateQueries({ queryKey: queryKey("listOpenRegularPatients") });
      void cache.invalidateQueries({ queryKey: ["getStandingLoad"] });
    },
  });
  return {
    accept: useWrite("acceptRegularPatient", done("accepted")),
    decline: useWrite("declineRegularPatient", done("declined")),
  };
}
