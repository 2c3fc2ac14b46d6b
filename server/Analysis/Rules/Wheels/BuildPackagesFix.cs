using Basewise.Analysis.Rules.Installers;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Wheels;

/// <summary>
/// Installs compilers and headers for a command: in a stage that is only copied from by a RUN before it, in one that becomes the image
/// within its own RUN, which removes them again and keeps the libraries.
/// </summary>
internal static class BuildPackagesFix
{
    /// <param name="missing">The distribution's packages.</param>
    /// <param name="needs">What the Python packages are linked to.</param>
    public static Fix? Find(RuleContext context, InstallRequest request, IReadOnlyList<string> missing, IEnumerable<BuildNeeds> needs)
    {
        Step step = request.Step;
        if (!step.User.IsRoot || step.Instruction is not RunSyntax { IsExecForm: false } run || !step.Shell.IsPosix || request.Stage.Runtime.Distribution is not { } distribution) return null;

        bool isAlpine = distribution.Family == DistributionFamily.Alpine;
        string packages = string.Join(' ', missing.Order(StringComparer.Ordinal));
        string title = $"Install {Sentences.Join([.. missing])}";
        if (!request.Stage.IsInFinalImage)
        {
            string install = isAlpine
                ? $"RUN apk add --no-cache {packages}"
                : $"RUN apt-get update && apt-get install -y --no-install-recommends {packages} && rm -rf /var/lib/apt/lists/*";
            int start = LineOf(step);
            return Fix.NeedsConsent($"{title} before it", new TextEdit(new TextSpan(start, start), install + context.Source.NewLine));
        }

        if (step.Scripts is not [{ IsPlainSequence: true } script] || !run.Heredocs.IsEmpty || script.Commands.Count == 0 || script.Commands[^1].Operator == ShellOperator.Or) return null;

        string[] kept = [.. needs.SelectMany(need => need.Libraries).Select(library => library.FindRuntimePackage(distribution)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        string libraries = string.Join(' ', kept);
        string newLine = $" \\{context.Source.NewLine}    && ";
        (string before, string after) = isAlpine
            ? ($"{(kept.Length > 0 ? $"apk add --no-cache {libraries}{newLine}" : "")}apk add --no-cache --virtual .build-deps {packages}{newLine}", $"{newLine}apk del .build-deps")
            : ($"apt-get update{newLine}apt-get install -y --no-install-recommends {packages}{(kept.Length > 0 ? $" {libraries}" : "")}{newLine}",
                $"{newLine}apt-get purge -y --auto-remove {packages}{newLine}rm -rf /var/lib/apt/lists/*");
        if (context.Escape != '\\') (before, after) = (before.Replace(" \\", $" {context.Escape}", StringComparison.Ordinal), after.Replace(" \\", $" {context.Escape}", StringComparison.Ordinal));

        int first = script.Commands[0].Span.Start;
        int last = script.Commands[^1].Span.End;
        string keeps = kept.Length > 0 ? $", keeping {Sentences.Join(kept)}" : "";
        return Fix.NeedsConsent($"{title} for this RUN{keeps}", new TextEdit(new TextSpan(first, first), before), new TextEdit(new TextSpan(last, last), after));
    }

    private static int LineOf(Step step) => step.Instruction.LinesSpan.Start;
}
