namespace VdkConnectorDocs.Tests.Python.Evaluation;

/// <summary>Whether what the evaluator claims about a program is what happens when CPython runs it.</summary>
internal static class CPythonAgreement
{
    private const string Incomparable = "<other>";

    /// <summary>The wrong claims; none about a program that ends with an error, of which nothing is claimed.</summary>
    /// <param name="seeds">One run for each: see <see cref="CPythonValues.Run"/>.</param>
    public static (IReadOnlyList<string> Wrong, int Proven) Judge(CPythonValues python, string code, params IEnumerable<int> seeds)
    {
        var module = EvaluatedModule.Of(code);
        var wrong = new List<string>();
        var proven = 0;
        foreach (var seed in seeds)
        {
            var (values, error) = python.Run(code, seed);
            if (error is not null || module.Interpreter.IsExhausted)
            {
                continue;
            }

            foreach (var name in values.Keys.Concat(module.Names).Distinct(StringComparer.Ordinal))
            {
                var actual = values.GetValueOrDefault(name);
                var variable = module.Find(name);
                if (variable is null)
                {
                    wrong.AddRange(module.IsOpen ? [] : [$"seed {seed}: {name} is {actual}, not unbound"]);
                    continue;
                }

                var claims = ValueText.OfClaims(variable.Value!);
                proven += claims is { Length: 1 } && variable.IsCertain ? 1 : 0;
                var isRight = actual is null ? !variable.IsCertain : claims is null || actual == Incomparable || claims.Value.Contains(actual);
                if (!isRight)
                {
                    wrong.Add($"seed {seed}: {name} is {actual ?? "unbound"}, not {module.Describe(name)}");
                }
            }
        }

        return (wrong, proven);
    }
}
