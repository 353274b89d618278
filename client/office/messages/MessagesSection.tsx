import { useRead } from "../../api/index.ts";
import { ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { SentMessages } from "./SentMessages.tsx";
import { Spending } from "./Spending.tsx";
import { Ways } from "./Ways.tsx";

/** Also until every process has heard that a rule is another one. */
const READ_EVERY_MS = 5_000;

/** By which ways people are told, what that costs, and what was sent. `steers`: is over the whole service. */
export function MessagesSection({ steers }: { readonly steers: boolean }) {
  const { t } = useText();
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("messages.title")}</ViewTitle>
      {steers && <Steering />}
      <SentMessages />
    </div>
  );
}

function Steering() {
  const errorText = useErrorText();
  const read = useRead("getMessageWays", undefined, { staleTime: 0, refetchInterval: READ_EVERY_MS });
  const again = () => void read.refetch();
  if (read.error !== null) return <ErrorState text={errorText(read.error)} onRetry={again} />;
  if (read.data === undefined) return <Loading />;
  const { ways, isPaidAllowed, budget } = read.data;
  return (
    <>
      <Ways ways={ways} isPaidAllowed={isPaidAllowed} onChanged={again} />
      <Spending budget={budget} onChanged={again} />
    </>
  );
}
