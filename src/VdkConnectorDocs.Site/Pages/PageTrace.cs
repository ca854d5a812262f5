namespace VdkConnectorDocs.Site.Pages;

/// <summary>What a page has asked about the site while it was made, with the answers: while they are the same, so is the page.</summary>
internal sealed class PageTrace
{
    private readonly Dictionary<string, (SiteQuestion Question, object? Answer)> _answers = new(StringComparer.Ordinal);

    /// <summary>There were two answers to one question: the site has changed meanwhile, and no later one is what the page was made of.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Every question that was asked, by its name, with its answer.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Answers => _answers.Select(static asked => KeyValuePair.Create(asked.Key, asked.Value.Answer));

    /// <summary>Asks, and remembers.</summary>
    public T Ask<T>(SiteQuestion<T> question, PageScope scope)
    {
        if (_answers.TryGetValue(question.Name, out var known))
        {
            return (T)known.Answer!;
        }

        var answer = question.Ask(scope);
        Note(question, answer);
        return answer;
    }

    /// <summary>Remembers a question that has been asked already.</summary>
    public void Note(SiteQuestion question, object? answer) =>
        IsTorn |= !_answers.TryAdd(question.Name, (question, answer)) && !Equals(_answers[question.Name].Answer, answer);

    /// <summary>Whether a site gives the same answers.</summary>
    public bool Holds(PageScope scope) =>
        !IsTorn && _answers.Values.All(asked => Equals(asked.Question.Answer(scope), asked.Answer));
}
