using Xunit;

namespace GdprAiAnalyzers.Tests.Values;

/// <summary>What a member of an object holds where the object is used.</summary>
public sealed class MemberStateTests
{
    [Theory]
    [InlineData("Use(new Options());", "unset")]
    [InlineData("Use(new Options { Store = false });", "false")]
    [InlineData("Use(new Options { Store = true });", "true")]
    [InlineData("Use(null);", "unset")]
    [InlineData("Use((Options?)null);", "unset")]
    // Through variables
    [InlineData("var o = new Options { Store = false }; Use(o);", "false")]
    [InlineData("var o = new Options(); o.Store = false; Use(o);", "false")]
    [InlineData("var o = new Options(); Use(o); o.Store = false;", "unset")]
    [InlineData("var o = new Options { Store = true }; o.Store = false; Use(o);", "false")]
    [InlineData("var o = new Options(); if (f) o.Store = false; Use(o);", "false | unset")]
    [InlineData("var o = new Options(); if (f) o.Store = false; else o.Store = true; Use(o);", "false | true")]
    [InlineData("var o = new Options(); if (f) o.Store = false; else { if (o.Store == null) o.Store = true; } Use(o);", "false | true | unset")]
    [InlineData("var o = new Options(); var p = o; p.Store = false; Use(o);", "false")]
    [InlineData("var o = new Options(); var p = new Options(); p.Store = false; Use(o);", "unset")]
    [InlineData("var o = new Options(); var p = o; o.Store = false; Use(p);", "false")]
    [InlineData("var o = new Options { Store = false }; o = new Options(); Use(o);", "unset")]
    [InlineData("var o = new Options(); o.Store = false; o = new Options(); Use(o);", "unset")]
    [InlineData("var o = f ? new Options { Store = false } : new Options(); Use(o);", "false | unset")]
    [InlineData("var flag = false; Use(new Options { Store = flag });", "false")]
    [InlineData("Use(new Options { Store = f });", "?")]
    // Helpers
    [InlineData("Use(Make());", "false")]
    [InlineData("Use(Configured(new Options()));", "false")]
    [InlineData("var o = new Options(); Configure(o); Use(o);", "false")]
    [InlineData("var o = new Options(); Deeper(o); Use(o);", "false")]
    [InlineData("var o = new Options(); Look(o); Use(o);", "unset")]
    [InlineData("var o = new Options(); Perhaps(o); Use(o);", "false | unset")]
    [InlineData("var o = new Options(); Use(o); Configure(o);", "unset")]
    [InlineData("var o = new Options(); o.Quiet(); Use(o);", "false")]
    // Delegates that configure
    [InlineData("var o = new Options(); Apply(o, x => x.Store = false); Use(o);", "false")]
    [InlineData("Use(Apply(new Options(), x => x.Store = false));", "false | unset")]
    [InlineData("Use(Apply(new Options(), x => x.Quiet()));", "false | unset")]
    [InlineData("Use(Apply(new Options(), x => { if (f) x.Store = false; }));", "false | unset")]
    [InlineData("Use(Apply(new Options(), x => Console.WriteLine(x)));", "unset")]
    [InlineData("Use(Apply(new Options(), change));", "unset | unknown")]
    // Shared instances
    [InlineData("Use(_quiet);", "false")]
    [InlineData("Use(_loud);", "unset")]
    [InlineData("Use(_late);", "false")]
    [InlineData("Use(Prepared);", "false")]
    // Records
    [InlineData("Use(new Settings(\"a\") with { Store = true });", "true")]
    [InlineData("var s = new Settings(\"a\") { Store = true }; Use(s with { Host = \"b\" });", "true")]
    // Not to be told
    [InlineData("Use(given);", "unknown")]
    [InlineData("given.Store = false; Use(given);", "false")]
    [InlineData("var o = new Options(); config.Bind(o); Use(o);", "unset | unknown")]
    public void TellsWhatStoreHolds(string statements, string expected) => Assert.Equal(expected, new ResolvedValue(
        $$"""
        class Code
        {
            readonly Options _quiet = new() { Store = false };
            readonly Options _loud = new();
            readonly Options _late;
            Options Prepared { get; } = new Options { Store = false };
            public Code() { _late = new Options(); _late.Store = false; }
            static Options Make() { var o = new Options(); o.Store = false; return o; }
            static Options Configured(Options o) { o.Store = false; return o; }
            static void Configure(Options o) => o.Store = false;
            static void Deeper(Options o) => Configure(o);
            static void Look(Options o) => Console.WriteLine(o.Store);
            static Options Apply(Options o, Action<Options>? change) { change?.Invoke(o); return o; }
            void Perhaps(Options o) { if (_late.Store == true) o.Store = false; }
            void M(Options given, bool f, IConfiguration config, Action<Options> change)
            {
                {{statements}}
            }
        }
        static class Extensions { public static void Quiet(this Options o) => o.Store = false; }
        """).Member("Store"));

    [Fact]
    public void PositionalMembersOfRecordsCount() =>
        Assert.Equal("\"a\"", new ResolvedValue("class Code { void M() => Use(new Settings(\"a\")); }").Member("Host"));

    [Fact]
    public void OwnTypesHaveTheDefaultsThatTheyWrite() => Assert.Equal("false", new ResolvedValue(
        """
        class Mine { public bool Store { get; set; } = false; }
        class Code { void M() => Use(new Mine()); }
        """).Member("Store"));

    [Fact]
    public void AnonymousObjectsHaveTheirMembers() =>
        Assert.Equal("false", new ResolvedValue("class Code { void M() { var body = new { model = \"m\", store = false }; Use(body); } }").Member("store"));
}
