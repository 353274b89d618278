import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { EmptyState, useText } from "../../ui/index.ts";
import { countAttention } from "../day/attention.ts";
import { listUnassigned } from "../day/board.ts";
import type { BoardListProps } from "../day/boardList.ts";
import { BOARD_TABS, type BoardTab } from "../day/boardView.ts";
import { CodeList } from "../demo/CodeList.tsx";
import { RunList } from "../run/RunList.tsx";
import { TripList } from "../trip/TripList.tsx";
import { UnassignedList } from "../trip/UnassignedList.tsx";
import { Attention } from "../troubles/Attention.tsx";

/** The lists beside the map: everything the map says stands here in words. */
export function BoardTabs({ demo, ...props }: BoardListProps & { demo: boolean }) {
  const { t } = useText();
  const counts: Partial<Record<BoardTab, number>> = {
    unassigned: listUnassigned(props.board.trips).length,
    troubles: countAttention(props.attention),
  };
  const tabs = BOARD_TABS.filter((tab) => tab !== "codes" || demo);
  return (
    <Tabs
      className="tabs"
      selectedKey={props.view.tab}
      onSelectionChange={(key) => props.onShow({ tab: tabs.find((tab) => tab === key) ?? "requests" })}
    >
      <TabList className="tabs__list" aria-label={t("dispatcher.title")}>
        {tabs.map((tab) => (
          <Tab key={tab} className="tab" id={tab}>
            {t(`dispatcher.tab.${tab}`)}
            <TabCount count={counts[tab]} />
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab} className="tabs__panel" id={tab}>
          <Panel tab={tab} {...props} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function TabCount({ count = 0 }: { count: number | undefined }) {
  return count > 0 ? <span className="tab__count numbers">{count}</span> : null;
}

function Panel({ tab, ...props }: BoardListProps & { tab: BoardTab }) {
  switch (tab) {
    case "requests":
      return <TripList {...props} />;
    case "troubles":
      return <Attention {...props} />;
    case "unassigned":
      return <Unassigned {...props} />;
    case "runs":
      return <RunList {...props} />;
    case "codes":
      return <CodeList />;
  }
}

function Unassigned(props: BoardListProps) {
  const { t } = useText();
  const unassigned = listUnassigned(props.board.trips);
  if (unassigned.length === 0) return <EmptyState icon="check" title={t("dispatcher.unassigned.empty")} />;
  return <UnassignedList {...props} trips={unassigned} />;
}
