import type { Locale } from "@/db/enums";
import type { Letter } from "./letter";
import { type Markup, markup } from "./markup";

/** The product's colours once more, because a mail brings no stylesheet of ours along. */
const light = {
  paper: "#fbfaf7",
  raised: "#ffffff",
  ink: "#211e1a",
  muted: "#645e54",
  line: "#e6e2d9",
  accent: "#1d5a45",
};
const dark = {
  paper: "#1c1a17",
  raised: "#242220",
  ink: "#efebe4",
  muted: "#a8a195",
  line: "#35312c",
  accent: "#8cc9ad",
};
const fill = { light: "#1d5a45", dark: "#317a5d", on: "#f7fbf8" };

const serif = "font-family:Georgia,serif";
const sans = "font-family:Inter,Arial,sans-serif";
const table = markup`role="presentation" width="100%" cellpadding="0" cellspacing="0"`;

const darkStyles = markup`@media (prefers-color-scheme: dark) {
.paper { background: ${dark.paper} !important; }
.sheet { background: ${dark.raised} !important; border-color: ${dark.line} !important; }
.ink { color: ${dark.ink} !important; }
.muted { color: ${dark.muted} !important; }
.link { color: ${dark.accent} !important; }
.button { background: ${fill.dark} !important; }
}`;

/** The letter as one column that reads well in light and dark, on a phone and without pictures. */
export const letterHtml = (letter: Letter, locale: Locale): string =>
  markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${letter.subject}</title>
<style>${darkStyles}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper}">
<table ${table} class="paper" style="background:${light.paper}">
<tr><td align="center" style="padding:32px 16px">
<table ${table} class="sheet" style="max-width:560px;background:${light.raised};border:1px solid ${light.line};border-radius:8px">
<tr><td class="ink" style="padding:32px 28px;${sans};font-size:16px;line-height:1.6;color:${light.ink};text-align:left">
<p class="muted" style="margin:0 0 20px;font-size:14px;color:${light.muted}">${letter.sender}</p>
<h1 class="ink" style="margin:0 0 20px;${serif};font-size:26px;line-height:1.25;font-weight:600;color:${light.ink}">${letter.heading}</h1>
${body(letter)}</td></tr>
</table>
<p class="muted" style="max-width:560px;margin:20px auto 0;${sans};font-size:13px;line-height:1.5;color:${light.muted};text-align:left">${letter.footer}</p>
</td></tr>
</table>
</body>
</html>
`.html;

const body = (letter: Letter): Markup[] => [
  ...(letter.salutation ? [paragraph(letter.salutation)] : []),
  ...letter.paragraphs.map(paragraph),
  ...(letter.entries ? [list(letter.entries)] : []),
  ...(letter.button ? [button(letter.button), plainLink(letter.button.url, letter.linkHint ?? "")] : []),
  ...letter.notes.map(paragraph),
  ...(letter.signature ? [signature(letter.signature)] : []),
];

const paragraph = (text: string): Markup => markup`<p style="margin:0 0 16px">${text}</p>\n`;

const list = (entries: string[]): Markup =>
  markup`<ul style="margin:0 0 16px;padding:0 0 0 20px">${entries.map((entry) => markup`<li style="margin:0 0 6px">${entry}</li>`)}</ul>\n`;

const buttonStyle = markup`display:inline-block;padding:12px 20px;border-radius:8px;background:${fill.light};color:${fill.on};font-weight:600;text-decoration:none`;

const button = ({ label, url }: NonNullable<Letter["button"]>): Markup =>
  markup`<p style="margin:24px 0"><a class="button" href="${url}" style="${buttonStyle}">${label}</a></p>\n`;

const plainLink = (url: string, linkHint: string): Markup =>
  markup`<p class="muted" style="margin:0 0 16px;font-size:14px;color:${light.muted}">${linkHint}<br><a class="link" href="${url}" style="color:${light.accent};word-break:break-all">${url}</a></p>\n`;

const signature = (lines: string[]): Markup =>
  markup`<p style="margin:24px 0 0">${lines.map((line, n) => (n === 0 ? markup`${line}` : markup`<br>${line}`))}</p>\n`;
