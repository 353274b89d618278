import { type ESTree, type ParseResult, Visitor } from "vite";

/** A use of something that parses text as HTML. */
export interface MarkupUse {
  what: string;
  line: number;
}

/** What browsers and React parse, by whatever way it is reached. */
const parsed = new Set([
  ...["innerHTML", "outerHTML", "srcdoc", "srcDoc", "dangerouslySetInnerHTML", "insertAdjacentHTML"],
  ...[
    "setHTML",
    "setHTMLUnsafe",
    "parseHTMLUnsafe",
    "createContextualFragment",
    "parseFromString",
    "DOMParser",
  ],
]);
const writers = new Set(["document.write", "document.writeln"]);
/** What Leaflet parses, unless it is given an element: calls and options. */
const leaflet = new Set([
  ...["bindTooltip", "setTooltipContent", "openTooltip", "bindPopup", "setPopupContent", "openPopup"],
  ...["setContent", "tooltip", "popup", "divIcon", "DivIcon", "Tooltip", "Popup", "html", "content"],
  ...["addAttribution", "setPrefix", "attribution", "Attribution", "prefix", "zoomInText", "zoomOutText"],
]);

export function findMarkup(
  program: ParseResult["program"],
  lineOf: (position: number) => number,
): { everywhere: MarkupUse[]; ofLeaflet: MarkupUse[] } {
  const everywhere: MarkupUse[] = [];
  const ofLeaflet: MarkupUse[] = [];
  const note = (what: string, start: number) => {
    if (parsed.has(what) || writers.has(what)) everywhere.push({ what, line: lineOf(start) });
    else if (leaflet.has(what)) ofLeaflet.push({ what, line: lineOf(start) });
  };
  new Visitor({
    MemberExpression({ object, property, start }) {
      const name = nameOf(property);
      const whole = object.type === "Identifier" ? `${object.name}.${name}` : name;
      if (parsed.has(name)) note(name, start);
      else if (writers.has(whole)) note(whole, start);
    },
    // Reading `region.attribution` gives nothing to Leaflet; calling or setting does.
    CallExpression: ({ callee, start }) => note(calledName(callee), start),
    NewExpression: ({ callee, start }) => note(calledName(callee), start),
    ObjectExpression({ properties }) {
      for (const each of properties) if (each.type === "Property") note(nameOf(each.key), each.start);
    },
    JSXAttribute({ name, start }) {
      if (name.type === "JSXIdentifier" && parsed.has(name.name)) note(name.name, start);
    },
  }).visit(program);
  return { everywhere, ofLeaflet };
}

const calledName = (callee: ESTree.Expression): string =>
  callee.type === "MemberExpression"
    ? leafletName(callee)
    : callee.type === "Identifier"
      ? newName(callee.name)
      : "";
/** What browsers parse is found as a member already. */
const leafletName = ({ property }: ESTree.MemberExpression): string => {
  const name = nameOf(property);
  return parsed.has(name) ? "" : name;
};
const newName = (name: string): string => (name === "DOMParser" ? name : "");

function nameOf(key: ESTree.Node): string {
  if (key.type === "Identifier" || key.type === "PrivateIdentifier") return key.name;
  return key.type === "Literal" ? String(key.value) : "";
}
