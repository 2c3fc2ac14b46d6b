using Basewise.Features.Completion;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>completionItem/resolve: the documentation of the one item that the user looks at.</summary>
internal sealed class CompletionResolveHandler(Session session, SettingsStore settings)
{
    public Task<CompletionItemToResolve> HandleAsync(CompletionItemToResolve item, CancellationToken cancellationToken) =>
        Task.Run(() => Describe(item), cancellationToken);

    private CompletionItemToResolve Describe(CompletionItemToResolve item)
    {
        // "Today" is the same for every document.
        return item.Data is { } data && CompletionFeature.Describe(data.Topic, settings.OptionsFor("").Today) is { } markdown
            ? item with { Documentation = session.ForCompletion(markdown) }
            : item;
    }
}
