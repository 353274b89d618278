/** Of lists that are brought to the office. Part of `errorStatus`. */
export const listStatus = {
  "list.unknown": 404,
  "list.empty": 422,
  "list.notATable": 422,
  "list.oldOrLockedWorkbook": 422,
  "list.openQuote": 422,
  "list.tooLarge": 413,
  "list.decided": 409,
  "list.undoOver": 409,
  "list.columnUnknown": 422,
} as const;
