import { useState } from "react";
import { spacedPhone } from "../../../shared/phone/index.ts";
import type { ReachView } from "../../../shared/schemas/reach.ts";
import { useLaterTexts } from "../../ui/i18n/useLaterTexts.ts";
import { Callout, ErrorState, Loading, type Translate, useErrorText } from "../../ui/index.ts";
import { LinkBrowser } from "./LinkBrowser.tsx";
import { LinkedAddresses } from "./LinkedAddresses.tsx";
import { LinkMail } from "./LinkMail.tsx";
import { LinkMessenger } from "./LinkMessenger.tsx";
import { type Reaching, useReach } from "./useReach.ts";
import { Wishes } from "./Wishes.tsx";

/** How somebody is reached: what is linked, what can be, and what they want to be told. With `riderId` for a dispatcher. */
export function ReachSection({ riderId }: { readonly riderId?: string }) {
  const t = useLaterTexts("reach");
  const errorText = useErrorText();
  const [isWaiting, setWaiting] = useState(false);
  const reaching = useReach(riderId, isWaiting);
  const { data, error, refetch } = reaching.read;
  if (t === undefined || (data === undefined && error === null)) return <Loading />;
  if (data === undefined) return <ErrorState text={errorText(error)} onRetry={() => void refetch()} />;
  return (
    <section className="stack" aria-labelledby="reach">
      {riderId === undefined ? (
        <h2 id="reach">{t("reach.title")}</h2>
      ) : (
        <h3 id="reach">{t("reach.title.rider")}</h3>
      )}
      <Parts {...{ t, riderId, reaching, reach: data.reach }} onLinking={() => setWaiting(true)} />
      {reaching.unlinking.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(reaching.unlinking.error)}
        </Callout>
      )}
    </section>
  );
}

interface PartsProps {
  readonly t: Translate;
  readonly riderId: string | undefined;
  readonly reaching: Reaching;
  readonly reach: ReachView;
  readonly onLinking: () => void;
}

function Parts({ t, riderId, reaching, reach, onLinking }: PartsProps) {
  const { role, channels, contacts, addresses, pushKey, quiet, wishes } = reach;
  const { put } = reaching;
  const isOwn = riderId === undefined;
  return (
    <>
      <p>{whatIsTold(t, reach)}</p>
      <LinkedAddresses
        {...{ t, addresses, isOwn }}
        isPending={reaching.unlinking.isPending}
        onUnlink={reaching.unlink}
      />
      {channels.length === 0 && <p className="soft">{t("reach.none")}</p>}
      {isOwn && pushKey !== undefined && <LinkBrowser {...{ t, pushKey, addresses, put }} />}
      {(["telegram", "whatsapp"] as const)
        .filter((channel) => channels.includes(channel))
        .map((channel) => (
          <LinkMessenger key={channel} {...{ t, channel, contacts, riderId, onLinking }} />
        ))}
      {isOwn && channels.includes("email") && <LinkMail {...{ t, put }} />}
      {isOwn && <Wishes {...{ t, role, wishes, addresses, put }} />}
      <p className="soft">{t(`reach.quiet.${role}`, quiet)}</p>
    </>
  );
}

/** To a rider by which way, since it is every trip; to who works here what it is that comes. */
function whatIsTold(t: Translate, { role, sms }: ReachView): string {
  if (role !== "rider") return t(`reach.about.${role}`);
  return sms === undefined ? t("reach.noSms") : t("reach.sms", { phone: spacedPhone(sms) });
}
