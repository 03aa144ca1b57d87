import fc from "fast-check";
import { expect, test } from "vitest";
import { downloadHeaders, fileNameParameters } from "./download";

const file = { name: "umowa.pdf", contentType: "application/pdf", sizeBytes: 12 };

test("a file is saved, not opened, not guessed at, not run, not kept", () => {
  expect(Object.fromEntries(downloadHeaders(file, "inline"))).toEqual({
    "content-type": "application/pdf",
    "content-length": "12",
    "content-disposition": "attachment; filename=\"umowa.pdf\"; filename*=UTF-8''umowa.pdf",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
  });
});

test("a picture is shown in a page only when asked for", () => {
  const picture = { ...file, contentType: "image/png" };
  expect(downloadHeaders(picture, "inline").get("content-disposition")).toMatch(/^inline; /);
  expect(downloadHeaders(picture).get("content-disposition")).toMatch(/^attachment; /);
});

test.each(["text/html", "image/svg+xml", "application/xml", "text/javascript", ""])(
  "%j is never served as such",
  (contentType) => {
    const headers = downloadHeaders({ ...file, contentType }, "inline");
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toMatch(/^attachment; /);
  },
);

test.each([
  [
    "Zażółć gęślą jaźń.pdf",
    `filename="Zazolc gesla jazn.pdf"; filename*=UTF-8''Za%C5%BC%C3%B3%C5%82%C4%87%20g%C4%99%C5%9Bl%C4%85%20ja%C5%BA%C5%84.pdf`,
  ],
  ['a"b\\c%d.txt', `filename="a_b_c_d.txt"; filename*=UTF-8''a%22b%5Cc%25d.txt`],
  ["it's (1)*.txt", `filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
  ["报告.pdf", `filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`],
])("the name %j is given as %s", (name, parameters) => {
  expect(fileNameParameters(name)).toBe(parameters);
});

test("no name breaks out of its header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(fileNameParameters(name)).toMatch(/^filename="[^"\\\r\n]*"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/);
    }),
  );
});
