import { useWrite } from "../api/index.ts";
import { Button, Callout, useText } from "../ui/index.ts";

/** Somebody else's session on the rider's page. */
export function WrongRole({ name, onSignedOut }: { name: string; onSignedOut: () => void }) {
  const { t } = useText();
  const signOut = useWrite("signOut", { onSuccess: onSignedOut });
  return (
    <Callout tone="warn">
      <p>{t("rider.wrongRole", { name })}</p>
      <div className="row">
        <Button look="primary" onPress={() => signOut.mutate({})}>
          {t("common.signOut")}
        </Button>
      </div>
    </Callout>
  );
}
