namespace Basewise.Syntax.Dockerfile;

/// <summary>The instructions that BuildKit knows.</summary>
public enum InstructionKind
{
    /// <summary>The first word of the line is no instruction.</summary>
    Unknown,
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    Stopsignal,
    User,
    Volume,
    Workdir,
}
