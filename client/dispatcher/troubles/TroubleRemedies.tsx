import { useState } from "react";
import type { TroubleView } from "../../../shared/schemas/troubles.ts";
import { useRead } from "../../api/index.ts";
import { Button, ButtonLink, useText } from "../../ui/index.ts";
import { SolveOtherwise } from "../closing/SolveOtherwise.tsx";
import type { BoardListProps } from "../day/boardList.ts";
import { RescueLink } from "../rescue/RescueLinks.tsx";
import { AssignDialog } from "../trip/AssignDialog.tsx";
import { GiveRoom } from "./GiveRoom.tsx";
import { OfferDialog } from "./OfferDialog.tsx";
import { UnderstoodForDriver } from "./UnderstoodForDriver.tsx";

export interface RemediesProps extends Pick<BoardListProps, "board" | "onSelect"> {
  readonly trouble: TroubleView;
}

/** What can be done about a run: each shows its effect on everybody before anything is done. */
export function RunRemedies({
  trouble: { kind, since, remedies, people },
  run,
  board,
  onSelect,
}: RemediesProps & { run: TroubleView["runs"][number] }) {
  const { t } = useText();
  const [offering, offer] = useState(false);
  return (
    <div className="row">
      {kind === "outage" && <span className="plate">{run.plate}</span>}
      {remedies.includes("callDriver") && (
        <ButtonLink icon="phone" href={`tel:${run.driver.phone}`}>
          {t("dispatcher.trouble.callDriver", { name: run.driver.name })}
        </ButtonLink>
      )}
      {kind === "changesMissed" && <UnderstoodForDriver {...{ run, since }} />}
      {remedies.includes("offerTrips") && run.movable > 0 && (
        <Button look="primary" onPress={() => offer(true)}>
          {t("dispatcher.offer.open", { plate: run.plate })}
        </Button>
      )}
      {remedies.includes("assignTrip") &&
        people.map((person) => <GiveRoom key={person.tripId} {...{ board, person, run }} />)}
      {remedies.includes("callDriver") && <RescueLink cause="vehicle" shiftId={run.shiftId} />}
      <Button look="quiet" onPress={() => onSelect({ kind: "run", id: run.shiftId })}>
        {t("dispatcher.trouble.openRun")}
      </Button>
      {offering && <OfferDialog shiftId={run.shiftId} plate={run.plate} onClose={() => offer(false)} />}
    </div>
  );
}

/** What can be done for a person: who speaks for them, another vehicle with its effect, and how else it was solved. */
export function PersonRemedies({
  trouble: { remedies },
  person,
  board,
}: Omit<RemediesProps, "onSelect"> & { person: TroubleView["people"][number] }) {
  const { t } = useText();
  const { tripId, serviceDay: day, name } = person;
  return (
    <>
      {remedies.includes("callContact") &&
        person.contacts.map((contact) => (
          <ButtonLink key={contact.phone} icon="phone" href={`tel:${contact.phone}`}>
            {t("dispatcher.trouble.callContact", { name: contact.name })}
          </ButtonLink>
        ))}
      {remedies.includes("moveTrip") && day === board.serviceDay && <FindVehicle {...{ board, person }} />}
      {remedies.includes("solveOtherwise") && <SolveOtherwise {...{ tripId, day, name }} />}
    </>
  );
}

/** Vehicles that could take them, each with what that would do to everybody. */
function FindVehicle({
  board,
  person: { tripId, name },
}: Pick<RemediesProps, "board"> & { person: TroubleView["people"][number] }) {
  const { t } = useText();
  const [isOpen, open] = useState(false);
  const read = useRead("getTripDetail", { params: { tripId } }, { enabled: isOpen, staleTime: 0 });
  const trip = read.data?.trip;
  return (
    <>
      <Button onPress={() => open(true)}>{t("dispatcher.trouble.move", { name })}</Button>
      {isOpen && trip !== undefined && <AssignDialog {...{ board, trip }} onClose={() => open(false)} />}
    </>
  );
}
