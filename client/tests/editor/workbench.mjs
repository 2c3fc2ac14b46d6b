// What a person does at Visual Studio Code's window, by mouse and keyboard.
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

const screenshots = join(import.meta.dirname, '..', '..', '..', 'artifacts', 'screenshots')

export class Workbench {
  /** @type {import('playwright-core').Browser} */ #browser
  /** @type {import('playwright-core').Page} */ page

  /** @param {import('playwright-core').Browser} browser @param {import('playwright-core').Page} page */
  constructor(browser, page) {
    this.#browser = browser
    this.page = page
  }

  /** @param {string} url @param {string} executablePath of Chromium */
  static async open(url, executablePath) {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
    const page = await browser.newPage({ viewport: { width: 1360, height: 820 } })
    page.setDefaultTimeout(30_000)
    await page.goto(url)
    await page.locator('.monaco-workbench').waitFor({ timeout: 90_000 })
    await mkdir(screenshots, { recursive: true })
    return new Workbench(browser, page)
  }

  close() {
    return this.#browser.close()
  }

  screenshot(/** @type {string} */ name) {
    return this.page.screenshot({ path: join(screenshots, `${name}.png`) })
  }

  get editor() {
    return this.page.locator('.editor-instance .monaco-editor').first()
  }

  get status() {
    return this.page.locator('.statusbar-item[id="basewise.basewise.basewise.state"]')
  }

  get squiggles() {
    return this.editor.locator('.squiggly-warning, .squiggly-info, .squiggly-error')
  }

  /** @param {string} path from the opened folder; the list shows files of earlier use until its search has found this one */
  async openFile(path) {
    const [name, parent] = [basename(path), dirname(path)]
    const row = this.page.locator('.quick-input-list .monaco-list-row').first()
    await retry(async () => {
      await this.page.keyboard.press('Escape')
      await this.page.keyboard.press('Control+P')
      await this.page.locator('.quick-input-widget input').fill(path)
      await row.filter({ hasText: name }).filter({ hasText: parent }).waitFor({ timeout: 5_000 })
      await this.page.keyboard.press('Enter')
      await this.page.locator('.breadcrumbs-control').first().filter({ hasText: name }).filter({ hasText: parent }).waitFor({ timeout: 5_000 })
    })
    await this.editor.locator('.view-line').first().waitFor()
  }

  async runCommand(/** @type {string} */ title) {
    await retry(async () => {
      await this.page.keyboard.press('F1')
      await this.page.locator('.quick-input-widget input').fill(`>${title}`)
      await this.page.locator('.quick-input-list .monaco-list-row').first().getByText(title).waitFor({ timeout: 5_000 })
      await this.page.keyboard.press('Enter')
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 5_000 })
    })
  }

  /** The piece of text that the editor draws in one colour and that contains this. */
  text(/** @type {string} */ part) {
    return this.editor.locator('.view-line span span').filter({ hasText: part }).first()
  }

  async hover(/** @type {string} */ part) {
    const card = this.page.locator('.monaco-hover:not(.hidden)').filter({ has: this.page.locator('.hover-contents') }).first()
    await retry(async () => {
      await this.page.mouse.move(0, 0)
      const { x, y } = await this.#placeOf(part)
      await this.page.mouse.move(x, y, { steps: 5 })
      await card.waitFor({ timeout: 5_000 })
    })
    return card
  }

  /** Hovers again until what has been heard from outside by then is in it: a card that is open does not change. */
  async hoverUntil(/** @type {string} */ part, /** @type {string} */ text) {
    const end = performance.now() + 60_000
    for (;;) {
      await this.page.keyboard.press('Escape')
      const card = await this.hover(part)
      if ((await card.innerText()).includes(text)) return card
      if (performance.now() > end) throw new Error(`The hover on ${part} does not show ${text}, but: ${await card.innerText()}`)
      await this.page.waitForTimeout(1_000)
    }
  }

  /** Ctrl+. can get lost while the editor has not asked for the fixes yet, hence the light bulb first. */
  async openFixes(/** @type {string} */ part) {
    const menu = this.page.locator('.action-widget').first()
    await retry(async () => {
      await this.page.keyboard.press('Escape')
      const { x, y } = await this.#placeOf(part)
      await this.page.mouse.click(x, y)
      await this.page.locator('.lightBulbWidget, [class*="codicon-gutter-lightbulb"]').first().waitFor({ timeout: 5_000 })
      await this.page.keyboard.press('Control+.')
      await menu.waitFor({ timeout: 3_000 })
    })
    return menu
  }

  /** Where the text is drawn. (A locator's own click scrolls the editor sideways first.) */
  async #placeOf(/** @type {string} */ part) {
    const box = await this.text(part).boundingBox()
    if (box === null) throw new Error(`The editor does not show ${part}.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async save() {
    await this.page.locator('.tab.active.dirty').waitFor()
    await this.page.keyboard.press('Control+S')
    await this.page.locator('.tab.active:not(.dirty)').waitFor()
  }

  async typeAtEnd(/** @type {string} */ typed) {
    // Not by a click: the first line may have been scrolled out of sight.
    await this.runCommand('View: Focus Active Editor Group')
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.type(typed, { delay: 40 })
  }

  /** Goes to the file's end and asks for completions of what it types there. */
  async completeAtEnd(/** @type {string} */ typed) {
    await this.typeAtEnd(typed)
    const list = this.page.locator('.suggest-widget.visible')
    await retry(async () => {
      if (!(await list.isVisible())) await this.page.keyboard.press('Control+Space')
      await list.locator('.monaco-list-row').first().waitFor({ timeout: 3_000 })
    })
    return list
  }

  async openProblems() {
    const panel = this.page.locator('.markers-panel')
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M')
    await panel.waitFor()
    return panel
  }
}

/** Does a thing again when the editor was not ready for it: it is a window for people, and people press a key twice. */
export async function retry(/** @type {() => Promise<void>} */ action, times = 4) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      if (attempt === times) throw error
    }
  }
}
