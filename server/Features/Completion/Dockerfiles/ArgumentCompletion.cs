using System.Collections.Immutable;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the arguments of the instructions that take one of a few things.</summary>
internal static class ArgumentCompletion
{
    private static readonly ImmutableArray<ReferenceValue> Ports =
    [
        new("8000", "uvicorn, Gunicorn, Django"),
        new("5000", "Flask"),
        new("8080", "many servers"),
        new("80", "HTTP"),
        new("443", "HTTPS"),
        new("8501", "Streamlit"),
        new("8888", "Jupyter"),
        new("7860", "Gradio"),
        new("5678", "debugpy"),
        new("50051", "gRPC"),
    ];

    private static readonly ImmutableArray<ReferenceValue> Protocols = [new("tcp", "the default"), new("udp", ""), new("sctp", "")];

    private static readonly ImmutableArray<(string Form, string Meaning)> Shells =
    [
        ("[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]", "a pipe fails where one of its commands does"),
        ("[\"/bin/bash\", \"-euo\", \"pipefail\", \"-c\"]", "any failure ends the RUN, also in a script"),
        ("[\"/bin/ash\", \"-eo\", \"pipefail\", \"-c\"]", "Alpine's shell; a pipe fails where one of its commands does"),
        ("[\"/bin/sh\", \"-c\"]", "the default"),
        ("[\"conda\", \"run\", \"--no-capture-output\", \"-n\", \"base\", \"/bin/bash\", \"-c\"]", "in a conda environment"),
        ("[\"powershell\", \"-Command\"]", "Windows"),
    ];

    private static readonly ImmutableArray<(string Form, string Meaning)> Programs =
    [
        ("[\"python\", \"-m\", \"${1:app}\"]", "a module"),
        ("[\"python\", \"${1:main.py}\"]", "a script"),
        ("[\"uvicorn\", \"${1:app.main:app}\", \"--host\", \"0.0.0.0\", \"--port\", \"${2:8000}\"]", "an ASGI application"),
        ("[\"gunicorn\", \"--bind\", \"0.0.0.0:${2:8000}\", \"${1:app:app}\"]", "a WSGI application"),
        ("[\"fastapi\", \"run\", \"${1:app/main.py}\", \"--port\", \"${2:8000}\"]", "FastAPI"),
        ("[\"flask\", \"--app\", \"${1:app}\", \"run\", \"--host\", \"0.0.0.0\"]", "Flask's server for development"),
        ("[\"streamlit\", \"run\", \"${1:app.py}\", \"--server.address=0.0.0.0\"]", "Streamlit"),
        ("[\"celery\", \"-A\", \"${1:app}\", \"worker\"]", "a Celery worker"),
    ];

    public static CompletionList At(InstructionCursor cursor, ContextFiles files)
    {
        if (cursor.FindSpan(cursor.WordStart, cursor.WordEnd) is not { } word) return CompletionList.Empty;

        return cursor.Kind switch
        {
            InstructionKind.Expose => OfExpose(cursor),
            InstructionKind.Stopsignal when cursor.ArgumentIndex == 0 => OfStopsignal(word),
            InstructionKind.User when cursor.ArgumentIndex == 0 => OfUser(cursor, word),
            InstructionKind.Workdir when cursor.ArgumentIndex == 0 => OfWorkdir(cursor, word),
            InstructionKind.Shell => Forms(cursor, cursor.Instruction.Body, Shells),
            InstructionKind.Cmd or InstructionKind.Entrypoint => OfCommand(cursor, cursor.Instruction.Body, files),
            InstructionKind.Healthcheck => OfHealthcheck(cursor, word, files),
            _ => CompletionList.Empty,
        };
    }

    private static CompletionList OfExpose(InstructionCursor cursor)
    {
        int slash = cursor.Typed.LastIndexOf('/');
        if (cursor.FindSpan(cursor.WordStart + slash + 1, cursor.WordEnd) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        foreach (ReferenceValue value in slash < 0 ? Ports : Protocols) items.Add(value.Text, CompletionKind.Value, value.Meaning);
        return items.ToList();
    }

    private static CompletionList OfStopsignal(TextSpan word)
    {
        ItemList items = new(word);
        foreach (ReferenceValue signal in SignalReference.All)
        {
            // Nothing can be cleaned up after it.
            if (signal.Text != "SIGKILL") items.Add(signal.Text, CompletionKind.Value, topic: DocumentationTopics.Signal(signal.Text));
        }

        return items.ToList();
    }

    private static CompletionList OfUser(InstructionCursor cursor, TextSpan word)
    {
        int colon = cursor.Typed.LastIndexOf(':');
        if (colon >= 0 && cursor.FindSpan(cursor.WordStart + colon + 1, cursor.WordEnd) is { } group) word = group;

        ItemList items = new(word);
        UserItems.AddTo(items, cursor);
        return items.ToList();
    }

    private static CompletionList OfWorkdir(InstructionCursor cursor, TextSpan word)
    {
        ItemList items = new(word);
        foreach (InstructionSyntax instruction in cursor.Model.Syntax.Instructions)
        {
            bool isOther = instruction.Kind == InstructionKind.Workdir && instruction != cursor.Whole && instruction.Body.Raw.Length > 0;
            if (isOther) items.Add(instruction.Body.Text, CompletionKind.Folder, "as elsewhere in the file");
        }

        items.Add("/app", CompletionKind.Folder);
        items.Add("/src", CompletionKind.Folder);
        items.Add("/code", CompletionKind.Folder);
        return items.ToList();
    }

    private static CompletionList OfCommand(InstructionCursor cursor, WordSyntax body, ContextFiles files) =>
        IsBegun(cursor, body) ? Forms(cursor, body, Programs) : ShellCompletion.In(cursor, body.Start, files, default);

    private static CompletionList OfHealthcheck(InstructionCursor cursor, TextSpan word, ContextFiles files)
    {
        WordSyntax? type = (cursor.Instruction as HealthcheckSyntax)?.Type;
        if (type is null || cursor.At <= type.Value.End)
        {
            ItemList items = new(word);
            items.Add("CMD", CompletionKind.Keyword, "a command that fails where the container does not work", "CMD ", DocumentationTopics.Instruction(InstructionKind.Healthcheck));
            items.Add("NONE", CompletionKind.Keyword, "without the base image's check", topic: DocumentationTopics.Instruction(InstructionKind.Healthcheck));
            items.AddSnippet("CMD python", "asks an address, without curl", DockerfileSnippets.HealthcheckCommand);
            return items.ToList();
        }

        return type.Value.Raw.Equals("CMD", StringComparison.OrdinalIgnoreCase) ? ShellCompletion.In(cursor, type.Value.End, files, default) : CompletionList.Empty;
    }

    /// <summary>The JSON forms, where nothing is written yet but perhaps the bracket.</summary>
    private static CompletionList Forms(InstructionCursor cursor, WordSyntax body, ImmutableArray<(string Form, string Meaning)> forms)
    {
        bool isEmpty = body.Start == body.End;
        TextSpan? span = isEmpty ? cursor.FindSpan(cursor.At, cursor.At) : cursor.FindSpan(body.Start, body.End);
        if (!IsBegun(cursor, body) || span is not { } place) return CompletionList.Empty;

        ItemList items = new(place);
        foreach ((string form, string meaning) in forms) items.AddSnippet(SnippetText.WithoutPlaces(form), meaning, form);
        return items.ToList();
    }

    private static bool IsBegun(InstructionCursor cursor, WordSyntax body) =>
        body.Start == body.End || (body.Raw is "[" or "[]" or "[\"" or "[\"\"]" && cursor.At >= body.Start && cursor.At <= body.End);
}
