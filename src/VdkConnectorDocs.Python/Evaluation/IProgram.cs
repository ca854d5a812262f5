using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>The code that is read, and what is known about the world around it.</summary>
public interface IProgram
{
    /// <summary>In how many folders a module is looked for: what that costs.</summary>
    int SearchedFolders { get; }

    /// <summary>The module or package of a dotted name; null when it is not part of the code.</summary>
    ProgramModule? FindModule(string name);

    /// <summary>What a dotted name outside of the code stands for; null when the host does not know it.</summary>
    PythonValue? ResolveExternal(string symbol);

    /// <summary>What a function or class of the code stands for, when the host knows better than its code; null otherwise.</summary>
    /// <param name="qualifiedName">The dotted name of a definition at the top of a module.</param>
    PythonValue? ReplaceDefinition(string qualifiedName);

    /// <summary>Told when a decorator is not known and is taken to return what it is given.</summary>
    void OnUnknownDecorator(Expression decorator, PythonValue decorated, ModuleValue module);

    /// <summary>The folder of the tree that the code is run in, where relative paths start; null when only the run knows it.</summary>
    string? WorkingFolder { get; }

    /// <summary>The text of a file of the tree, by its path in the tree; null when there is none, or it is too large.</summary>
    string? ReadText(string path);

    /// <summary>Whether the tree has a file or folder of that path.</summary>
    bool Exists(string path);

    /// <summary>Told before each call of the program that has an expression of its own.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callee">What is called.</param>
    /// <param name="methodName">The name behind the last dot of the called expression; null when it has none.</param>
    void OnCall(CallSite call, PythonValue callee, string? methodName);
}

/// <summary>A module of the code.</summary>
/// <param name="Name">Dotted.</param>
/// <param name="Code">Its tree; null for a namespace package.</param>
/// <param name="IsPackage">Its file is <c>__init__.py</c>, or it has none.</param>
public sealed record ProgramModule(string Name, ParseResult? Code, bool IsPackage);
