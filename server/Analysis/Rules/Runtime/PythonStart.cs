using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>What is to be known of a command that starts Python.</summary>
internal static class PythonStart
{
    /// <summary>Whether it runs Python, be it by name, as a module, as a console script or as a script's path.</summary>
    public static bool RunsPython(Invocation program) =>
        program.Program is "python" || IsConsoleScript(program.Program) || program.Interpreter is not null || program.Program.EndsWith(".py", StringComparison.Ordinal);

    /// <summary>Whether it starts the interpreter alone, which then asks a person for its lines, as the official images do.</summary>
    public static bool IsInteractive(Invocation program) =>
        program is { Program: "python", Command.Words: [_] };

    /// <summary>Whether one of Python's own options is switched on, such as <c>u</c>: <c>python -u</c>, <c>python3 -Bu -m app</c>.</summary>
    public static bool HasOption(Invocation program, char letter)
    {
        if (program is { Program: not "python", Interpreter: null }) return false;

        bool isBehindInterpreter = false;
        foreach (ShellWord word in program.Command.Words)
        {
            if (!isBehindInterpreter)
            {
                isBehindInterpreter = IsInterpreter(word);
                continue;
            }

            ReadOnlySpan<char> option = word.Literal;
            if (option.Length < 2 || option[0] != '-' || option[1] == '-' || option[1] is 'm' or 'c') return false;
            if (option[1] is not ('W' or 'X') && option.Contains(letter)) return true;
        }

        return false;
    }

    /// <summary>Whether a program is a console script of a Python package, with which containers are started.</summary>
    private static bool IsConsoleScript(string program) => program is
        "uvicorn" or "gunicorn" or "hypercorn" or "daphne" or "granian" or "waitress-serve" or "flask" or "fastapi" or "celery" or "streamlit" or "quart" or "sanic"
            or "litestar" or "django-admin" or "manage.py" or "airflow" or "superset" or "dramatiq" or "huey_consumer" or "rq" or "arq" or "prefect" or "dagster"
            or "alembic";

    private static bool IsInterpreter(ShellWord word)
    {
        ReadOnlySpan<char> path = word.Literal;
        ReadOnlySpan<char> name = path[(path.LastIndexOf('/') + 1)..];
        return name is ['p', ..] && name.TrimEnd("0123456789.") is "python" or "pypy";
    }
}
