import { StatusBarAlignment, ThemeColor, window, type Disposable, type StatusBarItem, type TextEditor } from 'vscode'
import { isOurs } from './documents'
import { describe, type ServerState } from './serverState'

/** The item at the right of the status bar: there while a file of ours is in front, or when the server needs a person. */
export class StatusItem implements Disposable {
  private readonly item: StatusBarItem = window.createStatusBarItem('basewise.state', StatusBarAlignment.Right, 100)
  private readonly subscription: Disposable
  private alarming = false

  constructor(menuCommand: string) {
    this.item.name = 'Basewise'
    this.item.command = menuCommand
    this.subscription = window.onDidChangeActiveTextEditor((editor) => this.place(editor))
  }

  show(state: ServerState): void {
    const { text, tooltip, alarming } = describe(state)
    this.alarming = alarming
    this.item.text = text
    this.item.tooltip = tooltip
    this.item.accessibilityInformation = { label: tooltip }
    this.item.backgroundColor = alarming ? new ThemeColor('statusBarItem.errorBackground') : undefined
    this.place(window.activeTextEditor)
  }

  dispose(): void {
    this.subscription.dispose()
    this.item.dispose()
  }

  private place(editor: TextEditor | undefined): void {
    if (this.alarming || (editor !== undefined && isOurs(editor.document))) this.item.show()
    else this.item.hide()
  }
}
