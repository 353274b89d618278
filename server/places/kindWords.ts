/**
 * What people call a kind of place whose names do not say it: «садик» for «Алтын уя». Only whole and alone: with a name or a number
 * beside it, it is one that is not known.
 */
export const kindWords: Readonly<Record<string, readonly string[]>> = {
  kindergarten: ["детский сад", "садик", "детсад", "балабақша", "kindergarten"],
  university: ["вуз", "универ", "институт", "жоғары оқу орны"],
  college: ["техникум"],
  dialysis: ["искусственная почка", "жасанды бүйрек"],
  hospital: ["госпиталь"],
  sport: ["спортзал", "спорт залы", "gym"],
};
