using Xunit;
using Xunit.Abstractions;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>Judges the engine on the annotated corpus: each positive is found, no negative twin is reported.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var sink in FlowCorpus.FileNames.SelectMany(FlowCorpus.Annotations).DistinctBy(s => (s.File, s.Case)))
        {
            data.Add(sink.File, sink.Case);
        }

        return data;
    }

    public static TheoryData<string> FileNames() => [.. FlowCorpus.FileNames];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Flow(string file, string name)
    {
        var corpus = await FlowCorpus.GetAsync(file);
        var problems = corpus.Sinks.Where(s => s.Case == name).Select(s => s.Check([.. corpus.ByLine[s.Line]])).OfType<string>().ToList();
        Assert.True(problems.Count == 0, "\n" + string.Join("\n", problems));
    }

    /// <summary>A line with a sink call and no verdict, or a verdict or a diagnostic on a line without a sink call, is a mistake in the file.</summary>
    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task Every_sink_line_has_a_verdict(string file)
    {
        var corpus = await FlowCorpus.GetAsync(file);
        var annotated = corpus.Sinks.Select(s => s.Line).ToHashSet();
        Assert.Empty(corpus.SinkLines.Except(annotated).Select(line => $"{file}.cs({line}) has no verdict"));
        Assert.Empty(annotated.Except(corpus.SinkLines).Select(line => $"{file}.cs({line}) has a verdict and no sink call"));
        Assert.Empty(corpus.ByLine.Select(group => group.Key).Except(annotated).Select(line => $"{file}.cs({line}) is reported and has no verdict"));
    }

    [Fact]
    public async Task Recall_and_precision()
    {
        var (found, missed, falseAlarms, quiet) = (0, 0, 0, 0);
        foreach (var file in FlowCorpus.FileNames)
        {
            var corpus = await FlowCorpus.GetAsync(file);
            var before = (found, missed, falseAlarms, quiet);
            foreach (var sink in corpus.Sinks)
            {
                _ = (sink.IsLeak, corpus.ByLine[sink.Line].Any()) switch
                {
                    (true, true) => found++,
                    (true, false) => missed++,
                    (false, true) => falseAlarms++,
                    (false, false) => quiet++,
                };
            }

            output.WriteLine($"{file,-24} found {found - before.found,3}  missed {missed - before.missed,3}  false alarms {falseAlarms - before.falseAlarms,3}  quiet {quiet - before.quiet,3}");
        }

        output.WriteLine($"recall {found}/{found + missed} = {(double)found / (found + missed):P1}, precision {found}/{found + falseAlarms} = {(double)found / Math.Max(1, found + falseAlarms):P1}, sinks {found + missed + falseAlarms + quiet}");
        var limits = FlowCorpus.FileNames.SelectMany(FlowCorpus.Annotations).Where(s => s.IsLimit).ToLookup(s => s.IsLeak);
        Assert.Equal((limits[true].Count(), limits[false].Count()), (missed, falseAlarms));
        Assert.True(found + quiet >= 350, $"the corpus shrank to {found + quiet} sinks");
    }
}
