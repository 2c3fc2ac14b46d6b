namespace Basewise.Analysis.Rules.Stages;

/// <summary>Programs that containers start and that come with a Python package: scripts in <c>bin</c>, beside the modules.</summary>
internal static class ConsoleScripts
{
    /// <param name="program">A plain name; with a path it is not asked for here.</param>
    public static bool Contains(ReadOnlySpan<char> program) => program is
        "gunicorn" or "uvicorn" or "hypercorn" or "daphne" or "granian" or "waitress-serve" or "uwsgi" or "fastapi" or "flask" or "django-admin" or "celery"
            or "dramatiq" or "rq" or "huey_consumer" or "arq" or "taskiq" or "alembic" or "streamlit" or "gradio" or "chainlit" or "jupyter" or "jupyter-lab"
            or "airflow" or "superset" or "dagster" or "prefect" or "mlflow" or "dbt" or "scrapy" or "pserve" or "litestar" or "sanic" or "robyn"
            or "aiohttp-devtools" or "supervisord" or "pytest" or "mkdocs" or "sphinx-build" or "locust" or "ansible-playbook" or "ddtrace-run"
            or "opentelemetry-instrument" or "newrelic-admin";
}
