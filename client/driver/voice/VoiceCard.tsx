import { useStore } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { useOwnVoice } from "./useVoice.ts";
import { isVoiceOn, turnVoice } from "./voice.ts";

/** Whether the next stop is said aloud; it says so where this device has no voice in the language. */
export function VoiceCard() {
  const { t } = useText();
  const isOn = useStore(isVoiceOn);
  const voice = useOwnVoice();
  return (
    <section className="card stack stack--tight" aria-label={t("driver.voice")}>
      <label className="row">
        <input type="checkbox" checked={isOn} onChange={({ target }) => turnVoice(target.checked)} />
        <span>{t("driver.voice")}</span>
      </label>
      {voice === undefined && <p className="soft">{t("driver.voice.none")}</p>}
    </section>
  );
}
