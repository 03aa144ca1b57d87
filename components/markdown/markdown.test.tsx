import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Markdown } from "./markdown";

const anna = { id: "0198f4c2-7a1b-7c3d-8e4f-123456789abc", name: "Anna Lis" };
const show = (text: string, people = [anna]) => renderToStaticMarkup(<Markdown text={text} people={people} />);
const inside = (html: string) => html.replace(/^<div class="prose-calm">/, "").replace(/<\/div>$/, "");

/** What a page may be made of when somebody wrote it. Anything else is an attack or a mistake. */
const elements = new Set(
  "div p br strong em del a ul ol li code pre blockquote table thead tbody tr th td hr span input".split(" "),
);
const attributes: Record<string, RegExp> = {
  href: /^(?:https?:\/\/|mailto:)/,
  target: /^_blank$/,
  rel: /^noopener noreferrer nofollow$/,
  class: /^(?:prose-calm|mention|contains-task-list|task-list-item)$/,
  style: /^text-align:(?:left|right|center)$/,
  start: /^\d+$/,
};

const decoded = (value: string) =>
  value
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

/** React writes every attribute in double quotes and every sign of a text as an entity, so its tags can be read so. */
function offences(html: string): string[] {
  return [...html.matchAll(/<(?:\/[^>]*|([^\s/>]*)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*\/?)>|</g)].flatMap(
    ([tag, name, rest = ""]) => {
      if (tag.startsWith("</")) return [];
      if (name === undefined || !elements.has(name)) return [tag];
      return [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].flatMap(([whole, key = "", value = ""]) =>
        attributes[key]?.test(decoded(value)) ? [] : [whole],
      );
    },
  );
}

const tab = "\t";
const attacks = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script\u0000>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<img src=`javascript:alert(1)`>",
  '<img """><script>alert(1)</script>">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<input autofocus onfocus="alert(1)">',
  "<details open ontoggle=alert(1)>",
  "<body onload=alert(1)>",
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  "<style>@import 'https://evil.example/x.css';</style>",
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<template><script>alert(1)</script></template>",
  "<textarea></textarea><script>alert(1)</script>",
  "<title><img src=x onerror=alert(1)></title>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml version='1.0'?><script>alert(1)</script>",
  "<x onclick=alert(1)>x</x>",
  "<video><source onerror=alert(1)></video>",
  "<marquee onstart=alert(1)>x</marquee>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x]( javascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  `[x](java${tab}script:alert(1))`,
  "[x](java&Tab;script:alert(1))",
  "[x](java&NewLine;script:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](javascript&#58;alert(1))",
  "[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](\\javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](<java\nscript:alert(1)>)",
  "[x](javascript://example.com/%0Aalert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](data:image/svg+xml,<svg onload=alert(1)>)",
  "[x](blob:https://example.com/1)",
  "[x](file:///etc/passwd)",
  "[x](//evil.example)",
  "[x](/w/firm/settings)",
  "[x](#comment-1)",
  '[x](https://example.com "\\" onmouseover=alert(1) x=\\"")',
  '[x](https://example.com" onmouseover="alert(1))',
  "[x](https://example.com'onmouseover='alert(1))",
  "[x][1]\n\n[1]: javascript:alert(1)",
  "[javascript:alert(1)]\n\n[javascript:alert(1)]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<data:text/html,<script>alert(1)</script>>",
  "![x](javascript:alert(1))",
  "![x](https://evil.example/pixel.png)",
  '![x" onerror="alert(1)](https://evil.example/pixel.png)',
  "![<img src=x onerror=alert(1)>](x)",
  "![x][p]\n\n[p]: https://evil.example/pixel.png",
  "[![x](https://evil.example/a.png)](javascript:alert(1))",
  "[x](https://example.com)<script>alert(1)</script>",
  "`<script>alert(1)</script>`",
  "```html\n<script>alert(1)</script>\n```",
  '```js" onmouseover="alert(1)\nx\n```',
  "    <script>alert(1)</script>",
  "# <img src=x onerror=alert(1)>",
  "> <script>alert(1)</script>",
  "- <script>alert(1)</script>",
  "| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |",
  "| x |\n| :-: |\n| [y](javascript:alert(1)) |",
  "~~<svg onload=alert(1)>~~",
  "- [x] <script>alert(1)</script>",
  "[^1]\n\n[^1]: <script>alert(1)</script>",
  '[^a"onclick=alert(1)]\n\n[^a"onclick=alert(1)]: x',
  "www.example.com/<script>alert(1)</script>",
  'https://example.com/"onmouseover="alert(1)',
  "mailto:a@example.com?body=<script>alert(1)</script>",
  `@[${anna.id}"><script>alert(1)</script>]`,
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\\<script\\>alert(1)\\</script\\>",
  "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
  "<a\u00A0href=javascript:alert(1)>x</a>",
  "__proto__ **[x](constructor:alert(1))**",
];

test("the corpus is as big as it was meant to be", () => {
  expect(new Set(attacks).size).toBe(attacks.length);
  expect(attacks.length).toBeGreaterThanOrEqual(60);
});

test.each(attacks)("%j is words", (attack) => {
  expect(offences(show(attack))).toEqual([]);
  expect(offences(show(`before ${attack} **after** @[${anna.id}]`))).toEqual([]);
  expect(offences(show(`*a*\n\n${attack}\n\n> ${attack}`))).toEqual([]);
});

test("a name attacks nobody", () => {
  const people = [{ id: anna.id, name: '<img src=x onerror=alert(1)>"' }];
  for (const text of [
    `@[${anna.id}]`,
    `**@[${anna.id}]**`,
    `\`@[${anna.id}]\``,
    `[@[${anna.id}]](https://example.com)`,
  ]) {
    expect(offences(show(text, people))).toEqual([]);
  }
});

test("what would be found is found: the judge itself is judged", () => {
  expect(offences('<p onclick="x">a</p>')).toEqual(['onclick="x"']);
  expect(offences("<script>")).toEqual(["<script>"]);
  expect(offences('<a href="javascript:x">')).toEqual(['href="javascript:x"']);
  expect(offences('<p><a href="/here" rel="x">')).toHaveLength(2);
  expect(offences("<p>a < b</p>")).toHaveLength(1);
});

describe("people write", () => {
  test.each([
    ["plain words", "Dzień dobry", "<p>Dzień dobry</p>"],
    ["two lines", "one\ntwo", "<p>one<br/>two</p>"],
    ["two paragraphs", "one\n\n\ntwo", "<p>one</p><p>two</p>"],
    ["a mention", `@[${anna.id}] please`, '<p><span class="mention">@Anna Lis</span> please</p>'],
    ["a mention in bold", `**@[${anna.id}]**`, '<p><strong><span class="mention">@Anna Lis</span></strong></p>'],
    ["a mention in code", `\`@[${anna.id}]\``, "<p><code>@Anna Lis</code></p>"],
    ["somebody unknown", "@[0198f4c2-7a1b-7c3d-8e4f-ffffffffffff]", '<p><span class="mention">@…</span></p>'],
    ["signs of HTML", "a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>"],
    ["a heading", "# Big", "<p><strong>Big</strong></p>"],
    ["a struck word", "~~no~~ ~yes~", "<p><del>no</del> ~yes~</p>"],
    [
      "an address",
      "see https://example.com/a?b=1&c",
      '<p>see <a href="https://example.com/a?b=1&amp;c" target="_blank" rel="noopener noreferrer nofollow">https://example.com/a?b=1&amp;c</a></p>',
    ],
    [
      "a mail address",
      "klara@example.com",
      '<p><a href="mailto:klara@example.com" target="_blank" rel="noopener noreferrer nofollow">klara@example.com</a></p>',
    ],
    [
      "a picture, which becomes a link",
      "![plan](https://example.com/a.png)",
      '<p><a href="https://example.com/a.png" target="_blank" rel="noopener noreferrer nofollow">plan</a></p>',
    ],
    ["a link to nowhere safe", "[here](javascript:x)", "<p>here</p>"],
  ])("%s", (_what, text, html) => {
    expect(inside(show(text)).replaceAll("\n", "")).toBe(html);
  });

  test("a list of tasks shows its boxes without being a form", () => {
    const html = show("- [x] done\n- [ ] open");
    expect(html).toContain("☑");
    expect(html).toContain("☐");
    expect(html).not.toContain("<input");
  });
});

test.each([
  ["quotes", "> ".repeat(5_000) + "x"],
  ["brackets", "[".repeat(10_000)],
  ["stars", "*a ".repeat(3_000)],
  ["underscores", "_".repeat(10_000)],
  ["backticks", Array.from({ length: 140 }, (_, n) => "`".repeat(n)).join(" ")],
  ["lists in lists", Array.from({ length: 140 }, (_, n) => `${" ".repeat(n)}- x`).join("\n")],
  ["links in links", "[a](".repeat(2_500)],
  ["cells", `|${"x|".repeat(4_000)}\n|${"-|".repeat(900)}`],
])("ten thousand signs of %s are shown soon", { timeout: 30_000 }, (_what, text) => {
  const before = process.cpuUsage();
  expect(offences(show(text.slice(0, 10_000)))).toEqual([]);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
});
