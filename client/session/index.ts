export { leaving } from "./leaving.ts";
export { SignedInPage, type SignedInPageProps } from "./SignedInPage.tsx";
export { SignOutButton } from "./SignOutButton.tsx";
