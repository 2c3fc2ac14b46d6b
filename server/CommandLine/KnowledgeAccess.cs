using Basewise.Files;
using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine;

/// <summary>Where facts are beside those in the program.</summary>
/// <param name="Folder">The person's own copy.</param>
/// <param name="OpenDownloads">What fetches files, each within the time given.</param>
public sealed record KnowledgeAccess(KnowledgeFolder Folder, Func<TimeSpan, IDownloads> OpenDownloads);
