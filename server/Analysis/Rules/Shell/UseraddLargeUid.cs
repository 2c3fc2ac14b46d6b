using System.Globalization;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports an account whose number makes the log of last logins a huge, sparse file.</summary>
internal sealed class UseraddLargeUid : StageRule
{
    /// <summary>Hadolint's limit: numbers of six digits and more.</summary>
    private const long Largest = 99_999;

    /// <summary>What /var/log/lastlog holds for each number up to the largest (struct lastlog of glibc on 64 bits).</summary>
    private const int BytesPerUser = 292;

    public override RuleDescriptor Descriptor { get; } = new(
        "useradd-large-uid", Category.Shell, Severity.Warning,
        "useradd with a large number makes a huge log of last logins", FixKind.Safe, ["DL3046"]);

    public override Subjects Subjects => Subjects.UserAdd;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, UserAddCommand user) in context.CommandsOf<UserAddCommand>())
        {
            if (user is not { Invocation.Program: "useradd", Uid: { } uid }) continue;
            if (user.Arguments.Has("no-log-init") || user.Arguments.Has("l") || Number(uid, step) is not { } number || number <= Largest) continue;

            bool? writes = WritesLog(step.Stage.Runtime.Distribution);
            if (writes == false) continue;

            string size = (number * BytesPerUser / 1_000_000).ToString(CultureInfo.InvariantCulture);
            string which = writes == true ? "useradd" : "useradd before shadow 4.13 (Debian 11, Ubuntu 22.04)";
            context.Report(
                writes == true ? Descriptor.Severity : Severity.Information,
                uid.Span,
                $"{which} writes the log of last logins up to number {number}, which makes a sparse file of {size} MB that some builders store whole: add `--no-log-init`.",
                [],
                Fix.Safe("Add --no-log-init", user.Shell.InsertAfter(user.Program, "--no-log-init")));
        }
    }

    /// <summary>From shadow 4.13 on useradd clears only what is in the logs; it is in Debian 12 and Ubuntu 23.04.</summary>
    private static bool? WritesLog(Distribution? distribution) => distribution switch
    {
        { Family: DistributionFamily.Debian } => ImageVersion.Parse(distribution.Version) is { Major: < 12 },
        { Family: DistributionFamily.Ubuntu } => ImageVersion.Parse(distribution.Version) is { Major: < 23 },
        _ => null,
    };

    /// <summary>The number, also where a variable of the Dockerfile has it.</summary>
    private static long? Number(ShellWord word, Step step)
    {
        ReadOnlySpan<char> text = word.Literal;
        string? value = word.HasExpansion ? step.Variables.ValueOf(word.Raw.Trim("\"${}").ToString()).Text : null;
        if (value is not null) text = value;

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= uint.MaxValue ? number : null;
    }
}
