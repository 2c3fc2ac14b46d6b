using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Reads the requirements and constraints files that a command names, with those that they name in turn.</summary>
internal sealed class RequestedFiles(ReadableTexts texts, RequestBuilder request, Step step, int index, InstallerCommand command)
{
    /// <summary>More files than include each other in any project.</summary>
    private const int MostFiles = 50;

    private HashSet<(string Path, bool IsConstraint)>? read;

    /// <summary>Whether a command names any: nearly half of them do not, and nothing is made to read them.</summary>
    public static bool AreNamedBy(InstallerCommand command, ArgumentList arguments)
    {
        if (command is UvCommand { VerbPath: "pip sync" }) return true;

        foreach (CommandOption option in arguments.Options)
        {
            if (option.Name is "requirement" or "requirements" or "constraint" or "override") return true;
        }

        return false;
    }

    /// <summary>Reads all that the command names.</summary>
    public void Read(ArgumentList arguments)
    {
        if (command is PipCommand or UvCommand) ReadAll(arguments, "constraint", isConstraint: true);
        switch (command)
        {
            case PipCommand or PipenvCommand:
                ReadAll(arguments, "requirement", isConstraint: false);
                ReadAll(arguments, "requirements", isConstraint: false);
                break;
            case UvCommand { VerbPath: "pip sync" } uv:
                foreach (ShellWord word in uv.Operands) Read(word, isConstraint: false);
                break;
            case UvCommand { VerbPath: "pip install" or "add" }:
                ReadAll(arguments, "requirement", isConstraint: false);
                break;
        }

        if (command is UvCommand && arguments.Has("override")) request.IsComplete = false;
    }

    private void ReadAll(ArgumentList arguments, string option, bool isConstraint)
    {
        foreach (CommandOption given in arguments.Options)
        {
            if (given.Name == option && given.Value is { } word) Read(word, isConstraint);
        }
    }

    private void Read(ShellWord word, bool isConstraint)
    {
        if (word.Is("/dev/stdin") || word.Is("-"))
        {
            if (FindInput() is { } input) Read(input, isConstraint, word.Span);
            else ReadExported(isConstraint ? null : ExportedRequirements.FindPiped(step, command.Shell), word.Span);
        }
        else if (texts is { HasAny: false, HasExports: false })
        {
            request.IsComplete = false;
        }
        else if (ShellPaths.Resolve(word, step, texts.Model.Installs.Of(step.Stage).FindFolder(command)) is not { } path)
        {
            request.IsComplete = false;
        }
        else if (RunFiles.MayChange(step, command.Shell, path) || !TryRead(path, isConstraint, word.Span))
        {
            ReadExported(isConstraint ? null : ExportedRequirements.Find(texts, step, index, command.Shell, path), word.Span);
        }
    }

    /// <summary>What a lock holds of which a command has made the requirements that another one installs.</summary>
    private void ReadExported((Step Step, InstallerCommand Command)? export, TextSpan named)
    {
        if (export is var (writer, written)) new RequestedProject(texts, request, writer, writer.Stage.Steps.IndexOf(writer), written).ReadExported(named);
        else request.IsComplete = false;
    }

    /// <summary>The here-document that the command reads.</summary>
    private ImageText? FindInput()
    {
        foreach (ShellRedirection redirection in command.Shell.Redirections)
        {
            if (redirection.Kind is not (ShellRedirectionKind.HereDocument or ShellRedirectionKind.HereDocumentWithoutTabs)) continue;

            TextSpan span = redirection.Span;
            return step.Instruction.Heredocs.FirstOrDefault(document => document.MarkerSpan.Overlaps(span)) is { } document
                ? ImageText.Of(texts.Model.Syntax.Source, document, null)
                : null;
        }

        return null;
    }

    /// <param name="path">Absolute, in the image.</param>
    /// <param name="named">Where the Dockerfile names the file.</param>
    /// <returns>Whether it is known what is in the file.</returns>
    public bool TryRead(string path, bool isConstraint, TextSpan named)
    {
        read ??= [];
        if (!read.Add((path, isConstraint))) return true;
        if (read.Count > MostFiles || texts.Find(step.Stage, index, path) is not { } text) return false;

        Read(text, isConstraint, named);
        return true;
    }

    private void Read(ImageText text, bool isConstraint, TextSpan named)
    {
        DependencyFileKind kind = isConstraint ? DependencyFileKind.Constraints : DependencyFileKind.Requirements;
        if (!isConstraint && DependencyFileNames.Find(text.ImagePath) is DependencyFileKind.Pyproject or DependencyFileKind.Pylock) kind = DependencyFileNames.Find(text.ImagePath) ?? kind;
        DependencyFile file = DependencyTexts.Read(kind, text.Source);
        if (text.Path is { } path) request.AddFile(path);
        if (!PackageOrigins.AreOnPyPI(file)) request.IsOnPyPI = false;
        AddPolicy(file);

        RequestPlace PlaceOf(TextSpan span) => texts.PlaceOf(text, span, named);
        foreach (Dependency dependency in file.Dependencies)
        {
            if (isConstraint || dependency.Scope is DependencyScope.Constraint) request.Constrain(dependency);
            else if (dependency.Scope is DependencyScope.Main && !dependency.IsOptional) request.Add(dependency, PlaceOf);
        }

        foreach (LockedPackage package in file.Packages) request.Add(package, PlaceOf);
        foreach (FileInclusion inclusion in file.Inclusions)
        {
            bool isUrl = inclusion.Path.Text.Contains("://", StringComparison.Ordinal);
            string? folder = text.ImagePath is { } own ? ImagePath.Resolve(own, "..") : null;
            if (isUrl || ImagePath.Resolve(folder, inclusion.Path.Text) is not { } included || !TryRead(included, isConstraint || inclusion.IsConstraint, named)) request.IsComplete = false;
        }
    }

    private void AddPolicy(DependencyFile file)
    {
        foreach (OptionSyntax option in file.Options)
        {
            string value = option.Value?.Text ?? "";
            switch (option.Option?.Name)
            {
                case "--only-binary":
                    request.Policy.AllowOnlyBinary(value);
                    break;
                case "--no-binary":
                    request.Policy.AllowNoBinary(value);
                    break;
                case "--prefer-binary":
                    request.Policy.PrefersWheels = true;
                    break;
            }
        }
    }
}
