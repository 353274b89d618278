import { type FormEvent, useState } from "react";
import type { ReliefPlan } from "../../../shared/schemas/reliefs.ts";
import { TextField } from "../../ui/fields/index.ts";
import { SelectField } from "../../ui/fields/pickers.ts";
import { Button, isoAt, placeText, useText } from "../../ui/index.ts";
import type { When } from "./useRelief.ts";

/** A moment of the day is typed; a stop brings its own. */
const typed = ["depot", "time"] as const;
type Typed = (typeof typed)[number];
const isTyped = (value: string): value is Typed => typed.some((each) => each === value);

/** At once, at one of the next stops, or at a time at the depot or wherever the vehicle is. */
export function ReliefWhen({ plan, onLook }: { plan: ReliefPlan; onLook: (when: When) => void }) {
  const { t, formats, locale } = useText();
  const [choice, setChoice] = useState("now");
  const stops = plan.stops.map((stop) => ({
    value: stop.stopId as string,
    label: t("dispatcher.relief.atStop", { time: formats.time(stop.at), place: placeText(stop, locale) }),
  }));
  const choose = (value: string) => {
    setChoice(value);
    const stop = plan.stops.find(({ stopId }) => stopId === value);
    if (stop !== undefined) onLook({ meet: { at: "stop", stopId: stop.stopId } });
    else if (!isTyped(value)) onLook({});
  };
  return (
    <>
      <SelectField
        label={t("dispatcher.relief.when")}
        options={[
          { value: "now", label: t("dispatcher.relief.now") },
          ...stops,
          { value: "depot", label: t("dispatcher.relief.atDepot"), detail: plan.depot },
          { value: "time", label: t("dispatcher.relief.atTime") },
        ]}
        value={choice}
        onChange={choose}
      />
      {isTyped(choice) && <TimeForm key={choice} {...{ choice, plan, onLook }} />}
    </>
  );
}

interface TimeFormProps {
  readonly choice: Typed;
  readonly plan: ReliefPlan;
  readonly onLook: (when: When) => void;
}

function TimeForm({ choice, plan, onLook }: TimeFormProps) {
  const { t, zone } = useText();
  const [time, setTime] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (time === "") return;
    const at = isoAt(plan.serviceDay, time, zone);
    onLook({ at, ...(choice === "depot" && { meet: { at: "depot" } }) });
  };
  return (
    <form className="stack stack--tight" onSubmit={submit} noValidate>
      <TextField label={t("dispatcher.relief.time")} type="time" value={time} onChange={setTime} />
      <div className="row">
        <Button type="submit">{t("dispatcher.relief.look")}</Button>
      </div>
    </form>
  );
}
