using System.Security.Cryptography;
using System.Text;

namespace VdkConnectorDocs.Cli.Caching;

/// <summary>A SHA-256 over named parts; other parts, or the same in another order, give another one.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a part; null is told apart from an empty one.</summary>
    public Fingerprint Add(string name, string? value) =>
        value is null ? Add(name + "?", default(ReadOnlySpan<byte>)) : Add(name, Encoding.UTF8.GetBytes(value));

    public Fingerprint Add(string name, ReadOnlySpan<byte> value)
    {
        var prefix = Encoding.UTF8.GetBytes($"{name.Length}:{name}{value.Length}:");
        _hash.AppendData(prefix);
        _hash.AppendData(value);
        return this;
    }

    /// <summary>The fingerprint of what was added, in hexadecimal digits.</summary>
    public string ToHex() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
