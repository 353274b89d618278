import type { LearnedTimeView } from "../../../shared/schemas/learnedTimes.ts";
import { Badge, Button, type Texts, useText } from "../../ui/index.ts";
import { nameOf } from "./nameOf.ts";

interface LearnedRowProps {
  readonly time: LearnedTimeView;
  readonly onChange: ((time: LearnedTimeView) => void) | undefined;
}

/** One of them: what was seen, how often, and what was set by hand. */
export function LearnedRow({ time, onChange }: LearnedRowProps) {
  const texts = useText();
  const { t } = texts;
  const { part, told } = time;
  const name = nameOf(time, texts);
  return (
    <li className="card stack" aria-label={`${name}, ${t(`learned.part.${part}`)}`}>
      <div className="row row--apart">
        <span>
          <b>{name}</b> <span className="soft">{t(`learned.part.${part}`)}</span>
        </span>
        {told !== undefined && <Badge tone="warn">{toldText(time, texts)}</Badge>}
      </div>
      <span>{learnedText(time, texts)}</span>
      {told !== undefined && <span className="soft">{t("learned.because", { reason: told.reason })}</span>}
      {onChange !== undefined && (
        <div className="row">
          <Button
            aria-label={t("learned.changeOf", { name, part: t(`learned.part.${part}`) })}
            onPress={() => onChange(time)}
          >
            {t("learned.change")}
          </Button>
        </div>
      )}
    </li>
  );
}

function learnedText({ kind, learned }: LearnedTimeView, { t, formats }: Texts): string {
  if (learned === undefined) return t("learned.none");
  const digits = kind === "place" ? 0 : 1;
  const [usual, enough] = [learned.usual, learned.enough].map((each) => formats.number(each, digits));
  const said = t(kind === "place" ? "learned.minutes" : "learned.times", {
    ...{ usual: usual ?? "", enough: enough ?? "" },
  });
  return `${said} · ${t("learned.seen", { count: learned.count, day: formats.day(learned.until) })}`;
}

function toldText({ kind, told }: LearnedTimeView, { t, formats }: Texts): string {
  if (told?.value === undefined) return t("learned.told.rules");
  return kind === "place"
    ? t("learned.told.minutes", { value: formats.number(told.value) })
    : t("learned.told.value", { value: formats.number(told.value, 1) });
}
