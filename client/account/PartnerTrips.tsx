import { useQueryClient } from "@tanstack/react-query";
import type { OutsideRole } from "../../shared/roles/index.ts";
import type { Ward } from "../../shared/schemas/partners.ts";
import { useRead, useWrite } from "../api/index.ts";
import {
  Button,
  ButtonLink,
  ErrorState,
  Loading,
  placeText,
  StatusBadge,
  useErrorText,
  useSay,
  useText,
} from "../ui/index.ts";

/** What people from outside may do today, said plainly. */
export function PartnerTrips({ role }: { readonly role: OutsideRole }) {
  const { t } = useText();
  return (
    <section className="stack" aria-labelledby="partner">
      <h2 id="partner">{t("account.partner.title")}</h2>
      <p>{t(`account.partner.${role}`)}</p>
      {role === "facility" ? (
        <div className="row">
          <ButtonLink look="primary" href="/facility">
            {t("account.partner.board")}
          </ButtonLink>
        </div>
      ) : (
        <>
          <div className="row">
            <ButtonLink look="primary" href="/">
              {t("account.partner.ask")}
            </ButtonLink>
          </div>
          <Wards />
        </>
      )}
    </section>
  );
}

function Wards() {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("listWardTrips", undefined, { refetchInterval: 60_000 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { wards } = read.data;
  if (wards.length === 0) return <p className="soft">{t("account.partner.noWards")}</p>;
  return wards.map((ward) => <WardTrips key={ward.id} ward={ward} />);
}

function WardTrips({ ward: { name, trips } }: { readonly ward: Ward }) {
  const { t, locale, formats } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const cancel = useWrite("cancelTrip", {
    onSuccess: () => {
      void cache.invalidateQueries();
      say(t("account.partner.cancelled"));
    },
  });
  return (
    <section className="stack" aria-label={name}>
      <h3>{name}</h3>
      {cancel.error !== null && <p role="alert">{errorText(cancel.error)}</p>}
      {trips.length === 0 && <p className="soft">{t("account.partner.none")}</p>}
      <ul className="stack">
        {trips.map(({ id, requested, pickup, dropoff, status, canCancel, outing }) => {
          const when = `${formats.shortDay(requested.at)} ${formats.time(requested.at)}`;
          const line = t("account.partner.line", {
            day: when,
            from: placeText(pickup, locale),
            to: placeText(dropoff, locale),
          });
          return (
            <li key={id} className="card row">
              <span>{line}</span>
              <StatusBadge status={status} />
              {canCancel && (
                <Cancel
                  line={line}
                  isOuting={outing !== undefined}
                  isPending={cancel.isPending}
                  onCancel={(body) => cancel.mutate({ params: { tripId: id }, body })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface CancelProps {
  readonly line: string;
  readonly isOuting: boolean;
  readonly isPending: boolean;
  readonly onCancel: (body: { both?: boolean }) => void;
}

/** Of an outing it is said which of its trips. */
function Cancel({ line, isOuting, isPending, onCancel }: CancelProps) {
  const { t } = useText();
  const cancel = t("account.partner.cancel");
  const choices = isOuting
    ? [
        { label: `${cancel}: ${t("outing.cancelAll")}`, body: { both: true } },
        { label: `${cancel}: ${t("outing.cancelThis")}`, body: { both: false } },
      ]
    : [{ label: cancel, body: {} }];
  return choices.map(({ label, body }) => (
    <Button
      key={label}
      aria-label={`${label}: ${line}`}
      onPress={() => onCancel(body)}
      isDisabled={isPending}
    >
      {label}
    </Button>
  ));
}
