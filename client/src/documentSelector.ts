/**
 * The files that the server is told of. In a remote window the extension runs beside the files, so theirs is the scheme "file" too.
 * Some are taken by name, since not every editor has a language for them.
 */
export const documentSelector = [
  { scheme: 'file', language: 'dockerfile' },
  { scheme: 'untitled', language: 'dockerfile' },
  { scheme: 'file', language: 'pip-requirements' },
  { scheme: 'untitled', language: 'pip-requirements' },
  // What is not saved yet of a .dockerignore counts for the Dockerfile beside it.
  { scheme: 'file', language: 'ignore', pattern: '**/{.dockerignore,*.dockerignore}' },
  { scheme: 'file', language: 'yaml', pattern: '**/.basewise.{yaml,yml}' },
  { scheme: 'file', pattern: '**/{pyproject.toml,Pipfile,Pipfile.lock,poetry.lock,uv.lock,pdm.lock,pylock.toml,pylock.*.toml}' },
]
