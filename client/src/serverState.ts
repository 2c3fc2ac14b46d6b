/** What the person at the editor is told about the server. */
export type ServerState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly version: string | undefined }
  | { readonly kind: 'restarting'; readonly delay: number }
  | { readonly kind: 'crashed'; readonly reason: string }

/** What the status bar shows for a state; icons are the editor's own (`$(name)`). */
export interface StatusText {
  readonly text: string
  readonly tooltip: string
  readonly alarming: boolean
}

export function describe(state: ServerState): StatusText {
  switch (state.kind) {
    case 'off':
      return { text: '$(circle-slash) Basewise', tooltip: 'Basewise is off (setting basewise.enable)', alarming: false }
    case 'starting':
      return { text: '$(sync~spin) Basewise', tooltip: 'Basewise is starting', alarming: false }
    case 'ready':
      return { text: '$(check) Basewise', tooltip: `Basewise ${state.version ?? ''} is ready`.replace('  ', ' '), alarming: false }
    case 'restarting':
      return { text: '$(sync~spin) Basewise', tooltip: `Basewise crashed and restarts in ${seconds(state.delay)}`, alarming: false }
    case 'crashed':
      return { text: '$(error) Basewise', tooltip: state.reason, alarming: true }
  }
}

function seconds(milliseconds: number): string {
  const count = Math.max(1, Math.round(milliseconds / 1000))
  return count === 1 ? 'a second' : `${count} seconds`
}
