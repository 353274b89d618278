import { useState } from "react";
import type { OfficeRole } from "../../../shared/roles/index.ts";
import type { ListKind } from "../../../shared/schemas/index.ts";
import type { RegionInfo } from "../../../shared/schemas/region.ts";
import { useRead } from "../../api/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { EmptyState, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { AddressesPage } from "./AddressesPage.tsx";
import { BringList } from "./BringList.tsx";
import "./files.css";
import { GiveList } from "./GiveList.tsx";
import { ImportDetail } from "./ImportDetail.tsx";
import { kindsOf, mayChangeLists, maySettleAddresses } from "./listKinds.ts";

export interface FilesSectionProps {
  readonly role: OfficeRole;
  readonly region: RegionInfo;
  /** "" on the first page, what kind of list it begins with, `addresses`, or the id of a list. */
  readonly rest: string;
}

/** Lists from other offices and for them. */
export function FilesSection({ role, region, rest }: FilesSectionProps) {
  const { t } = useText();
  const kinds = kindsOf(role);
  const [chosen, setKind] = useState<ListKind>();
  const asked = kinds.find((each) => each === rest);
  const [first = "vehicles"] = asked === undefined ? kinds : [asked];
  const kind = chosen ?? first;
  const mayChange = mayChangeLists(role);
  if (rest === "addresses") return <AddressesPage region={region} />;
  if (rest !== "" && asked === undefined) return <ImportDetail importId={rest} mayChange={mayChange} />;
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("lists.title")}</ViewTitle>
      {maySettleAddresses(role) && <a href="#/files/addresses">{t("addresses.link")}</a>}
      {mayChange && (
        <ChoiceField
          label={t("lists.kind")}
          value={kind}
          onChange={setKind}
          choices={kinds.map((value) => ({ value, label: t(`lists.kind.${value}`) }))}
        />
      )}
      {mayChange && <BringList key={`bring-${kind}`} kind={kind} />}
      {mayChange && <GiveList key={`give-${kind}`} kind={kind} />}
      <RecentLists />
    </div>
  );
}

function RecentLists() {
  const { t, formats } = useText();
  const errorText = useErrorText();
  const read = useRead("listImports");
  if (read.isPending) return <Loading />;
  if (read.isError) return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  const { imports } = read.data;
  return (
    <section className="stack" aria-labelledby="recent-lists">
      <h2 id="recent-lists">{t("lists.recent")}</h2>
      {imports.length === 0 && <EmptyState title={t("lists.none")} />}
      <ul className="lists">
        {imports.map((each) => (
          <li key={each.id} className="card">
            <a href={`#/files/${each.id}`}>
              {t("lists.line", { at: `${formats.shortDay(each.at)} ${formats.time(each.at)}`, by: each.by })}
            </a>
            <p>
              {t(`lists.kind.${each.kind}`)} · {t(`lists.purpose.${each.purpose}`)}
            </p>
            <p className="soft">{t("lists.status", { status: each.status })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
