using System.IO.Compression;
using System.Text;
using Basewise.Knowledge.Images;

namespace Basewise.CommandLine.Tests.Knowledge;

/// <summary>Small files of the shape that the live sources have, by the names that they have in a mirror.</summary>
internal static class SourceFiles
{
    /// <summary>As the program knows them, with a patch of 3.12 that it does not know.</summary>
    public static string Python => string.Join("\n\n", PythonCatalog.Bundled.Series.SelectMany(series => PythonCatalog.Bundled.VariantsOf(series.Name)).Select(image => $"""
        Tags: {string.Join(", ", image.Tags)}
        Architectures: {string.Join(", ", image.Platforms)}
        Directory: {image.Series}/{image.Variant}
        """)).Replace("3.12.14", "3.12.99", StringComparison.Ordinal);

    public const string Pypy = """
        Tags: 3.12-7.4.1-trixie, 3.12-trixie
        SharedTags: 3.12, latest
        Architectures: amd64, arm64v8
        Directory: 3.12/trixie
        """;

    public const string EndOfLife = """
        {"schema_version":"1.2.0","result":[
          {"name":"python","releases":[{"name":"3.15","releaseDate":"2026-10-01","isEoas":false,"eoasFrom":"2028-10-01","isEol":false,"eolFrom":"2031-10-31","latest":{"name":"3.15.0","date":"2026-10-01"}}]},
          {"name":"debian","releases":[{"name":"13","codename":"Trixie","releaseDate":"2025-08-09","isEol":false,"eolFrom":"2028-08-09"}]},
          {"name":"alpine-linux","releases":[{"name":"3.24","releaseDate":"2026-05-30","isEol":false,"eolFrom":"2028-05-01"}]},
          {"name":"ubuntu","releases":[{"name":"26.04","releaseDate":"2026-04-23","isLts":true,"isEol":false,"eolFrom":"2031-04-30"}]}]}
        """;

    /// <summary>One page, about the patch of 3.12 that only <see cref="Python"/> has.</summary>
    public const string Hub = """
        {"count":1,"next":null,"results":[{"name":"3.12.99-slim-trixie","digest":"sha256:1111111111111111111111111111111111111111111111111111111111111111","images":[
          {"architecture":"amd64","os":"linux","size":43000001,"digest":"sha256:2222222222222222222222222222222222222222222222222222222222222222"}]}]}
        """;

    public static string Top =>
        $$"""{"last_update":"2026-11-01 06:41:05","rows":[{{string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"download_count":1,"project":"package-{{i}}"}"""))}}]}""";

    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>
    {
        ["python"] = Encoding.UTF8.GetBytes(Python),
        ["pypy"] = Encoding.UTF8.GetBytes(Pypy),
        ["endoflife.json"] = Encoding.UTF8.GetBytes(EndOfLife),
        ["hub.json"] = Encoding.UTF8.GetBytes(Hub),
        ["osv-pypi.zip"] = Osv(),
        ["top-pypi-packages.min.json"] = Encoding.UTF8.GetBytes(Top),
    };

    /// <summary>An archive with an advisory for each of a thousand packages.</summary>
    private static byte[] Osv()
    {
        using MemoryStream archive = new();
        using (ZipArchive zip = new(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 1; i <= 1000; i++)
            {
                using StreamWriter file = new(zip.CreateEntry($"PYSEC-2026-{i}.json").Open());
                file.Write($$"""
                    {"id":"PYSEC-2026-{{i}}","aliases":["CVE-2026-{{i}}"],"affected":[{"package":{"ecosystem":"PyPI","name":"Package_{{i}}"},
                     "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1.{{i}}"}]}]}]}
                    """);
            }
        }

        return archive.ToArray();
    }
}
