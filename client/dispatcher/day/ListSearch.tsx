import { TextField } from "../../ui/fields/index.ts";
import { useText } from "../../ui/index.ts";

/** Narrows a list of the day by what is typed; `/` leads here. */
export function ListSearch({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useText();
  return (
    <TextField
      label={t("dispatcher.filter.search")}
      placeholder={t("dispatcher.filter.search")}
      type="search"
      value={text}
      onChange={onChange}
    />
  );
}
