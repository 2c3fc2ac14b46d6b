using Basewise.Analysis.Context;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Reads the requirements and constraints files that a command names, with those that they name in turn.</summary>
internal sealed class RequestedFiles(SemanticModel model, BuildContext? context, RequestBuilder request, Step step, int index)
{
    /// <summary>More files than include each other in any project.</summary>
    private const int MostFiles = 50;

    private HashSet<(string Path, bool IsConstraint)>? read;

    /// <param name="path">Absolute, in the image.</param>
    /// <param name="named">Where the Dockerfile names the file.</param>
    /// <returns>Whether it is known what is in the file.</returns>
    public bool TryRead(string path, bool isConstraint, TextSpan named)
    {
        read ??= [];
        if (!read.Add((path, isConstraint))) return true;
        if (read.Count > MostFiles || ImageText.Find(model, context, step.Stage, index, path) is not { } text) return false;

        Read(text, isConstraint, named);
        return true;
    }

    public void Read(ImageText text, bool isConstraint, TextSpan named)
    {
        DependencyFileKind kind = isConstraint ? DependencyFileKind.Constraints : DependencyFileKind.Requirements;
        if (!isConstraint && DependencyFileNames.Find(text.ImagePath) is DependencyFileKind.Pyproject or DependencyFileKind.Pylock) kind = DependencyFileNames.Find(text.ImagePath) ?? kind;
        DependencyFile file = DependencyTexts.Read(kind, text.Source);
        if (text.Path is { } path) request.Files.Add(path);
        if (!PackageOrigins.AreOnPyPI(file)) request.IsOnPyPI = false;
        AddPolicy(file);

        RequestPlace PlaceOf(TextSpan span) => Place(text, span, named);
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

    /// <summary>The place of a span of a text, which may be a here-document of the Dockerfile.</summary>
    public RequestPlace Place(ImageText text, TextSpan span, TextSpan named)
    {
        if (text.Path is { } path) return new RequestPlace(path, text.Source, span, named);

        TextSpan here = new(span.Start + text.Offset, span.End + text.Offset);
        return new RequestPlace(null, model.Syntax.Source, here, here);
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
