using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports <c>python setup.py install</c>, which setuptools gave up.</summary>
internal sealed class SetupPyInstall : StageRule
{
    // The official images from 3.12 on come with pip alone (docker-library/python).
    private const int FirstWithoutSetuptools = 12;

    public override RuleDescriptor Descriptor { get; } = new(
        "setup-py-install", Category.Installers, Severity.Warning,
        "A package is installed by running its setup.py", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Python;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, PythonCommand python) in context.CommandsOf<PythonCommand>())
        {
            if (python.Script is { } script && IsSetup(script)) Check(context, step.Stage, python, script);
        }
    }

    private static bool IsSetup(ShellWord script) => script.Is("setup.py") || script.Is("./setup.py");

    private static void Check(RuleContext context, Stage stage, PythonCommand python, ShellWord script)
    {
        ReadOnlySpan<ShellWord> arguments = python.ScriptArguments;
        if (arguments.IsEmpty || !(arguments[0].Is("install") || arguments[0].Is("develop"))) return;

        bool isEditable = arguments[0].Is("develop");
        TextSpan span = new(script.Span.Start, arguments[0].Span.End);
        string pip = isEditable ? "pip install -e ." : "pip install .";
        string what = LacksSetuptools(stage)
            ? $"From Python 3.12 on the image brings no setuptools, which setup.py imports: use `{pip}`, which fetches what the build needs."
            : $"Run like this, setup.py takes dependencies past pip's resolver, and installs what pip cannot remove: use `{pip}`.";
        context.Report(span, what, arguments.Length == 1 ? [Fix.NeedsConsent($"Use {pip}", new TextEdit(span, Replacement(python.Shell, isEditable)))] : []);
    }

    private static string Replacement(ShellCommand command, bool isEditable)
    {
        string[] words = isEditable ? ["-m", "pip", "install", "-e", "."] : ["-m", "pip", "install", "."];
        return command.IsExecForm ? $"\"{string.Join("\", \"", words)}\"" : string.Join(' ', words);
    }

    private static bool LacksSetuptools(Stage stage) =>
        stage.Root.Base.FindPythonFacts()?.Image is { IsWindows: false, Version: { Major: 3, Minor: >= FirstWithoutSetuptools } };
}
