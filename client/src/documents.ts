import { languages, type TextDocument } from 'vscode'
import { documentSelector } from './documentSelector'

/** Whether a document is one that the server is told of. */
export function isOurs(document: TextDocument): boolean {
  return languages.match(documentSelector, document) > 0
}
