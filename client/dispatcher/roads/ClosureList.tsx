import { Badge, ButtonLink, EmptyState, ErrorState, Loading, useErrorText, useText } from "../../ui/index.ts";
import { pathOfClosure } from "./roadPath.ts";
import { useClosures } from "./useClosures.ts";
import { useSpanText } from "./useSpanText.ts";

/** What is closed now, will be, or was today. */
export function ClosureList() {
  const { t, locale } = useText();
  const errorText = useErrorText();
  const spanText = useSpanText();
  const read = useClosures();
  if (read.error !== null)
    return <ErrorState text={errorText(read.error)} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Loading />;
  const { closures } = read.data;
  if (closures.length === 0) return <EmptyState icon="check" title={t("dispatcher.roads.none")} />;
  return (
    <ul className="stack stack--tight" aria-label={t("dispatcher.roads.list")}>
      {closures.map((closure) => (
        <li key={closure.id} className="row">
          <ButtonLink href={`#${pathOfClosure(closure.id)}`}>
            {closure.label[locale]} · {spanText(closure)}
          </ButtonLink>
          <Badge tone={closure.state === "closed" ? "warn" : "neutral"}>
            {t(`dispatcher.roads.state.${closure.state}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
