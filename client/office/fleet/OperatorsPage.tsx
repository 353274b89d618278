import { useState } from "react";
import type { FleetContract, FleetOperator } from "../../../shared/schemas/contracts.ts";
import { useRead } from "../../api/index.ts";
import { Button, useText, ViewTitle } from "../../ui/index.ts";
import { mayChangeContracts } from "./access.ts";
import { ContractConditionsDialog } from "./ContractConditionsDialog.tsx";
import { ContractDialog } from "./ContractDialog.tsx";
import { ContractHoursDialog } from "./ContractHoursDialog.tsx";
import { ContractRow } from "./ContractRow.tsx";
import { FleetList } from "./FleetList.tsx";
import { HandoverDialog } from "./HandoverDialog.tsx";
import { Handovers } from "./Handovers.tsx";
import { OperatorDialog } from "./OperatorDialog.tsx";
import type { FleetPageProps } from "./VehiclesPage.tsx";

/** What somebody has opened: an operator's name, or a contract; undefined parts are new. */
type Opened =
  | { readonly kind: "operator"; readonly operator: FleetOperator | undefined }
  | {
      readonly kind: "contract";
      readonly operator: FleetOperator;
      readonly contract: FleetContract | undefined;
    }
  | {
      readonly kind: "handover" | "hours" | "conditions";
      readonly operator: FleetOperator;
      readonly contract: FleetContract;
    };

/** `#/operators`: who drives for the service, and what is agreed with each. */
export function OperatorsPage({ person }: FleetPageProps) {
  const { t, locale } = useText();
  const [text, search] = useState("");
  const [opened, open] = useState<Opened>();
  const read = useRead("listFleetOperators", undefined, { staleTime: 0 });
  const { operators = [], districts = [], categories = [] } = read.data ?? {};
  const wanted = text.trim().toLowerCase();
  const found = operators.filter((each) =>
    [each.name[locale], ...each.contracts.map(({ district }) => district[locale])]
      .join(" ")
      .toLowerCase()
      .includes(wanted),
  );
  const mayChange = mayChangeContracts(person);
  const close = () => open(undefined);
  return (
    <div className="stack">
      <ViewTitle>{t("officeFleet.nav.operators")}</ViewTitle>
      <FleetList
        {...{ text, read }}
        onSearch={search}
        count={t("officeFleet.count.operators", { count: found.length })}
        isEmpty={found.length === 0}
        tools={
          mayChange && (
            <Button
              look="primary"
              icon="plus"
              onPress={() => open({ kind: "operator", operator: undefined })}
            >
              {t("officeFleet.operator.add")}
            </Button>
          )
        }
      >
        <ul className="fleet__rows">
          {found.map((operator) => (
            <OperatorCard
              key={operator.id}
              {...{ operator, categories }}
              onOpen={mayChange ? open : undefined}
            />
          ))}
        </ul>
      </FleetList>
      <Handovers mayChange={mayChange} />
      {opened?.kind === "handover" && <HandoverDialog {...opened} operators={operators} onClose={close} />}
      {opened?.kind === "hours" && <ContractHoursDialog {...opened} onClose={close} />}
      {opened?.kind === "conditions" && <ContractConditionsDialog {...opened} onClose={close} />}
      {opened?.kind === "operator" && <OperatorDialog operator={opened.operator} onClose={close} />}
      {opened?.kind === "contract" && (
        <ContractDialog {...opened} {...{ districts, categories }} onClose={close} />
      )}
    </div>
  );
}

interface OperatorCardProps {
  readonly operator: FleetOperator;
  readonly categories: readonly { readonly id: string; readonly name: FleetOperator["name"] }[];
  readonly onOpen: ((opened: Opened) => void) | undefined;
}

function OperatorCard({ operator, categories, onOpen }: OperatorCardProps) {
  const { t, locale } = useText();
  const name = operator.name[locale];
  return (
    <li className="card">
      <h2>{name}</h2>
      <p className="soft">{t("officeFleet.count.drivers", { count: operator.drivers })}</p>
      <ul className="fleet__rows">
        {operator.contracts.map((contract) => (
          <ContractRow
            key={contract.id}
            {...{ contract, categories }}
            onChange={onOpen && (() => onOpen({ kind: "contract", operator, contract }))}
            onHours={onOpen && (() => onOpen({ kind: "hours", operator, contract }))}
            onConditions={onOpen && (() => onOpen({ kind: "conditions", operator, contract }))}
            onHandOver={onOpen && (() => onOpen({ kind: "handover", operator, contract }))}
          />
        ))}
      </ul>
      {onOpen !== undefined && (
        <div className="row">
          <Button
            icon="plus"
            aria-label={`${t("officeFleet.contract.add")}: ${name}`}
            onPress={() => onOpen({ kind: "contract", operator, contract: undefined })}
          >
            {t("officeFleet.contract.add")}
          </Button>
          <Button
            look="quiet"
            aria-label={`${t("officeFleet.operator.rename")}: ${name}`}
            onPress={() => onOpen({ kind: "operator", operator })}
          >
            {t("officeFleet.operator.rename")}
          </Button>
        </div>
      )}
    </li>
  );
}
