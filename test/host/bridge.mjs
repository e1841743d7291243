/**
 * Answers what a suite asks of the world around its extension host: to look at the page as a user would.
 * The suite asks in a line of its log, and finds the answer in a file of its workspace.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function createBridge(page, workspace, pictures) {
  const folder = join(workspace, '.bridge');
  mkdirSync(folder, { recursive: true });
  mkdirSync(pictures, { recursive: true });

  const answers = {
    async height(height) {
      await page.setViewportSize({ width: page.viewportSize().width, height });
      return true;
    },
    async click(selector) {
      await page.locator(selector).first().click({ timeout: 5000 });
      return true;
    },
    /** Waits for a widget of the window, or for an element of a webview, and takes a picture of the whole window. */
    async picture({ name, inWindow, inWebview, hover }) {
      if (inWebview)
        await inAnyWebview(inWebview, element => element.evaluate(found => found.scrollIntoView({ block: 'nearest' })));
      else await page.waitForSelector(inWindow, { timeout: 15_000 });
      if (hover) await inAnyWebview(hover, element => element.hover({ timeout: 1000 }));
      // Fonts and fades: what is in sight is not yet all painted.
      await page.waitForTimeout(800);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
      return true;
    },
    /** The texts of the messages in the list of notifications, which must be open. */
    async messages() {
      return page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
    },
    /** The text of the language status, as pointing at it shows it. */
    async languageStatus() {
      await page.locator('[id="status.languageStatus"]').hover();
      await page.waitForSelector('.hover-language-status', { timeout: 5000 });
      const seen = await page.locator('.hover-language-status').allInnerTexts();
      await page.mouse.move(300, 300);
      return seen.join('\n').replace(/\s+/g, ' ');
    },
    /** The text of the widget of *Inspect Editor Tokens and Scopes*. */
    async scopes() {
      return page.locator('.token-inspect-widget').textContent({ timeout: 5000 });
    },
    /** The text of the first element in any webview that a selector of CSS finds, once it is there. */
    async webview(selector) {
      return inAnyWebview(selector, element => element.textContent({ timeout: 100 }));
    },
    /** Clicks at the first element in any webview that a selector of CSS finds. */
    async press(selector) {
      return inAnyWebview(selector, element => element.click({ timeout: 1000 }).then(() => true));
    },
    /** Types into a field of a webview. */
    async fill({ selector, text }) {
      return inAnyWebview(selector, element => element.fill(text, { timeout: 1000 }).then(() => true));
    },
    /** Types into the open list of choices, and leaves it open. */
    async search(text) {
      await page.locator('.quick-input-widget input.input').fill(text);
      return true;
    },
    /** Takes what the open list of choices, or the question for a file, has now; false while there is none. */
    async accept() {
      const input = page.locator('.quick-input-widget input.input');
      // Without this, Enter would go to whatever has the focus.
      if (!(await input.isVisible())) return false;
      await input.press('Enter');
      return true;
    },
    /** What stands in the editor without being in the text, as a preview of it. */
    async ghosts() {
      return page
        .locator('.view-line span')
        .evaluateAll(spans =>
          spans.map(span => getComputedStyle(span, '::after').content).filter(text => text !== 'none' && text !== '""'),
        );
    },
    /** The lines of the list *Instruments Cited*. */
    async tree() {
      return (
        await page
          .locator('[id="treatyLens.cited"], .pane:has-text("Instruments Cited") .monaco-list-row')
          .allInnerTexts()
      ).join('\n');
    },
    /** Picks an item of the open list of choices by its name, and accepts. */
    async pick(name) {
      await page.locator('.quick-input-widget input.input').fill(name);
      await page.locator(`.quick-input-list .monaco-list-row:has-text("${name}")`).first().click();
      // A list of one choice is closed by the click; Enter would go to the editor.
      if (await page.locator('.quick-input-widget').isVisible()) await page.keyboard.press('Enter');
      return true;
    },
  };

  /** Does something with the first element that a selector finds in any of the frames, once there is one. */
  async function inAnyWebview(selector, act) {
    for (let attempt = 0; attempt < 100; attempt++) {
      for (const frame of page.frames().filter(frame => frame !== page.mainFrame())) {
        const element = frame.locator(selector).first();
        if ((await element.count().catch(() => 0)) === 0) continue;
        const outcome = await act(element).catch(() => undefined);
        if (outcome !== undefined) return outcome;
        if (await element.isVisible().catch(() => false)) return undefined;
      }
      await page.waitForTimeout(100);
    }
    throw new Error(`no webview has "${selector}"`);
  }

  return async ({ id, question, argument }) => {
    let answer;
    try {
      answer = { value: await answers[question](argument) };
    } catch (error) {
      answer = { error: String(error) };
    }
    const file = join(folder, `${id}.json`);
    // Renamed into place, so that the suite never reads half of it.
    writeFileSync(`${file}.part`, JSON.stringify(answer));
    renameSync(`${file}.part`, file);
  };
}
