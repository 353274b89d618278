import { useRead } from "../../api/index.ts";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import { Button, ErrorState, Loading, StatusBadge, useErrorText, useText } from "../../ui/index.ts";
import { VouchForRider } from "./VouchForRider.tsx";

/** The rider's record. Opening it leaves a row in the audit, and the person is told so here. */
export function RiderRecordDialog({ riderId, onClose }: { riderId: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog isOpen title={t("dispatch.rider.title")} onClose={onClose}>
      <p className="soft">{t("dispatch.rider.audit")}</p>
      <Record riderId={riderId} />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.close")}</Button>
      </div>
    </Dialog>
  );
}

function Record({ riderId }: { riderId: string }) {
  const { t, formats, locale } = useText();
  const errorText = useErrorText();
  const read = useRead("getRider", { params: { riderId } }, { staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { rider } = read.data;
  const facts: [string, string | undefined][] = [
    [t("dispatch.trip.rider"), rider.name],
    [t("dispatch.trip.phone"), rider.phone],
    [t("dispatch.rider.category"), rider.categoryName?.[locale] ?? t("dispatch.rider.noCategory")],
    [
      t("dispatch.rider.eligibleUntil"),
      rider.eligibleUntil === undefined ? t("dispatch.rider.noEnd") : formats.shortDay(rider.eligibleUntil),
    ],
    [t("dispatch.trip.needs"), t(`aid.${rider.aid}`)],
    [
      t("dispatch.rider.chairWeight"),
      rider.chairWeightKg === undefined ? undefined : t("dispatch.rider.kg", { kg: rider.chairWeightKg }),
    ],
    [t("dispatch.rider.home"), rider.home?.label],
    [
      t("dispatch.rider.guardians"),
      rider.guardians.map((each) => `${each.name}, ${each.phone}`).join("; ") || undefined,
    ],
  ];
  return (
    <>
      <dl className="facts">
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
      <VouchForRider riderId={riderId} />
      <h3>{t("dispatch.rider.recent")}</h3>
      <ul className="rows">
        {rider.recentTrips.map((trip) => (
          <li key={trip.id} className="row row--apart">
            <span>
              {formats.shortDay(trip.requested.at)} {formats.time(trip.requested.at)} · {trip.dropoff.label}
            </span>
            <StatusBadge status={trip.status} />
          </li>
        ))}
      </ul>
    </>
  );
}
