import { goTo } from "../../state/index.ts";
import { Button, useText } from "../../ui/index.ts";
import { forgetAnswers } from "./answers.ts";

/** The way there is enough. */
export function NoWayHome({ thereId }: { thereId: string }) {
  const { t } = useText();
  return (
    <Button
      wide
      onPress={() => {
        goTo(`/trips/${thereId}`);
        forgetAnswers();
      }}
    >
      {t("flow.home.none")}
    </Button>
  );
}
