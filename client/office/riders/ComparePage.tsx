import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { RiderFile } from "../../../shared/schemas/riderRecords.ts";
import { useRead, useWrite } from "../../api/index.ts";
import { goTo } from "../../state/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import {
  BackLink,
  Button,
  Callout,
  ErrorState,
  Loading,
  useErrorText,
  useSay,
  useText,
  ViewTitle,
} from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { useCategories } from "./categories.ts";

interface ComparePageProps {
  readonly one: string;
  readonly other: string;
  readonly mayChange: boolean;
}

/** Two records side by side: one person's, or two people's. */
export function ComparePage({ one, other, mayChange }: ComparePageProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead("compareRiders", { query: { one, other } }, { staleTime: 0 });
  return (
    <div className="stack">
      <BackLink href="#/riders/duplicates" />
      <ViewTitle>{t("duplicates.title")}</ViewTitle>
      <p className="soft">{t("officeRiders.audit")}</p>
      {read.error !== null ? (
        <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Loading />
      ) : (
        <>
          <div className="riders__beside">
            <Glance rider={read.data.one} />
            <Glance rider={read.data.other} />
          </div>
          {mayChange && (
            <Decide
              key={`${read.data.one.version} ${read.data.other.version}`}
              one={read.data.one}
              other={read.data.other}
            />
          )}
        </>
      )}
    </div>
  );
}

function Glance({ rider }: { rider: RiderFile }) {
  const { t, formats } = useText();
  const { nameOf } = useCategories();
  const { eligibility, contacts, trips, needs } = rider;
  const lines: [string, string][] = [
    [t("officeRiders.iin"), rider.iin],
    [t("officeRiders.phone"), rider.phone],
    [t("officeRiders.state"), t(`officeRiders.state.${rider.standing.state}`)],
    [t("officeRiders.aid"), t(`aid.${rider.aid}`)],
    [t("officeRiders.home"), rider.home?.label ?? "–"],
    [
      t("officeRiders.eligibility"),
      eligibility
        .map(({ category, until }) =>
          [nameOf(category), until && fullDay(until, formats)].filter(Boolean).join(", "),
        )
        .join("; ") || t("officeRiders.noPeriods"),
    ],
    [
      t("officeRiders.contacts"),
      contacts.map(({ name, phone }) => `${name} ${spacedPhone(phone)}`).join("; ") ||
        t("officeRiders.noContacts"),
    ],
    [t("duplicates.needs"), t(Object.keys(needs).length > 0 ? "duplicates.yes" : "duplicates.no")],
    [
      t("duplicates.trips"),
      trips
        .slice(0, 3)
        .map(({ at, to }) => `${fullDay(at, formats)} ${to}`)
        .join("; ") || t("officeRiders.noTrips"),
    ],
  ];
  return (
    <section className="card stack stack--tight">
      <h2>{rider.name}</h2>
      <dl className="facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Decide({ one, other }: { one: RiderFile; other: RiderFile }) {
  const { t } = useText();
  const errorText = useErrorText();
  const say = useSay();
  const cache = useQueryClient();
  const [keptId, setKept] = useState<string>(one.id);
  const [mergeId] = useState(() => crypto.randomUUID());
  const done = (text: string, path: string) => {
    for (const name of ["listDuplicates", "listRiders", "openRider"])
      void cache.invalidateQueries({ queryKey: [name] });
    say(text);
    goTo(path);
  };
  const merge = useWrite("mergeRiders", {
    onSuccess: ({ rider }) => done(t("duplicates.merged"), `/riders/${rider.id}`),
  });
  const apart = useWrite("tellRidersApart", {
    onSuccess: () => done(t("duplicates.toldApart"), "/riders/duplicates"),
  });
  const failed = merge.error ?? apart.error;
  const [kept, gone] = keptId === one.id ? [one, other] : [other, one];
  return (
    <section className="card stack">
      <ChoiceField
        label={t("duplicates.keep")}
        hint={t("duplicates.effect")}
        choices={[one, other].map(({ id, name, iin }) => ({ value: id as string, label: `${name}, ${iin}` }))}
        value={keptId}
        onChange={setKept}
      />
      {failed !== null && (
        <Callout tone="bad" urgent>
          {errorText(failed)}
        </Callout>
      )}
      <div className="row">
        <Button
          look="primary"
          isDisabled={merge.isPending}
          onPress={() =>
            merge.mutate({
              body: {
                ...{ mergeId, kept: kept.id, keptVersion: kept.version },
                ...{ gone: gone.id, goneVersion: gone.version },
              },
            })
          }
        >
          {t("duplicates.merge")}
        </Button>
        <Button
          isDisabled={apart.isPending}
          onPress={() => apart.mutate({ body: { one: one.id, other: other.id } })}
        >
          {t("duplicates.apart")}
        </Button>
      </div>
    </section>
  );
}
