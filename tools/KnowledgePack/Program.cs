using Basewise.KnowledgePack;

// Each set becomes one file, so that a question loads what it needs and no more.
FactSet[] sets =
[
    new LifeCycleFacts(),
    new PythonTagFacts(),
    new PythonSizeFacts(),
    new PythonContentFacts(),
    new PypyTagFacts(),
    new OsPackageFacts(),
    new BaseImageFacts(),
    new PackageNameFacts(),
    new PackageVersionFacts(),
    new AdvisoryFacts(),
    new ReleaseFileFacts(),
    new SystemDependencyFacts(),
    NameMapFacts.Imports,
    NameMapFacts.Conda,
];

if (args is not [string facts] || !Directory.Exists(facts))
{
    Console.Error.WriteLine("usage: KnowledgePack FACTS-FOLDER");
    return 2;
}

DirectoryInfo? root = new(Directory.GetCurrentDirectory());
while (root is not null && !File.Exists(Path.Combine(root.FullName, "LanguageServer.sln")))
{
    root = root.Parent;
}

if (root is null)
{
    Console.Error.WriteLine("KnowledgePack: run it inside the repository; LanguageServer.sln was not found here or above.");
    return 2;
}

var folder = new FactFolder(facts);
var data = new DataFolder(Path.Combine(root.FullName, "server", "Knowledge", "Data"));
foreach (FactSet set in sets)
{
    PackedFacts packed = set.Pack(folder);
    Console.WriteLine($"{set.Name}: {packed.Lines.Count} records, {data.Write(set, packed)} bytes");
}

data.WriteReadme();
return 0;
