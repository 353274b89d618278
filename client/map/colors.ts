/** A design token's present value; canvases cannot read CSS variables themselves. */
export const color = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
