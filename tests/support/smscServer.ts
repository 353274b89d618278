import { formOf, type Says, startProvider } from "./providerServer.ts";

/** What smsc.kz was asked, field by field. */
export type Asked = Record<string, string>;

/** Speaks as smsc.kz does: every answer, refusals too, comes with HTTP 200 unless the test says otherwise. */
export async function startSmsc() {
  const provider = await startProvider(() => ({ body: '{"id":7,"cnt":1}' }));
  return {
    url: `${provider.url}/sys/send.php`,
    get asked(): Asked[] {
      return provider.asked.map(formOf);
    },
    get paths(): string[] {
      return provider.asked.map(({ path }) => path);
    },
    answerNext: (body: string, status = 200) => provider.says({ body, status }),
    says: (...answers: Says[]) => provider.says(...answers),
    stop: provider.stop,
  };
}
