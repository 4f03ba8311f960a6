// node check.mjs MODE SITE INPUT: checks the site in a folder and prints the problems as a JSON array of strings.
// MODE: search, keyboard, pages, plain (without scripts), html. INPUT is a JSON file that the tests write.
// ASC_SITE_CHECK_MODULES names the folder with node_modules, ASC_SITE_CHECK_CHROMIUM the browser.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [mode, site, inputFile] = process.argv.slice(2);
const input = JSON.parse(fs.readFileSync(inputFile, 'utf8'));
const require = createRequire(path.join(process.env.ASC_SITE_CHECK_MODULES, 'package.json'));
const address = page => pathToFileURL(site).href + '/' + page;
const wrong = [];

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

const open = async (browser, options) => {
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') wrong.push(`${page.url()}: console: ${message.text()}`); });
  page.on('pageerror', error => wrong.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', request => request.failure().errorText !== 'net::ERR_ABORTED' && wrong.push(`${page.url()}: could not load ${request.url()}`));
  page.on('request', request => { if (!request.url().startsWith('file:')) wrong.push(`${page.url()}: asks for ${request.url()}`); });
  return page;
};

const results = page => page.locator('#hits a').evaluateAll(links => links.map(link => link.href));

const modes = {
  // input.queries: [search text, URL of the expected page, "first" if it must be the first result].
  async search(browser) {
    for (const [query, target, place] of input.queries) {
      const expected = address(target);
      const page = await open(browser, { viewport: place === 'first' ? desktop : phone });
      await page.goto(address(input.from));
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await page.locator('#hits li').first().waitFor();
      const found = await results(page);
      const index = found.indexOf(expected);
      if (index < 0 || (place === 'first' && index > 0)) {
        wrong.push(`'${query}' leads to ${JSON.stringify(found.slice(0, 3))}, not to ${expected}`);
      } else {
        await page.locator('#hits a').nth(index).click();
        if (page.url() !== expected) wrong.push(`'${query}': a click on the result leads to ${page.url()}`);
        // The same with the keyboard.
        await page.goto(address(input.from));
        await page.keyboard.press('/');
        await page.keyboard.type(query);
        await page.locator('#hits a').first().waitFor();
        for (let step = 0; step <= index; step++) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(expected, { timeout: 10000 }).catch(() => wrong.push(`'${query}': arrow keys and Enter lead to ${page.url()}`));
      }
      await page.context().close();
    }
  },

  async keyboard(browser) {
    const focused = page => page.evaluate(() => {
      const element = document.activeElement;
      const box = element.getBoundingClientRect();
      return { text: element.textContent.trim() || element.id, outline: getComputedStyle(element).outlineStyle, seen: box.width > 0 && box.right > 0 && box.bottom > 0 };
    });
    let page = await open(browser);
    await page.goto(address(input.pages[0]));
    await page.keyboard.press('Tab');
    if ((await focused(page)).text !== 'Skip to content') wrong.push(`The first stop is ${JSON.stringify(await focused(page))}`);
    await page.keyboard.press('Enter');
    if (!page.url().endsWith('#main')) wrong.push('The skip link does not lead to the content');
    for (const target of input.pages) {
      await page.goto(address(target));
      const stops = await page.locator('a, button, input, summary, [tabindex]').evaluateAll(all => all.filter(element => element.checkVisibility()).length);
      for (let stop = 0; stop < Math.min(stops, 60); stop++) {
        await page.keyboard.press('Tab');
        const at = await focused(page);
        if (at.outline === 'none' || !at.seen) wrong.push(`${target}: stop ${stop + 1} is not shown: ${JSON.stringify(at)}`);
      }
    }
    await page.goto(address(input.pages[0]));
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
    await page.locator('#hits .none').waitFor();
    await page.keyboard.press('Escape');
    if (await page.inputValue('#search') !== '') wrong.push('Escape does not clear the search');

    page = await open(browser, { viewport: phone });
    await page.goto(address(input.pages[0]));
    const menu = page.locator('#menu');
    if (await menu.isVisible()) wrong.push('The menu covers the page on a phone before it is opened');
    await page.locator('button.menu').focus();
    await page.keyboard.press('Enter');
    if (!await menu.isVisible()) wrong.push('Enter does not open the menu');
    await page.screenshot({ path: path.join(input.screenshots, 'menu-phone-light.png') });
    await page.keyboard.press('Tab');
    if (!await menu.evaluate(element => element.contains(document.activeElement))) wrong.push('Tab does not go into the menu');
    await page.keyboard.press('Escape');
    if (await menu.isVisible()) wrong.push('Escape does not close the menu');
  },

  // input.pages: every kind of page, at two widths, light and dark.
  async pages(browser) {
    const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    for (const [width, viewport] of Object.entries({ desktop, phone })) {
      for (const colorScheme of ['light', 'dark']) {
        // The test injects axe, which the content security policy of the page would forbid.
        const page = await open(browser, { viewport, colorScheme, bypassCSP: true });
        for (const target of input.pages) {
          await page.goto(address(target));
          await page.screenshot({ path: path.join(input.screenshots, `${target.replace(/\.html$/, '').replace(/\//g, '-')}-${width}-${colorScheme}.png`) });
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflow > 0) wrong.push(`${target}: ${overflow} pixels wider than a ${width}`);
          // Its colors equal those of the wide dark page, and its layout equals that of the narrow light one.
          if (width === 'phone' && colorScheme === 'dark') continue;
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'], preload: false }));
          for (const violation of violations.filter(found => found.impact === 'serious' || found.impact === 'critical')) {
            wrong.push(`${target} (${width}, ${colorScheme}): ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
          }
        }
        await page.context().close();
      }
    }
  },

  async plain(browser) {
    const page = await open(browser, { javaScriptEnabled: false, viewport: phone });
    for (const target of input.pages) {
      await page.goto(address(target));
      if (!await page.locator('main h1').isVisible()) wrong.push(`${target}: nothing to read without scripts`);
      if (await page.locator('.search').isVisible()) wrong.push(`${target}: a search box that does nothing`);
      await page.locator('button.menu').click();
      if (!await page.locator('#menu a').first().isVisible()) wrong.push(`${target}: the menu needs scripts`);
    }
    await page.emulateMedia({ media: 'print' });
    await page.goto(address(input.pages[0]));
    if (await page.locator('header').isVisible()) wrong.push('The header is printed');
  },

  async html() {
    const { HtmlValidate, StaticConfigLoader } = require('html-validate');
    const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }));
    for (const target of input.pages) {
      const report = await validator.validateFile(path.join(site, target));
      for (const message of report.results.flatMap(result => result.messages)) {
        wrong.push(`${target}:${message.line}: ${message.ruleId}: ${message.message}`);
      }
    }
  },
};

let browser;
if (mode !== 'html') {
  const { chromium } = require('playwright-core');
  const isRoot = process.getuid?.() === 0;
  browser = await chromium.launch({ executablePath: process.env.ASC_SITE_CHECK_CHROMIUM, args: isRoot ? ['--no-sandbox'] : [] });
}
try {
  await modes[mode](browser);
} finally {
  await browser?.close();
}
console.log(JSON.stringify(wrong));
