import { type ReactNode, useEffect } from "react";
import type { NewTripRequestInput, RiderTrip } from "../../../shared/schemas/trips.ts";
import type { ApiError } from "../../api/index.ts";
import { needTexts } from "../../request/needTexts.ts";
import { ChainQuestion, isChainQuestion, OtherTrip, useWhenText } from "../../request/ownTrips.tsx";
import type { Draft } from "../../request/wish.ts";
import {
  ApproximateMark,
  BackLink,
  Button,
  Callout,
  type IconName,
  PlaceLabel,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { Pictogram } from "../../ui/Pictogram.tsx";
import { CallDispatcher } from "../CallDispatcher.tsx";
import { AskAboutWish, isForPeople } from "./AskAboutWish.tsx";
import { aidIcons } from "./aidIcons.ts";
import { changePath, type Question } from "./steps.ts";
import type { Confirmed } from "./useSending.ts";

export interface CheckAnswersProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly back: string;
  readonly draft: Draft;
  readonly wish: NewTripRequestInput;
  /** Those that can be answered otherwise. */
  readonly questions: readonly Question[];
  /** `confirmed`: what was asked back is meant so. */
  readonly send: (confirmed: Confirmed) => void;
  readonly isSending: boolean;
  readonly error: ApiError | null;
  readonly onChange: () => void;
  readonly dispatcherPhone: string | undefined;
  /** A person decides about the wish: it is a trip that waits for them. */
  readonly onAsked: (trip: RiderTrip) => void;
  /** Brings the answers up to now. */
  readonly settle: () => void;
}

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly question: Question;
}

/** Everything once more before it counts, each answer with the way to change it. */
export function CheckAnswers(props: CheckAnswersProps) {
  const { title, lead, back, draft, wish, send, isSending, error, onChange, settle } = props;
  const { t } = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as what is read here is what will be sent
  useEffect(() => void settle(), []);
  return (
    <div className="stack ask">
      <BackLink href={`#${back}`} />
      <ViewTitle>{title}</ViewTitle>
      {lead}
      <div className="card">
        <Facts {...props} />
        <ApproximateMark place={draft.pickup.place} reader="rider" />
        <ApproximateMark place={draft.dropoff.place} reader="rider" />
      </div>
      {error !== null && isChainQuestion(error) ? (
        <ChainQuestion
          {...{ error, wish, isSending, onChange }}
          soonest={draft.soonest}
          onConfirm={() => send(["chain"])}
        />
      ) : (
        <>
          <Failed {...{ error, wish }} dispatcherPhone={props.dispatcherPhone} onAsked={props.onAsked} />
          <Button look="primary" large wide onPress={() => send(undefined)} isDisabled={isSending}>
            {t(isSending ? "offers.searching" : draft.whenReady ? "flow.ask" : "offers.search")}
          </Button>
        </>
      )}
      <p className="soft">{t("flow.kept")}</p>
    </div>
  );
}

type FailedProps = Pick<CheckAnswersProps, "error" | "wish" | "dispatcherPhone" | "onAsked">;

/** What did not come through is sent again by itself; what was refused is said with the other trip that is in its way. */
function Failed({ error, wish, dispatcherPhone, onAsked }: FailedProps) {
  const { t } = useText();
  const errorText = useErrorText();
  if (error === null) return null;
  if (error.isTransient)
    return (
      <Callout tone="warn" title={t("flow.offline.title")} urgent>
        {!error.code.startsWith("network.") && <p>{errorText(error)}</p>}
        <p>{t("flow.offline.text")}</p>
      </Callout>
    );
  return (
    <Callout tone="bad" urgent>
      <p>{errorText(error)}</p>
      <OtherTrip error={error} />
      {isForPeople(error) && (
        <>
          <AskAboutWish {...{ wish, onAsked }} />
          {dispatcherPhone !== undefined && <CallDispatcher phone={dispatcherPhone} />}
        </>
      )}
    </Callout>
  );
}

function Facts({ draft, wish, questions }: Pick<CheckAnswersProps, "draft" | "wish" | "questions">) {
  const { t } = useText();
  const facts = useFacts(draft, wish).filter(
    ({ question }) => question !== "back" || questions.includes(question),
  );
  return (
    <dl className="facts answers">
      {facts.map(({ name, value, question }, index) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {questions.includes(question) && facts[index - 1]?.question !== question && (
            <dd className="answers__change">
              <a href={`#${changePath(question)}`} aria-label={`${t("common.change")}: ${name}`}>
                {t("common.change")}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const withPicture = (name: IconName, text: ReactNode): ReactNode => (
  <>
    <Pictogram name={name} />
    {text}
  </>
);

/** Answers of one question stand together. */
function useFacts(draft: Draft, wish: NewTripRequestInput): Fact[] {
  const { t, formats } = useText();
  const whenText = useWhenText();
  const who = (name: string, value: ReactNode): Fact => ({ name, value, question: "who" });
  const needs = needTexts(wish.needs ?? {}, t);
  const { wayHome } = draft;
  return [
    { name: t("ask.from"), value: withPicture("pin", <EndWithNote end={draft.pickup} />), question: "from" },
    { name: t("ask.to"), value: withPicture("flag", <EndWithNote end={draft.dropoff} />), question: "to" },
    {
      name: t("ask.time"),
      value: draft.soonest
        ? t("offers.asSoon")
        : draft.whenReady
          ? t("flow.whenReady.about", { time: formats.time(wish.when.at) })
          : whenText(wish.when),
      question: "when",
    },
    who(t("ask.companions"), t("ask.companionsCount", { count: draft.companions })),
    who(t("ask.purpose"), t(`purpose.${draft.purpose}`)),
    who(t("ask.aid"), withPicture(aidIcons[draft.aid], t(`aid.${draft.aid}`))),
    who(t("ask.assistance"), t(`assistance.${draft.assistance}`)),
    ...(needs.length > 0 ? [who(t("ask.moreNeeds"), needs.join(" · "))] : []),
    ...(draft.note.trim() !== "" ? [who(t("ask.note"), draft.note.trim())] : []),
    {
      name: t("flow.back.title"),
      value:
        wayHome?.kind === "leaveAt"
          ? whenText(wayHome)
          : t(wayHome === undefined ? "flow.back.none" : "flow.back.whenReady"),
      question: "back",
    },
  ];
}

function EndWithNote({ end: { text, note } }: { end: Draft["pickup"] }) {
  return (
    <>
      <PlaceLabel>{text}</PlaceLabel>
      {note.trim() !== "" && ` (${note.trim()})`}
    </>
  );
}
