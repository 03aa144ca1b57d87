import type { StoryCase } from "./shape.ts";

export type StandingClient = Pick<StoryCase, "client" | "contract"> & {
  /** The term that renews, by the fields of the calculator. */
  reading?: Record<string, string>;
  enteredDaysAgo: number;
};

/** Clients nobody is leaving: their terms renew unless somebody objects in time. */
export const standingClients: StandingClient[] = [
  {
    enteredDaysAgo: 205,
    client: {
      name: "Herbaciarnia Cztery Pory",
      kind: "sole_trader",
      taxId: "6793104428",
      address: "ul. Józefa 17, 31-056 Kraków",
      locale: "pl",
      note: "Zamówienia przedświąteczne od października. W listopadzie nie dzwonić przed południem.",
      contacts: [
        {
          name: "Jadwiga Orzech",
          email: "jadwiga@czterypory.example",
          phone: "+48 12 555 04 17",
          position: "właścicielka",
        },
      ],
    },
    contract: {
      title: "Opieka nad sklepem i hosting",
      number: "UM/2024/088",
      signedDaysAgo: 683,
      endsInDays: 47,
      notice: { length: 30, unit: "day" },
      clause:
        "Umowę zawarto na rok. Przedłuża się o kolejny rok, jeśli żadna ze stron nie sprzeciwi się najpóźniej 30 dni przed jej końcem.",
      form: "documentary",
      address: "jadwiga@czterypory.example",
      monthly: 69_000,
      currency: "PLN",
    },
    reading: { kind: "term_opt_out", n: "30", unit: "day", termEnd: "{day:47}", renewalMonths: "12" },
  },
  {
    enteredDaysAgo: 190,
    client: {
      name: "Muzeum Zabawek Bajka",
      kind: "public_body",
      taxId: "6112780031",
      address: "ul. Karkonoska 5, 58-540 Karpacz",
      locale: "pl",
      contacts: [
        {
          name: "Andrzej Klon",
          email: "a.klon@muzeumbajka.example",
          phone: "+48 75 555 06 05",
          position: "dyrektor",
        },
        {
          name: "Zofia Maj",
          email: "z.maj@muzeumbajka.example",
          phone: "+48 75 555 06 09",
          position: "promocja i sprzedaż biletów",
        },
      ],
    },
    contract: {
      title: "Sprzedaż biletów online",
      number: "IT/2023/052",
      signedDaysAgo: 977,
      endsInDays: 118,
      notice: { length: 3, unit: "month" },
      clause:
        "Umowa przedłuża się na kolejne dwanaście miesięcy, o ile żadna ze stron nie złoży oświadczenia na piśmie co najmniej trzy miesiące przed upływem okresu.",
      address: "ul. Karkonoska 5, 58-540 Karpacz, kancelaria",
      monthly: 230_000,
      currency: "PLN",
    },
    reading: { kind: "term_opt_out", n: "3", unit: "month", termEnd: "{day:118}", renewalMonths: "12" },
  },
  {
    enteredDaysAgo: 160,
    client: {
      name: "Alder & Finch Architects",
      address: "31 Tanner Row, York YO1 6JB, United Kingdom",
      locale: "en",
      note: "Ask Ruth before any date in August: the whole office is away.",
      contacts: [
        { name: "Ruth Alder", email: "ruth@alderfinch.example", phone: "+44 1904 555 031", position: "Partner" },
      ],
    },
    contract: {
      title: "Project site and photography",
      number: "AF-2025-2",
      signedDaysAgo: 290,
      endsInDays: 75,
      notice: { length: 60, unit: "day", calendar: "UK_EW" },
      clause:
        "This agreement runs for one year and renews for a year at a time unless either party objects in writing sixty days before the end of the year.",
      address: "31 Tanner Row, York YO1 6JB",
      monthly: 120_000,
      currency: "GBP",
    },
    reading: {
      kind: "term_opt_out",
      n: "60",
      unit: "day",
      calendar: "UK_EW",
      termEnd: "{day:75}",
      renewalMonths: "12",
    },
  },
  {
    enteredDaysAgo: 120,
    client: {
      name: "Pasieka Lipowa Dolina",
      kind: "sole_trader",
      taxId: "8652019934",
      address: "Lipowa 2, 38-608 Wetlina",
      locale: "pl",
      contacts: [
        {
          name: "Stefan Boruta",
          email: "stefan@lipowadolina.example",
          phone: "+48 13 555 00 02",
          position: "pszczelarz",
        },
      ],
    },
    contract: {
      title: "Sesje produktowe i etykiety",
      number: "UM/2025/031",
      signedDaysAgo: 118,
      notice: { length: 1, unit: "month", align: "month_end" },
      clause: "Miesiąc, na koniec miesiąca kalendarzowego.",
      form: "documentary",
      address: "stefan@lipowadolina.example",
      monthly: 95_000,
      currency: "PLN",
    },
  },
];
