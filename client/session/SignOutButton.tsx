import { Button, useText } from "../ui/index.ts";

export function SignOutButton({ onPress, isMain = false }: { onPress: () => void; isMain?: boolean }) {
  const { t } = useText();
  return (
    <Button look={isMain ? "primary" : "quiet"} onPress={onPress}>
      {t("common.signOut")}
    </Button>
  );
}
