import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMobizon } from "../../../../server/gateways/sms/mobizon.ts";
import { formOf, NOWHERE, startProvider } from "../../../support/providerServer.ts";

let mobizon: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  const body = '{"code":0,"data":{"campaignId":"1","messageId":"169275418","status":2},"message":""}';
  mobizon = await startProvider(() => ({ body }));
});
afterAll(() => mobizon?.stop());
const message = { id: "d1", to: "+77010000001", text: "Көлік келді.", locale: "kk" as const };
const gateway = (patience?: number) =>
  createMobizon({ key: "kz0", sender: "INVATAXI", url: `${mobizon.url}/service/`, patience });

describe("Mobizon", () => {
  it("gets the number without a plus, and the key in no address", async () => {
    expect(await gateway().send(message)).toEqual({ kind: "sent", reference: "169275418" });
    const { path, query } = mobizon.last();
    expect(path).toBe("/service/message/sendsmsmessage");
    expect(query).toEqual({ output: "json", api: "v1" });
    const words = { recipient: "77010000001", text: message.text, from: "INVATAXI" };
    expect(formOf(mobizon.last())).toEqual({ apiKey: "kz0", ...words });
  });

  it.each([
    { body: '{"code":8,"data":null,"message":"no session"}', reason: "mobizon.error.8", again: false },
    {
      body: '{"code":1,"data":{"recipient":"wrong"},"message":"invalid"}',
      ...{ reason: "mobizon.error.1", again: false },
    },
    { body: '{"code":99,"data":"","message":"later"}', reason: "mobizon.error.99", again: true },
    // It says that all went well and gives no message: nobody can be asked what became of it.
    { body: '{"code":0,"data":{},"message":""}', reason: "mobizon.http.200", again: false },
    { body: "<html>a proxy's page</html>", reason: "mobizon.http.200", again: false },
  ])("has failed although it answers 200: $body", async ({ body, ...failed }) => {
    mobizon.says({ body });
    expect(await gateway().send(message)).toEqual({ kind: "failed", ...failed });
  });

  it("may be tried again where nothing arrived, after the time it says; not where something may have", async () => {
    mobizon.says({ status: 429, headers: { "retry-after": "30" } });
    const failed = { kind: "failed", again: true };
    const late = { ...failed, reason: "mobizon.http.429", after: 30 };
    expect(await gateway().send(message)).toEqual(late);
    const away = createMobizon({ key: "kz0", url: `${NOWHERE}/service/` });
    expect(await away.send(message)).toEqual({ ...failed, reason: "mobizon.unreachable" });
    const open = { kind: "failed", reason: "mobizon.unanswered", again: false };
    mobizon.says("hang", "cut");
    expect(await gateway(500).send(message)).toEqual(open);
    expect(await gateway().send(message)).toEqual(open);
  });

  it("tells what has ended; what waits, or is there in part, has not", async () => {
    const data = [
      { id: "1", status: "DELIVRD", segNum: 1 },
      { id: 2, status: "UNDELIV", segNum: 1 },
      ...["NEW", "ENQUEUD", "ACCEPTD", "PDLIVRD", "BRANDNEW"].map((status, at) => ({ id: 3 + at, status })),
    ];
    mobizon.says({ body: JSON.stringify({ code: 0, data, message: "" }) });
    expect(await gateway().ask?.(["1", "2", "3", "4", "5", "6", "7"])).toEqual([
      { reference: "1", state: "delivered" },
      { reference: "2", state: "failed", reason: "mobizon.status.UNDELIV" },
    ]);
    expect(formOf(mobizon.last())).toMatchObject({ "ids[0]": "1", "ids[6]": "7" });
  });

  it("asks about a hundred at once", async () => {
    const before = mobizon.asked.length;
    const references = Array.from({ length: 201 }, (_none, at) => String(at));
    expect(await gateway().ask?.(references)).toEqual([]);
    expect(mobizon.asked.length - before).toBe(3);
  });

  it("works when it tells the balance", async () => {
    mobizon.says({ body: '{"code":0,"data":{"balance":"732.1000","currency":"KZT"},"message":""}' });
    expect(await gateway().check()).toEqual({ kind: "works", balance: { amount: 732.1, currency: "KZT" } });
    mobizon.says({ body: '{"code":8,"data":null,"message":"wrong key"}' });
    expect(await gateway().check()).toEqual({ kind: "failed", reason: "mobizon.error.8" });
  });
});
