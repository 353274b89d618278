import { Button, Callout, useSay, useText } from "../../ui/index.ts";
import { QrCode } from "../../ui/QrCode.tsx";
import { addressFor, setUpLink } from "./setUpLink.ts";

interface TokenCardProps {
  readonly kind: "client" | "server" | "forwarded";
  readonly name: string;
  readonly token: string;
  readonly onClose: () => void;
}

/** What sets a device up, shown here once. */
export function TokenCard({ kind, name, token, onClose }: TokenCardProps) {
  const { t } = useText();
  const say = useSay();
  const address = addressFor(location.origin);
  const link = setUpLink(location.origin, token);
  const lines = kind === "server" ? serverLines(address, token) : link;
  const copy = () => {
    navigator.clipboard?.writeText(lines).then(
      () => say(t("trackers.told.copied")),
      () => say(t("trackers.told.notCopied"), "error"),
    );
  };
  return (
    <Callout tone="warn" urgent title={t("trackers.told.title", { name })}>
      <p>{t("trackers.told.once")}</p>
      {kind === "server" ? (
        <>
          <p>{t("trackers.told.server")}</p>
          <pre className="trackers__lines">
            <code>{lines}</code>
          </pre>
        </>
      ) : (
        <>
          <p>{t("trackers.told.phone")}</p>
          <QrCode text={link} label={t("trackers.told.picture", { name })} />
          <p>{t("trackers.told.byHand")}</p>
          <dl className="trackers__facts">
            <dt>{t("trackers.told.address")}</dt>
            <dd>
              <code>{address}</code>
            </dd>
            <dt>{t("trackers.told.identifier")}</dt>
            <dd>
              <code>{token}</code>
            </dd>
          </dl>
        </>
      )}
      <div className="row">
        <Button onPress={copy}>{t("trackers.told.copy")}</Button>
        <Button look="quiet" onPress={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Callout>
  );
}

/** Of the server's `traccar.xml`, as its keys and values. Without trying again it would lose what it tells while we start anew. */
const serverLines = (address: string, token: string): string =>
  [
    ...["forward.type: json", `forward.url: ${address}`, `forward.header: Authorization: Bearer ${token}`],
    "forward.retry.enable: true",
  ].join("\n");
