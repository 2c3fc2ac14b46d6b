namespace Basewise.Analysis.Rules.Stages;

/// <summary>Programs that containers start and that come with a Python package: scripts in <c>bin</c>, beside the modules.</summary>
internal static class ConsoleScripts
{
    private static readonly string[] Names =
    [
        "gunicorn", "uvicorn", "hypercorn", "daphne", "granian", "waitress-serve", "uwsgi", "fastapi", "flask", "django-admin", "celery", "dramatiq",
        "rq", "huey_consumer", "arq", "taskiq", "alembic", "streamlit", "gradio", "chainlit", "jupyter", "jupyter-lab", "airflow", "superset", "dagster",
        "prefect", "mlflow", "dbt", "scrapy", "pserve", "litestar", "sanic", "robyn", "aiohttp-devtools", "supervisord", "pytest", "mkdocs", "sphinx-build",
        "locust", "ansible-playbook", "ddtrace-run", "opentelemetry-instrument", "newrelic-admin",
    ];

    /// <param name="program">A plain name; with a path it is not asked for here.</param>
    public static bool Contains(string program) => Names.Contains(program);
}
