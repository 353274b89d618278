import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { ClockState } from "../../../shared/schemas/people.ts";
import { useWrite } from "../../api/index.ts";
import { clockStore, useServiceNow, useStore } from "../../state/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";

const SPEEDS = [1, 10, 30, 60, 120];

/** Service time; in a demo also how fast it runs and whether it stands still. */
export function ClockTools({ demo }: { demo: boolean }) {
  const { t, formats } = useText();
  const clock = useStore(clockStore);
  const now = useServiceNow();
  // Until the clock is read, its place is kept: nothing beside it moves.
  return (
    <div className="clock">
      <p className="clock__now" data-unread={clock === undefined}>
        <span className="soft">{t("dispatcher.clock.now")}</span>{" "}
        <time className="numbers" dateTime={new Date(now).toISOString()}>
          {formats.shortDay(now)}, {formats.time(now)}
        </time>
      </p>
      {demo && <DemoMenu clock={clock} />}
    </div>
  );
}

/** The demonstration's own controls, out of the way of the day's work. */
function DemoMenu({ clock }: { clock: ClockState | undefined }) {
  const { t } = useText();
  return (
    <DialogTrigger>
      <Button look="quiet" icon={clock?.paused === true ? "pause" : "play"}>
        {t("dispatcher.demo.tools")}
      </Button>
      <Popover className="popover popover--tools" placement="bottom end">
        <Dialog className="row" aria-label={t("dispatcher.demo.tools")}>
          {clock !== undefined && <DemoTools clock={clock} />}
        </Dialog>
      </Popover>
      <span role="status" className="visually-hidden">
        {clock?.paused === true && t("dispatcher.clock.paused")}
      </span>
    </DialogTrigger>
  );
}

function DemoTools({ clock }: { clock: ClockState }) {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  const set = useWrite("setDemoClock", { onSuccess: (state) => clockStore.set(state) });
  const change = (body: { speed?: number; paused?: boolean }) =>
    set.mutate({ body }, { onError: (cause) => say(errorText(cause), "error") });
  const speeds = SPEEDS.includes(clock.speed) ? SPEEDS : [...SPEEDS, clock.speed].sort((a, b) => a - b);
  return (
    <>
      <select
        className="native-select"
        aria-label={t("dispatcher.clock.speed")}
        value={clock.speed}
        onChange={(event) => change({ speed: Number(event.target.value) })}
      >
        {speeds.map((speed) => (
          <option key={speed} value={speed}>
            {t("dispatcher.clock.times", { speed: String(speed) })}
          </option>
        ))}
      </select>
      <Button
        look={clock.paused ? "secondary" : "quiet"}
        icon={clock.paused ? "play" : "pause"}
        aria-label={clock.paused ? t("dispatcher.clock.resume") : t("dispatcher.clock.pause")}
        isDisabled={set.isPending}
        onPress={() => change({ paused: !clock.paused })}
      />
    </>
  );
}
