namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>The parameters of built-in functions: a call that gives others means something that is not followed here.</summary>
internal static class Signature
{
    /// <summary>Whether every argument of a call has a parameter, and all arguments are known to be listed.</summary>
    /// <param name="parameters">Names in order; those before <c>/</c>, or all when there is none, are given by position only.</param>
    public static bool Fits(CallArguments arguments, ReadOnlySpan<string> parameters)
    {
        var slash = parameters.IndexOf("/");
        var count = slash < 0 ? parameters.Length : parameters.Length - 1;
        if (arguments.HasUnknownPositional || arguments.HasUnknownKeywords || arguments.Positional.Length > count)
        {
            return false;
        }

        var named = slash < 0 ? [] : parameters[(slash + 1)..];
        foreach (var keyword in arguments.Keywords)
        {
            if (!named.Contains(keyword.Key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same, for a function that has only parameters that are given by position, so many at most.</summary>
    public static bool HasOnlyPositional(CallArguments arguments, int most) =>
        !arguments.HasUnknownPositional && !arguments.HasUnknownKeywords && arguments.Keywords.IsEmpty && arguments.Positional.Length <= most;
}
