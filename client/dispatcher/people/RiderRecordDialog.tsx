import { spacedPhone } from "../../../shared/phone/index.ts";
import type { BoardTrip } from "../../../shared/schemas/trips.ts";
import { useRead } from "../../api/index.ts";
import { ReachSection } from "../../request/reach/ReachSection.tsx";
import { Dialog } from "../../ui/feedback/Dialog.tsx";
import {
  Button,
  ErrorState,
  Loading,
  PlaceLabel,
  StatusBadge,
  useErrorText,
  useText,
} from "../../ui/index.ts";
import type { Selection } from "../day/selection.ts";
import { RiderOrders } from "../standing/RiderOrders.tsx";
import { standingNeedTexts } from "./standingNeeds.ts";
import { VouchForRider } from "./VouchForRider.tsx";

interface RiderRecordDialogProps {
  readonly riderId: string;
  readonly onClose: () => void;
  readonly onSelect: (selection: Selection) => void;
}

/** The rider's record. Opening it is written down, and the person is told so here. */
export function RiderRecordDialog({ riderId, onClose, onSelect }: RiderRecordDialogProps) {
  const { t } = useText();
  return (
    <Dialog isOpen title={t("dispatcher.rider.title")} onClose={onClose}>
      <p className="soft">{t("dispatcher.rider.audit")}</p>
      <Record
        riderId={riderId}
        onOpen={(id) => {
          onClose();
          onSelect({ kind: "trip", id });
        }}
      />
      <div className="dialog__actions">
        <Button onPress={onClose}>{t("common.close")}</Button>
      </div>
    </Dialog>
  );
}

function Record({ riderId, onOpen }: { riderId: string; onOpen: (tripId: string) => void }) {
  const { t, formats, locale } = useText();
  const errorText = useErrorText();
  const read = useRead("getRider", { params: { riderId } }, { staleTime: 0 });
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { rider } = read.data;
  const facts: [string, string | undefined][] = [
    [t("dispatcher.trip.rider"), rider.name],
    [t("dispatcher.trip.phone"), rider.phone],
    [t("dispatcher.rider.category"), rider.categoryName?.[locale] ?? t("dispatcher.rider.noCategory")],
    [
      t("dispatcher.rider.eligibleUntil"),
      rider.eligibleUntil === undefined ? t("dispatcher.rider.noEnd") : formats.shortDay(rider.eligibleUntil),
    ],
    [
      t("dispatcher.trip.needs"),
      [t(`aid.${rider.aid}`), ...standingNeedTexts(rider.needs, t, formats)].join(" · "),
    ],
    [
      t("dispatcher.rider.chairWeight"),
      rider.needs.chairWeightKg === undefined
        ? undefined
        : t("dispatcher.rider.kg", { kg: rider.needs.chairWeightKg }),
    ],
    [t("dispatcher.rider.home"), rider.home?.label],
    [
      t("dispatcher.rider.guardians"),
      rider.guardians.map((each) => `${each.name}, ${spacedPhone(each.phone)}`).join("; ") || undefined,
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
      <ReachSection riderId={riderId} />
      <RiderOrders {...{ riderId, onOpen }} />
      <RecentTrips trips={rider.recentTrips} onOpen={onOpen} />
    </>
  );
}

interface RecentTripsProps {
  readonly trips: readonly BoardTrip[];
  readonly onOpen: (tripId: string) => void;
}

function RecentTrips({ trips, onOpen }: RecentTripsProps) {
  const { t, formats } = useText();
  return (
    <>
      <h3>{t("dispatcher.rider.recent")}</h3>
      <ul className="rows">
        {trips.map((trip) => (
          <li key={trip.id} className="row row--apart">
            <button type="button" className="link" onClick={() => onOpen(trip.id)}>
              {formats.shortDay(trip.requested.at)} {formats.time(trip.requested.at)} ·{" "}
              <PlaceLabel of={trip.dropoff} />
            </button>
            <StatusBadge status={trip.status} />
          </li>
        ))}
      </ul>
    </>
  );
}
