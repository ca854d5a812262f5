namespace VdkConnectorDocs.Cli.Listing;

internal enum ListFormat
{
    Table,
    Json,
    Names,
}
