import { useQueryClient } from "@tanstack/react-query";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ProposalView } from "../../../shared/schemas/proposals.ts";
import { queryKey, useWrite } from "../../api/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import type { BoardListProps } from "../day/boardList.ts";

type Select = BoardListProps["onSelect"];

/** Changes of the plan that a dispatcher accepts or declines, each with what it would do to everybody. */
export function ProposalList({
  proposals,
  onSelect,
}: {
  proposals: readonly ProposalView[];
  onSelect: Select;
}) {
  const { t } = useText();
  return (
    <>
      <h3>{t("dispatcher.proposal.list")}</h3>
      <ul className="troubles" aria-label={t("dispatcher.proposal.list")}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Proposal {...{ proposal, onSelect }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Proposal({ proposal, onSelect }: { proposal: ProposalView; onSelect: Select }) {
  const { t, formats } = useText();
  const { decide, isDeciding } = useDecision(proposal.id);
  const title = t("dispatcher.proposal.title", {
    count: proposal.people.filter(({ toPlate }) => toPlate !== undefined).length,
    minutes: Math.max(0, proposal.savedDriveMinutes),
  });
  const until = formats.time(proposal.until);
  return (
    <article className="card stack stack--tight" aria-label={title}>
      <h4>{title}</h4>
      <p className="soft">{t(`dispatcher.proposal.because.${proposal.because}`, { until })}</p>
      <ul className="stack stack--tight">
        {proposal.people.map((person) => (
          <Person key={person.tripId} {...{ person, onSelect }} />
        ))}
      </ul>
      <div className="row">
        <Button look="primary" isDisabled={isDeciding} onPress={() => decide("acceptProposal")}>
          {t("dispatcher.proposal.accept")}
        </Button>
        <Button isDisabled={isDeciding} onPress={() => decide("declineProposal")}>
          {t("dispatcher.proposal.decline")}
        </Button>
      </div>
    </article>
  );
}

function Person({ person, onSelect }: { person: ProposalView["people"][number]; onSelect: Select }) {
  const { t, formats } = useText();
  const { riderName: name, fromPlate: from, toPlate: to, pickup } = person;
  const whose =
    to === undefined
      ? name
      : t(from === undefined ? "dispatcher.proposal.newcomer" : "dispatcher.proposal.move", {
          ...{ name, to, from: from ?? "" },
        });
  return (
    <li className="row">
      <button type="button" className="link" onClick={() => onSelect({ kind: "trip", id: person.tripId })}>
        {whose}
      </button>
      <span className="soft">
        {pickup !== undefined && `${t("dispatcher.proposal.pickup", { time: formats.time(pickup) })} · `}
        {t("dispatcher.assign.effect", {
          pickup: Math.round(person.pickupShiftMinutes),
          dropoff: Math.round(person.dropoffShiftMinutes),
        })}
      </span>
      <a href={`tel:${person.phone}`}>{spacedPhone(person.phone)}</a>
    </li>
  );
}

/** Whatever comes of it, the list is read anew: a proposal that the day has gone past is in it no longer. */
function useDecision(proposalId: string) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const cache = useQueryClient();
  const accept = useWrite("acceptProposal");
  const decline = useWrite("declineProposal");
  const decide = (what: "acceptProposal" | "declineProposal") => {
    const write = what === "acceptProposal" ? accept : decline;
    const done = what === "acceptProposal" ? "dispatcher.proposal.accepted" : "dispatcher.proposal.declined";
    write.mutate(
      { params: { proposalId } },
      {
        onSuccess: () => say(t(done)),
        onError: (cause) =>
          say(cause.code === "plan.stale" ? t("dispatcher.proposal.stale") : errorText(cause), "error"),
        onSettled: () => void cache.invalidateQueries({ queryKey: queryKey("listProposals", undefined) }),
      },
    );
  };
  return { decide, isDeciding: accept.isPending || decline.isPending };
}
