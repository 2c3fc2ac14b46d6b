using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Finds out which of a lock's packages a command installs: those of its groups where the lock tells groups, else those that can be reached
/// from what the project asks for.
/// </summary>
internal sealed class LockedSelection(DependencyFile locked, DependencyFile project, ProjectSelection selection, RequestBuilder request)
{
    public void Add(Func<TextSpan, RequestPlace> place)
    {
        if (locked.Packages.IsEmpty)
        {
            request.IsComplete = false;
            return;
        }

        HashSet<string>? reached = locked.Packages.Any(package => !package.Groups.IsEmpty) ? null : Reach();
        ILookup<string, LockedPackage> byName = locked.Packages.Where(package => package.Package is not null).ToLookup(package => package.Package?.Normalized ?? "");
        foreach (IGrouping<string, LockedPackage> packages in byName)
        {
            if (packages.Key == PackageName.Normalize(project.ProjectName?.Text ?? "")) continue;

            LockedPackage[] chosen = [.. packages.Where(package => reached?.Contains(packages.Key) ?? selection.TakesAny(package.Groups))];

            // The lock has several versions, one for each system or Python, and no marker says which counts here.
            if (chosen is [var only]) request.Add(only, place);
            else if (chosen.Where(package => request.Environment.Meets(package.Marker) == true).ToArray() is [{ Marker: not null } fitting]) request.Add(fitting, place);
            else if (chosen.Length > 0) request.IsComplete = false;
        }
    }

    private HashSet<string> Reach()
    {
        Dictionary<string, List<LockedPackage>> byName = [];
        foreach (LockedPackage package in locked.Packages)
        {
            if (package.Package is not { } name) continue;
            if (!byName.TryGetValue(name.Normalized, out List<LockedPackage>? known)) byName[name.Normalized] = known = [];
            known.Add(package);
        }

        HashSet<string> reached = [];
        Stack<string> open = new();
        foreach (Dependency dependency in project.Dependencies)
        {
            if (dependency.Package is { } name && selection.Takes(dependency) && request.Environment.Meets(dependency.Marker) != false && reached.Add(name.Normalized)) open.Push(name.Normalized);
        }

        while (open.TryPop(out string? next))
        {
            foreach (RequirementsWord word in byName.GetValueOrDefault(next)?.SelectMany(package => package.Dependencies) ?? [])
            {
                string name = PackageName.Normalize(word.Text);
                if (reached.Add(name)) open.Push(name);
            }
        }

        return reached;
    }
}
