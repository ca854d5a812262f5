namespace VdkConnectorDocs.Python.Evaluation;

/// <summary>
/// The work that an evaluation has done and may still do, in steps. A step is what a processor does in well under a microsecond:
/// whatever takes longer, or keeps more than some hundred bytes, counts by its size, so that the limit bounds time and memory whatever the
/// code does. Steps are counted, not timed: the same code ends at the same place on every machine.
/// </summary>
/// <param name="limits">What bounds it.</param>
/// <param name="cancellationToken">Ends the work with an <see cref="OperationCanceledException"/>.</param>
public sealed class Effort(EvaluationLimits limits, CancellationToken cancellationToken = default)
{
    private const int CharactersOfOneStep = 16;
    private const int ElementsOfOneStep = 8;

    // Two texts are compared many characters at a time.
    private const int ComparedCharactersOfOneStep = 64;

    // So is a text that is looked for, at each place where it may begin.
    private const int SoughtCharactersOfOneStep = 64;

    public EvaluationLimits Limits { get; } = limits;

    /// <summary>How many were done, at most <see cref="EvaluationLimits.MaxSteps"/>.</summary>
    public int Steps { get; private set; }

    /// <summary>The limit was reached; it stays so.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Counts work; true when there is none left to give.</summary>
    public bool Spend(long steps = 1)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (steps > Limits.MaxSteps - Steps)
        {
            Exhaust();
        }
        else
        {
            Steps += (int)steps;
        }

        return IsExhausted;
    }

    /// <summary>Counts characters that are looked at or written one by one.</summary>
    public bool SpendOnCharacters(long characters) => Spend(characters / CharactersOfOneStep);

    /// <summary>Counts elements that are looked at or copied.</summary>
    public bool SpendOnElements(long elements) => Spend(elements / ElementsOfOneStep);

    /// <summary>Counts a comparison of two texts.</summary>
    public bool SpendOnComparison(long characters) => Spend(characters / ComparedCharactersOfOneStep);

    /// <summary>Counts a search of one text in another: at worst the first differs from the second at its end only, everywhere.</summary>
    public bool SpendOnSearch(long characters, long sought) =>
        Spend(characters / CharactersOfOneStep * (1 + (sought / SoughtCharactersOfOneStep)));

    /// <summary>Gives up: there is no stack left to go on with.</summary>
    internal void Exhaust()
    {
        Steps = Limits.MaxSteps;
        IsExhausted = true;
    }
}
