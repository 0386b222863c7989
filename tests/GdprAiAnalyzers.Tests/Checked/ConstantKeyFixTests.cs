using GdprAiAnalyzers.CodeFixes.Checked;
using GdprAiAnalyzers.Rules;
using Xunit;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>The fix of GDPRAI303: the key comes from the environment, or from the setting that had a default.</summary>
public sealed class ConstantKeyFixTests
{
    private const string Read = "Environment.GetEnvironmentVariable(\"PSEUDONYM_KEY\") ?? throw new InvalidOperationException(\"PSEUDONYM_KEY is not set.\")";

    [Theory]
    [InlineData("Key(Encoding.UTF8.GetBytes({|GDPRAI303:\"secret\"|}))", "Key(Encoding.UTF8.GetBytes(" + Read + "))")]
    [InlineData("Key(Convert.FromBase64String({|GDPRAI303:\"AAECAwQ=\"|}))", "Key(Convert.FromBase64String(" + Read + "))")]
    [InlineData("Key({|GDPRAI303:new byte[] { 1, 2, 3 }|})", "Key(Convert.FromBase64String(" + Read + "))")]
    [InlineData("Key({|GDPRAI303:new byte[32]|})", "Key(Convert.FromBase64String(" + Read + "))")]
    [InlineData("Key({|GDPRAI303:\"secret\"u8|}.ToArray())", "Key(Convert.FromBase64String(" + Read + ").ToArray())")]
    [InlineData("Key(Encoding.UTF8.GetBytes({|GDPRAI303:Secret|}))", "Key(Encoding.UTF8.GetBytes(" + Read + "))")]
    [InlineData("Key(Encoding.UTF8.GetBytes(settings[\"Key\"] ?? {|GDPRAI303:\"secret\"|}))", "Key(Encoding.UTF8.GetBytes(settings[\"Key\"] ?? throw new InvalidOperationException(\"PSEUDONYM_KEY is not set.\")))")]
    [InlineData("Key(Encoding.UTF8.GetBytes(settings.GetValue(\"Key\", {|GDPRAI303:\"secret\"|})))", "Key(Encoding.UTF8.GetBytes(settings[\"Key\"] ?? throw new InvalidOperationException(\"Key is not set.\")))")]
    public Task Reads_the_key(string key, string fixedKey) =>
        new CheckedFixTest<ConstantKeyAnalyzer, KeyFromEnvironmentFix>(Source(key), Source(fixedKey)) { CodeActionEquivalenceKey = KeyFromEnvironmentFix.EquivalenceKey }.RunAsync();

    [Fact]
    public Task A_default_of_options_throws_nothing() => new CheckedFixTest<ConstantKeyAnalyzer, KeyFromEnvironmentFix>(
        """
        public class PrivacyOptions { public string Key { get; set; } = {|GDPRAI303:"secret"|}; }
        public class Privacy(PrivacyOptions options)
        {
            public object A() => new GdprAi.Anonymization.Pseudonymizer(Convert.FromBase64String(options.Key), "x");
        }

        """,
        """
        public class PrivacyOptions { public string Key { get; set; } = Environment.GetEnvironmentVariable("PSEUDONYM_KEY") ?? ""; }
        public class Privacy(PrivacyOptions options)
        {
            public object A() => new GdprAi.Anonymization.Pseudonymizer(Convert.FromBase64String(options.Key), "x");
        }

        """).RunAsync();

    [Fact]
    public Task Salts_have_a_variable_of_their_own() => new CheckedFixTest<ConstantKeyAnalyzer, KeyFromEnvironmentFix>(
        """
        public class C { public byte[] M(Customer c) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(c.Email), {|GDPRAI303:"salt"u8|}, 1000, HashAlgorithmName.SHA256, 16); }

        """,
        """
        public class C { public byte[] M(Customer c) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(c.Email), Convert.FromBase64String(Environment.GetEnvironmentVariable("PSEUDONYM_SALT") ?? throw new InvalidOperationException("PSEUDONYM_SALT is not set.")), 1000, HashAlgorithmName.SHA256, 16); }

        """).RunAsync();

    [Fact]
    public Task A_field_in_each_position() => new CheckedFixTest<ConstantKeyAnalyzer, KeyFromEnvironmentFix>(
        """
        public class C
        {
            private static readonly byte[] Key = {|GDPRAI303:[1, 2, 3]|};
            private static ReadOnlySpan<byte> Text => {|GDPRAI303:"secret"u8|};
            public byte[] A(Customer c) => HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(c.Email));
            public byte[] B(Customer c) => HMACSHA256.HashData(Text, Encoding.UTF8.GetBytes(c.Email));
        }

        """,
        $$"""
        public class C
        {
            private static readonly byte[] Key = Convert.FromBase64String({{Read}});
            private static ReadOnlySpan<byte> Text => Convert.FromBase64String({{Read}});
            public byte[] A(Customer c) => HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(c.Email));
            public byte[] B(Customer c) => HMACSHA256.HashData(Text, Encoding.UTF8.GetBytes(c.Email));
        }

        """).RunAsync();

    private static string Source(string key) =>
        $$"""
        public interface IConfiguration { string? this[string key] { get; set; } }
        public static class ConfigurationBinder { public static T GetValue<T>(this IConfiguration configuration, string key, T defaultValue) => defaultValue; }
        public class C
        {
            private const string Secret = "secret";

            public object M(IConfiguration settings) => {{key}};

            private static object Key(byte[] key) => new GdprAi.Anonymization.Pseudonymizer(key, "x");
        }

        """;
}
