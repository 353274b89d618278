import { useState } from "react";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead } from "../../api/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  EmptyState,
  ErrorState,
  Loading,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { AddressCard } from "./AddressCard.tsx";

const PAGE = 20;
const states = ["doubtful", "toAsk"] as const;
type State = (typeof states)[number];

/** Addresses that lists told, and nobody is sure of: people work them off one by one. */
export function AddressesPage({ region }: { region: RegionInfo }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [state, setState] = useState<State>("doubtful");
  const [offset, setOffset] = useState(0);
  const read = useRead("listAddresses", { query: { state, offset, limit: PAGE } }, { keepPrevious: true });
  if (read.isPending) return <Loading />;
  if (read.isError) return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  const { addresses, counts } = read.data;
  return (
    <div className="stack stack--loose">
      <BackLink href="#/files" />
      <ViewTitle>{t("addresses.title")}</ViewTitle>
      <p className="soft">{t("addresses.about")}</p>
      {counts.waiting > 0 && <p role="status">{t("addresses.waiting", { count: counts.waiting })}</p>}
      <ChoiceField
        label={t("addresses.state")}
        value={state}
        onChange={(next) => {
          setState(next);
          setOffset(0);
        }}
        choices={states.map((value) => ({ value, label: t(`addresses.${value}`, { count: counts[value] }) }))}
      />
      {addresses.length === 0 && <EmptyState title={t("addresses.none")} />}
      <ul className="lists">
        {addresses.map((each) => (
          <AddressCard
            key={each.riderId}
            address={each}
            region={region}
            isToAsk={state === "toAsk"}
            onDone={() => void read.refetch()}
          />
        ))}
      </ul>
      <div className="row">
        {offset > 0 && <Button onPress={() => setOffset(offset - PAGE)}>{t("lists.earlier")}</Button>}
        {offset + PAGE < counts[state] && (
          <Button onPress={() => setOffset(offset + PAGE)}>{t("lists.later")}</Button>
        )}
      </div>
    </div>
  );
}
