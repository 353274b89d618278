import { useState } from "react";
import { useWrite } from "../api/index.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";
import { showPasskey, supportsPasskeys } from "./passkeys.ts";

/** By a key that this device holds, without name and password. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useText();
  const errorText = useErrorText();
  const [wasStopped, setStopped] = useState(false);
  const signIn = useWrite("passkeySignIn", { onSuccess: onSignedIn });
  const begin = useWrite("beginPasskeySignIn", {
    onSuccess: ({ options }) =>
      void showPasskey(options).then(
        (response) => signIn.mutate({ body: { response } }),
        () => setStopped(true),
      ),
  });
  if (!supportsPasskeys()) return null;
  const error = begin.error ?? signIn.error;
  const press = () => {
    setStopped(false);
    begin.mutate({});
  };
  return (
    <div className="stack stack--tight">
      {(error !== null || wasStopped) && (
        <Callout tone="bad" urgent>
          {error === null ? t("staff.passkey.stopped") : errorText(error)}
        </Callout>
      )}
      <Button wide onPress={press} isDisabled={begin.isPending || signIn.isPending}>
        {t("staff.passkey.signIn")}
      </Button>
    </div>
  );
}
