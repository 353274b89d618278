import { type FormEvent, useEffect, useRef, useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { DayCounts } from "../../../shared/schemas/dispatching.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { goTo, useServiceNow } from "../../state/index.ts";
import { Button, ButtonLink, dayAfter, useText } from "../../ui/index.ts";
import { useIsEvening } from "../day/evening.ts";
import { pathOfClosing, pathOfDay, pathOfUnassigned, useShownDay } from "../day/shownDay.ts";
import { useDayCounts } from "../day/useDayCounts.ts";
import { SHORTCUTS } from "./shortcuts.ts";

interface DayChooserProps {
  readonly region: RegionInfo;
  /** The day that is being read. */
  readonly coming: string | undefined;
}

/** The day on the screen, the ones beside it, and how many have no vehicle on the days ahead; from the evening on, tomorrow is offered. */
export function DayChooser({ region, coming }: DayChooserProps) {
  const { t, formats } = useText();
  const { day: shown, today } = useShownDay();
  const day = coming ?? shown;
  const [isOpen, setOpen] = useState(false);
  const counts = useDayCounts();
  const ahead = counts.reduce((sum, each) => sum + (each.day > today ? each.unassigned : 0), 0);
  const offersTomorrow = useIsEvening(region);
  const step = (count: number) => `#${pathOfDay(dayAfter(day, count), today)}`;
  return (
    <nav className="days" aria-label={t("dispatcher.day.choose")}>
      <ButtonLink
        look="quiet"
        icon="back"
        href={step(-1)}
        aria-label={t("dispatcher.day.previous")}
        aria-keyshortcuts={SHORTCUTS.previousDay}
      />
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button look="quiet">
          <span className="days__shown">
            {day === today ? t("date.today", { day: formats.shortDay(day) }) : formats.day(day)}
          </span>
          <span className={`days__ahead numbers ${ahead > 0 ? "days__ahead--bad" : "soft"}`}>
            {t("dispatcher.day.aheadCount", { count: ahead })}
          </span>
        </Button>
        <Popover className="popover popover--days" placement="bottom start">
          <Dialog className="days__dialog" aria-label={t("dispatcher.day.choose")}>
            <DayList
              {...{ counts, region, day }}
              offered={offersTomorrow ? dayAfter(today) : day}
              onChosen={() => setOpen(false)}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {offersTomorrow && day === today ? (
        <ButtonLink href={step(1)} aria-keyshortcuts={SHORTCUTS.nextDay}>
          {t("dispatcher.day.tomorrow")}
        </ButtonLink>
      ) : (
        <ButtonLink
          look="quiet"
          icon="next"
          href={step(1)}
          aria-label={t("dispatcher.day.next")}
          aria-keyshortcuts={SHORTCUTS.nextDay}
        />
      )}
    </nav>
  );
}

interface DayListProps {
  readonly counts: DayCounts["days"];
  readonly region: RegionInfo;
  readonly day: string;
  /** Where the focus begins. */
  readonly offered: string;
  readonly onChosen: () => void;
}

/** Today and the days ahead, each with its people without a vehicle; any other day by its date. */
function DayList({ counts, region, day, offered, onChosen }: DayListProps) {
  const { t } = useText();
  const { today } = useShownDay();
  const [other, setOther] = useState("");
  const show = (event: FormEvent) => {
    event.preventDefault();
    if (other === "") return;
    goTo(pathOfDay(other, today));
    onChosen();
  };
  return (
    <>
      <ul className="days__list" aria-label={t("dispatcher.day.list")}>
        {counts.map((count) => (
          <DayLine
            key={count.day}
            count={count}
            unlike={region.calendar.find((each) => each.day === count.day)}
            isShown={count.day === day}
            isOffered={count.day === offered}
            onChosen={onChosen}
          />
        ))}
      </ul>
      {day <= today && (
        <a className="days__day" href={`#${pathOfClosing(day)}`} onClick={onChosen}>
          {t("dispatcher.closing.link")}
        </a>
      )}
      <form className="days__other" onSubmit={show}>
        <label className="field">
          <span className="field__label">{t("dispatcher.day.another")}</span>
          <input
            className="input"
            type="date"
            required
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
        </label>
        <Button type="submit">{t("dispatcher.day.show")}</Button>
      </form>
    </>
  );
}

interface DayLineProps {
  readonly count: DayCounts["days"][number];
  /** A holiday, or a day without service. */
  readonly unlike: RegionInfo["calendar"][number] | undefined;
  readonly isShown: boolean;
  readonly isOffered: boolean;
  readonly onChosen: () => void;
}

function DayLine({
  count: { day, requests, unassigned },
  unlike,
  isShown,
  isOffered,
  onChosen,
}: DayLineProps) {
  const { t, formats, locale } = useText();
  const { today } = useShownDay();
  const now = useServiceNow(60_000);
  const link = useRef<HTMLAnchorElement>(null);
  const isFirst = useRef(isOffered);
  useEffect(() => {
    if (isFirst.current) link.current?.focus();
  }, []);
  const name = formats.relativeDay(day, now);
  const without = t("dispatcher.day.unassigned", { count: unassigned });
  return (
    <li className="days__line">
      <a
        ref={link}
        className="days__day"
        href={`#${pathOfDay(day, today)}`}
        aria-current={isShown ? "date" : undefined}
        onClick={onChosen}
      >
        {name}
        {unlike !== undefined && (
          <span className="days__unlike soft">
            {unlike.hours === undefined
              ? t("when.closed", { name: unlike.name[locale] })
              : unlike.name[locale]}
          </span>
        )}
      </a>
      {unassigned > 0 ? (
        <a
          className="days__count numbers"
          href={`#${pathOfUnassigned(day)}`}
          aria-label={`${without}: ${name}`}
          onClick={onChosen}
        >
          {without}
        </a>
      ) : (
        <span className="days__count soft numbers">{t("dispatcher.day.requests", { count: requests })}</span>
      )}
    </li>
  );
}
