namespace Basewise.Analysis.Semantics.Commands;

/// <summary>A program whose arguments are another command that it runs.</summary>
/// <param name="options">The options before that command, as <see cref="ArgumentGrammar"/> has them.</param>
/// <param name="operands">How many operands come before it.</param>
internal sealed class Wrapper(string options, int operands = 0)
{
    private const string NoOptions = "";
    private const string UvRun =
        "with= with-editable= with-requirements= python/p= extra= group= no-group= only-group= package= project= directory= env-file= "
        + "index= index-url/i= cache-dir= config-file= module/m=";
    private const string CondaRun = "name/n= prefix/p= cwd=";

    private static readonly Dictionary<string, Wrapper> Programs = new(StringComparer.Ordinal)
    {
        ["sudo"] = new(
            "user/u= group/g= prompt/p= chdir/D= chroot/R= host/h= role/r= type/t= command-timeout/T= other-user/U= close-from/C="),
        ["doas"] = new("user/u= config/C="),
        ["env"] = new("unset/u= chdir/C="),
        ["exec"] = new("a="),
        ["command"] = new(NoOptions),
        ["builtin"] = new(NoOptions),
        ["nice"] = new("adjustment/n="),
        ["ionice"] = new("class/c= classdata/n="),
        ["time"] = new("format/f= output/o="),
        ["nohup"] = new(NoOptions),
        ["setsid"] = new(NoOptions),
        ["eatmydata"] = new(NoOptions),
        ["stdbuf"] = new("input/i= output/o= error/e="),
        ["timeout"] = new("signal/s= kill-after/k=", operands: 1),
        ["xargs"] = new("max-args/n= replace/I= max-procs/P= max-lines/L= delimiter/d= arg-file/a= E= max-chars/s="),
        ["tini"] = new("p= e="),
        ["dumb-init"] = new("rewrite/r="),
        ["gosu"] = new(NoOptions, operands: 1),
        ["su-exec"] = new(NoOptions, operands: 1),
        ["s6-setuidgid"] = new(NoOptions, operands: 1),
        ["chpst"] = new("user/u= U= b= e= d= o= p= f= c= m= r= t= n="),
        ["runuser"] = new("user/u= group/g= supp-group/G= shell/s="),
        ["setpriv"] = new(
            "user/reuid= egid/regid= groups= ruid= euid= rgid= inh-caps= ambient-caps= bounding-set= securebits= pdeathsig= "
            + "selinux-label= apparmor-profile="),
    };

    // Programs that are wrappers only with the verb "run".
    private static readonly Dictionary<string, Wrapper> Runners = new(StringComparer.Ordinal)
    {
        ["uv"] = new(UvRun),
        ["poetry"] = new(NoOptions),
        ["pipenv"] = new(NoOptions),
        ["pdm"] = new(NoOptions),
        ["conda"] = new(CondaRun),
        ["mamba"] = new(CondaRun),
        ["micromamba"] = new(CondaRun),
    };

    public ArgumentGrammar Options { get; } = new(options);

    public int Operands { get; } = operands;

    private static readonly Dictionary<string, Wrapper>.AlternateLookup<ReadOnlySpan<char>> ProgramsBySpan =
        Programs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, Wrapper>.AlternateLookup<ReadOnlySpan<char>> RunnersBySpan =
        Runners.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Wrapper? Find(ReadOnlySpan<char> program) => ProgramsBySpan.TryGetValue(program, out Wrapper? wrapper) ? wrapper : null;

    public static Wrapper? FindRunner(ReadOnlySpan<char> program) =>
        RunnersBySpan.TryGetValue(program, out Wrapper? wrapper) ? wrapper : null;
}
