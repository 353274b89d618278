import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSmsc } from "../../../../server/gateways/sms/smsc.ts";
import { NOWHERE } from "../../../support/providerServer.ts";
import { startSmsc } from "../../../support/smscServer.ts";

let smsc: Awaited<ReturnType<typeof startSmsc>>;
beforeAll(async () => {
  smsc = await startSmsc();
});
afterAll(() => smsc?.stop());
const message = { id: "d1", to: "+77010000001", text: "Инватакси: кодыңыз 123456.", locale: "kk" as const };
const gateway = (patience?: number) =>
  createSmsc({ login: "service", password: "psw", sender: "INVATAXI", url: smsc.url, patience });
const sendOne = async () => {
  const sending = await gateway().send(message);
  if (sending.kind !== "sent") throw new Error(sending.reason);
  return sending;
};

describe("smsc.kz", () => {
  it("gets phone and words as a form in UTF-8, under an id of ours, and says what it costs", async () => {
    smsc.answerNext('{"id":4711,"cnt":1,"cost":"19.5"}');
    const sending = await sendOne();
    expect(sending.cost).toEqual({ amount: 19.5, currency: "KZT" });
    expect(smsc.asked.at(-1)).toEqual({
      ...{ login: "service", psw: "psw", phones: message.to, mes: message.text },
      ...{
        charset: "utf-8",
        fmt: "3",
        sender: "INVATAXI",
        cost: "2",
        id: expect.stringMatching(/^\d{1,10}$/),
      },
    });
    await sendOne();
    const [one, other] = smsc.asked.slice(-2);
    expect(one?.id).toBe(other?.id);
  });

  it.each([
    { answer: '{"error":"authorise error","error_code":2}', reason: "smsc.error.2", again: false },
    { answer: '{"error":"no money","error_code":3,"id":1}', reason: "smsc.error.3", again: false },
    {
      answer: '{"error":"invalid number","error_code":7}',
      reason: "smsc.error.7",
      again: false,
      gone: true,
      ofMessage: true,
    },
    {
      answer: '{"error":"duplicate request, wait a minute","error_code":9}',
      ...{ reason: "smsc.error.9", again: true, after: 60, ofMessage: true },
    },
    { answer: "<html>a proxy's page</html>", reason: "smsc.http.200", again: true },
    { answer: "OK", reason: "smsc.http.200", again: true },
  ])("has failed although it answers 200: $answer", async ({ answer, ...failed }) => {
    smsc.answerNext(answer);
    expect(await gateway().send(message)).toEqual({ kind: "failed", ...failed });
  });

  it("may be tried again when it is down or away", async () => {
    smsc.answerNext("", 503);
    expect(await gateway().send(message)).toEqual({ kind: "failed", reason: "smsc.http.503", again: true });
    const away = createSmsc({ login: "", password: "key", url: `${NOWHERE}/sys/send.php` });
    expect(await away.send(message)).toEqual({ kind: "failed", reason: "smsc.unreachable", again: true });
  });

  it("looks a message up whose answer never came: there it counts as sent, not there it may go again", async () => {
    smsc.says("cut", { body: '{"status":0,"last_date":"","last_timestamp":0}' });
    expect(await gateway().send(message)).toMatchObject({ kind: "sent" });
    expect(smsc.paths.at(-1)).toBe("/sys/status.php");
    const [sent, looked] = smsc.asked.slice(-2);
    expect(looked).toMatchObject({ id: sent?.id, phone: message.to });
    smsc.says("cut", { body: '{"status":-3}' });
    const failed = { kind: "failed", reason: "smsc.unanswered", again: true };
    expect(await gateway().send(message)).toEqual(failed);
    smsc.says("hang", "hang");
    expect(await gateway(200).send(message)).toEqual({ ...failed, again: false });
  });

  it.each([
    { status: 1, receipt: { state: "delivered" } },
    { status: 2, receipt: { state: "read" } },
    { status: 3, receipt: { state: "failed", reason: "smsc.status.3" } },
    { status: 20, receipt: { state: "failed", reason: "smsc.status.20" } },
    { status: 25, receipt: { state: "failed", reason: "smsc.status.25" } },
    { status: -1, receipt: undefined },
    { status: 0, receipt: undefined },
    { status: -3, receipt: undefined },
  ])("tells what became of a message by its status $status", async ({ status, receipt }) => {
    const { reference } = await sendOne();
    smsc.answerNext(JSON.stringify({ status, last_date: "29.11.2026 10:00:00", cost: "21.00" }));
    const cost = { amount: 21, currency: "KZT" };
    expect(await gateway().ask?.([reference])).toEqual(receipt ? [{ reference, ...receipt, cost }] : []);
    expect(smsc.asked.at(-1)).toMatchObject({ phone: message.to, fmt: "3" });
  });

  it("shows no number in a reference, and asks about none that it cannot read", async () => {
    const { reference } = await sendOne();
    expect(reference).not.toContain("7701");
    const before = smsc.asked.length;
    expect(await gateway().ask?.(["", "4711", "4711.AAAA", `1.${"A".repeat(60)}`])).toEqual([]);
    expect(smsc.asked).toHaveLength(before);
    smsc.answerNext("<html>");
    expect(await gateway().ask?.([reference])).toEqual([]);
  });

  it("works when it tells the balance, and else says why not", async () => {
    smsc.answerNext('{"balance":"1520.40","currency":"KZT"}');
    expect(await gateway().check()).toEqual({ kind: "works", balance: { amount: 1520.4, currency: "KZT" } });
    expect(smsc.paths.at(-1)).toBe("/sys/balance.php");
    smsc.answerNext('{"error":"authorise error","error_code":2}');
    expect(await gateway().check()).toEqual({ kind: "failed", reason: "smsc.error.2" });
    smsc.says("hang");
    expect(await gateway(200).check()).toEqual({ kind: "failed", reason: "smsc.unanswered" });
  });
});
