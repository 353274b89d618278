import { createStore, type Readable } from "../../state/index.ts";

const KEY = "invataxi.voice";
/** The languages that prompts are spoken in. */
export type SpokenLanguage = "kk" | "ru";

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

const store = createStore(remembered());
/** Off until its driver turns it on. */
export const isVoiceOn: Readable<boolean> = store;

export function turnVoice(on: boolean): void {
  store.set(on);
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // It holds until the page is closed.
  }
}

/** A voice of the device for this language; a Kazakh text read by another voice would be understood by nobody. */
export function voiceFor(
  language: string,
  voices: readonly Pick<SpeechSynthesisVoice, "lang">[],
): Pick<SpeechSynthesisVoice, "lang"> | undefined {
  return voices.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
}

/** The device's voices; some tell them only after a while. */
export function listenForVoices(onVoices: (voices: readonly SpeechSynthesisVoice[]) => void): () => void {
  if (typeof speechSynthesis === "undefined") {
    onVoices([]);
    return () => undefined;
  }
  const tell = () => onVoices(speechSynthesis.getVoices());
  tell();
  speechSynthesis.addEventListener("voiceschanged", tell);
  return () => speechSynthesis.removeEventListener("voiceschanged", tell);
}

/** What was being said ends. */
export function speak(text: string, voice: SpeechSynthesisVoice): void {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
}
