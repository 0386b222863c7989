using GdprAi.Anonymization;
using GdprAi.Anonymization.Evaluation;
using GdprAi.Anonymization.Recognition;

// Judges the free-text recognizers against a plain scrubber of regular expressions, and fails when a gate is missed.
//   dotnet run -c Release --project tests/GdprAi.Anonymization.Evaluation [--errors N] [--conll FILE]
var errors = Argument("--errors") is { } n ? int.Parse(n) : 0;
var gates = new Gates();
Detector ours = text => TextScanner.Scan(text) ?? [];
Detector regexes = RegexScrubber.Scan;

bool IsStructured(EntityKind kind) => kind is not (EntityKind.Name or EntityKind.Address or EntityKind.BirthDate or EntityKind.Secret or EntityKind.Other);

if (LabelledSet.Load() is { } labelled)
{
    var result = Report($"Labelled sentences ({labelled.Count})", labelled, kind => kind is not (EntityKind.BirthDate or EntityKind.VatNumber or EntityKind.Plate or EntityKind.Secret or EntityKind.Mac));
    foreach (var kind in new[] { EntityKind.Email, EntityKind.Iban, EntityKind.Ip, EntityKind.NationalId })
        gates.Both($"labelled {kind}", result.For(kind), 0.99, 0.99);
    gates.Both("labelled Card", result.For(EntityKind.Card), 1, 1);
    gates.Both("labelled Phone", result.For(EntityKind.Phone), 0.70, 0.90);
}
else
{
    Console.WriteLine("Labelled sentences: not there, skipped. Set GDPRAI_PII_DATA to their folder.");
}

var generator = new Generator(seed: 20261121);
var generated = new List<Document>();
foreach (var language in Templates.ByLanguage.Keys)
{
    var documents = generator.Messages(language, language == "fr" ? 1000 : 500);
    var tally = Tally.Of(documents, ours, IsStructured);
    Console.WriteLine($"Generated {language}: recall {tally.Total().Recall:F4}, precision {tally.Total().Precision:F4}, documents with a leak {tally.Leaks} of {tally.Documents}");
    generated.AddRange(documents);
}

generated.AddRange(generator.Negatives(1500));
var structured = Report("Generated messages in seven languages, 27 identifiers, 1,500 number-dense negatives", generated, IsStructured);
gates.Both("generated structured", structured.Total(), 0.98, 0.98);
gates.AtMost("generated documents that leak, %", 100.0 * structured.Leaks / structured.Documents, 2);

var restored = generated.Concat(new Prose(seed: 17).WithPeople(500)).Count(RoundTrips);
Console.WriteLine($"Round trip: {restored} of {generated.Count + 500} texts come back unchanged from a session");
gates.AtLeast("share of texts that come back unchanged", restored / (generated.Count + 500.0), 0.99);

var clean = new Prose(seed: 7).Clean(4_000_000);
var megabytes = clean.Sum(d => System.Text.Encoding.UTF8.GetByteCount(d.Text)) / 1e6;
var alarms = Tally.Of(clean, ours, kind => kind != EntityKind.Name);
var nameAlarms = Tally.Of(clean, ours, kind => kind == EntityKind.Name);
Console.WriteLine($"\nClean French prose ({megabytes:F1} MB): {alarms.Total().Findings / megabytes:F2} false alarms per MB, names {nameAlarms.Total().Findings / megabytes:F2} per MB; " +
    $"regular expressions {Tally.Of(clean, regexes, kind => kind != EntityKind.Name).Total().Findings / megabytes:F0} per MB");
Show(alarms);
Show(nameAlarms);
gates.AtMost("false alarms per MB of French prose", alarms.Total().Findings / megabytes, 1);

var people = Report("Names in generated French prose, names held out", new Prose(seed: 11).WithPeople(3000), kind => kind == EntityKind.Name);
gates.Both("names in French prose", people.Total(), 0.68, 0.94);

if (Argument("--conll") is { } file)
    Report($"Names in {Path.GetFileName(file)}", ConllSet.Load(file), kind => kind == EntityKind.Name);

var prose = new Prose(seed: 13).Clean(6_000_000);
Speed.MegabytesPerSecond(prose, text => TextScanner.Scan(text), rounds: 3);
var speed = Speed.MegabytesPerSecond(prose, text => TextScanner.Scan(text), rounds: 7);
var regexSpeed = Speed.MegabytesPerSecond(prose, text => regexes(text), rounds: 3);
var dense = Speed.MegabytesPerSecond(generated, text => TextScanner.Scan(text), rounds: 5);
Console.WriteLine($"\nSpeed on prose: {speed:F0} MB/s, regular expressions {regexSpeed:F1} MB/s ({speed / regexSpeed:F1} times); on messages dense with values {dense:F1} MB/s");
gates.AtLeast("MB/s on prose", speed, 50);

using (var session = new AnonymizationSession())
{
    Speed.MegabytesPerSecond(prose, text => session.Text(text), rounds: 3);
    var sessionSpeed = Speed.MegabytesPerSecond(prose, text => session.Text(text), rounds: 5);
    Console.WriteLine($"Speed of a session's Text on prose: {sessionSpeed:F0} MB/s");
    gates.AtLeast("MB/s of a session's Text on prose", sessionSpeed, 50);
}

gates.AtLeast("times the regular expressions", speed / regexSpeed, 5);

TextScanner.Scan(prose[0].Text);
var before = GC.GetAllocatedBytesForCurrentThread();
var found = prose.Take(500).Count(d => TextScanner.Scan(d.Text) != null);
var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
Console.WriteLine($"Allocated while nothing was found in 500 documents: {allocated} bytes ({found} documents with a finding)");
if (found == 0)
    gates.AtMost("bytes allocated when nothing is found", allocated, 1024);

var (slowest, unit) = Adversarial.Slowest();
Console.WriteLine($"Slowest adversarial megabyte: {slowest:F0} ms, of \"{unit}\"");
gates.AtMost("ms for the slowest adversarial megabyte", slowest, 1000);

return gates.Conclude();

static bool RoundTrips(Document document)
{
    using var session = new AnonymizationSession();
    return session.Restore(session.Text(document.Text)) == document.Text;
}

Tally Report(string title, IReadOnlyList<Document> documents, Func<EntityKind, bool> kinds)
{
    var (mine, theirs) = (Tally.Of(documents, ours, kinds), Tally.Of(documents, regexes, kinds));
    Console.WriteLine($"\n{title}\n  {"",-12}{"values",8}{"recall",9}{"precision",11}{"regex R",11}{"regex P",9}");
    foreach (var (kind, counts) in mine.Rows())
        Console.WriteLine($"  {kind,-12}{counts.Values,8}{counts.Recall,9:F4}{counts.Precision,11:F4}{theirs.For(kind).Recall,11:F4}{theirs.For(kind).Precision,9:F4}");
    Console.WriteLine($"  documents that leak: {100.0 * mine.Leaks / mine.Documents:F2} %, regular expressions {100.0 * theirs.Leaks / theirs.Documents:F2} %");
    Show(mine);
    return mine;
}

void Show(Tally tally)
{
    foreach (var error in tally.Errors.Take(errors))
        Console.WriteLine("    " + error);
}

string? Argument(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
