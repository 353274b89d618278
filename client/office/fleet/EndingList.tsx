import { type ReactNode, useState } from "react";
import { ViewTitle } from "../../ui/index.ts";
import { Ending } from "./Ending.tsx";
import { FleetList, Pages, type Read } from "./FleetList.tsx";

/** What is looked for in a list, and which part of it is shown: of anything else, the first. */
export function useEndingSearch() {
  const [text, setText] = useState("");
  const [offset, goTo] = useState(0);
  const [isEnding, setEnding] = useState(false);
  const search = (next: string) => {
    setText(next);
    goTo(0);
  };
  const chooseEnding = (next: boolean) => {
    setEnding(next);
    goTo(0);
  };
  return { text, search, offset, goTo, isEnding, chooseEnding };
}

interface EndingListProps {
  readonly title: string;
  readonly searched: ReturnType<typeof useEndingSearch>;
  readonly read: Read;
  readonly count: string;
  readonly total: number;
  readonly ending: number;
  readonly tools: ReactNode;
  /** The rows of the part that is shown. */
  readonly children: readonly ReactNode[];
}

/** Vehicles or drivers, or those alone of whom something ends. */
export function EndingList({
  title,
  searched,
  read,
  count,
  total,
  ending,
  tools,
  children,
}: EndingListProps) {
  const { text, search, offset, goTo, isEnding, chooseEnding } = searched;
  return (
    <div className="stack">
      <ViewTitle>{title}</ViewTitle>
      <Ending {...{ count: ending, isChosen: isEnding }} onChoose={chooseEnding} />
      <FleetList {...{ text, read, count, tools }} onSearch={search} isEmpty={children.length === 0}>
        <ul className="fleet__rows">{children}</ul>
        <Pages {...{ offset, total }} onGo={goTo} />
      </FleetList>
    </div>
  );
}
