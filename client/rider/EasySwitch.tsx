import { chooseEasyReading, useEasyReading } from "../ui/easyReading.ts";
import { Button, useText } from "../ui/index.ts";

/** Larger text, pictures, one thing a line; kept on the device. */
export function EasySwitch() {
  const { t } = useText();
  const isEasy = useEasyReading();
  return (
    <Button look="quiet" icon="note" wide onPress={() => chooseEasyReading(!isEasy)}>
      {t(isEasy ? "today.easy.off" : "today.easy.on")}
    </Button>
  );
}
