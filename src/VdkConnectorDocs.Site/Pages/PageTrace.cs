namespace VdkConnectorDocs.Site.Pages;

/// <summary>What a page has asked about the site while it was made, with the answers: while they are the same, so is the page.</summary>
internal sealed class PageTrace
{
    private readonly Dictionary<string, Question> _questions = new(StringComparer.Ordinal);
    private bool _isTorn;

    /// <summary>Asks, and remembers.</summary>
    /// <param name="name">Tells the question from all others.</param>
    /// <param name="ask">Finds the answer in what it is given and nowhere else; answers compare by value.</param>
    /// <param name="scope">The site.</param>
    public T Ask<T>(string name, Func<PageScope, T> ask, PageScope scope)
    {
        if (_questions.TryGetValue(name, out var known))
        {
            return (T)known.Answer!;
        }

        var answer = ask(scope);
        Note(name, site => ask(site), answer);
        return answer;
    }

    /// <summary>Remembers a question that has been asked already.</summary>
    /// <param name="name">Tells the question from all others.</param>
    /// <param name="ask">Finds the answer again, as with <see cref="Ask"/>.</param>
    /// <param name="answer">What it was.</param>
    public void Note(string name, Func<PageScope, object?> ask, object? answer)
    {
        // Two answers to one question: the site has changed meanwhile, and no later one is what the page was made of.
        _isTorn |= !_questions.TryAdd(name, new Question(ask, answer)) && !Equals(_questions[name].Answer, answer);
    }

    /// <summary>Whether a site gives the same answers.</summary>
    public bool Holds(PageScope scope) =>
        !_isTorn && _questions.Values.All(question => Equals(question.Ask(scope), question.Answer));

    private readonly record struct Question(Func<PageScope, object?> Ask, object? Answer);
}
