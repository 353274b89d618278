import { useRead } from "../../api/index.ts";
import { EmptyState, ErrorState, Loading, useErrorText, useText, ViewTitle } from "../../ui/index.ts";
import { BringList } from "./BringList.tsx";
import "./files.css";
import { GiveList } from "./GiveList.tsx";
import { ImportDetail } from "./ImportDetail.tsx";

export interface FilesSectionProps {
  /** An auditor looks only. */
  readonly mayChange: boolean;
  /** "" on the first page. */
  readonly importId: string;
}

/** Lists from other offices and for them. */
export function FilesSection({ mayChange, importId }: FilesSectionProps) {
  const { t } = useText();
  if (importId !== "") return <ImportDetail importId={importId} mayChange={mayChange} />;
  return (
    <div className="stack stack--loose">
      <ViewTitle>{t("lists.title")}</ViewTitle>
      {mayChange && <BringList />}
      {mayChange && <GiveList />}
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
            <p>{t(`lists.purpose.${each.purpose}`)}</p>
            <p className="soft">{t("lists.status", { status: each.status })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
