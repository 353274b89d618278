import { useState } from "react";
import type { ApplicationView } from "../../../shared/schemas/applications.ts";
import { useRead } from "../../api/index.ts";
import { ChoiceField } from "../../ui/fields/index.ts";
import { useTextsIn } from "../../ui/i18n/useTextsIn.ts";
import { BackLink, Button, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { fullDay } from "../fullDay.ts";
import { useCategories } from "../riders/categories.ts";

interface LetterPageProps {
  readonly applicationId: string;
  readonly phone: string | undefined;
}
type Language = "kk" | "ru";
const languages = [
  { value: "kk", label: "Қазақша" },
  { value: "ru", label: "Русский" },
] as const;

/** The letter about a decision, to be printed in the language of whom it goes to. */
export function LetterPage({ applicationId, phone }: LetterPageProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const read = useRead(
    "openApplication",
    { params: { applicationId } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const [chosen, choose] = useState<Language>();
  const application = read.data?.application;
  const language = chosen ?? (application?.locale === "ru" ? "ru" : "kk");
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (application === undefined) return <Loading />;
  return (
    <div className="stack">
      <div className="letter__tools stack">
        <BackLink href={`#/applications/${applicationId}`} />
        <ChoiceField
          label={t("applications.letter.language")}
          small
          choices={languages}
          value={language}
          onChange={choose}
        />
        <div className="row">
          <Button look="primary" onPress={() => window.print()}>
            {t("applications.print")}
          </Button>
        </div>
      </div>
      <Letter {...{ application, language, phone }} />
    </div>
  );
}

interface LetterProps extends Pick<LetterPageProps, "phone"> {
  readonly application: ApplicationView;
  readonly language: Language;
}

function Letter({ application, language, phone }: LetterProps) {
  const texts = useTextsIn(language, "letter");
  const { categories } = useCategories();
  const { decision, number, name, address, handedIn } = application;
  if (texts === undefined || decision === undefined) return <Loading />;
  const { t, formats } = texts;
  const day = (text: string) => fullDay(text, formats);
  const category = categories.find(({ id }) => id === application.category)?.name[language];
  const { from, until, basis, reason, note } = decision;
  return (
    <article className="letter" lang={language}>
      <p>{t("letter.date", { day: day(decision.day), number: String(number) })}</p>
      <p>{t("letter.to", { name })}</p>
      <p>{t("letter.address", { address })}</p>
      <h1>{t("letter.title")}</h1>
      <p>{t("letter.taken", { number: String(number), day: day(handedIn) })}</p>
      {from !== undefined && (
        <>
          <p>{t("letter.granted", { from: day(from) })}</p>
          {until !== undefined && <p>{t("letter.until", { until: day(until) })}</p>}
          {category !== undefined && <p>{t("letter.category", { category })}</p>}
          {basis !== undefined && <p>{t("letter.basis", { basis })}</p>}
          <p>{t("letter.free")}</p>
        </>
      )}
      {reason !== undefined && (
        <>
          <p>{t("letter.refused", { reason: t(`letter.reason.${reason}`) })}</p>
          {note !== undefined && <p>{note}</p>}
          <p>{t("letter.again")}</p>
        </>
      )}
      {phone !== undefined && <p>{t("letter.phone", { phone })}</p>}
      <p>{t("letter.sign", { name: decision.by })}</p>
    </article>
  );
}
