import { commands, Disposable, window, workspace, type ExtensionContext } from 'vscode'
import { command, registerCommands } from './commands'
import { isOurs } from './documents'
import { getServerBinary } from './serverBinary'
import { ServerSession } from './serverSession'
import { settings } from './settings'
import { StatusItem } from './statusItem'

let session: ServerSession | undefined

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Basewise', { log: true })
  const status = new StatusItem(command.showMenu)
  const server = (session = new ServerSession(log, () =>
    getServerBinary({
      configuredPath: settings.serverPath,
      extensionPath: context.extensionPath,
      workspacePath: workspace.workspaceFolders?.[0]?.uri.fsPath,
    }),
  ))

  status.show(server.state)
  let isWanted = false
  const run = (): Promise<void> => (settings.enabled ? server.restart() : server.stop())
  context.subscriptions.push(
    log,
    status,
    server,
    ...registerCommands(server, log),
    server.onStateChanged((state) => {
      status.show(state)
      if (state.kind === 'crashed') void tell(state.reason)
    }),
    workspace.onDidChangeConfiguration((change) => {
      if ((isWanted || server.state.kind !== 'off') && settings.decideWhetherToRun(change)) void run()
    }),
    whenOursIsOpen(() => {
      isWanted = true
      void run()
    }),
  )
}

/** Opening any TOML file wakes the extension up, and most of them are none of ours: until one is, there is no server. */
function whenOursIsOpen(action: () => void): Disposable {
  if (workspace.textDocuments.some(isOurs)) {
    action()
    return new Disposable(() => undefined)
  }

  const waiting = workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return
    waiting.dispose()
    action()
  })
  return waiting
}

export async function deactivate(): Promise<void> {
  await session?.stop()
}

async function tell(reason: string): Promise<void> {
  const restart = 'Restart'
  const showLog = 'Show Log'
  const openSettings = 'Open Setting'
  const buttons = reason.includes('basewise.server.path') ? [openSettings, restart, showLog] : [restart, showLog]
  switch (await window.showErrorMessage(reason, ...buttons)) {
    case restart:
      return void commands.executeCommand(command.restart)
    case showLog:
      return void commands.executeCommand(command.showLog)
    case openSettings:
      return void commands.executeCommand(command.openSettings, 'basewise.server.path')
  }
}
