/** Vehicle 1 of 1 seat; Ada from (3, 4) to (3, 0), ride at most 30. Cost of serving her: 5 + 4 + 3 = 12. */
export const oneRequest = `1 1 100 1 30
0 0 0 0 0 0 100
1 3 4 2 1 10 20
2 3 0 2 -1 0 100
`;

/** The same in the format of unlike vehicles: a seat for staff, a patient's, none to lie on, a wheelchair place. */
export const oneHetero = `1 1
100 1 1 0 1
0 0 0 0 0 0 0 0 0 0 100
1 3 4 2 30 0 1 0 0 10 20
2 3 0 2 0 0 -1 0 0 0 100
3 0 0 0 0 0 0 0 0 0 100
`;

/** The text with one of its lines (counted from 1) changed, or left out. */
export function withLine(text: string, line: number, change?: string): string {
  const lines = text.split("\n");
  lines.splice(line - 1, 1, ...(change === undefined ? [] : [change]));
  return lines.join("\n");
}
