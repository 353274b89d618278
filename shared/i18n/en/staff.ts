/** Signing in, for everybody of the staff. */
export const staff = {
  "staff.signIn.title": "Staff sign-in",
  "staff.signIn.username": "User name",
  "staff.signIn.password": "Password",
  "staff.demo.title": "Demo: accounts to sign in with",
  "staff.account": "My account",
  "staff.signIn.code": "Code",
  "staff.signIn.codeHint": "Six digits of your app, or a recovery code",
  "staff.role.dispatcher": "Dispatcher",
  "staff.role.chief": "Chief dispatcher",
  "staff.role.manager": "Operator's manager",
  "staff.role.auditor": "Auditor",
  "staff.role.administrator": "Administrator",
  "staff.role.facility": "Institution",
  "staff.role.guardian": "Guardian",
  "staff.passkey.signIn": "Sign in with a passkey",
  "staff.passkey.stopped": "No key was shown. Try again, or sign in by name and password.",
} as const;
