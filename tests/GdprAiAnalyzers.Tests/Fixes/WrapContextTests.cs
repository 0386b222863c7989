using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>Where the source stands: each syntactic place gets a wrap that compiles, or another place is wrapped.</summary>
public sealed class WrapContextTests
{
    private const string Keep = "static bool Keep(string mail, out string kept) { kept = mail; return true; }\n";

    [Theory]
    [InlineData("llm.Ask([c.Email]);", "llm.Ask(Anonymize.Email(c.Email));")]
    [InlineData("llm.Ask('mail ' + [c.Email] + '.');", "llm.Ask('mail ' + Anonymize.Email(c.Email) + '.');")]
    [InlineData("llm.Ask([c.Email].ReplaceLineEndings());", "llm.Ask(Anonymize.Email(c.Email).ReplaceLineEndings());")]
    [InlineData("llm.Ask([c.BackupEmail] ?? 'none');", "llm.Ask(Anonymize.Email(c.BackupEmail) ?? 'none');")]
    [InlineData("llm.Ask([c.BackupEmail]!);", "llm.Ask(Anonymize.Email(c.BackupEmail!));")]
    [InlineData("llm.Ask(([c.Email]));", "llm.Ask((Anonymize.Email(c.Email)));")]
    [InlineData("llm.Ask(prompt: [c.Email]);", "llm.Ask(prompt: Anonymize.Email(c.Email));")]
    [InlineData("llm.Ask(n is null ? '' : [n.Email]);", "llm.Ask(n is null ? '' : Anonymize.Email(n.Email));")]
    [InlineData("llm.Send([c.Id], [c.Email]);", "llm.Send(Anonymize.Id(c.Id), Anonymize.Email(c.Email));")]
    [InlineData("llm.Send(new Message([c.Email]));", "llm.Send(new Message(Anonymize.Email(c.Email)));")]
    [InlineData("llm.Ask([c.Email] switch { '' => 'none', var mail => mail });", "llm.Ask(Anonymize.Email(c.Email) switch { '' => 'none', var mail => mail });")]
    [InlineData("if ([c.Email] is { Length: > 3 } mail) llm.Ask(mail);", "if (Anonymize.Email(c.Email) is { Length: > 3 } mail) llm.Ask(mail);")]
    [InlineData("llm.Ask(nameof(c.Email) + [c.Email]);", "llm.Ask(nameof(c.Email) + Anonymize.Email(c.Email));")]
    [InlineData("var mail = [c.Email]; llm.Ask(mail);", "var mail = Anonymize.Email(c.Email); llm.Ask(mail);")]
    [InlineData("foreach (var mail in [c.Mails]) llm.Ask(mail);", "foreach (var mail in c.Mails.Select(x => Anonymize.Email(x))) llm.Ask(mail);")]
    [InlineData("llm.Ask(string.Concat(new[] { c }.Select(x => [x.Email])));", "llm.Ask(string.Concat(new[] { c }.Select(x => Anonymize.Email(x.Email))));")]
    [InlineData("llm.Ask(string.Concat(from x in new[] { c } select [x.Email]));", "llm.Ask(string.Concat(from x in new[] { c } select Anonymize.Email(x.Email)));")]
    public Task A_value_is_wrapped_where_it_is_read(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("llm.Ask(n?[.Email] ?? '');", "llm.Ask(Anonymize.Email(n?.Email) ?? '');")]
    [InlineData("llm.Ask(n?.Friend?[.Email] ?? '');", "llm.Ask(Anonymize.Email(n?.Friend?.Email) ?? '');")]
    [InlineData("llm.Ask(n?[.Email].ReplaceLineEndings() ?? '');", "llm.Ask(Anonymize.Email(n?.Email.ReplaceLineEndings()) ?? '');")]
    [InlineData("llm.Ask($'{n?[.Id]}');", "llm.Ask($'{Anonymize.Id(n?.Id)}');")]
    public Task A_conditional_access_is_wrapped_whole(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("llm.Ask(await [c.LoadEmailAsync()]);", "llm.Ask(Anonymize.Email(await c.LoadEmailAsync()));")]
    [InlineData("llm.Ask(await [c.LoadEmailAsync()].ConfigureAwait(false));", "llm.Ask(Anonymize.Email(await c.LoadEmailAsync().ConfigureAwait(false)));")]
    [InlineData("llm.Ask((await [c.LoadEmailAsync()]).ReplaceLineEndings());", "llm.Ask((Anonymize.Email(await c.LoadEmailAsync())).ReplaceLineEndings());")]
    public Task An_awaited_value_is_wrapped_after_the_await(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("llm.Ask($'{[c.Email],20}');", "llm.Ask($'{Anonymize.Email(c.Email),20}');")]
    [InlineData("llm.Ask($'{[c.BirthDate]:yyyy}');", "llm.Ask($'{Generalize.AgeBand(c.BirthDate)}');")]
    [InlineData("llm.Ask($'{[c.Id],40:N}');", "llm.Ask($'{Anonymize.Id(c.Id),40}');")]
    [InlineData("llm.Ask($'{(n is null ? [c.Email] : '')}');", "llm.Ask($'{(n is null ? Anonymize.Email(c.Email) : '')}');")]
    public Task An_interpolation_hole_stays_legal(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("if (c is { {|GDPRAI001:Email|}: var mail }) llm.Ask('Mail ' + mail);", "if (c is { Email: var mail }) llm.Ask('Mail ' + Anonymize.Email(mail));")]
    [InlineData("if (c is { Friend: { {|GDPRAI001:BackupEmail|}: { Length: > 3 } mail } }) llm.Ask(mail);", "if (c is { Friend: { BackupEmail: { Length: > 3 } mail } }) llm.Ask(Anonymize.Email(mail));")]
    [InlineData("if (c is { {|GDPRAI001:Friend.Email|}: var mail } && mail.StartsWith('a')) llm.Ask($'{mail} and {mail}');", "if (c is { Friend.Email: var mail } && mail.StartsWith('a')) llm.Ask($'{Anonymize.Email(mail)} and {Anonymize.Email(mail)}');")]
    [InlineData("var t = c switch { { {|GDPRAI001:Email|}: { Length: > 3 } mail } => llm.Ask(mail), _ => '' };", "var t = c switch { { Email: { Length: > 3 } mail } => llm.Ask(Anonymize.Email(mail)), _ => '' };")]
    public Task What_a_pattern_names_is_wrapped_where_it_is_printed(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("var t = c switch { { {|GDPRAI001:Email|}: var mail } when Keep(mail, out var kept) => llm.Ask(kept), _ => '' };", "var t = c switch { { Email: var mail } when Keep(mail, out var kept) => llm.Ask(Anonymize.Text(kept)), _ => '' };")]
    public Task The_answer_is_not_wrapped_for_the_question(string body, string wrapped) => VerifyAsync(Keep + body, Keep + wrapped);

    [Theory]
    [InlineData("llm.Send(2026 - [c.BirthDate].Year);", "llm.Send(Anonymize.Value(2026 - c.BirthDate.Year));")]
    [InlineData("llm.Send(new Dictionary<string, object> { ['age'] = (2026 - [c.BirthDate].Year) / 10 });", "llm.Send(new Dictionary<string, object> { ['age'] = Anonymize.Value((2026 - c.BirthDate.Year) / 10) });")]
    public Task A_calculation_is_wrapped_whole(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("llm.Ask([c.Id].ToString('N'));", "llm.Ask(Anonymize.Id(c.Id));")]
    [InlineData("llm.Ask([c.BirthDate].ToShortDateString());", "llm.Ask(Generalize.AgeBand(c.BirthDate));")]
    public Task A_helper_prints_instead_of_the_value(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("var v = new { [c.Email], Years = [c.Age] }; llm.Ask(v.Email + v.Years);", "var v = new { Email = Anonymize.Email(c.Email), Years = Generalize.AgeBand(c.Age) }; llm.Ask(v.Email + v.Years);")]
    [InlineData("var v = ([c.Email], [c.FullName]); llm.Ask(v.Email + v.FullName);", "var v = (Email: Anonymize.Email(c.Email), FullName: Anonymize.Name(c.FullName)); llm.Ask(v.Email + v.FullName);")]
    public Task Inferred_names_are_kept(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("var m = [c.Email]; Store.Mail(m); llm.Ask($'Mail {m}');", "var m = c.Email; Store.Mail(m); llm.Ask($'Mail {Anonymize.Email(m)}');")]
    [InlineData("string m = [c.Email]; Store.Mail(m); var p = 'Mail ' + m; llm.Ask(p);", "string m = c.Email; Store.Mail(m); var p = 'Mail ' + Anonymize.Email(m); llm.Ask(p);")]
    [InlineData("var m = [c.Email]; Store.Mail(m); llm.Ask(m);", "var m = c.Email; Store.Mail(m); llm.Ask(Anonymize.Email(m));")]
    [InlineData("var m = [c.Email]; Store.Mail(m); var p = string.Join(',', m, m); llm.Ask(p);", "var m = c.Email; Store.Mail(m); var p = string.Join(',', Anonymize.Email(m), Anonymize.Email(m)); llm.Ask(p);")]
    [InlineData("var b = [c.BirthDate]; if (b.Year > 2000) Store.Mail(c.Email); llm.Ask($'Born {b:d}');", "var b = c.BirthDate; if (b.Year > 2000) Store.Mail(c.Email); llm.Ask($'Born {Generalize.AgeBand(b)}');")]
    [InlineData("var m = [c.Email]; llm.Ask($'{m} {m}');", "var m = Anonymize.Email(c.Email); llm.Ask($'{m} {m}');")]
    public Task A_local_that_serves_other_ends_keeps_its_value(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("DateTime d = [c.BirthDate]; llm.Send(d);", "DateTime d = c.BirthDate; llm.Send(Generalize.AgeBand(d));")]
    [InlineData("DateTime d = [c.BirthDate]; llm.Ask($'born {d:d}');", "DateTime d = c.BirthDate; llm.Ask($'born {Generalize.AgeBand(d)}');")]
    [InlineData("var d = [c.BirthDate]; llm.Ask($'born {d.Year}');", "var d = c.BirthDate; llm.Ask($'born {Anonymize.Value(d.Year)}');")]
    [InlineData("llm.Ask($'born {[c.BirthDate].AddDays(1).Year}');", "llm.Ask($'born {Anonymize.Value(c.BirthDate.AddDays(1).Year)}');")]
    [InlineData("Guid[] ids = { [c.Id] }; llm.Ask(string.Join(',', ids));", "Guid[] ids = { c.Id }; llm.Ask(Anonymize.Text(string.Join(',', ids)));")]
    [InlineData("llm.Ask('id ' + Math.Abs([c.Key]));", "llm.Ask('id ' + Anonymize.Id(Math.Abs(c.Key)));")]
    [InlineData("var echo = new Echo(); llm.Ask(echo[[c.Email]]);", "var echo = new Echo(); llm.Ask(Anonymize.Text(echo[c.Email]));")]
    [InlineData("string FindName(string mail) => mail; llm.Ask(FindName([c.Email]));", "string FindName(string mail) => mail; llm.Ask(Anonymize.Text(FindName(c.Email)));")]
    [InlineData("string Shout(ref string mail) => mail; llm.Ask(Shout(ref [c.NameField]));", "string Shout(ref string mail) => mail; llm.Ask(Anonymize.Text(Shout(ref c.NameField)));")]
    public Task The_outgoing_text_is_wrapped_where_the_source_cannot_be(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("string Describe(string d) => d.ReplaceLineEndings(); llm.Ask($'has {Describe({c.Diagnosis})}.');", "string Describe(string d) => d.ReplaceLineEndings(); llm.Ask($'has {Describe(Redact.Erase(c.Diagnosis))}.');")]
    [InlineData("string FindCode(string d) => d; llm.Ask($'has {FindCode({c.Diagnosis})}.');", "string FindCode(string d) => d; llm.Ask($'has {Redact.Erase(FindCode(c.Diagnosis))}.');")]
    [InlineData("string FindCode(string d) => d; llm.Ask('has ' + FindCode({c.Diagnosis}) + '.');", "string FindCode(string d) => d; llm.Ask('has ' + Redact.Erase(FindCode(c.Diagnosis)) + '.');")]
    [InlineData("string FindCode(string d) => d; llm.Ask(FindCode({c.Diagnosis}));", "string FindCode(string d) => d; llm.Ask(Redact.Erase(FindCode(c.Diagnosis)));")]
    [InlineData("llm.Ask({c.Church} ?? 'none');", "llm.Ask(Redact.Erase(c.Church) ?? 'none');")]
    [InlineData("llm.Ask($'since {{c.SickSince}:d}');", "llm.Ask($'since {Redact.Erase(c.SickSince)}');")]
    [InlineData("DateTime since = {c.SickSince}; llm.Ask($'since {since:d}');", "DateTime since = c.SickSince; llm.Ask($'since {Redact.Erase(since)}');")]
    public Task A_special_category_is_erased_never_searched(string body, string wrapped) => VerifyAsync(MarkSpecial(body), wrapped);

    [Theory]
    [InlineData("DateTime since = {c.SickSince}; var days = since.DayOfYear; var p = string.Join(',', days, days); llm.Ask(p);")]
    public Task A_text_that_holds_a_special_category_out_of_reach_is_left_to_a_person(string body) => VerifyAsync(MarkSpecial(body), null);

    [Theory]
    [InlineData("llm.Ask(db.Select(x => [x.Email]).First());", "llm.Ask(Anonymize.Email(db.Select(x => x.Email).First()));")]
    [InlineData("llm.Ask((from x in db select [x.Email]).First());", "llm.Ask(Anonymize.Email((from x in db select x.Email).First()));")]
    [InlineData("llm.Ask(string.Join(',', db.Select(x => [x.Email]).ToList()));", "llm.Ask(string.Join(',', db.Select(x => x.Email).ToList().Select(x => Anonymize.Email(x))));")]
    [InlineData("var q = db.Select(x => [x.Email]); llm.Ask(string.Join(',', q));", "var q = db.Select(x => x.Email); llm.Ask(Anonymize.Text(string.Join(',', q)));")]
    public Task A_query_is_not_touched_but_its_result_is(string body, string wrapped) => VerifyAsync(body, wrapped);

    [Theory]
    [InlineData("void Set(out Guid id) => id = c.Id; {|GDPRAI001:Set(out var found)|}; llm.Send(found);")]
    public Task Nothing_is_offered_where_nothing_fits(string body) => VerifyAsync(body, null);

    // ' stands for a double quote and [x] for the marked source of a GDPRAI001, so that the tables stay readable.
    private static Task VerifyAsync(string body, string? wrapped) =>
        FixTest.VerifyAsync(Mark(body.Replace('\'', '"')).Replace("; ", ";\n"), wrapped?.Replace('\'', '"').Replace("; ", ";\n"));

    private static string MarkSpecial(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, @"\{(c\.\w+)\}", "{|GDPRAI002:$1|}");

    private static string Mark(string body) =>
        System.Text.RegularExpressions.Regex.Replace(body, @"\[(\.?[\w.]*[cnx]\.\w+(\(\))?|\.\w+)\]", "{|GDPRAI001:$1|}");
}
