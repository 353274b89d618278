import { useWrite } from "../../api/index.ts";
import { Button, Notice, useErrorText, useText } from "../../ui/index.ts";

/** A code for a caller who cannot get one: shown here once, and nowhere again. */
export function VouchForRider({ riderId }: { riderId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const vouch = useWrite("vouchForRider");
  const made = vouch.data;
  return (
    <section className="stack stack--tight">
      {made !== undefined && (
        <Notice tone="good" urgent>
          <p className="vouched numbers">{made.code.replace(/(?=.{4}$)/, " ")}</p>
          <p>{t("dispatch.vouch.tell", { minutes: Math.round(made.expiresInSeconds / 60) })}</p>
        </Notice>
      )}
      {vouch.error !== null && (
        <Notice tone="bad" urgent>
          {errorText(vouch.error)}
        </Notice>
      )}
      <p className="soft">{t("dispatch.vouch.check")}</p>
      <div>
        <Button onPress={() => vouch.mutate({ params: { riderId } })} isDisabled={vouch.isPending}>
          {t("dispatch.vouch.make")}
        </Button>
      </div>
    </section>
  );
}
