using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a container that starts a server that is meant for development, or a server in a mode that is.</summary>
internal sealed class DevServer : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "dev-server", Category.Runtime, Severity.Warning,
        "The container starts a server for development", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint | Subjects.Env;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage || !IsWorthALook(stage) || DevelopmentImage.Is(stage)) return;

        foreach (Invocation program in stage.Start.Programs) Check(context, program);

        if (FindSetting(stage, "FLASK_DEBUG") is var (debug, value) && StepSettings.IsOn(value)) ReportVariable(context, debug, "FLASK_DEBUG", value);
        if (FindSetting(stage, "FLASK_ENV") is (var mode, "development")) ReportVariable(context, mode, "FLASK_ENV", "development");
    }

    private static bool IsWorthALook(Stage stage)
    {
        foreach (Invocation program in stage.Start.Programs)
        {
            if (program.Program is "flask" or "fastapi" or "python" or "manage.py" or "django-admin" or "django" || Reloads(program.Program)) return true;
        }

        return stage.FindEnvironment("FLASK_DEBUG") is not null || stage.FindEnvironment("FLASK_ENV") is not null;
    }

    /// <summary>Whether a program knows <c>--reload</c>.</summary>
    private static bool Reloads(string program) => program is "uvicorn" or "gunicorn" or "hypercorn" or "granian" or "quart" or "litestar";

    private static void Check(RuleContext context, Invocation program)
    {
        ReadOnlySpan<ShellWord> arguments = program.Arguments;
        switch (program.Program)
        {
            case "flask" when Find(arguments, "run") is { } run:
                context.Report(run.Span, "`flask run` is Werkzeug's server for development: it is neither fast nor made to be safe. Start the app with gunicorn, or with waitress.");
                if (Find(arguments, "--debug") is { } debug) ReportOption(context, program, debug, "With --debug every error page is a Python console on this machine.");
                break;
            case "fastapi" when Find(arguments, "dev") is { } dev:
                context.Report(
                    dev.Span,
                    "`fastapi dev` watches the files and restarts at every change, and listens on 127.0.0.1 unless it is told otherwise. `fastapi run` is for production.",
                    Fix.NeedsConsent("Use fastapi run", new TextEdit(dev.Span, program.Command.IsExecForm ? "\"run\"" : "run")));
                break;
            case "python" when arguments is [var script, .. var rest] && script.Literal.EndsWith("manage.py"):
                CheckDjango(context, rest);
                break;
            case "manage.py" or "django-admin" or "django":
                CheckDjango(context, arguments);
                break;
            default:
                if (Reloads(program.Program) && Find(arguments, "--reload") is { } reload)
                {
                    ReportOption(context, program, reload, $"With --reload {program.Program} watches the files and restarts at every change, which is for development.");
                }

                break;
        }
    }

    private static void CheckDjango(RuleContext context, ReadOnlySpan<ShellWord> arguments)
    {
        if ((Find(arguments, "runserver") ?? Find(arguments, "runserver_plus")) is not { } runserver) return;

        context.Report(runserver.Span, "`runserver` is Django's server for development, which has gone through no security audit and no performance test. Start the app with gunicorn or uvicorn.");
    }

    private static void ReportOption(RuleContext context, Invocation program, ShellWord option, string why) => context.Report(
        option.Span, why, WordRemoval.Remove(context, program.Command, option) is { } edit ? [Fix.NeedsConsent($"Remove {option.Value}", edit)] : []);

    /// <summary>A value that only the build knows is the builder's choice.</summary>
    private static (WordSyntax Name, string Value)? FindSetting(Stage stage, string name) =>
        stage.FindEnvironment(name) is { Value.Text: { } value, Declaration: { } declaration } ? (declaration.Name, value) : null;

    private static void ReportVariable(RuleContext context, WordSyntax place, string name, string value) =>
        context.Report(place.Span, $"{name}={value} stays in the image: the app runs in debug mode wherever nobody thinks of changing it.");

    private static ShellWord? Find(ReadOnlySpan<ShellWord> words, string text)
    {
        foreach (ShellWord word in words)
        {
            if (word.Is(text)) return word;
        }

        return null;
    }
}
