import { useEffect, useState } from "react";
import type { DemoPhoneView } from "../../shared/schemas/notices.ts";
import { reachability, useRead } from "../api/index.ts";
import { useStore } from "../state/index.ts";
import { TextField } from "../ui/fields/index.ts";
import { EmptyState, ErrorState, Loading, PageShell, useErrorText, useText, ViewTitle } from "../ui/index.ts";
import { PhoneMessage } from "./PhoneMessage.tsx";

const READ_AGAIN_MS = 2_000;
/** Newest of each phone. */
const SHOWN = 4;

/** The phones of a demo: whoever has no other way to try the whole loop has this one. */
export function PhonesPage() {
  const { t, setZone } = useText();
  const errorText = useErrorText();
  const region = useRead("getRegion", undefined, { staleTime: Number.POSITIVE_INFINITY });
  const read = useRead("listDemoPhones", undefined, { refetchInterval: READ_AGAIN_MS, staleTime: 0 });
  const reached = useStore(reachability);
  useEffect(() => {
    if (region.data) setZone(region.data);
  }, [region.data, setZone]);
  const failed = read.data === undefined ? (read.error ?? region.error) : null;
  return (
    <PageShell
      title={t("phones.title")}
      home="/phones"
      isOffline={!reached}
      isDemo={region.data?.demo === true}
    >
      {failed !== null && <ErrorState text={errorText(failed)} onRetry={() => void read.refetch()} />}
      {failed === null && (read.data === undefined || region.data === undefined) && <Loading />}
      {read.data !== undefined && region.data !== undefined && (
        <Phones phones={read.data.phones} onAnswered={() => void read.refetch()} />
      )}
    </PageShell>
  );
}

function Phones({ phones, onAnswered }: { phones: readonly DemoPhoneView[]; onAnswered: () => void }) {
  const { t } = useText();
  const [sought, seek] = useState("");
  const found = phones.filter(({ name, phone }) =>
    `${name} ${phone}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <div className="stack">
      <ViewTitle>{t("phones.title")}</ViewTitle>
      <p>{t("phones.about")}</p>
      {phones.length === 0 ? (
        <EmptyState icon="phone" title={t("phones.empty")} />
      ) : (
        <TextField label={t("phones.find")} value={sought} onChange={seek} />
      )}
      {phones.length > 0 && found.length === 0 && <p role="status">{t("phones.none")}</p>}
      <ul className="phones">
        {found.map((phone) => (
          <li key={phone.phone}>
            <Phone phone={phone} onAnswered={onAnswered} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Phone({ phone, onAnswered }: { phone: DemoPhoneView; onAnswered: () => void }) {
  const { t } = useText();
  return (
    <article className="card stack stack--tight" aria-label={`${phone.name} ${phone.phone}`}>
      <h3>
        {phone.name} <span className="numbers soft">{phone.phone}</span>
      </h3>
      {phone.isContact && <p className="soft">{t("phones.contact")}</p>}
      <ul className="phones__messages">
        {phone.messages.slice(0, SHOWN).map((message) => (
          <li key={message.noticeId}>
            <PhoneMessage message={message} onAnswered={onAnswered} />
          </li>
        ))}
      </ul>
    </article>
  );
}
