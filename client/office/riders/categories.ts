import { useRead } from "../../api/index.ts";
import { useText } from "../../ui/index.ts";

/** Names of categories, as people call them. */
export function useCategories() {
  const { locale } = useText();
  const read = useRead("listCategories", undefined, { staleTime: 300_000 });
  const categories = read.data?.categories ?? [];
  // One that nobody has named is better than nothing, but not while the names are still read.
  const unnamed = (id: string): string => (read.data === undefined ? "" : id);
  return {
    categories,
    nameOf: (id: string): string => categories.find((each) => each.id === id)?.name[locale] ?? unnamed(id),
  };
}
