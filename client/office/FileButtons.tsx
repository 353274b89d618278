import type { ApiError } from "../api/index.ts";
import { Button, Callout, useErrorText, useText } from "../ui/index.ts";

interface FileButtonsProps {
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly isReady: boolean;
  readonly onMake: (format: "xlsx" | "csv") => void;
}

/** What a page counts, as a file. */
export function FileButtons({ isPending, error, isReady, onMake }: FileButtonsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  return (
    <div className="stack">
      <div className="row">
        {(["xlsx", "csv"] as const).map((format) => (
          <Button key={format} isPending={isPending} onPress={() => onMake(format)}>
            {t(`figures.file.${format}`)}
          </Button>
        ))}
      </div>
      {error !== null && <Callout tone="bad">{errorText(error)}</Callout>}
      {isReady && <p role="status">{t("figures.file.ready")}</p>}
    </div>
  );
}
