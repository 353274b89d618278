import { useStore } from "../../state/index.ts";
import { Icon, useText } from "../../ui/index.ts";
import { NAVIGATORS, type Navigator } from "./handOff.ts";
import { chooseNavigator, navigatorChoice } from "./navigatorChoice.ts";

/** Who leads the way; remembered on this device. */
export function NavigatorCard() {
  const { t } = useText();
  const chosen = useStore(navigatorChoice);
  return (
    <section className="card">
      <label className="row">
        <span className="next-stop__kind">
          <Icon name="route" size={24} />
          {t("driver.navigator")}
        </span>
        <select
          className="native-select"
          value={chosen}
          onChange={(event) => chooseNavigator(event.target.value as Navigator)}
        >
          {NAVIGATORS.map((each) => (
            <option key={each} value={each}>
              {t(`driver.navigator.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
