import { useRead, useWrite } from "../../api/index.ts";
import { Button, useErrorText, useSay, useText } from "../../ui/index.ts";
import { saveFile } from "../../ui/saveFile.ts";

/** Manifests as a file to print: of one run, or of all with what was made ready last. */
export function PrintRuns({ shiftId }: { shiftId?: string }) {
  const { t, locale } = useText();
  const { keep, fail } = useKeeping();
  const print = useWrite("printManifests", { onSuccess: keep });
  const wanted = { locale, ...(shiftId !== undefined && { shiftId: shiftId as never }) };
  return (
    <>
      <Button
        icon="note"
        isDisabled={print.isPending}
        onPress={() => print.mutate({ body: wanted }, { onError: fail })}
      >
        {t(shiftId === undefined ? "dispatcher.print.all" : "dispatcher.print")}
      </Button>
      {shiftId === undefined && <Prepared />}
    </>
  );
}

/** What is there when nothing else works. */
function Prepared() {
  const { t, formats, locale } = useText();
  const { keep, fail } = useKeeping();
  const { data } = useRead("listPreparedManifests", undefined, { staleTime: 60_000 });
  const get = useWrite("getPreparedManifests", { onSuccess: keep });
  const own = data?.prepared.find((each) => each.locale === locale) ?? data?.prepared[0];
  if (own === undefined) return null;
  return (
    <Button
      look="quiet"
      isDisabled={get.isPending}
      onPress={() => get.mutate({ body: { locale: own.locale } }, { onError: fail })}
    >
      {t("dispatcher.print.prepared", { time: formats.time(own.madeAt) })}
    </Button>
  );
}

function useKeeping() {
  const { t } = useText();
  const say = useSay();
  const errorText = useErrorText();
  return {
    keep: (file: Parameters<typeof saveFile>[0] & { pages: number }) => {
      saveFile(file);
      say(t("dispatcher.print.done", { pages: file.pages }));
    },
    fail: (cause: unknown) => say(errorText(cause), "error"),
  };
}
