namespace VdkConnectorDocs.Python.Lexing;

/// <summary>
/// Gives each different name of a file a number and one string. The keywords have the first numbers, so that a name and a keyword
/// take the same single look-up.
/// </summary>
internal sealed class NameTable
{
    private int[] _slots = new int[512];
    private int[] _hashes = new int[256];
    private string[] _names = new string[256];
    private int _count;

    public NameTable()
    {
        foreach (var keyword in Keywords.All)
            GetOrAdd(keyword);
    }

    public string this[int number] => _names[number];

    /// <summary>The number of a name; the hash is the runtime's randomised one, so that no file can be made to collide.</summary>
    public int GetOrAdd(ReadOnlySpan<char> name)
    {
        var hash = string.GetHashCode(name, StringComparison.Ordinal);
        var mask = _slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0)
                return Add(name, hash, slot);
            if (_hashes[number] == hash && name.SequenceEqual(_names[number]))
                return number;
        }
    }

    private int Add(ReadOnlySpan<char> name, int hash, int slot)
    {
        if (_count == _names.Length)
        {
            Grow();
            slot = FreeSlot(hash);
        }

        _names[_count] = name.ToString();
        _hashes[_count] = hash;
        _slots[slot] = ++_count;
        return _count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _names, _count * 2);
        Array.Resize(ref _hashes, _count * 2);
        _slots = new int[_count * 4];
        for (var number = 0; number < _count; number++)
            _slots[FreeSlot(_hashes[number])] = number + 1;
    }

    private int FreeSlot(int hash)
    {
        var mask = _slots.Length - 1;
        var slot = hash & mask;
        while (_slots[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }
}
