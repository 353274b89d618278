import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "../Button.tsx";
import { useText } from "../i18n/TextProvider.tsx";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `alertdialog` for a question that cannot be undone. */
  readonly role?: "dialog" | "alertdialog";
}

export function Dialog({ title, isOpen, onClose, children, role = "dialog" }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={role === "dialog"}
    >
      <Modal>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps extends Omit<DialogProps, "role"> {
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly isPending?: boolean;
}

/** Asks before something that cannot be taken back; the safe answer comes first. */
export function ConfirmDialog({
  confirmLabel,
  onConfirm,
  isPending,
  children,
  ...props
}: ConfirmDialogProps) {
  const { t } = useText();
  return (
    <Dialog {...props} role="alertdialog">
      {children}
      <div className="dialog__actions">
        <Button autoFocus onPress={props.onClose}>
          {t("common.back")}
        </Button>
        <Button look="danger" onPress={onConfirm} isDisabled={isPending === true}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
