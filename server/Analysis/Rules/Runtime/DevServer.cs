using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Runtime;

/// <summary>Reports a container that starts a server that is meant for development, or a server in a mode that is.</summary>
internal sealed class DevServer : Rule
{
    private static readonly string[] Reloading = ["uvicorn", "gunicorn", "hypercorn", "granian", "quart", "litestar"];

    public override RuleDescriptor Descriptor { get; } = new(
        "dev-server", Category.Runtime, Severity.Warning,
        "The container starts a server for development", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint | Subjects.Env;

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } stage || DevelopmentImage.Is(stage)) return;

        foreach (Invocation program in stage.Start.Programs) Check(context, program);

        CheckVariable(context, stage, "FLASK_DEBUG", value => StepSettings.IsOn(value));
        CheckVariable(context, stage, "FLASK_ENV", value => value == "development");
    }

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
                if (Array.IndexOf(Reloading, program.Program) >= 0 && Find(arguments, "--reload") is { } reload)
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

    private static void CheckVariable(RuleContext context, Stage stage, string name, Func<string?, bool> isOn)
    {
        // A value that only the build knows is the builder's choice.
        if (stage.FindEnvironment(name) is not { Value.Text: { } value, Declaration: { } declaration } || !isOn(value)) return;

        context.Report(declaration.Name.Span, $"{name}={value} stays in the image: the app runs in debug mode wherever nobody thinks of changing it.");
    }

    private static ShellWord? Find(ReadOnlySpan<ShellWord> words, string text)
    {
        foreach (ShellWord word in words)
        {
            if (word.Is(text)) return word;
        }

        return null;
    }
}
