import { type ComponentType, createElement, lazy } from "react";
import { PartBoundary } from "./feedback/PartBoundary.tsx";
import { persist } from "./persist.ts";

/** A part of a page whose code is loaded once it is shown. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part: ComponentType<Props> = lazy(async () => ({ default: await persist(load) }));
  return (props: Props) => <PartBoundary>{createElement(Part, props)}</PartBoundary>;
}
