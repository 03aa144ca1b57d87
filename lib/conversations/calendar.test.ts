import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarTalk } from "./calendar";
import { instantAt } from "./rules";

const talk: CalendarTalk = {
  id: "0199a1b2-0000-7000-8000-000000000001",
  sequence: 0,
  cancelled: false,
  startsAt: instantAt("2026-12-01", "10:00", "Europe/Warsaw"),
  durationMinutes: 45,
  title: "Rozmowa: Studio Łąka",
  place: "ul. Łąkowa 14, Łódź",
  description: "Co działa\nCo nie działa; dlaczego",
  organizer: { name: "Marta Wąs", email: "marta@studio.example" },
  attendees: [{ name: "Halina Kędzierska", email: "halina@laka.example" }],
  now: new Date("2026-11-27T12:00:00Z"),
};

/** The lines of a file as a calendar reads them: folded ones joined again. */
const linesOf = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");
const lineOf = (file: string, name: string) => linesOf(file).find((line) => line.startsWith(name));

describe("the file of a talk", () => {
  const file = calendarFile(talk, "request");

  test("is one calendar with one event, as RFC 5545 asks", () => {
    expect(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")).toBe(true);
    expect(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const name of ["UID:", "DTSTAMP:", "DTSTART:", "DTEND:", "SUMMARY:", "SEQUENCE:", "STATUS:"]) {
      expect(linesOf(file).filter((line) => line.startsWith(name))).toHaveLength(1);
    }
  });

  test("has no line longer than 75 octets, Polish letters and all", () => {
    const long = calendarFile(
      { ...talk, title: "Zażółć gęślą jaźń ".repeat(12), description: "ąęć ".repeat(90) },
      "request",
    );
    for (const line of long.split("\r\n")) expect(Buffer.byteLength(line, "utf8")).toBeLessThanOrEqual(75);
    expect(lineOf(long, "SUMMARY")).toBe(`SUMMARY:${"Zażółć gęślą jaźń ".repeat(12)}`);
  });

  test("escapes what has a meaning of its own", () => {
    expect(lineOf(file, "DESCRIPTION")).toBe("DESCRIPTION:Co działa\\nCo nie działa\\; dlaczego");
    expect(lineOf(file, "LOCATION")).toBe("LOCATION:ul. Łąkowa 14\\, Łódź");
  });

  test("lets no name end a line, a quotation or the event", () => {
    const evil = { name: 'A" \r\nATTENDEE:mailto:x@y.example\r\nEND:VEVENT', email: "a@b.example" };
    const sneaky = calendarFile({ ...talk, organizer: evil, attendees: [evil] }, "request");
    expect(linesOf(sneaky).filter((line) => line.startsWith("END:VEVENT"))).toHaveLength(1);
    expect(linesOf(sneaky).filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(1);
    for (const name of ["ORGANIZER", "ATTENDEE"]) {
      expect(lineOf(sneaky, name)?.match(/"/g) ?? []).toHaveLength(2);
    }
  });

  test("names who invites and who is asked to answer", () => {
    expect(lineOf(file, "ORGANIZER")).toBe('ORGANIZER;CN="Marta Wąs":mailto:marta@studio.example');
    expect(lineOf(file, "ATTENDEE")).toMatch(/RSVP=TRUE.*mailto:halina@laka\.example$/i);
  });
});

test.each([
  ["winter", "2026-12-01", "10:00", "DTSTART:20261201T090000Z", "DTEND:20261201T094500Z"],
  ["summer", "2026-07-01", "10:00", "DTSTART:20260701T080000Z", "DTEND:20260701T084500Z"],
  ["the night the clocks go back", "2026-10-25", "02:45", "DTSTART:20261025T004500Z", "DTEND:20261025T013000Z"],
  ["the night they go forward", "2026-03-29", "01:30", "DTSTART:20260329T003000Z", "DTEND:20260329T011500Z"],
])("in %s the hour is right in every zone", (_season, date, time, start, end) => {
  const file = calendarFile({ ...talk, startsAt: instantAt(date, time, "Europe/Warsaw") }, "publish");
  expect(lineOf(file, "DTSTART")).toBe(start);
  expect(lineOf(file, "DTEND")).toBe(end);
});

test.each([
  ["publish", false, "METHOD:PUBLISH", "STATUS:CONFIRMED"],
  ["request", false, "METHOD:REQUEST", "STATUS:CONFIRMED"],
  ["publish", true, "METHOD:CANCEL", "STATUS:CANCELLED"],
  ["request", true, "METHOD:CANCEL", "STATUS:CANCELLED"],
] as const)("to %s, cancelled %s", (purpose, cancelled, method, status) => {
  const file = calendarFile({ ...talk, cancelled }, purpose);
  expect([lineOf(file, "METHOD"), lineOf(file, "STATUS")]).toEqual([method, status]);
});

test("the entry stays the same one when it is moved, with a higher number", () => {
  const [before, after] = [0, 1].map((sequence) => calendarFile({ ...talk, sequence }, "request"));
  expect(lineOf(before ?? "", "UID")).toBe(`UID:${talk.id}`);
  expect(lineOf(after ?? "", "UID")).toBe(`UID:${talk.id}`);
  expect([lineOf(before ?? "", "SEQUENCE"), lineOf(after ?? "", "SEQUENCE")]).toEqual(["SEQUENCE:0", "SEQUENCE:1"]);
});
