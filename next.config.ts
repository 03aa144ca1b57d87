import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const noGuessing = { key: "x-content-type-options", value: "nosniff" };

/** What the build made is the same for everybody and is no page: the rest would only be carried with every file. */
const builtFiles = [noGuessing];

const everythingElse = [
  { key: "strict-transport-security", value: "max-age=63072000; includeSubDomains" },
  noGuessing,
  { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "x-frame-options", value: "DENY" },
];

/** Pages reached by a secret link: nothing of the address leaves, and no search engine keeps it. */
const secretPages = [
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-robots-tag", value: "noindex, nofollow" },
];

/**
 * The client's form: with `no-referrer` a browser sends `Origin: null` with a plain form, and every answer given
 * without JavaScript would be refused. Its address holds no secret, and leaves for nobody else.
 */
const secretForms = [
  { key: "referrer-policy", value: "same-origin" },
  { key: "x-robots-tag", value: "noindex, nofollow" },
];

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  typedRoutes: false,
  // `npm run check` reads the types; somebody's first start need not wait for that a second time.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pino",
    "nodemailer",
    "date-holidays",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
  ],
  headers: async () => [
    { source: "/_next/static/(.*)", headers: builtFiles },
    { source: "/((?!_next/static/).*)", headers: everythingElse },
    { source: "/f/:path*", headers: secretPages },
    { source: "/f/:publicId", headers: secretForms },
    { source: "/invitation/:path*", headers: secretPages },
    { source: "/reset-password/:path*", headers: secretPages },
  ],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    // Ready half a second sooner; whoever opens a kind of page first waits a moment for its modules.
    preloadEntriesOnStart: false,
  },
};

/** Messages are read once, by the build: neither a request nor a browser parses them again. */
const withMessages = createNextIntlPlugin({
  requestConfig: "./lib/platform/i18n/request.ts",
  experimental: {
    messages: { path: "./lib/platform/i18n/messages", format: "json", locales: "infer", precompile: true },
  },
});

export default withMessages(config);
