namespace VdkConnectorDocs.Python.Evaluation.Values;

/// <summary>The order in which the classes of an inheritance tree are searched (Python's C3 linearization).</summary>
internal static class ResolutionOrder
{
    private const int MaxClasses = 64;

    /// <summary>The class and its bases that are part of the code; those of an inheritance that Python would refuse, depth first.</summary>
    public static IReadOnlyList<ClassValue> Of(ClassValue type)
    {
        var bases = type.Bases.OfType<ClassValue>().ToList();
        var pending = bases.Select(static b => b.Ancestry().ToList()).Append([.. bases]).ToList();
        var order = new List<ClassValue> { type };
        while (order.Count < MaxClasses)
        {
            pending.RemoveAll(static p => p.Count == 0);
            if (pending.Count == 0)
            {
                return order;
            }

            var next = pending.Select(static p => p[0]).FirstOrDefault(c => !pending.Exists(p => p.IndexOf(c) > 0));
            if (next is null)
            {
                return [type, .. bases.SelectMany(static b => b.Ancestry()).Distinct().Where(b => !ReferenceEquals(b, type)).Take(MaxClasses)];
            }

            order.Add(next);
            foreach (var list in pending)
            {
                list.Remove(next);
            }
        }

        return order;
    }
}
