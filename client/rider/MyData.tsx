import type { DataFormat } from "../../shared/schemas/privacy.ts";
import { useWrite } from "../api/index.ts";
import { ReachSection } from "../request/reach/ReachSection.tsx";
import { BackLink, Button, Callout, useErrorText, useText, ViewTitle } from "../ui/index.ts";
import { saveFile } from "../ui/saveFile.ts";

const formats = { html: "rider.data.page", xlsx: "rider.data.table", json: "rider.data.program" } as const;
const offered: readonly DataFormat[] = ["html", "xlsx", "json"];

/** `#/data`: everything that is kept of whoever is signed in, as a file. */
export function MyData() {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const make = useWrite("giveOwnData", { onSuccess: saveFile });
  return (
    <div className="stack">
      <BackLink href="#/" />
      <ViewTitle>{t("rider.data")}</ViewTitle>
      <ReachSection />
      <p>{t("rider.data.about")}</p>
      <div className="row">
        {offered.map((format) => (
          <Button
            key={format}
            look={format === "html" ? "primary" : "secondary"}
            isPending={make.isPending}
            onPress={() => make.mutate({ body: { format, locale } })}
          >
            {t(formats[format])}
          </Button>
        ))}
      </div>
      {make.error !== null && <Callout tone="bad">{errorText(make.error)}</Callout>}
      {make.data !== undefined && <p role="status">{t("rider.data.done")}</p>}
      <p className="soft">{t("rider.data.shared")}</p>
      <p>{t("rider.data.wrong")}</p>
    </div>
  );
}
