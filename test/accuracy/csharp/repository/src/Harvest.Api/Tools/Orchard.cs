using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Harvest.Api.Tools;

public class Orchard
{
    [Description("Counts trees")]
    public static int TreesInBloom(string row) => row.Length;

    [KernelFunction("pick_apples"), Description("Sends somebody to pick apples")]
    public string Pick(string row) => row;

    public string Water(string row) => row;
}
