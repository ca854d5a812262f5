using System.Buffers;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>The tokens of a file, in rented memory that goes back on disposal.</summary>
internal sealed class TokenList(int capacity) : IDisposable
{
    private Token[] _items = ArrayPool<Token>.Shared.Rent(capacity);

    public int Count { get; private set; }

    /// <summary>The tokens; only the first <see cref="Count"/> are set. Replaced when the list grows.</summary>
    public Token[] Items => _items;

    public void Add(Token token)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = token;
    }

    /// <summary>Takes the last tokens off again.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(Math.Max(64, _items.Length * 2));
        _items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_items);
        _items = larger;
    }
}
