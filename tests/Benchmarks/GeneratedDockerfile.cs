using System.Text;

namespace Basewise.Benchmarks;

/// <summary>A Dockerfile of any length that looks like those of real projects: stages, continuations, comments, every kind of instruction.</summary>
internal static class GeneratedDockerfile
{
    private const string Stage = """
        # The image of service {0}
        FROM python:3.{1}-slim AS stage{0}
        ARG VERSION=1.{0}.0
        ENV PYTHONUNBUFFERED=1 \
            PATH=/opt/venv/bin:$PATH
        WORKDIR /srv/app{0}
        RUN apt-get update && apt-get install -y --no-install-recommends \
                build-essential \
                # for psycopg
                libpq-dev \
            && rm -rf /var/lib/apt/lists/*
        COPY requirements.txt pyproject.toml ./
        RUN --mount=type=cache,target=/root/.cache/pip \
            pip install -r requirements.txt
        RUN pip install "gunicorn=={0}.0" uvicorn[standard]
        COPY --chown=app:app . .
        LABEL org.opencontainers.image.version=$VERSION
        HEALTHCHECK --interval=30s CMD curl -f http://localhost:8000/ || exit 1
        EXPOSE 8000/tcp
        USER app
        CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]


        """;

    public static string Of(int lines)
    {
        StringBuilder text = new();
        for (int written = 0, stage = 0; written < lines; stage++)
        {
            string next = Stage.Replace("{0}", $"{stage}", StringComparison.Ordinal).Replace("{1}", $"{9 + (stage % 6)}", StringComparison.Ordinal);
            text.Append(next);
            written += next.Count(c => c == '\n');
        }

        return text.ToString();
    }
}
