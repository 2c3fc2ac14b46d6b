using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Commands.PackageManagers;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis;

/// <summary>Which of the rules' subjects a Dockerfile has.</summary>
/// <remarks>A rule about instructions does not wait for the commands to be read, nor does it break down with that.</remarks>
internal sealed class FileSubjects(SemanticModel model)
{
    private readonly Subjects ofSyntax = OfSyntax(model);
    private Once<Subjects> ofCommands;

    public bool HasAny(Subjects subjects) =>
        (subjects & ofSyntax) != Subjects.None || ((subjects & Subjects.Commands) != Subjects.None && (subjects & ofCommands.Of(model, OfCommands)) != Subjects.None);

    private static Subjects OfSyntax(SemanticModel model)
    {
        DockerfileSyntax syntax = model.Syntax;
        Subjects found = Subjects.Always;
        if (!syntax.Problems.IsEmpty) found |= Subjects.Problem;
        if (!syntax.Comments.IsEmpty) found |= Subjects.Comment;
        if (!syntax.Directives.IsEmpty) found |= Subjects.Directive;
        if (model.Stages.Length > 1) found |= Subjects.Stages;
        foreach (InstructionSyntax instruction in syntax.Instructions)
        {
            found |= Of(instruction);
            if (instruction is OnbuildSyntax { Trigger: { } trigger }) found |= Of(trigger);
        }

        return found;
    }

    private static Subjects OfCommands(SemanticModel model)
    {
        Subjects found = Subjects.None;
        foreach (ToolCommand command in model.KindsOfCommands) found |= Of(command);
        return found;
    }

    private static Subjects Of(InstructionSyntax instruction) =>
        (instruction.Kind == InstructionKind.Unknown ? Subjects.None : (Subjects)(1L << (int)instruction.Kind)) | (instruction.Flags.IsEmpty ? Subjects.None : Subjects.Flag);

    private static Subjects Of(ToolCommand command) => command switch
    {
        PipCommand => Subjects.Pip,
        PipxCommand => Subjects.Pipx,
        UvCommand => Subjects.Uv,
        PoetryCommand => Subjects.Poetry,
        PipenvCommand => Subjects.Pipenv,
        PdmCommand => Subjects.Pdm,
        CondaCommand => Subjects.Conda,
        AptCommand => Subjects.Apt,
        ApkCommand => Subjects.Apk,
        DnfCommand => Subjects.Dnf,
        ZypperCommand => Subjects.Zypper,
        CurlCommand => Subjects.Curl,
        WgetCommand => Subjects.Wget,
        PythonCommand => Subjects.Python,
        RpmCommand => Subjects.Rpm,
        UserAddCommand => Subjects.UserAdd,
        ChangeModeCommand => Subjects.ChangeMode,
        ChangeFolderCommand => Subjects.ChangeFolder,
        SourceCommand => Subjects.Source,
        VenvCommand => Subjects.Venv,
        ConfigCommand => Subjects.Config,
        _ => Subjects.None,
    };
}
