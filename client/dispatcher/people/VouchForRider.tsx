import { useWrite } from "../../api/index.ts";
import { Button, Callout, useErrorText, useText } from "../../ui/index.ts";

/** A code for a caller who cannot get one: shown here once, and nowhere again. */
export function VouchForRider({ riderId }: { riderId: string }) {
  const { t } = useText();
  const errorText = useErrorText();
  const vouch = useWrite("vouchForRider");
  const made = vouch.data;
  return (
    <section className="stack stack--tight">
      {made !== undefined && (
        <Callout tone="good" urgent>
          <p className="vouched numbers">{made.code.replace(/(?=.{4}$)/, " ")}</p>
          <p>{t("dispatcher.vouch.tell", { minutes: Math.round(made.expiresInSeconds / 60) })}</p>
        </Callout>
      )}
      {vouch.error !== null && (
        <Callout tone="bad" urgent>
          {errorText(vouch.error)}
        </Callout>
      )}
      <p className="soft">{t("dispatcher.vouch.check")}</p>
      <div>
        <Button onPress={() => vouch.mutate({ params: { riderId } })} isDisabled={vouch.isPending}>
          {t("dispatcher.vouch.make")}
        </Button>
      </div>
    </section>
  );
}
