import type { ReactNode } from "react";
import {
  type HealthLine,
  type HealthPart,
  type HealthView,
  healthParts,
} from "../../../shared/schemas/health.ts";
import { useRead } from "../../api/index.ts";
import {
  Badge,
  ButtonLink,
  Callout,
  ErrorState,
  Loading,
  type Tone,
  useErrorText,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { useAboutText } from "./aboutText.ts";
import { doingOf } from "./doingOf.ts";
import "./health.css";

const READ_EVERY_MS = 15_000;
const tones = { fine: "good", look: "warn", wrong: "bad" } as const satisfies Record<
  HealthView["state"],
  Tone
>;

/** How the installation itself is: each thing with its state, since when, and what to do about it. */
export function HealthSection({ seesQueues }: { seesQueues: boolean }) {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const read = useRead("getHealth", undefined, { staleTime: 0, refetchInterval: READ_EVERY_MS });
  const { data } = read;
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("health.title")}</ViewTitle>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {data === undefined && read.error === null && <Loading />}
      {data !== undefined && (
        <>
          <Callout tone={tones[data.state]}>{t(`health.whole.${data.state}`)}</Callout>
          <p className="soft">{t("health.read", { time: formats.time(data.now) })}</p>
          {healthParts.map((part) => (
            <Part key={part} part={part} lines={data.lines.filter((line) => line.part === part)}>
              {part === "queues" && seesQueues && (
                <p>
                  <ButtonLink href="/api/queues/" target="_blank">
                    {t("health.queues.open")}
                  </ButtonLink>
                </p>
              )}
            </Part>
          ))}
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly part: HealthPart;
  readonly lines: readonly HealthLine[];
  readonly children: ReactNode;
}

function Part({ part, lines, children }: PartProps) {
  const { t } = useText();
  if (lines.length === 0) return null;
  const title = t(`health.part.${part}`);
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="health">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two processes of one machine may say the same
          <li key={index} className="health__line">
            <Line line={line} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function Line({ line }: { line: HealthLine }) {
  const { t, formats } = useText();
  const aboutText = useAboutText();
  const doing = doingOf(line.saying);
  const about = aboutText(line);
  const at = line.since && `${formats.shortDay(line.since)} ${formats.time(line.since)}`;
  return (
    <>
      <Badge tone={tones[line.state]}>{t(`health.state.${line.state}`)}</Badge>
      <div className="health__words">
        <p>
          {about !== "" && <strong>{about}: </strong>}
          {t(`health.say.${line.saying}`, line.values)}
          {at !== undefined && <span className="soft numbers"> ({t("health.since", { at })})</span>}
        </p>
        {doing !== undefined && <p className="soft">{t(`health.do.${doing}`)}</p>}
      </div>
    </>
  );
}
