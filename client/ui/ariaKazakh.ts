/**
 * What React Aria says by itself, in Kazakh, which it does not bring along: by its package and key. The build puts
 * these beside its English and Russian texts and leaves its thirty other languages out (see vite.config.ts).
 */
type Values = Readonly<Record<string, string | number | boolean>>;
type Text = string | ((values: Values) => string);

export const ariaKazakh: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  autocomplete: { collectionLabel: "Ұсыныстар" },
  overlays: { dismiss: "Жабу" },
  components: { selectPlaceholder: "Біреуін таңдаңыз" },
  spinbutton: { Empty: "Бос" },
  searchfield: { "Clear search": "Іздеуді тазалау" },
  numberfield: {
    decrease: ({ fieldLabel }) => `Азайту: ${fieldLabel}`,
    increase: ({ fieldLabel }) => `Көбейту: ${fieldLabel}`,
    numberField: "Сан өрісі",
  },
  menu: { longPressMessage: "Мәзірді ашу үшін ұзақ басыңыз немесе Alt + ArrowDown пернелерін басыңыз" },
  table: {
    select: "Таңдау",
    selectAll: "Барлығын таңдау",
    sortable: "сұрыпталатын баған",
    ascending: "өсу ретімен",
    descending: "кему ретімен",
    ascendingSort: ({ columnName }) => `${columnName} бағаны бойынша өсу ретімен сұрыпталған`,
    descendingSort: ({ columnName }) => `${columnName} бағаны бойынша кему ретімен сұрыпталған`,
  },
  grid: {
    select: "Таңдау",
    deselectedItem: ({ item }) => `${item} таңдалмады.`,
    selectedItem: ({ item }) => `${item} таңдалды.`,
    selectedAll: "Барлығы таңдалды.",
    selectedCount: ({ count }) => (count === 0 ? "Ештеңе таңдалмады." : `${count} таңдалды.`),
    longPressToSelect: "Таңдау үшін ұзақ басыңыз.",
  },
};
