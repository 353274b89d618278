import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call, queryKey } from "../../api/index.ts";
import { Button, Callout, Loading, useErrorText, useText } from "../../ui/index.ts";
import { differingParts, type RecordDraft } from "./draft.ts";

interface ConflictProps {
  readonly id: string;
  readonly draft: RecordDraft;
  readonly onWriteMine: (version: number) => void;
}

/** Somebody else was quicker: what differs, and whose stands. */
export function Conflict({ id, draft, onWriteMine }: ConflictProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const cache = useQueryClient();
  // Beside the record that the form began with, which the form would begin anew with.
  const now = useQuery({
    queryKey: ["openRider", "now", id],
    queryFn: () => call("openRider", { params: { riderId: id } }),
    ...{ staleTime: 0, gcTime: 0 },
  });
  const theirs = now.data;
  return (
    <Callout tone="warn" title={t("officeRiders.conflict.title")} urgent>
      {now.error !== null && <p>{errorText(now.error)}</p>}
      {theirs === undefined && now.error === null && <Loading />}
      {theirs !== undefined && (
        <>
          <p>
            {t("officeRiders.conflict.parts", {
              parts: differingParts(draft, theirs.rider)
                .map((part) => t(`officeRiders.part.${part}`))
                .join(", "),
            })}
          </p>
          <div className="row">
            <Button
              onPress={() => cache.setQueryData(queryKey("openRider", { params: { riderId: id } }), theirs)}
            >
              {t("officeRiders.conflict.theirs")}
            </Button>
            <Button look="danger" onPress={() => onWriteMine(theirs.rider.version)}>
              {t("officeRiders.conflict.mine")}
            </Button>
          </div>
        </>
      )}
    </Callout>
  );
}
