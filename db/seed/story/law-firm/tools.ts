import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "adam",
      daysAgo: 70,
      code: "S-SUNSET",
      internal:
        "Obieg spraw stoi na bibliotece, której autor już nie rozwija. Utrzymanie wymaga kogoś, kto zna system w całości, a zna go tylko Daria.",
      client:
        "Wycofujemy się z utrzymania systemów, których sami nie rozwijamy. Uważamy, że kancelaria powinna mieć opiekuna, dla którego to główne zajęcie.",
      evidence: [
        { text: "Ostatnie wydanie biblioteki ma dwa lata; trzy poprawki bezpieczeństwa robiliśmy sami." },
        { amount: "1 osoba zna system w całości" },
      ],
    },
    {
      by: "adam",
      daysAgo: 70,
      code: "S-CAPACITY",
      internal: "Urlop Darii oznaczał w tym roku dwa tygodnie bez dyżuru. Szczęście, że nic się nie zepsuło.",
      evidence: [{ text: "Grafik dyżurów z czasu urlopu" }],
    },
  ],
  remedies: [
    {
      by: "adam",
      daysAgo: 68,
      what: "Przeszkolenie drugiej osoby do dyżurów",
      triedDaysAgo: 160,
      result: "no_effect",
      effect: "Kolega odszedł po trzech miesiącach, nowej osoby nie znaleźliśmy.",
    },
    {
      by: "adam",
      daysAgo: 68,
      what: "Oferta przepisania systemu na wspierane narzędzia",
      triedDaysAgo: 200,
      contact: "Tomasz Rybak",
      said: "„Na taki wydatek wspólnicy nie zgodzą się przed końcem przyszłego roku.”",
      result: "refused",
    },
  ],
  keep: {
    by: "adam",
    daysAgo: 67,
    answer: "unsure",
    note: "Lubimy się i ufamy sobie. Uczciwiej jest jednak oddać system komuś, kto będzie go rozwijał.",
    yearly: 17_400_000,
  },
  review: {
    by: "adam",
    daysAgo: 66,
    checked: checkedBefore(36),
    insolvency: [
      { by: "adam", daysAgo: 66, result: "none" },
      { by: "adam", daysAgo: 40, result: "none" },
    ],
    points: [
      { point: "notice_period", place: "§ 14 ust. 1", note: "Trzy miesiące, na koniec miesiąca." },
      {
        point: "form",
        place: "§ 14 ust. 2",
        note: "Pisemna pod rygorem nieważności. Podpis własnoręczny, dwa egzemplarze.",
      },
      { point: "notice_address", place: "§ 18", note: "Sekretariat, w dni robocze od 9 do 17." },
      {
        point: "confidentiality",
        place: "§ 11",
        clause: "Obowiązek zachowania poufności trwa pięć lat po zakończeniu Umowy.",
        note: "Obejmuje też kopie zapasowe i pocztę serwisową.",
        after: "open",
      },
      {
        point: "returns",
        place: "§ 16",
        note: "Kod, hasła i dokumentacja w ciągu 14 dni od ostatniego dnia umowy.",
        after: "open",
      },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 47,
    rationale:
      "Nie jesteśmy w stanie zagwarantować dyżuru dłużej niż przez kilka miesięcy, a dla kancelarii przerwa w obiegu spraw oznacza przekroczone terminy. Następca jest znany i już teraz chce odpowiadać na pytania kancelarii.",
    alternatives:
      "Rozważaliśmy podwykonawcę na dyżury i przepisanie systemu. Pierwsze nie usuwa zależności od jednej osoby, drugiego kancelaria nie chce finansować.",
    impact:
      "Po ostatnim dniu zwalnia się około 60 godzin miesięcznie. Przychód spada o 14 500 zł miesięcznie; połowę pokryją umowy, o których rozmawiamy z dwoma nowymi klientami.",
    clientReason: "Oddajemy systemy, których sami nie rozwijamy, i robimy to z zapasem czasu na spokojne przejęcie.",
    approved: { by: "adam", daysAgo: 46 },
  },
  notice: {
    by: "adam",
    daysAgo: 35,
    channel: "hand",
    address: "pl. Trzech Krzyży 10/14, 00-499 Warszawa",
    proof: "receipt",
    proofFile: "Potwierdzenie doręczenia.txt",
  },
  stance: {
    by: "adam",
    daysAgo: 30,
    attitude: "conditional",
    conditions: "Możemy pomagać następcy po ostatnim dniu umowy, w stałych godzinach i za osobną stawkę.",
    limits: "Nie przedłużamy dyżurów ani odpowiedzialności za działanie systemu.",
    mandate: "Adam może zgodzić się na 20 godzin pomocy po zakończeniu umowy.",
    mandateMinor: 600_000,
  },
  offers: [
    {
      by: "adam",
      daysAgo: 28,
      side: "client",
      kind: "term",
      terms: "Jeszcze jeden miesiąc pełnych dyżurów po ostatnim dniu umowy, za podwójny abonament.",
      valueMinor: 2_900_000,
      validInDays: -14,
      answered: {
        by: "olga",
        daysAgo: 24,
        status: "rejected",
        answer:
          "Dyżurów nie przedłużymy za żadną stawkę, bo nie ma ich kto pełnić. Możemy za to odpowiadać na pytania następcy.",
      },
    },
  ],
  answers: [
    {
      by: "adam",
      daysAgo: 37,
      guard: "G15",
      reason: "Pismo przeczytane dwa razy: strony, numer umowy, termin i podpis Olgi. Dwa egzemplarze w teczce.",
    },
  ],
};
