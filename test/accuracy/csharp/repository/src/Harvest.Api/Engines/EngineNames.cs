namespace Harvest.Api.Engines;

internal static class EngineNames
{
    private const string Family = "gpt-4.1";
    public const string Small = $"{Family}-mini";
}
