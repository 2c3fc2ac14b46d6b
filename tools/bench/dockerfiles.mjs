// Dockerfiles of any length, with the instructions, the comments and the mistakes of real ones.

const images = ['python:3.12-slim', 'python:3.9', 'python', 'python:3.13-slim-trixie', 'python:3.11-alpine', 'debian:bookworm-slim', 'ubuntu:24.04']

/** @type {((n: number) => string)[]} one stage is one of each */
const blocks = [
  (n) => `# Stage ${n}: what service-${n} needs to run.\nFROM ${images[n % images.length]} AS stage${n}\n`,
  (n) => `ARG VERSION=1.${n}.0\nARG DEBIAN_FRONTEND=noninteractive\n`,
  (n) => `ENV PYTHONUNBUFFERED=1 \\\n    PYTHONDONTWRITEBYTECODE=1 \\\n    SERVICE=service-${n} \\\n    PATH=/opt/venv/bin:$PATH\n`,
  () => 'WORKDIR /srv/app\n',
  () =>
    'RUN apt-get update && apt-get install -y --no-install-recommends \\\n        build-essential \\\n        # psycopg is compiled\n        libpq-dev \\\n        curl \\\n    && rm -rf /var/lib/apt/lists/*\n',
  () => 'COPY requirements.txt pyproject.toml ./\n',
  (n) => `RUN --mount=type=cache,target=/root/.cache/pip,id=pip-${n} \\\n    pip install -r requirements.txt\n`,
  (n) => `RUN pip install "gunicorn==${20 + (n % 4)}.0" 'uvicorn[standard]>=0.30' && \\\n    python -m compileall -q /opt/venv\n`,
  () => 'COPY --chown=10001:10001 . .\n',
  (n) => `RUN <<EOF\nset -eu\nuseradd --uid 1000${n % 10} app${n}\npip install --no-cache-dir flask\nEOF\n`,
  (n) => `LABEL org.opencontainers.image.title="service-${n}" \\\n      org.opencontainers.image.version=$VERSION\n`,
  () => 'HEALTHCHECK --interval=30s --timeout=3s CMD curl -fsS http://localhost:8000/health || exit 1\n',
  (n) => `EXPOSE ${8000 + (n % 100)}/tcp\nVOLUME /data\nSTOPSIGNAL SIGTERM\n`,
  (n) => (n % 3 === 0 ? '' : `USER app${n}\n`),
  (n) => `CMD ["gunicorn", "--bind", "0.0.0.0:${8000 + (n % 100)}", "service${n}.wsgi:app"]\n\n`,
]

/** @param {number} lines at least @param {number} [first] the number of the first stage, so that files differ */
export function dockerfile(lines, first = 0) {
  let text = '# syntax=docker/dockerfile:1\n'
  for (let stage = first, written = 1; written < lines; stage++) {
    const next = blocks.map((block) => block(stage)).join('')
    text += next
    written += next.split('\n').length - 1
  }
  return text
}
