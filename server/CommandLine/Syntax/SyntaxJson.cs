using System.Text.Json;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Syntax;

/// <summary>
/// What the parser saw as one JSON object, in the words of BuildKit's own parser, so that the two can be compared. Programs read it: its
/// shape stays. Lines count from one; what is empty or false is left out of an instruction.
/// </summary>
internal static class SyntaxJson
{
    public static void Write(IEnumerable<ReadFile> files, TextWriter output) => JsonOutput.WriteObject(output, writer =>
    {
        writer.WriteStartArray("files");
        foreach (ReadFile file in files) Write(file, writer);
        writer.WriteEndArray();
    });

    private static void Write(ReadFile file, Utf8JsonWriter writer)
    {
        DockerfileSyntax syntax = file.Syntax;
        writer.WriteStartObject();
        writer.WriteString("path", file.Path);
        writer.WriteString("escape", syntax.Escape.ToString());
        writer.WriteStartArray("instructions");
        foreach (InstructionSyntax instruction in syntax.Instructions) WriteInstruction(instruction, syntax, isTrigger: false, writer);
        writer.WriteEndArray();

        // Stages are made of instructions that BuildKit has understood; of a file that it refuses it makes none.
        writer.WriteStartArray("stages");
        if (!file.Refusals.Any())
        {
            foreach (FromSyntax from in syntax.Instructions.OfType<FromSyntax>()) WriteStage(from, writer);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("problems");
        foreach (SyntaxProblem problem in file.Refusals)
        {
            writer.WriteStartObject();
            writer.WriteString("message", problem.Message);
            writer.WriteNumber("line", syntax.LineNamedFor(problem) + 1);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStage(FromSyntax from, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("base", from.Image?.Text ?? "");
        writer.WriteString("name", from.StageName?.Text.ToLowerInvariant() ?? "");
        writer.WriteString("platform", from.Platform?.Value ?? "");
        writer.WriteEndObject();
    }

    private static void WriteInstruction(InstructionSyntax instruction, DockerfileSyntax syntax, bool isTrigger, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("keyword", instruction.Keyword.Text);

        // BuildKit's parser gives the trigger of an ONBUILD no lines of its own.
        writer.WriteNumber("startLine", isTrigger ? 0 : syntax.LineOf(instruction.LinesSpan.Start) + 1);
        writer.WriteNumber("endLine", isTrigger ? 0 : syntax.LineOf(instruction.LinesSpan.End) + 1);
        WriteStrings("flags", instruction.Flags.Select(flag => flag.Value is null ? $"--{flag.Name}" : $"--{flag.Name}={flag.Value}"), writer);
        WriteStrings("arguments", ArgumentsOf(instruction), writer);
        if (!instruction.Heredocs.IsEmpty) WriteHeredocs(instruction, syntax.Source, writer);
        if (instruction.IsExecForm) writer.WriteBoolean("json", true);
        if (instruction is OnbuildSyntax { Trigger: { } trigger })
        {
            writer.WriteStartArray("children");
            WriteInstruction(trigger, syntax, isTrigger: true, writer);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<string> ArgumentsOf(InstructionSyntax instruction)
    {
        IEnumerable<string> arguments = instruction.Arguments.Select(argument => argument.Text);
        return instruction switch
        {
            { Kind: InstructionKind.Unknown } => [""],

            // Name, value and what stands between them, as one list.
            AssignmentsSyntax { Kind: not InstructionKind.Arg } pairs =>
                pairs.Assignments.SelectMany(pair => new[] { pair.Name.Text, pair.Value?.Text ?? "", pairs.IsLegacyForm ? "" : "=" }),
            HealthcheckSyntax { Type: { } type } => arguments.Prepend(type.Text),
            _ => arguments,
        };
    }

    private static void WriteStrings(string name, IEnumerable<string> values, Utf8JsonWriter writer)
    {
        bool isEmpty = true;
        foreach (string value in values)
        {
            if (isEmpty) writer.WriteStartArray(name);
            isEmpty = false;
            writer.WriteStringValue(value);
        }

        if (!isEmpty) writer.WriteEndArray();
    }

    private static void WriteHeredocs(InstructionSyntax instruction, SourceText source, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("heredocs");
        foreach (HeredocSyntax document in instruction.Heredocs)
        {
            writer.WriteStartObject();
            writer.WriteString("name", document.Name);
            writer.WriteBoolean("expand", document.Expands);
            writer.WriteBoolean("chomp", document.Chomps);
            writer.WriteNumber("fileDescriptor", document.FileDescriptor);
            writer.WriteString("content", source.ToString(document.BodySpan));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
