import type { MessageKey } from "../../../shared/i18n/index.ts";
import type { AuditLineView, AuditPage } from "../../../shared/schemas/audit.ts";
import { Button, type Translate, useText } from "../../ui/index.ts";
import type { AuditChoice } from "./auditChoice.ts";
import { deedText } from "./deeds.ts";

interface AuditLinesProps {
  readonly page: AuditPage;
  /** Narrows the lines to what one of them names. */
  readonly onNarrow: (part: Partial<AuditChoice>) => void;
}

export function AuditLines({ page, onNarrow }: AuditLinesProps) {
  const { t } = useText();
  return (
    <ol className="audit__lines" aria-label={t("audit.table")}>
      {page.lines.map((line) => (
        <li key={line.id} className="card">
          <Line line={line} onNarrow={onNarrow} />
        </li>
      ))}
    </ol>
  );
}

const subjects: ReadonlySet<string> = new Set([
  "handover",
  ...["trip", "stop", "run", "vehicle", "rider", "driver", "staff", "day", "proposal", "nobody"],
  ...[
    "unknown",
    "queues",
    "clock",
    "audit",
    "contract",
    "application",
    "applicationKey",
    "tracker",
    "closure",
    "weather",
    "incident",
    "clinicDelay",
    "call",
    "messageWay",
  ],
]);
const subjectText = (kind: string): MessageKey =>
  (subjects.has(kind) ? `audit.subject.${kind}` : "audit.subject.other") as MessageKey;

/** A name, or why there is none. */
function personText({ id, name }: { id?: string | undefined; name?: string | undefined }, t: Translate) {
  return name ?? (id === undefined ? undefined : t("audit.gone"));
}

function Line({ line, onNarrow }: { line: AuditLineView } & Pick<AuditLinesProps, "onNarrow">) {
  const { t, formats } = useText();
  const { by, to, did } = line;
  const deed = deedText(did);
  const who = [t(`audit.role.${by.role}` as MessageKey), personText(by, t)].filter(Boolean).join(" ");
  const isPerson = to.kind === "rider" || to.kind === "driver" || to.kind === "staff";
  const toWhom = [t(subjectText(to.kind)), to.name ?? (isPerson ? personText(to, t) : undefined)];
  const alsoRider = line.rider !== undefined && line.rider.id !== to.id ? line.rider : undefined;
  return (
    <>
      <p className="numbers soft">
        {formats.shortDay(line.at)} {formats.time(line.at)}
      </p>
      <p>
        <strong>{deed === undefined ? t("audit.unknownDeed", { code: did }) : t(deed)}</strong>
        {" · "}
        {toWhom.filter(Boolean).join(" ")}
        {alsoRider !== undefined && ` · ${personText(alsoRider, t)}`}
      </p>
      <p className="soft">{who}</p>
      {line.note !== undefined && <blockquote>{line.note}</blockquote>}
      <Narrowing line={line} onNarrow={onNarrow} />
    </>
  );
}

function Narrowing({ line, onNarrow }: { line: AuditLineView } & Pick<AuditLinesProps, "onNarrow">) {
  const { t } = useText();
  const { by, rider, vehicle, tripId } = line;
  return (
    <div className="audit__narrow">
      {by.id !== undefined && by.name !== undefined && (
        <Only name={by.name} onPress={() => onNarrow({ actor: { id: by.id ?? "", name: by.name ?? "" } })} />
      )}
      {rider?.name !== undefined && rider.id !== by.id && (
        <Only
          name={rider.name}
          onPress={() => onNarrow({ person: { id: rider.id, name: rider.name ?? "" } })}
        />
      )}
      {tripId !== undefined && (
        <Button look="quiet" onPress={() => onNarrow({ tripId })}>
          {t("audit.onlyTrip")}
        </Button>
      )}
      {vehicle?.plate !== undefined && (
        <Button
          look="quiet"
          onPress={() => onNarrow({ vehicle: { id: vehicle.id, name: vehicle.plate ?? "" } })}
        >
          {t("audit.onlyVehicle", { plate: vehicle.plate })}
        </Button>
      )}
    </div>
  );
}

function Only({ name, onPress }: { name: string; onPress: () => void }) {
  const { t } = useText();
  return (
    <Button look="quiet" onPress={onPress}>
      {t("audit.onlyPerson", { name })}
    </Button>
  );
}
