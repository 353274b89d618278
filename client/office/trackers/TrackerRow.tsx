import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { TrackerView } from "../../../shared/schemas/trackers.ts";
import { Badge, Button, type Texts, useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";

interface TrackerRowProps {
  readonly tracker: TrackerView;
  /** Of a device behind one. */
  readonly serverName: string | undefined;
  readonly mayRevoke: boolean;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

/** One device: whose it is, when it was heard of, and what became of what it told. */
export function TrackerRow({ tracker, serverName, mayRevoke, isBusy, onRevoke }: TrackerRowProps) {
  const { t, formats } = useText();
  const { name, kind, vehicle, driver, uniqueId, revokedAt, refused } = tracker;
  const whose = vehicle?.plate ?? driver?.name;
  const behind =
    serverName === undefined ? undefined : t("trackers.behind", { server: serverName, id: uniqueId ?? "" });
  return (
    <li className="card stack" aria-label={name}>
      <div className="row row--apart">
        <span>
          <b>{whose ?? name}</b>{" "}
          <span className="soft">
            {[whose && name, t(`trackers.kind.${kind}`), behind].filter(Boolean).join(" · ")}
          </span>
        </span>
        {revokedAt !== undefined && (
          <Badge tone="neutral">{t("trackers.revoked", { day: fullDay(revokedAt, formats) })}</Badge>
        )}
      </div>
      <dl className="trackers__facts">
        <dt>{t("trackers.heard")}</dt>
        <dd>{momentText(tracker.lastHeardAt, { t, formats })}</dd>
        {kind !== "server" && (
          <>
            <dt>{t("trackers.fix")}</dt>
            <dd>{momentText(tracker.lastFixAt, { t, formats })}</dd>
          </>
        )}
        <dt>{t("trackers.week")}</dt>
        <dd>
          {[
            ...(kind === "server" ? [] : [t("trackers.taken", { count: tracker.taken })]),
            ...refused.map(({ reason, count }) => t(`trackers.refused.${reason}` as MessageKey, { count })),
          ].join(" · ")}
        </dd>
      </dl>
      <Skew seconds={tracker.skewSeconds} />
      {mayRevoke && revokedAt === undefined && (
        <div className="row">
          <Button
            look="danger"
            aria-label={t("trackers.revokeOf", { name })}
            isDisabled={isBusy}
            onPress={onRevoke}
          >
            {t("trackers.revoke")}
          </Button>
        </div>
      )}
    </li>
  );
}

const momentText = (at: string | undefined, { t, formats }: Pick<Texts, "t" | "formats">): string =>
  at === undefined ? t("trackers.never") : formats.calendarMoment(at);

/** Seconds by which a clock may be off without a word: lines take their time. */
const FAST = -60;
const SLOW = 300;

function Skew({ seconds }: { seconds: number | undefined }) {
  const { t } = useText();
  if (seconds === undefined || (seconds > FAST && seconds < SLOW)) return null;
  const minutes = Math.round(Math.abs(seconds) / 60);
  return (
    <p className="trackers__skew">{t(seconds < 0 ? "trackers.fast" : "trackers.slow", { count: minutes })}</p>
  );
}
