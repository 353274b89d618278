import { useRead } from "../api/index.ts";
import { Button, useText } from "../ui/index.ts";

/** On a demonstration: synthetic riders to sign in as. */
export function DemoLogins({ onChosen }: { onChosen: (phone: string) => void }) {
  const { t } = useText();
  const logins = useRead("listDemoLogins", undefined, { staleTime: 60_000 });
  const riders = logins.data?.logins.filter((login) => login.role === "rider") ?? [];
  if (riders.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="demo-logins">
      <h2 id="demo-logins">{t("rider.demo.title")}</h2>
      <p className="soft">{t("rider.demo.code")}</p>
      <ul className="row">
        {riders.slice(0, 4).map((login) => (
          <li key={login.login}>
            <Button onPress={() => onChosen(login.login)}>
              {login.name}, <span className="numbers">{login.login}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
