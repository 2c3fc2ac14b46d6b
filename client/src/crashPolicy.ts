/** A crash is answered by another start, each later than the one before, until there were too many of them in a short time. */
export type CrashResponse = { readonly kind: 'restart'; readonly delay: number } | { readonly kind: 'giveUp'; readonly crashes: number }

/** Milliseconds; the first restart is quick since most crashes are single ones. */
const firstDelay = 500
const window = 3 * 60_000
const crashesToGiveUp = 5

export class CrashPolicy {
  private crashes: number[] = []

  /** @param now milliseconds on any clock that does not run backwards */
  respond(now: number): CrashResponse {
    this.crashes = [...this.crashes.filter((time) => now - time < window), now]
    const count = this.crashes.length
    return count >= crashesToGiveUp
      ? { kind: 'giveUp', crashes: count }
      : { kind: 'restart', delay: firstDelay * 2 ** (count - 1) }
  }

  /** A restart that the user asked for begins with a clean slate. */
  forget(): void {
    this.crashes = []
  }
}
