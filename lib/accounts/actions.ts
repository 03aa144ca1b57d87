"use server";

import { accountAction, visitorAction } from "@/lib/platform/action/account-action";
import { prefer, signOut } from "./commands";
import { nothing, preferInput } from "./schema";

export const preferAction = visitorAction({ name: "account.prefer", input: preferInput, run: prefer });

export const signOutAction = accountAction({ name: "account.sign_out", input: nothing, run: signOut });
