import { execFileSync, spawnSync } from "node:child_process";

/** The system account PostgreSQL runs as. Null means: as ourselves. */
export type Account = { uid: number; gid: number } | null;

const accountName = "postgres";

/** PostgreSQL refuses to run as root, so root needs another account; it is created when the system has none. */
export function findAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  return lookUp() ?? createAccount();
}

/** Whether the account may enter the folder and everything above it. */
export function canEnter(account: Account, folder: string) {
  return account === null || spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}

function lookUp(): Account {
  try {
    return { uid: Number(ask("-u")), gid: Number(ask("-g")) };
  } catch {
    return null;
  }
}

function ask(flag: "-u" | "-g") {
  return execFileSync("id", [flag, accountName], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function createAccount() {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", accountName]],
    ["adduser", ["-S", "-D", "-H", accountName]],
  ];
  for (const [command, args] of ways) {
    spawnSync(command, args, { stdio: "ignore" });
    const account = lookUp();
    if (account) return account;
  }
  throw new Error(
    "PostgreSQL does not run as root and no system account could be created for it. Start Partwell as an ordinary user, or set DATABASE_URL.",
  );
}
