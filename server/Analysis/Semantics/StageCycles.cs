namespace Basewise.Analysis.Semantics;

/// <summary>Which stages wait for one another in a circle: the strongly connected parts of the graph of their uses (Tarjan).</summary>
internal sealed class StageCycles
{
    private readonly int[] part;

    private StageCycles(int[] part) => this.part = part;

    /// <summary>Whether a use is part of a circle: what it names needs, in the end, the stage in which it stands.</summary>
    public bool Has(Stage used, Stage user) => part[used.Index] == part[user.Index];

    public static StageCycles Of(SemanticModel model)
    {
        int count = model.Stages.Length;
        List<int>?[] needs = new List<int>?[count];
        foreach (StageUse use in model.UsesOfStages)
        {
            if (!use.IsOnbuild) (needs[use.User.Index] ??= []).Add(use.Stage.Index);
        }

        return new StageCycles(new Search(needs).Run());
    }

    /// <summary>Without recursion: a hostile file may have a hundred thousand stages in a row.</summary>
    private sealed class Search(List<int>?[] needs)
    {
        private readonly int[] part = NewArray(needs.Length);
        private readonly int[] order = NewArray(needs.Length);
        private readonly int[] lowest = new int[needs.Length];
        private readonly int[] nextNeed = new int[needs.Length];
        private readonly Stack<int> open = [];
        private readonly Stack<int> path = [];
        private int visited;

        public int[] Run()
        {
            for (int stage = 0; stage < needs.Length; stage++)
            {
                if (order[stage] >= 0) continue;

                Enter(stage);
                while (path.Count > 0) Advance(path.Peek());
            }

            return part;
        }

        private static int[] NewArray(int length)
        {
            int[] array = new int[length];
            Array.Fill(array, -1);
            return array;
        }

        private void Enter(int stage)
        {
            order[stage] = lowest[stage] = visited++;
            open.Push(stage);
            path.Push(stage);
        }

        private void Advance(int stage)
        {
            List<int>? others = needs[stage];
            if (others is not null && nextNeed[stage] < others.Count)
            {
                int other = others[nextNeed[stage]++];
                if (order[other] < 0) Enter(other);
                else if (part[other] < 0) lowest[stage] = Math.Min(lowest[stage], order[other]);
                return;
            }

            path.Pop();
            if (path.Count > 0) lowest[path.Peek()] = Math.Min(lowest[path.Peek()], lowest[stage]);
            if (lowest[stage] != order[stage]) return;

            int member;
            do
            {
                member = open.Pop();
                part[member] = stage;
            }
            while (member != stage);
        }
    }
}
