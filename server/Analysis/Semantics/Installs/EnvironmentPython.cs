using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>The Python that an environment is made with, and that its own <c>bin/python</c> is a link to.</summary>
/// <param name="Series"><c>3.12</c>; <c>null</c> where it is not known.</param>
/// <param name="Folder">The folder in which it lies: <c>/usr/local</c>, <c>/usr</c>, or where uv keeps its own; <c>null</c> where it is not known.</param>
internal readonly record struct EnvironmentPython(string? Series, string? Folder)
{
    private const string SystemFolder = "/usr";

    /// <summary>The image's own Python unless another is named.</summary>
    /// <param name="managesPython">Whether uv has been told to bring a Python, so that it may take that.</param>
    public static EnvironmentPython Of(ToolCommand command, RunContext context, StageRuntime runtime, bool managesPython)
    {
        ShellWord? named = command switch
        {
            VenvCommand venv => venv.Interpreter,
            PipCommand pip => pip.Invocation.Interpreter,
            UvCommand uv => uv.Arguments.Find("python")?.Value,
            _ => null,
        };
        string? written = named is { } word ? ShellPaths.Expand(word, context.Step) : null;
        if (named is null && command is UvCommand) written = context.FindVariable(command, "UV_PYTHON");
        if (named is not null && written is null) return default;

        string? own = FolderOf(runtime);
        if (written is not null && !IsPlain(written))
        {
            string? series = SeriesOf(written, runtime);
            string? folder = written.StartsWith($"{SitePackages.SystemPrefix}/bin/", StringComparison.Ordinal) ? SitePackages.SystemPrefix
                : written.StartsWith($"{SystemFolder}/bin/", StringComparison.Ordinal) ? SystemFolder
                : null;
            return new EnvironmentPython(series, folder);
        }

        // uv may have brought a Python of its own, and has to where the image has none.
        bool isManaged = command is UvCommand && (managesPython || own is null);
        return isManaged
            ? new EnvironmentPython(null, own is null && !context.Stage.HasSystemPython && runtime.Kind is ImageKind.Uv or ImageKind.Distribution ? ManagedFolder(command, context) : null)
            : new EnvironmentPython(runtime.PythonSeries ?? (command is VenvCommand ? context.Stage.SystemPython.Series : null), own ?? (command is VenvCommand && runtime.Kind == ImageKind.Distribution ? SystemFolder : null));
    }

    /// <summary>Where the Python of an image lies that is made to bring one.</summary>
    public static string? FolderOf(StageRuntime runtime) => runtime.FoundationKind switch
    {
        ImageKind.OfficialPython => SitePackages.SystemPrefix,

        // uv's images for a version of Python are built on the official ones.
        ImageKind.Uv when runtime.PythonSeries is not null => SitePackages.SystemPrefix,
        _ => null,
    };

    private static string? ManagedFolder(ToolCommand command, RunContext context) =>
        context.FindVariable(command, "UV_PYTHON_INSTALL_DIR") is { } folder
            ? context.Resolve(folder)
            : ShellPaths.HomeOf(context.Step) is { } home && !context.Step.Variables.ValueOf("XDG_DATA_HOME").IsDefined ? $"{home}/.local/share/uv/python" : null;

    private static bool IsPlain(string written) => written is "python" or "python3";

    /// <summary>The series of <c>python3.12</c>, <c>3.12</c>, <c>cpython@3.12.4</c>; the image's own for its own <c>python3</c>.</summary>
    private static string? SeriesOf(string interpreter, StageRuntime runtime)
    {
        ReadOnlySpan<char> name = interpreter.AsSpan(interpreter.LastIndexOf('/') + 1);
        int digit = name.IndexOfAnyInRange('0', '9');
        string[] parts = digit < 0 ? [] : name[digit..].ToString().Split('.');
        if (parts.Length >= 2 && parts[1].Length > 0 && parts.All(part => part.All(char.IsAsciiDigit))) return $"{parts[0]}.{parts[1]}";

        return interpreter.StartsWith($"{SitePackages.SystemPrefix}/bin/", StringComparison.Ordinal) && name is "python" or "python3" ? runtime.PythonSeries : null;
    }
}
