namespace VdkConnectorDocs.Site.Search;

/// <summary>The entries that have a word.</summary>
internal sealed class Posting
{
    // Weights are below 16, so that an entry and its weight fit into one number: there are millions of them.
    private const int WeightBits = 4;

    private readonly List<int> _packed = [];

    /// <param name="entry">The number of the entry.</param>
    /// <param name="weight">How much the word says about it, 1 to 15; the greatest counts.</param>
    public void Add(int entry, int weight)
    {
        var packed = (entry << WeightBits) | weight;
        if (_packed.Count == 0 || _packed[^1] != packed)
        {
            _packed.Add(packed);
        }
    }

    /// <summary>The numbers of the entries, ascending, each followed by its weight.</summary>
    public List<int> ToList()
    {
        _packed.Sort();
        var list = new List<int>();
        for (var i = 0; i < _packed.Count; i++)
        {
            // Of the weights of an entry, the greatest comes last.
            var entry = _packed[i] >> WeightBits;
            if (i + 1 == _packed.Count || _packed[i + 1] >> WeightBits != entry)
            {
                list.Add(entry);
                list.Add(_packed[i] & ((1 << WeightBits) - 1));
            }
        }

        return list;
    }
}
