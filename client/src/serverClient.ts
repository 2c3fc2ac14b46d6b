import type { ChildProcess } from 'node:child_process'
import { extensions, workspace, type Disposable, type Extension, type LogOutputChannel } from 'vscode'
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient/node'
import { documentSelector } from './documentSelector'

/**
 * One conversation with one server process. It never starts another by itself: whoever owns it hears that it ended and decides.
 * The protocol's own client would show its failures in the editor's notifications; here they go to the log, and the owner speaks.
 */
export class ServerClient extends LanguageClient {
  /** Settles when the connection is gone, whoever ended it. */
  readonly closed: Promise<void>
  private readonly trust: Disposable

  constructor(
    private readonly process: ChildProcess,
    log: LogOutputChannel,
  ) {
    const { promise, resolve } = deferred()
    super('basewise', 'Basewise', () => Promise.resolve(process), optionsOf(log, resolve))
    this.closed = promise
    this.trust = workspace.onDidGrantWorkspaceTrust(() => void this.tellTrust())
  }

  /** Starts it, and says again what may have been granted since it was asked whether the workspace is trusted. */
  async begin(): Promise<void> {
    // Whatever is sent starts a client that is not running, so start() itself can send nothing.
    await this.start()
    if (workspace.isTrusted) await this.sendNotification('basewise/didGrantTrust')
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false)
  }

  /** Ends the conversation as the protocol wants it, and the process in any case. */
  async end(): Promise<void> {
    try {
      if (this.isRunning()) await this.stop()
    } catch (error) {
      this.info(`The server did not shut down in time: ${String(error)}`, undefined, false)
    } finally {
      this.abort()
    }
  }

  abort(): void {
    this.trust.dispose()
    this.process.kill('SIGKILL')
  }

  private async tellTrust(): Promise<void> {
    try {
      if (this.isRunning()) await this.sendNotification('basewise/didGrantTrust')
    } catch (error) {
      // The next server hears it as it starts.
      this.info(`The server was not told that the workspace is trusted: ${String(error)}`, undefined, false)
    }
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((settle) => (resolve = settle))
  return { promise, resolve }
}

function isForToml({ id, packageJSON }: Extension<unknown>): boolean {
  const { contributes } = packageJSON as { contributes?: { languages?: { id: string; extensions?: string[] }[] } }
  return id !== 'basewise.basewise' && !!contributes?.languages?.some((language) => language.extensions?.includes('.toml'))
}

function optionsOf(log: LogOutputChannel, onClosed: () => void): LanguageClientOptions {
  return {
    documentSelector,
    // The server asks no registry from a workspace that is not trusted, and formats no TOML beside an extension for it: the editor would ask which.
    initializationOptions: () => ({ trusted: workspace.isTrusted, hasTomlFormatter: extensions.all.some(isForToml) }),
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        onClosed()
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The connection to the server has ended.' }
      },
    },
    initializationFailedHandler: () => false,
  }
}
