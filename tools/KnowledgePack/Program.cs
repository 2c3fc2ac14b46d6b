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
    new ImportNameFacts(),
];

if (!(args is ["--refresh", ..] || (args is [string given] && Directory.Exists(given))))
{
    Console.Error.WriteLine("usage: KnowledgePack FACTS-FOLDER");
    Console.Error.WriteLine("       KnowledgePack --refresh [MIRROR-FOLDER]");
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

var data = new DataFolder(Path.Combine(root.FullName, "server", "Knowledge", "Data"));
int status = 0;
if (args[0] == "--refresh")
{
    status = LiveRefresh.Run(data, args is [_, string mirror] ? Path.GetFullPath(mirror) : null) ? 0 : 1;
}
else
{
    var folder = new FactFolder(args[0]);
    foreach (FactSet set in sets)
    {
        PackedFacts packed = set.Pack(folder);
        Console.WriteLine($"{set.Name}: {packed.Records ?? packed.Lines.Count} records, {data.Write(set, packed)} bytes");
    }
}

data.WriteReadme();
return status;
