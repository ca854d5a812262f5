namespace VdkConnectorDocs.Site.Pages;

/// <summary>Something that a page can ask about the site. Two of the same name are the same question.</summary>
internal abstract class SiteQuestion(string name)
{
    /// <summary>Tells the question from all others, in every build.</summary>
    public string Name { get; } = name;

    /// <summary>The answer, which compares by value and has a <see cref="Recording.ContentIds">content id</see>.</summary>
    public abstract object? Answer(PageScope scope);
}

/// <inheritdoc/>
/// <param name="name">See <see cref="SiteQuestion.Name"/>.</param>
/// <param name="ask">Finds the answer in what it is given and nowhere else.</param>
internal sealed class SiteQuestion<T>(string name, Func<PageScope, T> ask) : SiteQuestion(name)
{
    public T Ask(PageScope scope) => ask(scope);

    /// <inheritdoc/>
    public override object? Answer(PageScope scope) => Ask(scope);
}
