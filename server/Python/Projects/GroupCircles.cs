using Basewise.Python.Requirements;

namespace Basewise.Python.Projects;

/// <summary>Finds dependency groups that are included in themselves, which nobody can install (PEP 735).</summary>
internal static class GroupCircles
{
    /// <summary>The inclusions that close a circle, one of each.</summary>
    public static List<GroupInclusion> FindClosing(IReadOnlyList<GroupInclusion> inclusions)
    {
        ILookup<string, GroupInclusion> of = inclusions.ToLookup(inclusion => PackageName.Normalize(inclusion.Group));
        List<GroupInclusion> closing = [];
        HashSet<string> done = [];
        HashSet<string> entered = [];
        Stack<(string Group, IEnumerator<GroupInclusion> Left)> path = [];
        foreach (string first in of.Select(group => group.Key))
        {
            Enter(first);
            while (path.TryPeek(out (string Group, IEnumerator<GroupInclusion> Left) top))
            {
                if (!top.Left.MoveNext())
                {
                    path.Pop();
                    entered.Remove(top.Group);
                    done.Add(top.Group);
                    continue;
                }

                string next = PackageName.Normalize(top.Left.Current.Included.Text);
                if (entered.Contains(next)) closing.Add(top.Left.Current);
                else Enter(next);
            }
        }

        return closing;

        void Enter(string group)
        {
            if (done.Contains(group)) return;

            entered.Add(group);
            path.Push((group, of[group].GetEnumerator()));
        }
    }
}
