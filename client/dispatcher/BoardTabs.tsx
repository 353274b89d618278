import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import type { Board } from "../../shared/schemas/dispatch.ts";
import { EmptyState, useText } from "../ui/index.ts";
import type { Selection } from "./BoardScreen.tsx";
import { listUnassigned } from "./board.ts";
import { CodeList } from "./CodeList.tsx";
import { RunList } from "./RunList.tsx";
import { TripList } from "./TripList.tsx";
import { TripRow } from "./TripRow.tsx";

export interface BoardListProps {
  readonly board: Board;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** The lists beside the map: everything the map says stands here in words. */
export function BoardTabs({ demo, ...props }: BoardListProps & { demo: boolean }) {
  const { t } = useText();
  const unassigned = listUnassigned(props.board.trips).length;
  return (
    <Tabs className="tabs">
      <TabList className="tabs__list" aria-label={t("dispatch.title")}>
        <Tab className="tab" id="requests">
          {t("dispatch.tab.requests")}
        </Tab>
        <Tab className="tab" id="unassigned">
          {t("dispatch.tab.unassigned")}
          {unassigned > 0 && <span className="tab__count numbers">{unassigned}</span>}
        </Tab>
        <Tab className="tab" id="runs">
          {t("dispatch.tab.runs")}
        </Tab>
        {demo && (
          <Tab className="tab" id="codes">
            {t("dispatch.tab.codes")}
          </Tab>
        )}
      </TabList>
      <TabPanel className="tabs__panel" id="requests">
        <TripList {...props} />
      </TabPanel>
      <TabPanel className="tabs__panel" id="unassigned">
        <UnassignedList {...props} />
      </TabPanel>
      <TabPanel className="tabs__panel" id="runs">
        <RunList {...props} />
      </TabPanel>
      {demo && (
        <TabPanel className="tabs__panel" id="codes">
          <CodeList />
        </TabPanel>
      )}
    </Tabs>
  );
}

function UnassignedList({ board, selection, onSelect }: BoardListProps) {
  const { t } = useText();
  const trips = listUnassigned(board.trips);
  if (trips.length === 0) return <EmptyState icon="check" title={t("dispatch.unassigned.empty")} />;
  return (
    <ul className="rows">
      {trips.map((trip) => (
        <TripRow key={trip.id} trip={trip} selection={selection} onSelect={onSelect} withReason />
      ))}
    </ul>
  );
}
