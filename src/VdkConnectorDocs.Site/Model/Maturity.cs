namespace VdkConnectorDocs.Site.Model;

/// <summary>The <c>Development Status</c> that a package declares, in words.</summary>
internal static class Maturity
{
    public const string Unknown = "Not stated";

    /// <summary>The words without the number: <c>Beta</c> for <c>4 - Beta</c>; <see cref="Unknown"/> for null.</summary>
    public static string Label(string? classifier)
    {
        if (string.IsNullOrWhiteSpace(classifier))
        {
            return Unknown;
        }

        var dash = classifier.IndexOf(" - ", StringComparison.Ordinal);
        return dash < 0 ? classifier.Trim() : classifier[(dash + 3)..].Trim();
    }

    /// <summary>1 to 7, as the classifiers are numbered; 0 when there is none.</summary>
    public static int Level(string? classifier) =>
        classifier is [>= '1' and <= '7' and var digit, ..] ? digit - '0' : 0;
}
