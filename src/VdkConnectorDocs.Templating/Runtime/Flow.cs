namespace VdkConnectorDocs.Templating.Runtime;

/// <summary>What follows a statement.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
