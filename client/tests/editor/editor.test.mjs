// Visual Studio Code in Chromium, with the packaged extension. One editor and one browser for all the tests, in this order.
import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, readdir, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startCodeServer, writeMachineSettings } from '../../../tools/editor/codeServer.mjs'
import { installEditor } from '../../../tools/editor/install.mjs'
import { samples, vsix } from '../../../tools/paths.mjs'
import { findChromium } from '../../../tools/programs.mjs'
import { startRegistry } from './registry.mjs'
import { Workbench } from './workbench.mjs'

/** @type {string} */ let home
/** @type {string} */ let folder
/** @type {Awaited<ReturnType<typeof startCodeServer>>} */ let server
/** @type {Workbench} */ let workbench
/** @type {Awaited<ReturnType<typeof startRegistry>>} */ let registry

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'basewise-editor-'))
  folder = join(home, 'samples')
  await cp(samples, folder, { recursive: true })
  // There from the beginning: the editor may miss a file that appears in a folder that appears.
  await mkdir(join(folder, '.vscode'))
  await writeSettings({})
  registry = await startRegistry(join(home, 'registry'))
  await mkdir(join(folder, 'live'))
  await writeFile(join(folder, 'live', 'Dockerfile'), `FROM ${registry.authority}/shop/python:7\nUSER app\n`)
  await writeFile(join(folder, 'live', 'Dockerfile.tags'), `FROM ${registry.authority}/shop/python`)
  await writeFile(join(folder, 'live', 'Dockerfile.gone'), 'FROM python:3.12-slim\nUSER 1000\n')
  server = await startCodeServer(await installEditor(), { profile: join(home, 'profile'), folder, vsix })
  workbench = await Workbench.open(server.url, findChromium() ?? 'chromium')
})

after(async () => {
  await workbench?.close()
  await server?.stop()
  await registry?.stop()
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
})

step('A Dockerfile that is opened gets its squiggles', async () => {
  await workbench.openFile('flask-pip/Dockerfile')
  await workbench.squiggles.first().waitFor()
  await workbench.screenshot('01-squiggles')
  assert.ok((await workbench.squiggles.count()) >= 4)
})

step('The status bar says that the server is ready', async () => {
  await hasLabel(/is ready$/)
})

step('Hovering over the image of a FROM shows its variants as a table', async () => {
  // The name alone: its colour is not that of the tag.
  const card = await workbench.hover('python')
  await card.locator('table').waitFor()
  await workbench.screenshot('02-hover')
  const text = await card.locator('table').innerText()
  assert.match(text, /slim/)
  assert.match(text, /alpine/)
  await workbench.page.keyboard.press('Escape')
})

step('The Problems panel lists the findings with their rules', async () => {
  const panel = await workbench.openProblems()
  await panel.getByText('python-eol').first().waitFor()
  await panel.getByText('pip-cache-left').first().waitFor()
  await workbench.screenshot('03-problems')
})

step('Ctrl+. offers a pin, which is applied and saved', async () => {
  await workbench.openFile('scraper-untagged/Dockerfile')
  await workbench.squiggles.first().waitFor()
  const menu = await workbench.openFixes('python')
  await workbench.screenshot('04-fixes')
  await menu.getByText(/^Pin to 3\.\d+\.\d+-/).first().click()
  await workbench.save()
  await workbench.screenshot('05-fixed')
  const [first] = (await readFile(join(folder, 'scraper-untagged', 'Dockerfile'), 'utf8')).split('\n')
  assert.match(first ?? '', /^FROM python:3\.\d+\.\d+-\w+$/)
})

step('"Fix all" fixes what is safe to fix', async () => {
  await workbench.openFile('flask-pip/Dockerfile')
  await workbench.squiggles.first().waitFor()
  await workbench.runCommand('Basewise: Fix All')
  await workbench.editor.getByText('--no-cache-dir').first().waitFor()
  await workbench.save()
  await workbench.screenshot('06-fix-all')
  assert.match(await readFile(join(folder, 'flask-pip', 'Dockerfile'), 'utf8'), /pip install --no-cache-dir/)
})

step('A rule that is turned off in the settings falls silent without a reload', async () => {
  await workbench.openFile('django-alpine/Dockerfile')
  const panel = await workbench.openProblems()
  const finding = panel.getByText('pip-cache-left').first()
  await finding.waitFor()

  await writeSettings({ 'basewise.rules': { 'pip-cache-left': 'off' } })
  await finding.waitFor({ state: 'detached' })
  await workbench.screenshot('07-rule-off')
  await panel.getByText('python-eol').first().waitFor()

  await writeSettings({})
  await finding.waitFor()
})

step('A server that is killed comes back by itself, and its findings with it', async () => {
  const [first] = await serverProcesses()
  assert.ok(first !== undefined)
  process.kill(first, 'SIGKILL')

  const panel = await workbench.openProblems()
  await panel.getByText('python-eol').first().waitFor({ state: 'detached' })
  await panel.getByText('python-eol').first().waitFor()
  await hasLabel(/is ready$/)
  const [second, ...others] = await serverProcesses()
  assert.ok(second !== undefined && second !== first)
  assert.deepEqual(others, [])
})

step('A requirements file completes the names of packages', async () => {
  await workbench.openFile('flask-pip/requirements.txt')
  const list = await workbench.completeAtEnd('requ')
  await workbench.screenshot('08-complete-name')
  assert.match(await list.locator('.monaco-list-row.focused').innerText(), /^requests/)
  await workbench.page.keyboard.press('Enter')
})

step('A requirements file completes the versions of a package, newest first', async () => {
  const list = await workbench.completeAtEnd('==')
  await workbench.screenshot('09-complete-version')
  const [first, second] = await list.locator('.monaco-list-row').allInnerTexts()
  assert.match(first ?? '', /^\d+\.\d+/)
  assert.ok(compare(first ?? '', second ?? '') > 0, `${first} is offered before ${second}`)
  await workbench.page.keyboard.press('Enter')
  await workbench.save()
  assert.match(await readFile(join(folder, 'flask-pip', 'requirements.txt'), 'utf8'), /^requests==\d+\.\d+/m)
})

step('A good Dockerfile has no finding until something bad is typed into it', async () => {
  await workbench.openFile('fastapi-uv/Dockerfile')
  await workbench.typeAtEnd('USER root')
  await workbench.squiggles.first().waitFor()
  await workbench.runCommand('File: Revert File')
  await workbench.squiggles.first().waitFor({ state: 'detached' })
  assert.equal(await workbench.squiggles.count(), 0)
  await workbench.screenshot('10-good')
})

step('A Dockerfile completes flags, with what they do', async () => {
  await workbench.openFile('fastapi-uv/Dockerfile')
  const list = await workbench.completeAtEnd('RUN --mo')
  await workbench.screenshot('14-complete-flag')
  assert.match(await list.locator('.monaco-list-row.focused').innerText(), /^--mount/)
  await workbench.page.keyboard.press('Escape')
  await workbench.runCommand('File: Revert File')
})

step('"Format Document" tidies what an instruction need not have', async () => {
  await workbench.openFile('fastapi-uv/Dockerfile')
  await workbench.typeAtEnd('LABEL     tidied=yes')
  await workbench.runCommand('Format Document')
  await workbench.editor.getByText('LABEL tidied=yes').first().waitFor()
  await workbench.screenshot('15-formatted')
  await workbench.runCommand('File: Revert File')
})

step('An image of a registry that the settings name is described by that registry', async () => {
  const digest = await registry.push('shop/python', '7', '3.13.9')
  await registry.push('shop/python', '8', '3.14.2')
  await registry.push('shop/python', '8-rc1', '3.14.2')
  await writeMachineSettings(server.profile, { 'basewise.registries': [`http://${registry.authority}`] })
  await workbench.openFile('live/Dockerfile')
  const card = await workbench.hoverUntil('shop', digest.slice(0, 19))
  await workbench.screenshot('16-live-hover')
  const text = await card.innerText()
  assert.match(text, /Python 3\.13\.9/)
  assert.match(text, /amd64 3\.4 MB, arm64 3\.1 MB/)
  assert.match(text, /runs as app/)
  await workbench.page.keyboard.press('Escape')
  await workbench.editor.getByText('Python 3.13.9 · 3.4 MB').first().waitFor()
})

step('"Pin to the digest" writes what the registry has for the tag now', async () => {
  const digest = await registry.push('shop/python', '7', '3.13.9')
  const menu = await workbench.openFixes('shop')
  await workbench.screenshot('17-live-fixes')
  await menu.getByText(/^Pin to the digest of python:7/).first().click()
  await workbench.save()
  const [first] = (await readFile(join(folder, 'live', 'Dockerfile'), 'utf8')).split('\n')
  assert.equal(first, `FROM ${registry.authority}/shop/python:7@${digest}`)
})

step('The tags of a registry are offered, newest first and what is for trying out last', async () => {
  await workbench.openFile('live/Dockerfile.tags')
  const list = await workbench.completeAtEnd(':')
  await workbench.screenshot('18-live-tags')
  const rows = await list.locator('.monaco-list-row').allInnerTexts()
  assert.deepEqual(rows.map((row) => row.split(/\s/)[0]), ['8', '7', '8-rc1'])
  await workbench.page.keyboard.press('Escape')
  await workbench.runCommand('File: Revert File')
})

step('Where a registry is gone the bundled facts answer and say so, until it is back', async () => {
  await registry.stop()
  await writeMachineSettings(server.profile, { 'basewise.registryMirrors': { 'docker.io': `http://${registry.authority}` } })
  await workbench.openFile('live/Dockerfile.gone')
  const reason = `not fresher: ${registry.authority} cannot be reached`
  const card = await workbench.hoverUntil('python', reason)
  await card.locator('table').waitFor()
  await card.getByText(reason).scrollIntoViewIfNeeded()
  await workbench.screenshot('19-live-gone')

  registry = await startRegistry(join(home, 'registry'), registry.port)
  const digest = await registry.push('library/python', '3.12-slim', '3.12.14')
  const recovered = await workbench.hoverUntil('python', digest.slice(0, 19))
  await recovered.getByText(digest.slice(0, 19)).scrollIntoViewIfNeeded()
  await workbench.screenshot('20-live-back')
  assert.doesNotMatch(await recovered.innerText(), /not fresher/)
  await writeMachineSettings(server.profile, {})
})

step('The status bar item opens a menu', async () => {
  await workbench.status.click()
  const menu = workbench.page.locator('.quick-input-widget')
  await menu.getByText('Restart the server').waitFor()
  await workbench.screenshot('11-menu')
  await workbench.page.keyboard.press('Escape')
})

step('A server that is not there is told with what to do, and the setting is heeded at once', async () => {
  const message = workbench.page.locator('.notification-toast').filter({ hasText: 'basewise.server.path' }).first()
  await writeSettings({ 'basewise.server.path': '/no/such/basewise' })
  await message.getByText('/no/such/basewise').waitFor()
  await message.getByRole('button', { name: 'Open Setting' }).waitFor()
  await workbench.screenshot('12-missing')
  await writeSettings({})
  await hasLabel(/is ready$/)
})

step('A server that crashes again and again stays stopped and says so', async () => {
  const message = workbench.page.locator('.notification-toast').filter({ hasText: 'stays stopped' }).first()
  await writeSettings({ 'basewise.server.path': '/bin/false' })
  await message.getByRole('button', { name: 'Restart' }).waitFor()
  await message.getByRole('button', { name: 'Show Log' }).waitFor()
  await workbench.screenshot('13-crashing')
  await writeSettings({})
  await hasLabel(/is ready$/)
})

step('Basewise can be turned off and on', async () => {
  await writeSettings({ 'basewise.enable': false })
  await hasLabel(/is off/)
  assert.deepEqual(await serverProcesses(), [])
  await writeSettings({})
  await hasLabel(/is ready$/)
})

async function writeSettings(/** @type {object} */ settings) {
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings))
}

/** A test that leaves a picture of what was on the screen when it failed. */
function step(/** @type {string} */ name, /** @type {() => Promise<void>} */ body) {
  test(name, async () => {
    try {
      await body()
    } catch (error) {
      await workbench.screenshot(`failed-${name.toLowerCase().replace(/\W+/g, '-')}`)
      throw error
    }
  })
}

async function hasLabel(/** @type {RegExp} */ label) {
  await workbench.status.and(workbench.page.getByLabel(label)).or(workbench.status.getByLabel(label)).first().waitFor()
}

/** The processes that run the server of this editor's extension, and of no other. */
async function serverProcesses() {
  const found = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const commandLine = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')
    const [program = ''] = commandLine.split('\0').filter((part) => part.endsWith('/basewise'))
    if (program.startsWith(join(home, 'profile', 'extensions'))) found.push(Number(entry))
  }
  return found
}

function compare(/** @type {string} */ left, /** @type {string} */ right) {
  return left.localeCompare(right, 'en', { numeric: true })
}
