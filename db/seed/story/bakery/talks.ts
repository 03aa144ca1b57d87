import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "meeting",
      inDays: -8,
      time: "10:00",
      minutes: 60,
      place: "ul. Łąkowa 14, Łódź, zaplecze piekarni",
      agenda: "Jak układa się współpraca\nCo jest dla Państwa najważniejsze do wiosny\nMożliwe rozwiązania",
      speaks: "olga",
      writes: "marta",
      contacts: ["Halina Kędzierska"],
      plannedDaysAgo: 13,
      invited: true,
      outcome: "held",
      notes:
        "Pokazałyśmy godziny z ośmiu miesięcy: abonament pokrywa 42, pracujemy średnio 71. Pani Halina nie wiedziała o różnicy. Budżetu nie podniesie przed wiosną. Nie chce zostać bez kampanii w sezonie świątecznym.",
      clientPosition:
        "„Rozumiem, że zakres przerósł budżet. Wolałabym wiedzieć wcześniej, a nie po cichu. Najbardziej boję się grudnia bez reklamy.”",
      agreed:
        "- Marta prześle listę kampanii do końca roku z godzinami\n- Pani Halina wskaże jedną osobę do akceptacji\n- Wracamy do rozmowy w ciągu dwóch tygodni",
      openPoints: "Czy mniejszy zakres do wiosny jest dla piekarni do przyjęcia.",
      summarySentDaysAgo: 7,
      corrections: "Akceptacje prowadzi syn, pan Paweł, a nie pani Halina.",
      tasks: [
        {
          line: "Marta prześle listę kampanii do końca roku z godzinami",
          title: "Przesłać pani Halinie listę kampanii do końca roku z godzinami",
          owner: "marta",
          dueInDays: 2,
        },
      ],
    },
    {
      kind: "consultation",
      form: "call",
      inDays: 4,
      time: "09:30",
      minutes: 30,
      place: "+48 42 555 01 14",
      agenda: "Odpowiedź na propozycję mniejszego zakresu",
      speaks: "marta",
      writes: "olga",
      contacts: ["Halina Kędzierska", "Paweł Kędzierski"],
      plannedDaysAgo: 5,
      invited: true,
    },
  ],
  proposals: [
    {
      side: "client",
      by: "marta",
      title: "Ten sam zakres do świąt, potem przerwa",
      terms: "Do końca grudnia bez zmian, od stycznia trzy miesiące przerwy bez opłat.",
      measure: "Powrót od kwietnia albo koniec umowy.",
      addedDaysAgo: 8,
      answered: {
        daysAgo: 6,
        by: "olga",
        answer: "rejected",
        note: "Przez grudzień dokładalibyśmy kolejne 30 godzin. Proponujemy mniejszy zakres od razu.",
      },
    },
    {
      side: "us",
      by: "marta",
      title: "Mniejszy zakres za niższą cenę",
      terms:
        "42 godziny miesięcznie: gazetka i media społecznościowe. Bez stron konkursowych i bez poprawek poza dwiema rundami.",
      measure: "Najwyżej 42 godziny w każdym miesiącu, sprzedaż świąteczna nie niższa niż rok temu.",
      reviewInDays: 60,
      validInDays: 6,
      addedDaysAgo: 6,
    },
  ],
};
