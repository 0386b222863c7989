using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

public class SerializedMembersTests
{
    private const string Source = """
        using STJ = System.Text.Json.Serialization;
        class C
        {
            [GdprAi.PersonalData] public string Plain { get; set; } = "";
            [GdprAi.PersonalData, STJ.JsonIgnore] public string Ignored { get; set; } = "";
            [GdprAi.PersonalData, STJ.JsonIgnore(Condition = STJ.JsonIgnoreCondition.WhenWritingNull)] public string Sometimes { get; set; } = "";
            [GdprAi.PersonalData, Newtonsoft.Json.JsonIgnore] public string IgnoredByNewtonsoft { get; set; } = "";
            [GdprAi.PersonalData, System.Runtime.Serialization.IgnoreDataMember] public string IgnoredDataMember { get; set; } = "";
            [GdprAi.PersonalData] public string Field = "";
            [GdprAi.PersonalData, STJ.JsonInclude] public string IncludedField = "";
            [GdprAi.PersonalData] private string Private { get; set; } = "";
            [GdprAi.PersonalData] internal string Internal { get; set; } = "";
            [GdprAi.PersonalData, Newtonsoft.Json.JsonProperty] private string PrivateOptIn { get; set; } = "";
            [GdprAi.PersonalData] public string PrivateGetter { private get; set; } = "";
            [GdprAi.PersonalData] public static string Static { get; set; } = "";
            [GdprAi.PersonalData] public string WriteOnly { set { } }
            public string Clean { get; set; } = "";
        }
        class Base { [GdprAi.PersonalData] public virtual string Name { get; set; } = ""; [GdprAi.PersonalData] public string City { get; set; } = ""; }
        class Derived : Base { [GdprAi.PersonalData, STJ.JsonIgnore] public override string Name { get; set; } = ""; }
        interface IName { [GdprAi.PersonalData] string Name { get; } }
        interface IPerson : IName { [GdprAi.PersonalData] string City { get; } }
        [System.Runtime.Serialization.DataContract] class OptIn
        {
            [GdprAi.PersonalData] public string Left { get; set; } = "";
            [GdprAi.PersonalData, System.Runtime.Serialization.DataMember] public string Taken { get; set; } = "";
        }
        """;

    [Theory]
    [InlineData("C", "Json", "IgnoredByNewtonsoft IgnoredDataMember IncludedField Plain Sometimes")]
    [InlineData("C", "Newtonsoft", "Field Ignored IncludedField Plain PrivateOptIn Sometimes")]
    [InlineData("C", "Text", "Field Ignored IgnoredByNewtonsoft IgnoredDataMember IncludedField Plain PrivateGetter Sometimes")]
    [InlineData("Derived", "Json", "City")]
    [InlineData("Derived", "Newtonsoft", "City Name")]
    [InlineData("IPerson", "Json", "City Name")]
    [InlineData("OptIn", "Json", "Left Taken")]
    [InlineData("OptIn", "Newtonsoft", "Taken")]
    public void Each_serializer_prints_its_own_members(string type, string mode, string members)
    {
        var compilation = new ModelCompilation(Source);
        var found = compilation.Models.GetPersonalMembers(compilation.Type(type), Enum.Parse<ReadMode>(mode)).Select(pair => pair.Member.Name).Order(StringComparer.Ordinal);
        Assert.Equal(members, string.Join(" ", found));
    }
}
