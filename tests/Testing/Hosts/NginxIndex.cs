using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Basewise.Testing.Hosts;

/// <summary>
/// Debian's nginx, run on this machine with a configuration of its own, before a folder of wheels: as an index in JSON or HTML, whichever is asked
/// for (<c>/simple/</c>), in HTML alone (<c>/plain/</c>), behind a password (<c>/private/</c>), and as folders that the server lists by itself
/// (<c>/folders/</c>).
/// </summary>
public sealed class NginxIndex : IAsyncDisposable
{
    public const string Login = "ci";
    public const string Password = "s3cret";

    private const string Program = "nginx";
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private NginxIndex(Process process, DirectoryInfo folder, string authority)
    {
        this.process = process;
        this.folder = folder;
        Authority = authority;
    }

    public string Authority { get; }

    /// <summary>Where what was asked is written down, a line for each.</summary>
    public IReadOnlyList<string> Log => File.ReadAllLines(Path.Combine(folder.FullName, "access.log"));

    public static async Task<NginxIndex> StartAsync(IReadOnlyList<SampleFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string program = SystemProgram.Get(Program, "nginx-light");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("basewise-nginx-");
        Write(folder, files);
        string authority = $"127.0.0.1:{FreePort()}";
        string configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder.FullName, authority));
        Process process = Process.Start(new ProcessStartInfo(program, ["-c", configuration, "-p", folder.FullName, "-e", "stderr"]) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{Program} did not start.");
        _ = process.StandardError.ReadToEndAsync();
        NginxIndex index = new(process, folder, authority);
        await index.WaitAsync();
        return index;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task WaitAsync()
    {
        using HttpClient client = new();
        using CancellationTokenSource time = new(LspClient.Patience);
        while (true)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri($"http://{Authority}/ready"), time.Token);
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), time.Token);
            }
        }
    }

    /// <summary>In the foreground, with every path of its own folder.</summary>
    private static string Configuration(string folder, string authority) => $$"""
        daemon off;
        worker_processes 1;
        pid {{folder}}/pid;
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        events { worker_connections 64; }
        http {
          access_log {{folder}}/access.log;
          client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi; uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
          map $http_accept $form { default html; ~application/vnd\.pypi\.simple\.v1\+json json; }
          server {
            listen {{authority}};
            root {{folder}};
            gzip on;
            gzip_min_length 100;
            gzip_types application/vnd.pypi.simple.v1+json;
            location ~ ^/simple/(?<project>[^/]+)/$ { rewrite ^ /pages/$project.$form last; }
            location ~ ^/plain/(?<project>[^/]+)/$ { rewrite ^ /pages/$project.html last; }
            location ~ ^/private/(?<project>[^/]+)/$ { rewrite ^ /private-pages/$project.$form last; }
            location /pages/ { internal; types { text/html html; application/vnd.pypi.simple.v1+json json; } }
            location /private-pages/ { internal; auth_basic packages; auth_basic_user_file {{folder}}/passwords; alias {{folder}}/pages/; types { text/html html; application/vnd.pypi.simple.v1+json json; } }
            location /folders/ { autoindex on; types { application/octet-stream whl gz; } }
            location /files/ { types { application/octet-stream whl gz; } }
          }
        }
        """;

    private static void Write(DirectoryInfo folder, IReadOnlyList<SampleFile> files)
    {
        string pages = folder.CreateSubdirectory("pages").FullName;
        string store = folder.CreateSubdirectory("files").FullName;
        File.WriteAllText(Path.Combine(folder.FullName, "passwords"), $"{Login}:{{PLAIN}}{Password}\n");
        foreach (IGrouping<string, SampleFile> project in files.GroupBy(file => file.Project))
        {
            StringBuilder html = new("<!DOCTYPE html><html><head><meta name=\"pypi:repository-version\" content=\"1.0\"></head><body>\n");
            List<string> json = [];
            foreach (SampleFile file in project)
            {
                byte[] content = file.Content();
                File.WriteAllBytes(Path.Combine(store, file.Name), content);
                File.WriteAllBytes(Path.Combine(folder.CreateSubdirectory($"folders/{project.Key}").FullName, file.Name), content);
                if (file.Metadata is { } metadata) File.WriteAllText(Path.Combine(store, $"{file.Name}.metadata"), metadata);
                string hash = Convert.ToHexStringLower(SHA256.HashData(content));
                html.Append("<a href=\"/files/").Append(file.Name).Append("#sha256=").Append(hash).Append('"');
                if (file.RequiresPython is { } python) html.Append(" data-requires-python=\"").Append(WebUtility.HtmlEncode(python)).Append('"');
                if (file.Yanked is { } reason) html.Append(" data-yanked=\"").Append(reason).Append('"');
                if (file.Metadata is not null) html.Append(" data-core-metadata=\"true\"");
                html.Append('>').Append(file.Name).Append("</a>\n");
                string yanked = file.Yanked switch
                {
                    null => "false",
                    "" => "true",
                    var why => $"\"{why}\"",
                };
                string requires = file.RequiresPython is { } wanted ? $", \"requires-python\": \"{wanted}\"" : "";
                string described = file.Metadata is null ? "" : ", \"core-metadata\": true";
                json.Add($$"""{"filename": "{{file.Name}}", "url": "/files/{{file.Name}}", "hashes": {"sha256": "{{hash}}"}, "size": {{content.Length}}, "yanked": {{yanked}}{{requires}}{{described}}}""");
            }

            File.WriteAllText(Path.Combine(pages, $"{project.Key}.html"), html.Append("</body></html>").ToString());
            File.WriteAllText(Path.Combine(pages, $"{project.Key}.json"), $$"""{"meta": {"api-version": "1.1"}, "name": "{{project.Key}}", "versions": [], "files": [{{string.Join(", ", json)}}]}""");
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
