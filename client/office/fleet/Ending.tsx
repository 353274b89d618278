import { Button, Callout, useText } from "../../ui/index.ts";

interface EndingProps {
  /** Of all, whatever is searched for. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Of how many a paper or licence has ended or ends soon, on whichever part of the list they are. */
export function Ending({ count, isChosen, onChoose }: EndingProps) {
  const { t } = useText();
  if (count === 0 && !isChosen) return null;
  return (
    <Callout tone="warn">
      <p>{t("officeFleet.paperTroubles", { count })}</p>
      <Button onPress={() => onChoose(!isChosen)}>
        {t(isChosen ? "officeFleet.ending.all" : "officeFleet.ending.only")}
      </Button>
    </Callout>
  );
}
