import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "adam",
      daysAgo: 129,
      code: "N-MUTUAL",
      internal:
        "Przychodnia wchodzi do sieci, która ma własną rejestrację i nie pozwala na zewnętrzne systemy. Nie ma tu niczyjej winy, jest za to dużo danych pacjentów do oddania.",
      client: "Sieć, do której Państwo wchodzą, ma własny system. Wspólnie kończymy umowę i przekazujemy dane.",
      evidence: [{ text: "Pismo dyrektorki o wejściu do sieci, z datą uruchomienia nowego systemu" }],
    },
    {
      by: "adam",
      daysAgo: 129,
      code: "K-CHANGE",
      internal: "Nowy właściciel narzuca system wszystkim placówkom, dyrektorka nie ma tu głosu.",
      evidence: [{ text: "Komunikat sieci dla placówek" }],
    },
  ],
  remedies: [
    {
      by: "adam",
      daysAgo: 128,
      what: "Pytanie do sieci, czy rejestracja może działać obok ich systemu",
      triedDaysAgo: 135,
      contact: "Joanna Malec",
      said: "„Pytałam dwa razy. Jeden system dla wszystkich, bez wyjątków.”",
      result: "refused",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 128,
    answer: "yes",
    note: "Spokojna współpraca od pięciu lat. Pani dyrektor obiecała polecić nas dwóm przychodniom spoza sieci.",
    yearly: 11_760_000,
  },
  review: {
    by: "adam",
    daysAgo: 127,
    checked: checkedBefore(106),
    insolvency: [{ by: "adam", daysAgo: 127, result: "none" }],
    points: [
      {
        point: "notice_period",
        place: "§ 10",
        note: "Trzy miesiące na koniec miesiąca; przy porozumieniu bez znaczenia.",
      },
      { point: "form", place: "§ 15", note: "Porozumienie na piśmie, podpisy obu stron." },
      {
        point: "data",
        place: "umowa powierzenia, pkt 7",
        clause: "Po zakończeniu przetwarzający zwraca albo usuwa dane, według wyboru administratora.",
        note: "Dane pacjentów. Wybór należy do przychodni, protokół podpisuje inspektor ochrony danych.",
        after: "open",
      },
      { point: "confidentiality", place: "§ 12", note: "Bezterminowo w zakresie danych medycznych.", after: "open" },
      { point: "liability", place: "§ 13", note: "Polisa obowiązuje jeszcze rok po zakończeniu.", after: "open" },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 108,
    mode: "mutual",
    rationale:
      "Obie strony chcą jednej daty i jednego protokołu zamiast wypowiedzenia. Porozumienie daje czas na zwrot danych pacjentów i na pomoc nowemu dostawcy.",
    alternatives: "Zwykłe wypowiedzenie trzymałoby przychodnię przy dwóch systemach naraz przez kwartał.",
    impact: "Tracimy 9 800 zł miesięcznie. Daria ma miesiąc pracy przy zwrocie i usunięciu danych.",
    clientReason: "Kończymy wspólnie, w dniu, w którym rusza Państwa nowy system.",
    approved: { by: "adam", daysAgo: 107 },
  },
  agreement: {
    drafted: {
      by: "adam",
      daysAgo: 103,
      kind: "exit",
      terms:
        "Umowa IT/2021/009 kończy się za porozumieniem stron. Do końca okresu przejściowego Studio Wierzba pomaga nowemu dostawcy do 12 godzin bez dodatkowej opłaty. Dane pacjentów wracają w zaszyfrowanej kopii, po potwierdzeniu odczytu zostają usunięte z protokołem.",
    },
    signed: { by: "adam", daysAgo: 100, byUsDaysAgo: 101, byClientDaysAgo: 100, file: "Porozumienie IT-2021-009.txt" },
  },
  answers: [
    {
      by: "adam",
      daysAgo: 101,
      guard: "G15",
      reason: "Porozumienie kompletne, z załącznikiem o danych; sprawdził je też pan Krzysztof.",
    },
    {
      by: "filip",
      daysAgo: 19,
      guard: "G25",
      reason: "Wszystkie pozycje potwierdzone: ostatni abonament i 5 godzin pomocy następcy, w ramach porozumienia.",
    },
  ],
};
