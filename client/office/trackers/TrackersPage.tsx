import { useQueryClient } from "@tanstack/react-query";
import type { OfficeRole } from "../../../shared/roles/index.ts";
import type { TrackerView } from "../../../shared/schemas/trackers.ts";
import { queryKey, useRead, useWrite } from "../../api/index.ts";
import {
  Callout,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { mayChange, mayChangeContracts } from "../fleet/access.ts";
import { MakeTracker } from "./MakeTracker.tsx";
import { TokenCard } from "./TokenCard.tsx";
import { TrackerRow } from "./TrackerRow.tsx";
import "./trackers.css";

/** `#/trackers`: devices whose positions are let in, what came of what they told, and how to set one up. */
export function TrackersPage({ person }: { readonly person: { readonly role: OfficeRole } }) {
  const { t } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const read = useRead("listTrackers", undefined, { staleTime: 0 });
  const keep = ({ trackers }: { trackers: TrackerView[] }) =>
    cache.setQueryData(queryKey("listTrackers"), { trackers });
  const make = useWrite("makeTracker", { onSuccess: keep });
  const revoke = useWrite("revokeTracker", { onSuccess: keep });
  const failed = make.error ?? revoke.error;
  const { trackers } = read.data ?? {};
  const servers = (trackers ?? []).filter(
    ({ kind, revokedAt }) => kind === "server" && revokedAt === undefined,
  );
  const token = make.data?.token;
  const made = make.variables?.body;
  return (
    <div className="stack">
      <ViewTitle>{t("trackers.title")}</ViewTitle>
      <p className="soft">{t("trackers.intro")}</p>
      {failed !== null && (
        <Callout tone="bad" urgent>
          {errorText(failed)}
        </Callout>
      )}
      {token !== undefined && made !== undefined && (
        <TokenCard kind={made.kind} name={made.name} token={token} onClose={() => make.reset()} />
      )}
      {mayChange(person) && (
        <MakeTracker
          {...{ servers, mayAddServers: mayChangeContracts(person), isBusy: make.isPending }}
          onMake={(body) => make.mutate({ body })}
        />
      )}
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : trackers === undefined ? (
        <Loading />
      ) : trackers.length === 0 ? (
        <EmptyState title={t("trackers.empty")} />
      ) : (
        <ul className="trackers__list" aria-label={t("trackers.title")}>
          {trackers.map((tracker) => (
            <TrackerRow
              key={tracker.id}
              {...{ tracker, isBusy: revoke.isPending }}
              serverName={servers.find(({ id }) => id === tracker.serverId)?.name}
              mayRevoke={tracker.kind === "server" ? mayChangeContracts(person) : mayChange(person)}
              onRevoke={() => revoke.mutate({ params: { trackerId: tracker.id } })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
