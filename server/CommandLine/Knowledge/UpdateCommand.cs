using System.CommandLine;
using System.CommandLine.Parsing;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Refresh;

namespace Basewise.CommandLine.Knowledge;

/// <summary><c>basewise knowledge update</c>: renews the person's own copy from the live sources. It is the only command that asks for more than it is given.</summary>
internal static class UpdateCommand
{
    private const int UsualSeconds = 60;

    public static Command Create(Terminal terminal, TimeProvider clock, KnowledgeAccess? access)
    {
        Argument<string[]> names = new("SOURCE")
        {
            Description = $"The sources to ask: {string.Join(", ", LiveSource.All.Select(source => source.Name))}. All, if none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.AcceptOnlyFromAmong([.. LiveSource.All.Select(source => source.Name)]);
        Option<string> from = new("--from")
        {
            Description = "A mirror of the sources: a folder, or an address that the files' names are put behind.",
            HelpName = "FOLDER|URL",
        };
        Option<string[]> addresses = new("--source") { Description = "Another address of a source. Can be repeated.", HelpName = "NAME=URL" };
        addresses.Validators.Add(ValidateAddresses);
        Option<int> seconds = new("--timeout")
        {
            Description = $"How many seconds each file may take; {UsualSeconds}, if it is not given.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => UsualSeconds,
        };
        seconds.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: { } value }] && (!int.TryParse(value, out int number) || number is < 1 or > 3600)) result.AddError("--timeout takes 1 to 3600 seconds.");
        });

        Command command = new("update", "Renew your own copy of the facts from the live sources, over the internet.") { names, from, addresses, seconds };
        command.SetAction(parsed =>
        {
            if (access is null)
            {
                terminal.Error.WriteLine("basewise: there is no place for an own copy: set BASEWISE_KNOWLEDGE to a folder.");
                return ExitStatus.Failure;
            }

            string? mirror = parsed.GetValue(from);
            Uri? root = mirror is null ? null : FindRoot(mirror);
            if (mirror is not null && root is null)
            {
                terminal.Error.WriteLine($"basewise: {Lint.Printable.Text(mirror)} is neither a folder nor an address.");
                return ExitStatus.Failure;
            }

            string[] wanted = parsed.GetValue(names) ?? [];
            IDownloads http = access.OpenDownloads(TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            using IDisposable? disposable = http as IDisposable;
            KnowledgeUpdate update = new(access.Folder, http, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), terminal);
            return update.Run(Sources(wanted, root, parsed.GetValue(addresses) ?? []));
        });
        return command;
    }

    private static IReadOnlyList<LiveSource> Sources(string[] wanted, Uri? root, string[] addresses)
    {
        Dictionary<string, Uri> chosen = addresses.Select(text => text.Split('=', 2)).GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => new Uri(group.Last()[1]));
        return
        [
            .. from source in LiveSource.All
               where wanted.Length == 0 || wanted.Contains(source.Name)
               select chosen.TryGetValue(source.Name, out Uri? address) ? source with { Address = address }
                   : root is not null ? source with { Address = new Uri(root, source.File) }
                   : source,
        ];
    }

    private static Uri? FindRoot(string mirror)
    {
        if (Directory.Exists(mirror)) return new Uri(Path.GetFullPath(mirror) + Path.DirectorySeparatorChar);

        return IsWeb(mirror, out Uri? address) ? new Uri(address.AbsoluteUri.TrimEnd('/') + "/") : null;
    }

    private static void ValidateAddresses(OptionResult result)
    {
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            string[] parts = text.Split('=', 2);
            if (parts.Length != 2 || LiveSource.All.All(source => source.Name != parts[0]) || !IsWeb(parts[1], out _)) result.AddError($"--source takes NAME=URL, not {text}.");
        }
    }

    private static bool IsWeb(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
