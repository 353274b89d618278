import { expect, it } from "vitest";
import { voiceFor } from "../../../../client/driver/voice/voice.ts";

const voices = [{ lang: "en-US" }, { lang: "ru-RU" }, { lang: "kk_KZ" }];

it("takes a voice of the language, however the device writes it", () => {
  expect(voiceFor("ru", voices)).toEqual({ lang: "ru-RU" });
  expect(voiceFor("kk", voices)).toEqual({ lang: "kk_KZ" });
});

it("has Kazakh read by no other voice", () => {
  expect(voiceFor("kk", voices.slice(0, 2))).toBeUndefined();
});
