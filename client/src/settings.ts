import { workspace, type ConfigurationChangeEvent } from 'vscode'

/** The settings that the client itself reads; the server asks for the others. */
export const settings = {
  get enabled(): boolean {
    return workspace.getConfiguration('basewise').get('enable', true)
  },

  get serverPath(): string {
    return workspace.getConfiguration('basewise').get('server.path', '')
  },

  decideWhetherToRun(change: ConfigurationChangeEvent): boolean {
    return change.affectsConfiguration('basewise.enable') || change.affectsConfiguration('basewise.server.path')
  },
}
