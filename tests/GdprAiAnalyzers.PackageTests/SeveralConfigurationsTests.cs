using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>Several <c>gdprai.json</c> above and beside real projects.</summary>
[Collection(PackedCollection.Name)]
public sealed class SeveralConfigurationsTests(Packed packed)
{
    private const string MailIsPersonal = """{ "models": { "sources": [{ "id": "P:Acme.Customer.Email", "category": "Contact" }] } }""";

    private static string Unmarked => Shop.Gateway.Replace("[PersonalData]", "").Replace("using GdprAi;", "");

    [Fact]
    public void All_files_above_the_project_are_found_and_those_elsewhere_are_not()
    {
        var shop = packed.Consumer().With("gdprai.json", "{}").With("../gdprai.json", "{}").With("../../gdprai.json", "{}").With("../Other/gdprai.json", "{}").With("sub/gdprai.json", "{}");

        Assert.Equal([Path.Combine(shop.Folder, "gdprai.json"), Path.Combine(shop.Parent, "src", "gdprai.json"), Path.Combine(shop.Parent, "gdprai.json")], Found(shop));
        Assert.Equal([Path.Combine(shop.Folder, "sub", "gdprai.json")], Found(shop, "-p:GdprAiConfigFile=" + Path.Combine(shop.Folder, "sub", "gdprai.json")));
    }

    [Fact]
    public void A_gap_between_the_files_does_not_end_the_search()
    {
        var shop = packed.Consumer().With("gdprai.json", "{}").With("../../gdprai.json", "{}");

        Assert.Equal([Path.Combine(shop.Folder, "gdprai.json"), Path.Combine(shop.Parent, "gdprai.json")], Found(shop));
        File.Delete(Path.Combine(shop.Folder, "gdprai.json"));
        Assert.Equal([Path.Combine(shop.Parent, "gdprai.json")], Found(shop));
    }

    [Fact]
    public void Both_files_count_and_each_mistake_is_reported_in_its_own()
    {
        var shop = packed.Consumer().With("Gateway.cs", Unmarked)
            .With("../../gdprai.json", Shop.GatewayIsSink.Replace("\"models\"", "\"far\": 1,\n  \"models\""))
            .With("gdprai.json", "{\n  \"near\": 1,\n" + MailIsPersonal[1..]);

        var build = shop.Build();

        Assert.Contains(build.All, r => r.Id == "GDPRAI001");
        Assert.Equal([("near", 2), ("far", 2)], build.SarifResults("GDPRAI901").Select(r => (Quoted(r), LineOf(r))));
        Assert.Equal(
            ["/src/Shop/gdprai.json", "/gdprai.json"],
            build.SarifResults("GDPRAI901").Select(r => new Uri(Place(r).GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath[shop.Parent.Length..]));
    }

    [Fact]
    public void The_nearer_file_wins_and_a_root_ends_the_search()
    {
        var shop = packed.Consumer().With("Gateway.cs", Shop.Gateway)
            .With("../../gdprai.json", Shop.GatewayIsSink)
            .With("../gdprai.json", """{ "models": { "sinks": [{ "id": "M:Acme.LlmGateway.Ask(System.String)", "provider": "Acme AI" }] } }""");

        Assert.Contains("reaches Acme AI through", Assert.Single(shop.Build().All).Message);
        Assert.Empty(shop.With("gdprai.json", """{ "root": true }""").Build().All);
    }

    [Fact]
    public void A_file_that_a_project_links_comes_last_and_one_that_it_adds_twice_counts_once()
    {
        var shop = packed.Consumer().With("Gateway.cs", Shop.Gateway)
            .With("../../shared/settings/of/all/gdprai.json", Shop.GatewayIsSink)
            .With("gdprai.json", """{ "wrong": 1, "models": { "sinks": [{ "id": "M:Acme.LlmGateway.Ask(System.String)", "provider": "Acme AI" }] } }""");
        shop.With(shop.ProjectFile, shop.Read(shop.ProjectFile).Replace("<ItemGroup>", """
            <ItemGroup>
              <AdditionalFiles Include="gdprai.json" />
              <AdditionalFiles Include="../../shared/settings/of/all/gdprai.json" />
            """));

        var build = shop.Build();

        Assert.Contains("reaches Acme AI through", Assert.Single(build.All, r => r.Id == "GDPRAI001").Message);
        Assert.Single(build.All, r => r.Id == "GDPRAI901");
    }

    [Fact]
    public void Each_project_has_its_own_file_and_all_have_the_common_one()
    {
        var shop = packed.Consumer().With("Gateway.cs", Shop.Gateway).With("../../gdprai.json", Shop.GatewayIsSink)
            .With("../Web/Web.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Shop/Shop.csproj" />
                    <PackageReference Include="GdprAiAnalyzers" Version="VERSION" />
                  </ItemGroup>
                </Project>
                """.Replace("VERSION", packed.Version))
            .With("../Web/gdprai.json", """{ "models": { "sources": [{ "id": "P:Web.Visitor.Login", "category": "Identifier" }] } }""")
            .With("../Web/Visitor.cs", """
                namespace Web
                {
                    public class Visitor { public string Login { get; set; } = ""; public string Page { get; set; } = ""; }

                    public class Greeter
                    {
                        public string Greet(Acme.LlmGateway gateway, Visitor visitor) => gateway.Ask(visitor.Login) + gateway.Ask(visitor.Page);
                    }
                }
                """);

        var build = (shop with { ProjectFile = "../Web/Web.csproj" }).Build("-restore");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(["Gateway.cs", "Visitor.cs"], build.All.Select(r => r.File).Order(StringComparer.Ordinal));
        Assert.All(build.All, r => Assert.Equal("GDPRAI001", r.Id));
    }

    private static IEnumerable<string> Found(Consumer shop, params string[] arguments)
    {
        var items = System.Text.Json.JsonDocument.Parse(shop.Evaluate(["-getItem:AdditionalFiles", .. arguments])).RootElement;
        return items.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!);
    }

    private static string Quoted(System.Text.Json.JsonElement result) => result.GetProperty("message").GetProperty("text").GetString()!.Split('\'')[1];

    private static int LineOf(System.Text.Json.JsonElement result) => Place(result).GetProperty("region").GetProperty("startLine").GetInt32();

    private static System.Text.Json.JsonElement Place(System.Text.Json.JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");
}
