/** Ways that belong together: there and back, or with stops on the way. */
export const outing = {
  "outing.cancelWhat": "Что отменить?",
  "outing.cancelThis": "Только эту поездку",
  "outing.cancelAll": "Все поездки этого выезда",
  "outing.way": "Поездка {no} из {of} в одном выезде",
  "outing.group": "В группе, ведёт {name}",
} as const;
