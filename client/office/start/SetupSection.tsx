import type { Setup, SetupStep } from "../../../shared/schemas/accounts.ts";
import type { ListKind } from "../../../shared/schemas/index.ts";
import { useRead } from "../../api/index.ts";
import { Badge, Callout, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import "../staff/staff.css";

/** Where each is done; what only the machine is told has no page. */
const pages: Partial<Record<SetupStep, string>> = {
  ...{ region: "rules", operators: "operators", contracts: "operators", vehicles: "vehicles" },
  ...{ drivers: "drivers", shifts: "shifts", riders: "riders", dispatchers: "staff" },
};

/** What may come from a file. */
const lists: Partial<Record<SetupStep, ListKind>> = {
  ...{ vehicles: "vehicles", drivers: "drivers", shifts: "templates", riders: "riders" },
};

/** What is there and what is missing before the first trip. Each step can wait. */
export function SetupSection({ paths }: { paths: readonly string[] }) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("getSetup", undefined, { staleTime: 0 });
  const steps = read.data?.steps ?? [];
  const missing = steps.filter(({ isDone, isNeeded }) => isNeeded && !isDone);
  return (
    <div className="staff">
      <ViewTitle>{t("officeStart.title")}</ViewTitle>
      {read.error !== null && <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />}
      {read.data === undefined && read.error === null && <Loading />}
      {read.data !== undefined && (
        <Callout tone={missing.length === 0 ? "good" : "warn"}>
          <p>{t("officeStart.missing", { count: missing.length })}</p>
        </Callout>
      )}
      <ol className="staff__list">
        {steps.map((each) => (
          <li key={each.step} className="card">
            <Step {...each} paths={paths} />
          </li>
        ))}
      </ol>
    </div>
  );
}

type StepProps = Setup["steps"][number] & { readonly paths: readonly string[] };

function Step({ step, count, isDone, isNeeded, paths }: StepProps) {
  const { t } = useText();
  const page = step === "pins" ? "staff/drivers" : pages[step];
  const isThere = page !== undefined && paths.includes(page.split("/")[0] ?? "");
  const name = t(`officeStart.${step}`);
  const list = lists[step];
  return (
    <>
      <p className="row row--apart">
        <strong>{isThere ? <a href={`#/${page}`}>{name}</a> : name}</strong>
        <Badge tone={isDone ? "good" : isNeeded ? "warn" : "neutral"} icon={isDone ? "check" : "clock"}>
          {count === undefined || !isDone
            ? t(isDone ? "officeStart.done" : isNeeded ? "officeStart.open" : "officeStart.canWait")
            : t("officeStart.count", { count })}
        </Badge>
      </p>
      <p className="soft">{t(`officeStart.${step}.about`)}</p>
      {list !== undefined && paths.includes("files") && (
        <a href={`#/files/${list}`} aria-label={`${name}: ${t("officeStart.fromList")}`}>
          {t("officeStart.fromList")}
        </a>
      )}
    </>
  );
}
