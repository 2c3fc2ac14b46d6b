import { commands, window, type Disposable, type LogOutputChannel, type QuickPickItem } from 'vscode'
import type { ServerSession } from './serverSession'

export const command = {
  restart: 'basewise.restartServer',
  showLog: 'basewise.showLog',
  showMenu: 'basewise.showMenu',
  fixAll: 'basewise.fixAll',
  openSettings: 'workbench.action.openSettings',
} as const

export function registerCommands(session: ServerSession, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand(command.restart, () => session.restart()),
    commands.registerCommand(command.showLog, () => log.show()),
    commands.registerCommand(command.showMenu, () => showMenu(session)),
    commands.registerCommand(command.fixAll, fixAll),
  ]
}

interface MenuItem extends QuickPickItem {
  readonly run: () => Thenable<unknown>
}

async function showMenu(session: ServerSession): Promise<void> {
  const runs = session.state.kind === 'ready' || session.state.kind === 'starting'
  const items: MenuItem[] = [
    { label: `$(debug-restart) ${runs ? 'Restart the server' : 'Start the server'}`, run: () => commands.executeCommand(command.restart) },
    { label: '$(output) Show the log', run: () => commands.executeCommand(command.showLog) },
    { label: '$(gear) Open the settings', run: () => commands.executeCommand(command.openSettings, 'basewise') },
    { label: '$(wand) Fix all that is safe to fix in this file', run: () => commands.executeCommand(command.fixAll) },
  ]
  const chosen = await window.showQuickPick(items, { title: 'Basewise' })
  await chosen?.run()
}

async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.basewise', apply: 'first' })
}
