using VdkConnectorDocs.Diagnostics;
using VdkConnectorDocs.Python.Lexing;
using VdkConnectorDocs.Python.Parsing;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python;

/// <summary>
/// Parses Python as CPython 3.13's <c>ast.parse</c> does: what that accepts gives the same tree without a diagnostic, what it rejects
/// gives a diagnostic. What only CPython's compiler rejects, such as a <c>return</c> outside a function, is accepted.
/// </summary>
public static class PythonParser
{
    /// <summary>
    /// Parses a file. Never throws: a statement with a syntax error is reported and left out, and the rest of the file is kept, down to
    /// the other statements of the same block.
    /// </summary>
    public static ParseResult Parse(SourceText source, PythonParserOptions? options = null)
    {
        options ??= PythonParserOptions.Default;
        var diagnostics = new DiagnosticList(source, options.MaximumDiagnostics);
        var whole = new TextSpan(0, source.Length);
        if (source.Length > options.MaximumLength)
        {
            diagnostics.Add(PythonDiagnostics.TooLong.At(SourceLocation.OfFile(source.Path), options.MaximumLength));
            return new ParseResult(new Module([], whole), source, diagnostics.ToImmutable());
        }

        var nul = source.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
            diagnostics.Add(PythonDiagnostics.NulCharacter, new TextSpan(nul, 1));

        using var tokens = new TokenList(16 + (source.Length / 4));
        var lexer = new Lexer(source.Text, options, tokens);
        lexer.Run();
        var body = new Parser(lexer, options, diagnostics).ParseModule();
        return new ParseResult(new Module(body, whole), source, diagnostics.ToImmutable());
    }
}
