using GdprAiAnalyzers.CodeFixes.Settings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>An entry is added to <c>gdprai.json</c>; everything else in the file stays as it is.</summary>
public sealed class ConfigurationTextTests
{
    private const string Item = "{ \"id\": \"M:A.B(System.String)\" }";

    [Theory]
    [InlineData(null, "{\n  \"models\": {\n    \"sanitizers\": [\n      ITEM\n    ]\n  }\n}\n")]
    [InlineData(" \n", "{\n  \"models\": {\n    \"sanitizers\": [\n      ITEM\n    ]\n  }\n}\n")]
    [InlineData("{}", "{\n  \"models\": {\n    \"sanitizers\": [\n      ITEM\n    ]\n  }\n}")]
    [InlineData("{\n}\n", "{\n  \"models\": {\n    \"sanitizers\": [\n      ITEM\n    ]\n  }\n}\n")]
    [InlineData("{ \"allowedRegions\": [\"EU\"] }", "{ \"allowedRegions\": [\"EU\"], \"models\": { \"sanitizers\": [ITEM] } }")]
    [InlineData("{\n    \"allowedRegions\": [\"EU\"]\n}\n", "{\n    \"allowedRegions\": [\"EU\"],\n    \"models\": {\n      \"sanitizers\": [\n        ITEM\n      ]\n    }\n}\n")]
    [InlineData("{\n  \"allowedRegions\": [\"EU\"], // why\n}\n", "{\n  \"allowedRegions\": [\"EU\"], // why\n  \"models\": {\n    \"sanitizers\": [\n      ITEM\n    ]\n  },\n}\n")]
    [InlineData("{\n  \"models\": {}\n}\n", "{\n  \"models\": {\n    \"sanitizers\": [\n      ITEM\n    ]\n  }\n}\n")]
    [InlineData("{\n  \"models\": { \"sanitizers\": [] }\n}\n", "{\n  \"models\": { \"sanitizers\": [\n    ITEM\n  ] }\n}\n")]
    [InlineData("{\n  \"models\": { \"sanitizers\": [ { \"id\": \"M:X.Y\" } ] }\n}\n", "{\n  \"models\": { \"sanitizers\": [ { \"id\": \"M:X.Y\" }, ITEM ] }\n}\n")]
    [InlineData("{\r\n  \"models\": {\r\n    \"sanitizers\": [\r\n      { \"id\": \"M:X.Y\" }\r\n    ]\r\n  }\r\n}\r\n", "{\r\n  \"models\": {\r\n    \"sanitizers\": [\r\n      { \"id\": \"M:X.Y\" },\r\n      ITEM\r\n    ]\r\n  }\r\n}\r\n")]
    // Nothing to add, and no place for it.
    [InlineData("{ \"models\": { \"sanitizers\": [ITEM] } }", "{ \"models\": { \"sanitizers\": [ITEM] } }")]
    [InlineData("[]", "[]")]
    [InlineData("{ \"models\": 1 }", "{ \"models\": 1 }")]
    public void An_entry_is_added(string? before, string after)
    {
        var text = before is null ? null : SourceText.From(before.Replace("ITEM", Item));

        var changed = ConfigurationText.Append(text, ["models", "sanitizers"], [Item, Item]).ToString();

        Assert.Equal(after.Replace("ITEM", Item), changed);
    }
}
