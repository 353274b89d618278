/** Signing in, for everybody of the staff. */
export const staff = {
  "staff.signIn.title": "Staff sign-in",
  "staff.signIn.username": "User name",
  "staff.signIn.password": "Password",
  "staff.demo.title": "Demo: accounts to sign in with",
} as const;
