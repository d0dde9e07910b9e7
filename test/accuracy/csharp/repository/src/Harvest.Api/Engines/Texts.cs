namespace Harvest.Api.Engines;

internal static class Texts
{
    public const string Taster = """
        You judge apples by what people write about them.
        """;
}
