import { useEffect, useRef, useState } from "react";
import { useStore } from "../../state/index.ts";
import { useText } from "../../ui/index.ts";
import { isVoiceOn, listenForVoices, speak, voiceFor } from "./voice.ts";

/** The device's voice in the language of the screen; undefined: it has none. */
export function useOwnVoice(): SpeechSynthesisVoice | undefined {
  const { locale } = useText();
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  useEffect(() => listenForVoices(setVoices), []);
  return voiceFor(locale, voices) as SpeechSynthesisVoice | undefined;
}

/** Says the text when it is another one, where that is wished and the device has a voice. */
export function useSpoken(text: string | undefined): void {
  const isOn = useStore(isVoiceOn);
  const voice = useOwnVoice();
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (!isOn || voice === undefined || text === undefined || text === last.current) return;
    last.current = text;
    speak(text, voice);
  }, [isOn, voice, text]);
}
