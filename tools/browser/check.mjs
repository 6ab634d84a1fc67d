// Opens pages in headless Chromium, in light and dark, on a phone and on a desk, and exits with 1 where
// anything is wrong: a console message, a request that leaves the file, an axe-core violation, a page wider than its
// window, a control that does not do what it says.
//
//     node check.mjs PAGE.html... [--shots FOLDER]
import { createRequire } from "node:module";
import { readFile, mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
// The page needs no network, and the browser shall not look for one either.
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const SIZES = [{ width: 1400, height: 900 }, { width: 375, height: 812 }];
const SCHEMES = ["light", "dark"];

const pages = process.argv.slice(2);
const at = pages.indexOf("--shots");
const shots = at < 0 ? null : resolve(pages.splice(at, 2)[1]);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const problems = [];

function complain(where, what) {
  problems.push(`${where}: ${what}`);
}

async function open(context, file, where) {
  const page = await context.newPage();
  page.on("console", (message) => complain(where, `console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complain(where, `error: ${error.message}`));
  page.on("dialog", (dialog) => { complain(where, `dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complain(where, `request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

async function fits(page, where) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (content > window) complain(where, `${content} px wide in a window of ${window} px`);
}

async function accessible(page, where) {
  const found = await page.evaluate(async (source) => {
    // Everything folded is checked too. The browser console may run what the page itself may not.
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    (0, eval)(source);
    const results = await axe.run(document, { resultTypes: ["violations"] });
    return results.violations.map((item) => [item.id, item.help, item.nodes.length, item.nodes[0].html.slice(0, 200)]);
  }, axe).catch((error) => [["axe", error.message, 1, ""]]);
  for (const [id, help, count, first] of found) complain(where, `axe ${id}: ${help} (${count}), first: ${first}`);
}

async function filters(page, where) {
  if (!(await page.locator("form.filters").count())) return;
  const shown = () => page.locator(".finding:visible").count();
  const all = await shown();
  const notes = await page.locator(".finding.info").count();
  const infoBox = page.locator("#show-info");
  if (await infoBox.count()) {
    await infoBox.focus();
    await page.keyboard.press("Space");
    if ((await shown()) !== all - notes) complain(where, "the level of notes cannot be switched off with the keyboard");
  }
  for (const name of ["#of-kind", "#of-article"]) {
    await page.locator("form.filters button").press("Enter");
    if ((await shown()) !== all) complain(where, "the button does not show all findings again");
    const option = page.locator(`${name} option:not([value=""])`).first();
    const wanted = Number(/\((\d+)\)$/.exec(await option.textContent())[1]);
    await page.selectOption(name, await option.getAttribute("value"));
    if ((await shown()) !== wanted) complain(where, `${name} shows ${await shown()} findings instead of ${wanted}`);
  }
  await page.locator("form.filters button").press("Enter");
}

// A passage links into its article, which is folded: the browser has to open it.
async function passages(page, where) {
  const link = page.locator(".finding:not(.info) .place a").first();
  if (!(await link.count())) return;
  const target = (await link.getAttribute("href")).slice(1);
  await link.click();
  if (!(await page.locator(`[id="${target}"]`).isVisible())) complain(where, `the link to the passage ${target} shows nothing`);
}

// A tick leads into the margin, where the passages of the others are folded; where there is room beside the text, the
// line that is ticked stays in view.
async function ticks(page, where) {
  const link = page.locator("sup.tick a:visible").first();
  if (!(await link.count())) return;
  const target = (await link.getAttribute("href")).slice(1);
  await link.click();
  if (!(await page.locator(`[id="${target}"]`).isVisible())) complain(where, `the tick that leads to ${target} opens nothing`);
  const { y } = await link.boundingBox();
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight]);
  if (width > 768 && (y < 0 || y > height)) complain(where, `the tick that leads to ${target} goes out of sight`);
}

async function keyboard(page, where) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  if (first !== "#main") complain(where, `the first stop of the keyboard is ${first}, not the way to the content`);
}

const browser = await chromium.launch({ executablePath: BROWSER, args: QUIET });
if (shots) await mkdir(shots, { recursive: true });
for (const file of pages.map((page) => resolve(page))) {
  for (const colorScheme of SCHEMES) {
    for (const viewport of SIZES) {
      const where = `${basename(file)} ${colorScheme} ${viewport.width} px`;
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await open(context, file, where);
      const name = `${basename(file, ".html")}-${colorScheme}-${viewport.width}.png`;
      if (shots) await page.screenshot({ path: join(shots, name) });
      await fits(page, where);
      await keyboard(page, where);
      await filters(page, where);
      await ticks(page, where);
      await passages(page, where);
      await accessible(page, where);
      await fits(page, `${where}, all unfolded`);
      await context.close();
    }
  }
}
await browser.close();
for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages in ${SCHEMES.length * SIZES.length} ways: ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
