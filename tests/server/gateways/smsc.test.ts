import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSmsc } from "../../../server/gateways/sms/smsc.ts";
import { startSmsc } from "../../support/smscServer.ts";

let smsc: Awaited<ReturnType<typeof startSmsc>>;
beforeAll(async () => {
  smsc = await startSmsc();
});
afterAll(() => smsc?.stop());
const message = { to: "+77010000001", text: "Инватакси: кодыңыз 123456." };
const gateway = () => createSmsc({ login: "service", password: "psw", sender: "INVATAXI", url: smsc.url });

describe("smsc.kz", () => {
  it("gets phone and words as a form in UTF-8, and says which message it is", async () => {
    smsc.answerNext('{"id":4711,"cnt":1}');
    expect(await gateway().send(message)).toEqual({ kind: "sent", reference: "4711" });
    expect(smsc.asked.at(-1)).toEqual({
      ...{ login: "service", psw: "psw", phones: message.to, mes: message.text },
      ...{ charset: "utf-8", fmt: "3", sender: "INVATAXI" },
    });
  });

  it.each([
    { answer: '{"error":"authorise error","error_code":2}', reason: "smsc.error.2", again: false },
    { answer: '{"error":"no money","error_code":3,"id":1}', reason: "smsc.error.3", again: false },
    {
      answer: '{"error":"duplicate request, wait a minute","error_code":9}',
      reason: "smsc.error.9",
      again: true,
    },
    { answer: "<html>a proxy's page</html>", reason: "smsc.http.200", again: true },
    { answer: "OK", reason: "smsc.http.200", again: true },
  ])("has failed although it answers 200: $answer", async ({ answer, reason, again }) => {
    smsc.answerNext(answer);
    expect(await gateway().send(message)).toEqual({ kind: "failed", reason, again });
  });

  it("may be tried again when it is down or away", async () => {
    smsc.answerNext("", 503);
    expect(await gateway().send(message)).toEqual({ kind: "failed", reason: "smsc.http.503", again: true });
    const away = createSmsc({ login: "", password: "key", url: "http://127.0.0.1:9/sys/send.php" });
    expect(await away.send(message)).toEqual({ kind: "failed", reason: "smsc.unreachable", again: true });
  });
});
