using GdprAiAnalyzers.Rules;
using Xunit;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>GDPRAI302: a method that is declared to anonymize hands out what it is given.</summary>
public sealed class LeakyAnonymizerTests
{
    [Theory]
    // As it came
    [InlineData("string M(string x) => {|GDPRAI302:x|};")]
    [InlineData("string M(string x) { return {|GDPRAI302:x|}; }")]
    [InlineData("string M(string x) { var y = x; return {|GDPRAI302:y|}; }")]
    [InlineData("string M(string x, bool on) => on ? Known(x) : {|GDPRAI302:x|};")]
    [InlineData("string M(string x) { if (_enabled) return Known(x); return {|GDPRAI302:x|}; }")]
    [InlineData("string M(string x) { if (!_enabled) return {|GDPRAI302:x|}; return Known(x); }")]
    [InlineData("string M(string x) => Maybe(x) ?? {|GDPRAI302:x|};")]
    [InlineData("string M(string? x) => {|GDPRAI302:x|} ?? \"nobody\";")]
    [InlineData("string M(string x) { try { return Known(x); } catch { return {|GDPRAI302:x|}; } }")]
    [InlineData("string M(string x) { try { return Known(x); } catch (FormatException) { } return {|GDPRAI302:x|}; }")]
    [InlineData("string M(string x) => x.Length switch { > 3 => Known(x), _ => {|GDPRAI302:x|} };")]
    [InlineData("string M(string x) => x.Length < 3 ? {|GDPRAI302:x|} : Known(x);")]
    [InlineData("Task<string> M(string x) => Task.FromResult({|GDPRAI302:x|});")]
    [InlineData("async Task<string> M(string x) { await Task.Yield(); return {|GDPRAI302:x|}; }")]
    [InlineData("async ValueTask<string> M(string x) { try { return await KnownAsync(x); } catch { return {|GDPRAI302:x|}; } }")]
    [InlineData("void M(string x, out string y) { y = {|GDPRAI302:x|}; }")]
    [InlineData("bool M(string x, out string y) { y = {|GDPRAI302:x|}; return false; }")]
    [InlineData("void M({|GDPRAI302:ref string x|}) { if (_enabled) x = Known(x); }")]
    [InlineData("IEnumerable<string> M(IEnumerable<string> x) { foreach (var n in x) yield return {|GDPRAI302:n|}; }")]
    [InlineData("IEnumerable<string> M(IEnumerable<string> x) => {|GDPRAI302:x.Where(n => n.Length > 2)|};")]
    [InlineData("string M(string x) => {|GDPRAI302:Same(x)|};")]
    [InlineData("string M(string x) { string Inner() => x; return {|GDPRAI302:Inner()|}; }")]
    [InlineData("string M(string x) { Func<string> f = () => x; return {|GDPRAI302:f()|}; }")]
    [InlineData("string M(string x) => {|GDPRAI302:$\"<{x}>\"|};")]
    [InlineData("string M(string x) => {|GDPRAI302:\"id \" + x|};")]
    [InlineData("object M(object x) => {|GDPRAI302:x|};")]
    [InlineData("T M<T>(T x) => {|GDPRAI302:x|};")]
    [InlineData("Guid M(Guid x) => {|GDPRAI302:x|};")]
    [InlineData("string M(Guid x) => {|GDPRAI302:x.ToString()|};")]
    [InlineData("DateTime M(DateTime x) => {|GDPRAI302:x|};")]
    [InlineData("DateTime M(DateTime? x) => {|GDPRAI302:x!.Value|};")]
    [InlineData("string M(DateTime x) => {|GDPRAI302:$\"{x:yyyy-MM-dd}\"|};")]
    [InlineData("string M(string first, string lastName) => Known(first) + {|GDPRAI302:lastName|};", true)]
    [InlineData("string M(byte[] key, string email) => {|GDPRAI302:email|};")]
    // A part of it, or a disguise
    [InlineData("string M(string x) => {|GDPRAI302:x.Trim()|};")]
    [InlineData("string M(string x) => {|GDPRAI302:x.ToUpperInvariant()|};")]
    [InlineData("string M(string x) => {|GDPRAI302:x.Substring(0, 2) + \"***\"|};")]
    [InlineData("string M(string x) => {|GDPRAI302:x[0] + \".\"|};")]
    [InlineData("string M(string x) => {|GDPRAI302:x[..1] + \".\"|};")]
    [InlineData("string M(string x) => {|GDPRAI302:string.Concat(x.Split(' ').Select(w => w[0]))|};")]
    [InlineData("string M(string x) => {|GDPRAI302:\"***@\" + x.Split('@')[1]|};")]
    [InlineData("string M(string x) => {|GDPRAI302:x.Replace(\"@\", \"[at]\")|};")]
    [InlineData("string M(string x) => {|GDPRAI302:Regex.Replace(x, \"(.).*@\", \"$1***@\")|};")]
    [InlineData("string M(string x) => {|GDPRAI302:Convert.ToBase64String(Encoding.UTF8.GetBytes(x))|};")]
    [InlineData("string M(string x) => {|GDPRAI302:Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(x)))|};")]
    [InlineData("string M(string x) => {|GDPRAI302:x.GetHashCode().ToString()|};")]
    [InlineData("string M(string x) { var b = new StringBuilder(); b.Append(x, 0, 2).Append(\"***\"); return {|GDPRAI302:b.ToString()|}; }")]
    // Members of what came
    [InlineData("string M(Customer c) => {|GDPRAI302:c.Email|};")]
    [InlineData("string M(Customer c) => $\"{Known(c.Email)} {c.Country}\" + {|GDPRAI302:c.Name|};", true)]
    [InlineData("Customer M(Customer c) => {|GDPRAI302:c|};")]
    [InlineData("Customer M(Customer c) => {|GDPRAI302:c with { Email = Known(c.Email) }|};")]
    [InlineData("Customer M(Customer c) => {|GDPRAI302:new Customer(Known(c.Email), c.Name, c.Country)|};")]
    public Task Reports(string method, bool isWhole = false) =>
        // Two texts that are added are one expression: the report takes it whole.
        new CheckedTest<AnonymizerAnalyzer>(Source(isWhole ? Whole(method) : method)).RunAsync();

    [Theory]
    // Nothing personal is there
    [InlineData("string? M(string? x) { if (x == null) return null; return Known(x); }")]
    [InlineData("string? M(string? x) { if (string.IsNullOrEmpty(x)) return x; return Known(x); }")]
    [InlineData("string? M(string? x) { if (string.IsNullOrWhiteSpace(x)) return x; return Known(x); }")]
    [InlineData("string? M(string? x) => x is null ? x : Known(x);")]
    [InlineData("string? M(string? x) => x is not null ? Known(x) : x;")]
    [InlineData("string? M(string? x) => x is null or \"\" ? x : Known(x);")]
    [InlineData("string? M(string? x) => x is { Length: > 0 } ? Known(x) : x;")]
    [InlineData("string? M(string? x) => x is not { Length: > 0 } ? x : Known(x);")]
    [InlineData("string? M(string? x) => x is { } y ? Known(y) : x;")]
    [InlineData("string? M(string? x) => x switch { null => x, \"\" => x, _ => Known(x) };")]
    [InlineData("string M(string x) => x.Length == 0 ? x : Known(x);")]
    [InlineData("string M(string x) => 0 == x.Length ? x : Known(x);")]
    [InlineData("string M(string x) { if (x.Length > 0) x = Known(x); return x; }")]
    [InlineData("string M(string x) { if (x == string.Empty) return x; return Known(x); }")]
    [InlineData("string M(string x) { if (x.Trim() == \"\") return x; return Known(x); }")]
    [InlineData("string M(string x) { var t = x.Trim(); if (string.IsNullOrEmpty(t)) return x; return Known(t); }")]
    [InlineData("string? M(string? x) { if (!string.IsNullOrEmpty(x)) { x = Known(x); } return x; }")]
    [InlineData("Guid? M(Guid? x) => x.HasValue ? Guid.NewGuid() : x;")]
    [InlineData("Guid M(Guid x) => x == Guid.Empty ? x : Guid.NewGuid();")]
    [InlineData("List<string> M(List<string> x) => x.Count == 0 ? x : x.Select(n => Known(n)).ToList();")]
    [InlineData("IEnumerable<string> M(IEnumerable<string> x) => !x.Any() ? x : x.Select(n => Known(n));")]
    [InlineData("void M(ref string? x) { if (x is null) return; x = Known(x); }")]
    [InlineData("bool M(ref string x) { if (!_enabled) return false; x = Known(x); return true; }")]
    // Really done
    [InlineData("string M(string x) => Known(x);")]
    [InlineData("string M(string x) => \"[masked]\";")]
    [InlineData("string M(string x) => new string('*', x.Length);")]
    [InlineData("string M(string x) => GdprAi.Anonymization.Anonymize.Text(x);")]
    [InlineData("string M(string x) => GdprAi.Anonymization.Redact.Erase(x);")]
    [InlineData("string M(string x) => Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(x)));")]
    [InlineData("string M(string x) { using var hmac = new HMACSHA256(_key); return Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(x))); }")]
    [InlineData("string M(string x) { using var h = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key); h.AppendData(Encoding.UTF8.GetBytes(x)); return Convert.ToHexString(h.GetHashAndReset()); }")]
    [InlineData("string M(string x) { using var aes = Aes.Create(); aes.Key = _key; return Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(x), aes.IV)); }")]
    [InlineData("int M(string x) => x.Length;")]
    [InlineData("bool M(string x) => x.Contains('@');")]
    [InlineData("int M(IEnumerable<string> x) => x.Count();")]
    [InlineData("string M(string x, string prefix) => prefix + Known(x);")]
    [InlineData("string M(string prefix, string x) => prefix + Known(x);")]
    [InlineData("string M(string value, string label = \"Client\") => label + \" A\";")]
    [InlineData("string M(string x, char mask) => new string(mask, 8);")]
    [InlineData("string M(string x) { if (!_map.TryGetValue(x, out var y)) _map[x] = y = \"user\" + _map.Count; return y; }")]
    [InlineData("string M(string x) => _map.TryGetValue(x, out var y) ? y : \"unknown\";")]
    [InlineData("string M(string x) => _unknown.Clean(x);")]
    [InlineData("string M(string x) => _mask(x);")]
    // Patterns and known values are taken out
    [InlineData("string M(string text) => Regex.Replace(text, @\"\\d{10}\", \"[phone]\");")]
    [InlineData("string M(string text) => Regex.Replace(text, @\"\\d{10}\", m => \"[phone]\");")]
    [InlineData("string M(string text) { foreach (var (pattern, by) in _patterns) text = pattern.Replace(text, by); return text; }")]
    [InlineData("string M(string text) { var result = text; foreach (var name in _names) result = result.Replace(name, \"[name]\"); return result; }")]
    [InlineData("string M(string text, Customer c) => text.Replace(c.Name, \"[name]\").Replace(c.Email, \"[mail]\");")]
    [InlineData("string M(string text) { foreach (var name in _names) { if (name.Length > 2) text = Out(text, name); else text = Known(text); } return text; }")]
    [InlineData("string M(string text) { var b = new StringBuilder(); foreach (var c in text) b.Append(char.IsDigit(c) ? '#' : c); return b.ToString(); }")]
    // Coarser
    [InlineData("int M(int age) => age / 10 * 10;")]
    [InlineData("string M(int age) => $\"{age / 10 * 10}-{age / 10 * 10 + 9}\";")]
    [InlineData("int M(DateTime birth) => birth.Year;")]
    [InlineData("string M(DateTime birth) => birth.ToString(\"yyyy\");")]
    [InlineData("string M(DateTime birth) => $\"{birth:yyyy}\";")]
    [InlineData("decimal M(decimal amount) => Math.Round(amount / 1000) * 1000;")]
    [InlineData("DateTime M(DateTime birth) => new DateTime(birth.Year, 1, 1);")]
    // Of an object, what nobody marked
    [InlineData("string M(Customer c) => c.Country;")]
    [InlineData("Customer M(Customer c) => c with { Email = Known(c.Email), Name = \"Client\", Diagnosis = null };")]
    [InlineData("Customer M(Customer c) => new Customer(Known(c.Email), \"Client\", c.Country);")]
    [InlineData("Customer M(Customer c) { c.Diagnosis = null; return new Customer(\"\", \"\", c.Country) { Diagnosis = c.Diagnosis }; }")]
    public Task DoesNotReport(string method) => new CheckedTest<AnonymizerAnalyzer>(Source(method)).RunAsync();

    [Fact]
    public Task Without_a_promise_nothing_is_reported() => new CheckedTest<AnonymizerAnalyzer>(Source("string M(string x) => x;").Replace("[Anonymizes] string M", "string M")).RunAsync();

    [Fact]
    public Task An_implementation_keeps_the_promise_of_its_interface() => new CheckedTest<AnonymizerAnalyzer>(
        """
        interface ICleaner { [Anonymizes] string Clean(string text); }
        class Real : ICleaner { public string Clean(string text) => "[text]"; }
        class Lazy : ICleaner { public string Clean(string text) => {|GDPRAI302:text|}; }
        class Explicit : ICleaner { string ICleaner.Clean(string text) => {|GDPRAI302:text|}; }
        class Other { public string Clean(string text) => text; }
        """).RunAsync();

    [Fact]
    public Task An_override_keeps_the_promise_of_its_base() => new CheckedTest<AnonymizerAnalyzer>(
        """
        abstract class Cleaner { [Anonymizes] public abstract string Clean(string text); }
        class Lazy : Cleaner { public override string Clean(string text) => {|GDPRAI302:text|}; }
        """).RunAsync();

    [Fact]
    public Task Local_functions_promise_too() => new CheckedTest<AnonymizerAnalyzer>(
        """
        class C
        {
            string M(string x)
            {
                return Clean(x);
                [Anonymizes] static string Clean(string text) => {|GDPRAI302:text|};
            }
        }
        """).RunAsync();

    [Fact]
    public Task A_sanitizer_of_the_configuration_promises_too() => new CheckedTest<AnonymizerAnalyzer>(
        """
        namespace Acme;
        static class Privacy
        {
            public static string Mask(string text) => {|GDPRAI302:text|};
            public static string Other(string text) => text;
        }
        """,
        """{ "models": { "sanitizers": [{ "id": "M:Acme.Privacy.Mask(System.String)" }] } }""").RunAsync();

    [Fact]
    public Task A_helper_in_another_file_is_reported_where_it_is_called()
    {
        var test = new CheckedTest<AnonymizerAnalyzer>("class C { [Anonymizes] string M(string x) => {|GDPRAI302:Helper.Pass(x)|}; }");
        test.TestState.Sources.Add(("/0/Helper.cs", "static class Helper { public static string Pass(string y) => y + \".\"; }"));
        return test.RunAsync();
    }

    [Fact]
    public Task Marked_parameters_are_the_ones_that_count() => new CheckedTest<AnonymizerAnalyzer>(
        """
        class C
        {
            [Anonymizes] string M(string text, [PersonalData] string who) => {|GDPRAI302:who|};
            [Anonymizes] string N(string text, [PersonalData] string who) => text;
        }
        """).RunAsync();

    [Fact]
    public Task The_message_names_the_parameter_and_the_step()
    {
        var test = new CheckedTest<AnonymizerAnalyzer>("class C { [Anonymizes] string Mask(string email) => email.Substring(1); [Anonymizes] string Hide(string name) => name; }");
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GDPRAI302", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithSpan(1, 53, 1, 71).WithSpan(1, 53, 1, 58).WithMessage("'Mask' is declared to anonymize, yet here it hands out 'email': 'Substring' keeps a part of it, and a part can still single the person out"));
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GDPRAI302", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithSpan(1, 114, 1, 118).WithSpan(1, 114, 1, 118).WithMessage("'Hide' is declared to anonymize, yet here it hands out 'name': nothing hides it"));
        return test.RunAsync();
    }

    private static string Whole(string method)
    {
        var arrow = method.IndexOf("=> ", StringComparison.Ordinal) + 3;
        return method[..arrow] + "{|GDPRAI302:" + method[arrow..^1].Replace("{|GDPRAI302:", "").Replace("|}", "") + "|};";
    }

    private static string Source(string method) =>
        $$"""
        interface IUnknown { string Clean(string text); }
        class C(byte[] _key, bool _enabled, IUnknown _unknown, Func<string, string> _mask)
        {
            private readonly Dictionary<string, string> _map = new();
            private static readonly (Regex, string)[] _patterns = [(new Regex("[a-z]+@[a-z]+"), "[mail]")];
            private readonly List<string> _names = new();

            [Anonymizes] {{method}}

            [Anonymizes] static string Known(string text) => "[text]";
            [Anonymizes] static string? Maybe(string text) => null;
            [Anonymizes] static Task<string> KnownAsync(string text) => Task.FromResult("[text]");
            static string Same(string text) => text;
            static string Out(string text, string name) => text.Replace(name, "[name]");
        }
        """;
}
