import { Suspense, useState } from "react";
import { Button, Loading, lazyPart, useText } from "../../ui/index.ts";

const ReachSection = lazyPart(
  async () => (await import("../../request/reach/ReachSection.tsx")).ReachSection,
);

/** Where a driver is told of their work; nothing of it is loaded before somebody asks. */
export function OwnReach() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{t("driver.reach")}</Button>;
  return (
    <Suspense fallback={<Loading />}>
      <ReachSection />
    </Suspense>
  );
}
