using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>GDPRAI303: the key or salt of a pseudonym is a constant.</summary>
public sealed class ConstantKeyTests
{
    [Theory]
    // As text, in every spelling
    [InlineData("Encoding.UTF8.GetBytes({|GDPRAI303:\"secret\"|})")]
    [InlineData("Convert.FromBase64String({|GDPRAI303:\"AAECAwQ=\"|})")]
    [InlineData("Convert.FromHexString({|GDPRAI303:\"00010203\"|})")]
    [InlineData("{|GDPRAI303:\"secret\"u8|}.ToArray()")]
    [InlineData("{|GDPRAI303:new byte[] { 1, 2, 3 }|}")]
    [InlineData("{|GDPRAI303:new byte[32]|}")]
    [InlineData("SHA256.HashData(Encoding.UTF8.GetBytes({|GDPRAI303:\"secret\"|}))")]
    // Through names
    [InlineData("Encoding.UTF8.GetBytes({|GDPRAI303:Secret|})")]
    [InlineData("Array")]
    [InlineData("Made")]
    [InlineData("Property")]
    [InlineData("Helper()")]
    // Defaults of settings
    [InlineData("Encoding.UTF8.GetBytes(settings[\"Key\"] ?? {|GDPRAI303:\"secret\"|})")]
    [InlineData("Encoding.UTF8.GetBytes(settings.GetValue(\"Key\", {|GDPRAI303:\"secret\"|}))")]
    [InlineData("Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable(\"KEY\") ?? {|GDPRAI303:\"secret\"|})")]
    [InlineData("Encoding.UTF8.GetBytes(string.IsNullOrEmpty(settings[\"Key\"]) ? {|GDPRAI303:\"secret\"|} : settings[\"Key\"]!)")]
    public Task Reports_the_key_of_a_pseudonymizer(string key) => RunAsync($"new GdprAi.Anonymization.Pseudonymizer({key}, \"x\").Create(\"a\")", key, isReported: true);

    [Theory]
    [InlineData("Convert.FromBase64String(settings[\"Key\"]!)")]
    [InlineData("Convert.FromBase64String(settings[\"Key\"] ?? throw new InvalidOperationException())")]
    [InlineData("Convert.FromBase64String(Environment.GetEnvironmentVariable(\"KEY\") ?? \"\")")]
    [InlineData("RandomNumberGenerator.GetBytes(32)")]
    [InlineData("GdprAi.Anonymization.Pseudonymizer.GenerateKey()")]
    [InlineData("System.IO.File.ReadAllBytes(\"key.bin\")")]
    [InlineData("given")]
    [InlineData("Filled()")]
    [InlineData("System.Array.Empty<byte>()")]
    public Task Does_not_report_a_key_from_elsewhere(string key) => RunAsync($"new GdprAi.Anonymization.Pseudonymizer({key}, \"x\").Create(\"a\")", key, isReported: false);

    [Theory]
    [InlineData("Convert.ToHexString(HMACSHA256.HashData({|GDPRAI303:\"secret\"u8|}, Encoding.UTF8.GetBytes(c.Email)))")]
    [InlineData("Convert.ToHexString(new HMACSHA256(Encoding.UTF8.GetBytes({|GDPRAI303:\"secret\"|})).ComputeHash(Encoding.UTF8.GetBytes(c.Email)))")]
    [InlineData("Convert.ToHexString(new HMACSHA512 { Key = Encoding.UTF8.GetBytes({|GDPRAI303:\"secret\"|}) }.ComputeHash(Encoding.UTF8.GetBytes(c.Name)))")]
    [InlineData("Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(c.Email, {|GDPRAI303:new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }|}, 1000, HashAlgorithmName.SHA256, 16))")]
    [InlineData("Convert.ToHexString(Hash(c.Email))", "static byte[] Hash(string value) => HMACSHA256.HashData({|GDPRAI303:\"secret\"u8|}, Encoding.UTF8.GetBytes(value));")]
    [InlineData("Pseudonym(\"a\")", "static string Pseudonym(string value) => Convert.ToHexString(HMACSHA256.HashData({|GDPRAI303:\"secret\"u8|}, Encoding.UTF8.GetBytes(value)));")]
    [InlineData("Code(\"a\")", "[Anonymizes] static string Code(string value) => Convert.ToHexString(HMACSHA256.HashData({|GDPRAI303:\"secret\"u8|}, Encoding.UTF8.GetBytes(value)));")]
    [InlineData("Code(\"a\")", "static string Code(string customerEmail) => Convert.ToHexString(HMACSHA256.HashData({|GDPRAI303:\"secret\"u8|}, Encoding.UTF8.GetBytes(customerEmail)));")]
    public Task Reports_cryptography_with_personal_data(string expression, string member = "") => new CheckedTest<ConstantKeyAnalyzer>(Source(expression, member)).RunAsync();

    [Theory]
    // A webhook's signature, a cache key, a password
    [InlineData("Convert.ToHexString(HMACSHA256.HashData(\"secret\"u8, Encoding.UTF8.GetBytes(given.Length.ToString())))")]
    [InlineData("Sign(\"{}\")", "static string Sign(string payload) => Convert.ToHexString(HMACSHA256.HashData(\"secret\"u8, Encoding.UTF8.GetBytes(payload)));")]
    [InlineData("Sign(\"{}\")", "static string Sign(string name) => Convert.ToHexString(HMACSHA256.HashData(\"secret\"u8, Encoding.UTF8.GetBytes(name)));")]
    [InlineData("Convert.ToHexString(HMACSHA256.HashData(given, Encoding.UTF8.GetBytes(c.Email)))")]
    [InlineData("Convert.ToHexString(Hash(c.Country))", "static byte[] Hash(string value) => HMACSHA256.HashData(\"secret\"u8, Encoding.UTF8.GetBytes(value));")]
    public Task Does_not_report_other_cryptography(string expression, string member = "") => new CheckedTest<ConstantKeyAnalyzer>(Source(expression, member)).RunAsync();

    [Fact]
    public Task Options_with_a_constant_for_a_default_are_reported_there() => new CheckedTest<ConstantKeyAnalyzer>(
        """
        class PrivacyOptions { public string Key { get; set; } = {|GDPRAI303:"secret"|}; public string Other { get; set; } = ""; }
        class Privacy(PrivacyOptions options)
        {
            object A() => new GdprAi.Anonymization.Pseudonymizer(Convert.FromBase64String(options.Key), "x");
            object B() => new GdprAi.Anonymization.Pseudonymizer(Convert.FromBase64String(options.Other), "x");
        }
        """).RunAsync();

    [Fact]
    public Task A_field_that_serves_twice_is_reported_once() => new CheckedTest<ConstantKeyAnalyzer>(
        """
        class EmailHasher
        {
            private static readonly byte[] Key = Encoding.UTF8.GetBytes({|GDPRAI303:"secret"|});
            private readonly HMACSHA256 _hmac = new(Key);
            string A(Customer c) => Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(c.Email)));
            string B(Customer c) => Convert.ToHexString(_hmac.ComputeHash(Encoding.UTF8.GetBytes(c.Email)));
        }
        """).RunAsync();

    [Fact]
    public Task A_constant_in_another_file_is_reported_where_it_is_used()
    {
        var test = new CheckedTest<ConstantKeyAnalyzer>("class C { object M() => new GdprAi.Anonymization.Pseudonymizer({|GDPRAI303:Secrets.Key|}, \"x\"); }");
        test.TestState.Sources.Add(("/0/Secrets.cs", "static class Secrets { public static readonly byte[] Key = System.Convert.FromBase64String(\"AAECAwQ=\"); }"));
        return test.RunAsync();
    }

    [Fact]
    public Task The_keys_of_tests_protect_nobody()
    {
        var test = new CheckedTest<ConstantKeyAnalyzer>("class C { object M() => new GdprAi.Anonymization.Pseudonymizer(new byte[32], \"x\"); }");
        test.TestState.AdditionalReferences.Add(typeof(FactAttribute).Assembly);
        return test.RunAsync();
    }

    [Fact]
    public Task The_message_keeps_the_secret()
    {
        var test = new CheckedTest<ConstantKeyAnalyzer>("class C { object M() => new GdprAi.Anonymization.Pseudonymizer(Encoding.UTF8.GetBytes(\"s3cr3t\"), \"x\"); }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("GDPRAI303", DiagnosticSeverity.Warning).WithSpan(1, 87, 1, 95).WithSpan(1, 64, 1, 96)
            .WithMessage("'Pseudonymizer' can take its key from a constant in the code: whoever reads the code can tell whom a pseudonym stands for"));
        return test.RunAsync();
    }

    private static Task RunAsync(string expression, string key, bool isReported)
    {
        // Where the key goes through a member, the constant stands there.
        var source = Source(expression, "");
        foreach (var member in new[] { "Array", "Made", "Property", "Helper" })
        {
            if (isReported && key.StartsWith(member, StringComparison.Ordinal))
                source = source.Replace("/*" + member + "*/", "{|GDPRAI303:").Replace("/*end " + member + "*/", "|}");
        }

        return new CheckedTest<ConstantKeyAnalyzer>(source).RunAsync();
    }

    private static string Source(string expression, string member) =>
        $$"""
        interface IConfiguration { string? this[string key] { get; set; } }
        static class ConfigurationBinder { public static T GetValue<T>(this IConfiguration configuration, string key, T defaultValue) => defaultValue; }
        class C
        {
            private const string Secret = "secret";
            private static readonly byte[] Array = /*Array*/new byte[] { 1, 2, 3 }/*end Array*/;
            private readonly byte[] Made = Encoding.UTF8.GetBytes(/*Made*/"secret"/*end Made*/);
            private byte[] Property => Encoding.ASCII.GetBytes(/*Property*/"secret"/*end Property*/);
            private static byte[] Helper() { var key = /*Helper*/new byte[16]/*end Helper*/; return key; }
            private static byte[] Filled() { var key = new byte[32]; RandomNumberGenerator.Fill(key); return key; }

            object? M(Customer c, IConfiguration settings, byte[] given) => {{expression}};
            {{member}}
        }
        """;
}
