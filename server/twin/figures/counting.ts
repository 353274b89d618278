export const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** 0 to 1; null where there is nothing of which it would be a share. */
export const share = <Item>(items: readonly Item[], is: (item: Item) => boolean): number | null =>
  items.length === 0 ? null : items.filter(is).length / items.length;
