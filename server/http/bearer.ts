/** What a program shows after `Authorization: Bearer`; "" of another kind, undefined: nothing. */
export const bearerOf = (header: string | undefined): string | undefined =>
  header === undefined ? undefined : (/^Bearer ([\w-]{1,200})$/i.exec(header)?.[1] ?? "");
