using System.Buffers;
using System.Text;
using VdkConnectorDocs.Python.Unicode;

namespace VdkConnectorDocs.Python.Lexing;

/// <summary>Names with characters outside ASCII (PEP 3131).</summary>
internal static class Identifiers
{
    /// <summary>The index of the first character that cannot stand where it does, or -1.</summary>
    public static int FindInvalid(ReadOnlySpan<char> name)
    {
        for (var index = 0; index < name.Length;)
        {
            if (Rune.DecodeFromUtf16(name[index..], out var rune, out var length) != OperationStatus.Done)
                return index;
            if (!(index == 0 ? IdentifierCharacters.IsStart(rune.Value) : IdentifierCharacters.IsContinue(rune.Value)))
                return index;
            index += length;
        }

        return -1;
    }

    /// <summary>The name as Python compares it: in normalisation form NFKC.</summary>
    public static string Normalize(ReadOnlySpan<char> name) => Normalization.ToCompatibilityComposed(name);
}
