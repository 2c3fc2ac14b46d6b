import type { ChildProcess } from 'node:child_process'
import { EventEmitter, type Disposable, type LogOutputChannel } from 'vscode'
import { CrashPolicy } from './crashPolicy'
import { launchServer } from './launch'
import { LaunchFailure } from './launchFailure'
import { ServerClient } from './serverClient'
import type { ServerState } from './serverState'

/**
 * The server as the editor sees it: started, restarted after a crash, stopped. There is at most one process at a time;
 * requests to start and stop are carried out one after the other.
 */
export class ServerSession implements Disposable {
  private readonly crashes = new CrashPolicy()
  private readonly stateChanged = new EventEmitter<ServerState>()
  private current: ServerState = { kind: 'off' }
  private client: ServerClient | undefined
  private nextStart: NodeJS.Timeout | undefined
  private work: Promise<void> = Promise.resolve()

  readonly onStateChanged = this.stateChanged.event

  constructor(
    private readonly log: LogOutputChannel,
    private readonly getBinary: () => Promise<string>,
  ) {}

  get state(): ServerState {
    return this.current
  }

  /** Starts the server, or starts it anew; earlier crashes are forgotten. */
  restart(): Promise<void> {
    this.stopWaiting()
    return this.afterOthers(async () => {
      this.crashes.forget()
      await this.end()
      await this.start()
    })
  }

  stop(): Promise<void> {
    this.stopWaiting()
    return this.afterOthers(async () => {
      await this.end()
      this.become({ kind: 'off' })
    })
  }

  dispose(): void {
    clearTimeout(this.nextStart)
    this.stateChanged.dispose()
  }

  private async start(): Promise<void> {
    this.become({ kind: 'starting' })
    let client: ServerClient | undefined
    try {
      const path = await this.getBinary()
      const process = await launchServer(path)
      this.log.info(`Started ${path} (process ${String(process.pid)})`)
      const started = (client = this.client = new ServerClient(process, this.log))
      const ended = started.closed.then(() => this.hasEnded(started, howItEnded(process)))
      // A server that dies before it has answered leaves the start waiting for ever.
      await Promise.race([started.begin(), ended])
      if (this.client === started) this.become({ kind: 'ready', version: started.initializeResult?.serverInfo?.version })
    } catch (error) {
      if (error instanceof LaunchFailure) this.giveUp(error.message)
      else if (client !== undefined) this.hasEnded(client, String(error))
      else this.giveUp(`Basewise's server could not be started: ${String(error)}`)
    }
  }

  /** A server that never answers `initialize` must not keep waiting whoever starts another, or ends it. */
  private stopWaiting(): void {
    if (this.current.kind === 'starting') this.client?.abort()
  }

  private async end(): Promise<void> {
    clearTimeout(this.nextStart)
    const { client } = this
    this.client = undefined
    await client?.end()
  }

  /** Called for a process that ended though nobody asked it to, or that did not answer as a server does. */
  private hasEnded(client: ServerClient, how: string): void {
    if (client !== this.client) return
    this.client = undefined
    void client.end()
    this.log.error(`The server ended unexpectedly (${how})`)

    const response = this.crashes.respond(performance.now())
    if (response.kind === 'giveUp') {
      this.giveUp(`Basewise's server crashed ${response.crashes} times in a short time and stays stopped. The log says more; your files are untouched.`)
      return
    }
    this.become({ kind: 'restarting', delay: response.delay })
    this.nextStart = setTimeout(() => void this.afterOthers(() => this.startUnlessStarted()), response.delay)
  }

  private async startUnlessStarted(): Promise<void> {
    if (this.current.kind === 'restarting') await this.start()
  }

  private giveUp(reason: string): void {
    this.log.error(reason)
    this.become({ kind: 'crashed', reason })
  }

  private become(state: ServerState): void {
    this.current = state
    this.stateChanged.fire(state)
  }

  private afterOthers(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step, step)
    return this.work
  }
}

function howItEnded({ signalCode, exitCode }: ChildProcess): string {
  if (signalCode !== null) return `signal ${signalCode}`
  return exitCode === null ? 'its output was closed' : `status ${exitCode}`
}
