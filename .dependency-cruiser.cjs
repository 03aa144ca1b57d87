const tests = ["[.]test[.]tsx?$", "/testing/"];
const code = { dependencyTypesNot: ["type-only"] };
const inLib = (...kinds) => kinds.flatMap((kind) => [`^lib/.+/${kind}[.]ts$`, `^lib/.+/${kind}/[^/]+[.]ts$`]);
const purePlatform = [
  "permissions",
  "fold",
  "text",
  "money",
  "version",
  "coming-back",
  "mail/address",
  "storage/accepted",
  "storage/name",
].map((name) => `^lib/platform/${name}[.]ts$`);
const packages = (...names) => names.map((name) => `^node_modules/${name}/`);

/** Everything points towards plain functions. Only queries and commands touch the database. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: code },
    },
    {
      name: "db-imports-nothing-of-ours",
      comment: "The demo and the makers for tests are told in the product's own words.",
      severity: "error",
      from: { path: "^db/", pathNot: ["^db/seed/", ...tests] },
      to: { path: "^(app|components|lib|scripts|e2e)/" },
    },
    {
      name: "pure-files-stay-pure",
      severity: "error",
      from: { path: inLib("rules", "policy", "schema"), pathNot: "^lib/platform/" },
      to: {
        path: [
          "^(app|components|db|scripts)/",
          "^lib/platform/",
          ...inLib("queries", "commands", "actions"),
          ...packages("next", "react", "react-dom", "next-intl", "next-auth", "drizzle-orm", "postgres", "server-only"),
        ],
        pathNot: [...purePlatform, "^db/enums[.]ts$"],
        ...code,
      },
    },
    {
      name: "pure-files-use-no-machine",
      severity: "error",
      from: { path: inLib("rules", "policy", "schema"), pathNot: "^lib/platform/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-queries-and-commands-touch-db",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: ["^lib/platform/", ...inLib("queries", "commands"), ...tests] },
      to: { path: ["^db/", ...packages("drizzle-orm", "postgres")], pathNot: "^db/enums[.]ts$", ...code },
    },
    {
      name: "commands-only-behind-actions",
      severity: "error",
      from: { pathNot: [...inLib("actions", "commands", "route"), "^lib/chores[.]ts$", "^db/seed/", ...tests] },
      to: { path: inLib("commands"), ...code },
    },
    {
      name: "components-read-nothing",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: inLib("queries", "commands"), ...code },
    },
    {
      name: "ui-kit-knows-no-product",
      severity: "error",
      from: { path: "^components/ui/", pathNot: tests },
      to: { path: ["^(app|db|lib)/", "^components/(?!ui/)"] },
    },
    {
      name: "platform-knows-no-product",
      severity: "error",
      from: { path: "^lib/platform/", pathNot: tests },
      to: { path: ["^(app|components)/", "^lib/(?!platform/)"] },
    },
    {
      name: "only-app-imports-app",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "only-auth-imports-next-auth",
      severity: "error",
      from: { pathNot: "^lib/platform/auth/" },
      to: { path: packages("next-auth") },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.next-[^/]+|\\.data|bench/floor|test-results|\\.git)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
