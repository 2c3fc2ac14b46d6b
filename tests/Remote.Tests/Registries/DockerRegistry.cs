using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>Debian's docker-registry, run on this machine with a store of its own, and filled through its API.</summary>
internal sealed class DockerRegistry : IAsyncDisposable
{
    private const string Program = "docker-registry";
    private const string Listening = "listening on ";

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private DockerRegistry(Process process, DirectoryInfo folder, string authority)
    {
        this.process = process;
        this.folder = folder;
        Authority = authority;
    }

    public string Authority { get; }

    /// <param name="authentication">The section <c>auth:</c> of its configuration; empty where everybody may read and write.</param>
    public static async Task<DockerRegistry> StartAsync(string authentication = "")
    {
        string program = SystemProgram.Get(Program, Program);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("basewise-registry-");
        string configuration = Path.Combine(folder.FullName, "config.yml");
        await File.WriteAllTextAsync(configuration, $"""
            version: 0.1
            storage:
              filesystem:
                rootdirectory: {Path.Combine(folder.FullName, "store")}
            http:
              addr: 127.0.0.1:0
              secret: of-these-tests
            {authentication}
            """);
        Process process = Process.Start(new ProcessStartInfo(program, ["serve", configuration]) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{Program} did not start.");
        try
        {
            return new DockerRegistry(process, folder, await ReadAuthorityAsync(process).WaitAsync(NetworkUnderTest.Patience));
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Pushes an image as a client does: what it is made of first, its index last, and then its tags.</summary>
    /// <param name="authorization">What to show with each request; null where nothing is needed.</param>
    public async Task PushAsync(string repository, SampleImage image, string[] tags, string? authorization = null)
    {
        using HttpClient client = new() { BaseAddress = new Uri($"http://{Authority}") };
        if (authorization is not null) client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);
        foreach ((string digest, byte[] content) in image.Blobs)
        {
            using HttpResponseMessage begun = await client.PostAsync($"/v2/{repository}/blobs/uploads/", content: null);
            begun.EnsureSuccessStatusCode();
            string place = begun.Headers.Location?.ToString() ?? throw new InvalidOperationException("No place to upload to.");
            using ByteArrayContent blob = new(content);
            using HttpResponseMessage put = await client.PutAsync($"{place}{(place.Contains('?', StringComparison.Ordinal) ? '&' : '?')}digest={digest}", blob);
            put.EnsureSuccessStatusCode();
        }

        foreach ((string digest, byte[] content) in image.Manifests) await PutManifestAsync(client, repository, digest, content);
        (string _, byte[] index) = image.Manifests[^1];
        foreach (string tag in tags) await PutManifestAsync(client, repository, tag, index);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task PutManifestAsync(HttpClient client, string repository, string reference, byte[] content)
    {
        bool isIndex = Encoding.UTF8.GetString(content).Contains("\"manifests\"", StringComparison.Ordinal);
        using ByteArrayContent manifest = new(content);
        manifest.Headers.ContentType = new MediaTypeHeaderValue(isIndex ? SampleImage.IndexType : SampleImage.ManifestType);
        using HttpResponseMessage put = await client.PutAsync($"/v2/{repository}/manifests/{reference}", manifest);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
    }

    private static async Task<string> ReadAuthorityAsync(Process process)
    {
        StringBuilder log = new();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at < 0) continue;

            // Read on, so that it never waits for a reader.
            process.BeginOutputReadLine();
            _ = process.StandardError.ReadToEndAsync();
            string rest = line[(at + Listening.Length)..];
            return rest[..rest.IndexOfAny(['"', ',', ' '])];
        }

        throw new InvalidOperationException($"{Program} ended: {log}");
    }
}
