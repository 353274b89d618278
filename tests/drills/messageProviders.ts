import { type AskedOf, formOf, startProvider } from "../support/providerServer.ts";

/** `refusing`: with HTTP 200, its body says no. `cut`: it hangs up. */
export type ProviderState = "well" | "refusing" | "cut";

/** What a phone got. */
export interface Handed {
  provider: string;
  phone: string;
  text: string;
}

/** Two providers of SMS on this machine who speak as smsc.kz and Mobizon do, and fail when a drill says so. */
export async function startMessageProviders() {
  const handed: Handed[] = [];
  const states: { smsc: ProviderState; mobizon: ProviderState } = { smsc: "well", mobizon: "well" };
  let count = 0;
  const smsc = await startProvider((asked) => {
    const { phones = "", mes = "" } = formOf(asked);
    if (states.smsc === "cut") return "cut";
    if (asked.path.endsWith("status.php")) return { body: '{"status":1,"cost":"12.5"}' };
    if (states.smsc === "refusing") return { body: '{"error":"no money","error_code":3}' };
    handed.push({ provider: "smsc", phone: phones, text: mes });
    return { body: '{"id":7,"cnt":1,"cost":"12.5"}' };
  });
  const mobizon = await startProvider((asked) => {
    if (states.mobizon === "cut") return "cut";
    if (asked.path.endsWith("getsmsstatus")) return { body: arrivedOf(asked) };
    if (states.mobizon === "refusing") return { body: '{"code":2,"data":null,"message":"no access"}' };
    const { recipient = "", text = "" } = formOf(asked);
    handed.push({ provider: "mobizon", phone: `+${recipient}`, text });
    count += 1;
    return { body: `{"code":0,"data":{"messageId":"${count}"}}` };
  });
  return {
    handed,
    states,
    environment: {
      ...{ SMSC_PASSWORD: "a key of nobody", SMSC_URL: `${smsc.url}/sys/send.php` },
      ...{ MOBIZON_KEY: "a key of nobody", MOBIZON_URL: `${mobizon.url}/service/` },
    },
    stop: () => Promise.all([smsc.stop(), mobizon.stop()]),
  };
}
export type MessageProviders = Awaited<ReturnType<typeof startMessageProviders>>;

/** All that was handed over has arrived. */
function arrivedOf(asked: AskedOf): string {
  const ids = Object.entries(formOf(asked)).flatMap(([name, id]) => (name.startsWith("ids") ? [id] : []));
  return JSON.stringify({ code: 0, data: ids.map((id) => ({ id, status: "DELIVRD" })) });
}
