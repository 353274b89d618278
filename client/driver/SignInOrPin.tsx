import { useEffect, useState } from "react";
import type { RegionInfo } from "../../shared/schemas/region.ts";
import { renamePath, useHash } from "../state/index.ts";
import { PinByLink } from "./PinByLink.tsx";
import { SignIn } from "./SignIn.tsx";

const PIN_LINK = /^\/pin\/([\w-]{43})$/;

/** The office's link leads here: what opens it is taken out of the address at once. */
export function SignInOrPin({ region, onSignedIn }: { region: RegionInfo; onSignedIn: () => void }) {
  const arriving = PIN_LINK.exec(useHash())?.[1];
  const [token, setToken] = useState(arriving);
  useEffect(() => {
    if (arriving === undefined) return;
    setToken(arriving);
    renamePath("/");
  }, [arriving]);
  if (token === undefined) return <SignIn region={region} onSignedIn={onSignedIn} />;
  return <PinByLink token={token} onSignedIn={onSignedIn} />;
}
