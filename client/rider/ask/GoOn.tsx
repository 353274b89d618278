import { replacePath } from "../../state/index.ts";
import { BackLink, Button, Callout, useText, ViewTitle } from "../../ui/index.ts";
import type { Rider } from "../rider.ts";
import type { Answers } from "./answers.ts";
import { firstOpen, pathOf } from "./steps.ts";
import type { AnswersUse } from "./useAnswers.ts";

interface GoOnProps {
  readonly own: Answers;
  readonly use: AnswersUse;
  readonly rider: Rider;
}

/** Something was begun and not sent: go on with it, or begin anew. */
export function GoOn({ own, use, rider }: GoOnProps) {
  const { t } = useText();
  const { pickup, dropoff } = own.draft;
  return (
    <div className="stack ask">
      <BackLink href="#/" />
      <ViewTitle>{t("flow.goOn.title")}</ViewTitle>
      <p>
        {pickup.text} → {dropoff.text === "" ? "…" : dropoff.text}
      </p>
      {own.isDue && <Callout tone="warn" title={t("flow.goOn.notSent")} />}
      <Button look="primary" large wide onPress={() => replacePath(pathOf(firstOpen(own, rider.home)))}>
        {t("flow.goOn.yes")}
      </Button>
      <Button
        wide
        onPress={() => {
          use.begin();
          replacePath(pathOf("from"));
        }}
      >
        {t("flow.goOn.anew")}
      </Button>
      <p className="soft">{t("flow.kept")}</p>
    </div>
  );
}
