namespace VdkConnectorDocs.Templating.Linting;

/// <summary>A template that a host renders itself, and the variables that it passes.</summary>
/// <param name="Name">The template's name, as its loader knows it.</param>
/// <param name="Variables">The types of the variables by name.</param>
public sealed record TemplateEntry(string Name, IReadOnlyDictionary<string, TemplateType> Variables);
