import { useEffect, useRef } from "react";
import type { Offer, Offers } from "../../../shared/schemas/offers.ts";
import type { ApiError } from "../../api/index.ts";
import { useServiceNow } from "../../state/index.ts";
import { Button, Callout, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { OfferCard } from "./OfferCard.tsx";
import { isPlateLater } from "./plateLater.ts";
import { QuotaLines } from "./QuotaLines.tsx";

export interface OfferChoiceProps {
  readonly answer: Offers;
  /** A trip is changed, which stays as it is until then. */
  readonly isChange: boolean;
  /** As soon as possible: there is no time that could be asked for all the same. */
  readonly isSoonest: boolean;
  /** Keys 1 to 5 take a time: for who books while somebody is on the telephone. */
  readonly byKeys?: boolean;
  readonly isTaking: boolean;
  readonly error: ApiError | null;
  readonly onTake: (offer: Offer) => void;
  /** The same wish as a request, where there is that way. */
  readonly onAskAnyway: () => void;
  readonly onBack: () => void;
}

/** The times that can be had, the best first; one is taken, or the wish is changed, or asked for all the same. */
export function OfferChoice(props: OfferChoiceProps) {
  const { answer, isChange, byKeys = false, isTaking, error, onTake, onBack } = props;
  const { t, tReason, formats, zone } = useText();
  const now = useServiceNow(30_000);
  const errorText = useErrorText();
  const { offers } = answer;
  useNumberKeys(byKeys && !isTaking ? offers : [], onTake);
  const [first] = offers;
  return (
    <div className="stack">
      <Title isInDialog={byKeys}>{t(isChange ? "offers.titleChange" : "offers.title")}</Title>
      {error !== null && (
        <Callout tone="bad" urgent>
          <p>{errorText(error)}</p>
        </Callout>
      )}
      {answer.firstAlone !== undefined && (
        <Callout tone="warn" title={t("offers.firstAlone.title")}>
          <p>{tReason(answer.firstAlone)}</p>
          <p>{t("offers.firstAlone.text")}</p>
        </Callout>
      )}
      {first !== undefined && (
        <p>
          {t(leadOf(props), { time: formats.time(first.expiresAt) })}
          {byKeys && ` ${t("offers.keys", { count: offers.length })}`}
        </p>
      )}
      {answer.record !== undefined && (
        <p>{t("offers.record", { ...answer.record, tenths: tenthsOf(answer.record) })}</p>
      )}
      {answer.quota !== undefined && <QuotaLines quota={answer.quota} />}
      <ol className="offers">
        {offers.map((offer, index) => (
          <li key={offer.id}>
            <OfferCard {...{ offer, now, byKeys, isTaking }} no={index + 1} onTake={() => onTake(offer)} />
          </li>
        ))}
      </ol>
      {isPlateLater(offers, now, zone) && <p className="soft">{t("offers.plate")}</p>}
      <NoneOfThese {...props} />
      <Button wide onPress={onBack} isDisabled={isTaking}>
        {t("common.change")}
      </Button>
    </div>
  );
}

/** Never more than there were. */
const tenthsOf = ({ kept, of }: NonNullable<Offers["record"]>): number => Math.floor((10 * kept) / of);

/** Who books for somebody reads of no trip of their own. */
function leadOf({ isChange, byKeys = false }: OfferChoiceProps) {
  if (!isChange) return "offers.lead";
  return byKeys ? "offers.leadChangeFor" : "offers.leadChange";
}

/** In a dialog it stands below the dialog's own; the focus comes to it either way. */
function Title({ isInDialog, children }: { isInDialog: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!isInDialog) return <ViewTitle>{children}</ViewTitle>;
  return (
    <h3 ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}

/** There is nothing, or not what was asked for: why, and the way that is left. */
function NoneOfThese({ answer, isChange, isSoonest, isTaking, onAskAnyway }: OfferChoiceProps) {
  const { t, tReason } = useText();
  const { offers, reason } = answer;
  const canAskAnyway = answer.canAskAnyway && !isSoonest;
  const none = isChange ? "offers.noneChange" : isSoonest ? "offers.noneSoon" : "offers.none";
  if (offers.length > 0) {
    const isAsAsked = offers.some(({ reason: { code } }) => code === "asYouAsked" || code === "soonest");
    if (!canAskAnyway || (isAsAsked && answer.firstAlone === undefined)) return null;
    return (
      <div className="stack stack--tight">
        <p>{t("offers.other")}</p>
        <Button look="quiet" onPress={onAskAnyway} isDisabled={isTaking}>
          {t("offers.askAnyway")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Callout tone="warn" title={t(none)}>
        {reason !== undefined && <p>{tReason(reason)}</p>}
        {canAskAnyway && <p>{t("offers.askAnywayText")}</p>}
      </Callout>
      {canAskAnyway && (
        <Button look="primary" large wide onPress={onAskAnyway} isDisabled={isTaking}>
          {t("offers.askAnyway")}
        </Button>
      )}
    </>
  );
}

/** 1 takes the first; not while somebody writes, nor with a key that means something else. */
function useNumberKeys(offers: readonly Offer[], onTake: (offer: Offer) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const offer = offers[Number(event.key) - 1];
      const isWriting = event.target instanceof Element && event.target.matches("input, textarea, select");
      if (offer === undefined || isWriting || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      onTake(offer);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [offers, onTake]);
}
