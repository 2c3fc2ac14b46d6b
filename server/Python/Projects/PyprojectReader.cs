using Basewise.Python.DataFiles;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Projects;

/// <summary>Reads <c>pyproject.toml</c>: what the standards define (PEP 518, 621, 735), then the tables of the tools.</summary>
internal static class PyprojectReader
{
    public static void Read(DependencyFileParts parts)
    {
        ReadProject(parts);
        ReadGroups(parts);
        parts.AddRequirements(parts.Root.FindTable("build-system")?.Find("requires"), DependencyScope.Build, group: null);

        if (parts.Root.FindTable("tool") is not { } tool) return;
        if (tool.FindTable("poetry") is { } poetry) PoetryTables.Read(poetry, parts);
        if (tool.FindTable("pdm") is { } pdm) PdmTables.Read(pdm, parts);
        if (tool.FindTable("setuptools") is { } setuptools) ReadSetuptools(setuptools, parts);
        if (tool.FindTable("hatch", "metadata", "hooks", "requirements_txt") is { } hatch) ReadHatch(hatch, parts);

        // Last, because its sources are about dependencies wherever they are listed.
        if (tool.FindTable("uv") is { } uv) UvTables.Read(uv, parts);
    }

    private static void ReadProject(DependencyFileParts parts)
    {
        if (parts.Root.FindTable("project") is not { } project) return;

        parts.ProjectName = project.FindText("name")?.Word;
        if (project.FindText("requires-python") is { } python)
        {
            parts.RequiresPython = new PythonConstraint(python.Word, VersionConstraint.Find(python.Text));
            if (parts.RequiresPython.Versions is null) parts.Report(python.Content, $"{python.Text} names no versions as pip reads them (PEP 440).");
        }

        parts.AddRequirements(project.Find("dependencies"), DependencyScope.Main, group: null);
        foreach (DataEntry extra in project.FindTable("optional-dependencies")?.Entries ?? [])
        {
            parts.AddRequirements(extra.Value, DependencyScope.Extra, extra.Key.Text);
        }
    }

    private static void ReadGroups(DependencyFileParts parts)
    {
        if (parts.Root.FindTable("dependency-groups") is not { } groups) return;

        HashSet<string> names = [.. groups.Entries.Select(group => PackageName.Normalize(group.Key.Text))];
        foreach (DataEntry group in groups.Entries)
        {
            if (group.Value is not DataArray list) continue;

            parts.Lists.Add(new RequirementList(list, DependencyScope.Group));
            foreach (DataValue item in list.Items)
            {
                if (item is DataText text) parts.AddRequirement(text, DependencyScope.Group, group.Key.Text);
                if (item is not DataTable table || table.FindText("include-group") is not { } included) continue;

                parts.GroupInclusions.Add(new GroupInclusion(group.Key.Text, included.Word));
                if (!names.Contains(PackageName.Normalize(included.Text))) parts.Report(included.Content, $"There is no dependency group {included.Text}.");
            }
        }

        foreach (GroupInclusion inclusion in GroupCircles.FindClosing(parts.GroupInclusions))
        {
            parts.Report(inclusion.Included.Span, $"The group {inclusion.Group} is included in itself this way.");
        }
    }

    // [tool.setuptools.dynamic] dependencies = { file = ["requirements.txt"] }
    private static void ReadSetuptools(DataTable setuptools, DependencyFileParts parts)
    {
        if (setuptools.FindTable("dynamic") is not { } computed) return;

        AddFiles(computed.FindTable("dependencies")?.Find("file"), parts);
        foreach (DataEntry extra in computed.FindTable("optional-dependencies")?.Entries ?? [])
        {
            AddFiles((extra.Value as DataTable)?.Find("file"), parts);
        }
    }

    // The plugin hatch-requirements-txt.
    private static void ReadHatch(DataTable hatch, DependencyFileParts parts)
    {
        AddFiles(hatch.Find("files"), parts);
        AddFiles(hatch.Find("filename"), parts);
        foreach (DataEntry extra in hatch.FindTable("optional-dependencies")?.Entries ?? []) AddFiles(extra.Value, parts);
    }

    private static void AddFiles(DataValue? files, DependencyFileParts parts)
    {
        IEnumerable<DataValue> names = files is DataArray list ? list.Items : files is null ? [] : [files];
        foreach (DataText name in names.OfType<DataText>())
        {
            parts.Inclusions.Add(new FileInclusion(name.Span, name.Word, IsConstraint: false));
        }
    }
}
