import { OfferChoice } from "../../request/offers/OfferChoice.tsx";
import { goTo } from "../../state/index.ts";
import { BackLink } from "../../ui/index.ts";
import type { StepProps } from "./stepProps.ts";
import { pathOf } from "./steps.ts";

/** The times that can be had, of which one is taken. */
export function TimesPage({ own, sending }: StepProps) {
  const { offers, request } = sending;
  if (offers.shown === undefined) return null;
  return (
    <div className="stack ask">
      <BackLink href={`#${pathOf("check")}`} />
      <OfferChoice
        answer={offers.shown}
        isChange={own.changes === true}
        isSoonest={own.draft.soonest === true}
        isTaking={offers.isTaking || request.isPending}
        error={offers.takeError ?? request.error}
        onTake={offers.take}
        onAskAnyway={sending.askAnyway}
        onBack={() => goTo(pathOf("check"))}
      />
    </div>
  );
}
