"use server";

import { accountAction, visitorAction } from "@/lib/platform/action/account-action";
import {
  changePassword,
  endSession,
  forgotPassword,
  prefer,
  rename,
  resetPassword,
  signOut,
  signOutEverywhere,
  signUp,
} from "./commands";
import { deleteAccount } from "./commands/deleting";
import {
  changePasswordInput,
  deleteAccountInput,
  endSessionInput,
  forgotPasswordInput,
  nothing,
  preferInput,
  renameInput,
  resetPasswordInput,
  signUpInput,
} from "./schema";

export const preferAction = visitorAction({ name: "account.prefer", input: preferInput, run: prefer });

export const signUpAction = visitorAction({
  name: "account.sign_up",
  input: signUpInput,
  run: signUp,
  perMinute: 5,
  perHour: 20,
});

export const forgotPasswordAction = visitorAction({
  name: "account.forgot_password",
  input: forgotPasswordInput,
  run: forgotPassword,
  perMinute: 5,
});

export const resetPasswordAction = visitorAction({
  name: "account.reset_password",
  input: resetPasswordInput,
  run: resetPassword,
  perMinute: 10,
});

export const changePasswordAction = accountAction({
  name: "account.change_password",
  input: changePasswordInput,
  run: changePassword,
  perMinute: 6,
});

export const renameAction = accountAction({ name: "account.rename", input: renameInput, run: rename });

export const signOutAction = accountAction({ name: "account.sign_out", input: nothing, run: signOut });

export const signOutEverywhereAction = accountAction({
  name: "account.sign_out_everywhere",
  input: nothing,
  run: signOutEverywhere,
});

export const endSessionAction = accountAction({ name: "account.end_session", input: endSessionInput, run: endSession });

export const deleteAccountAction = accountAction({
  name: "account.delete",
  input: deleteAccountInput,
  run: deleteAccount,
  perMinute: 6,
});
