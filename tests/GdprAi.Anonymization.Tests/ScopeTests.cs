using System.Collections.Concurrent;
using Xunit;

namespace GdprAi.Anonymization.Tests;

public class ScopeTests
{
    [Fact]
    public async Task AScopeFollowsAwaitAndEnds()
    {
        using (AnonymizationScope scope = AnonymizationScope.Begin(HelperTests.French()))
        {
            await Task.Yield();
            Assert.Same(scope, AnonymizationScope.Current);
            string inTask = await Task.Run(() => Anonymize.Name("Jean Dupont"))!;
            Assert.Equal("Client A", inTask);
            Assert.Equal("Jean Dupont", scope.Restore("Client A"));
            Assert.Equal("Jean Dupont", scope.RestoreDetailed("Client A").Text);
        }

        Assert.Null(AnonymizationScope.Current);
    }

    [Fact]
    public void ScopesNestAndMayEndInAnyOrder()
    {
        AnonymizationScope outer = AnonymizationScope.Begin(), inner = AnonymizationScope.Begin();
        outer.Dispose();
        Assert.Same(inner, AnonymizationScope.Current);
        inner.Dispose();
        Assert.Null(AnonymizationScope.Current);
    }

    [Fact]
    public void ASessionOutlivesTheScopeItWasGivenTo()
    {
        using AnonymizationSession session = new(HelperTests.French());
        using (session.BeginScope())
            Assert.Equal("Client A", Anonymize.Name("Jean Dupont"));
        using (session.BeginScope())
            Assert.Equal("Client A", Anonymize.Name("Jean Dupont"));
        Assert.Equal("Jean Dupont", session.Restore("Client A"));
    }

    [Fact]
    public async Task SixtyFourTasksShareOneSession()
    {
        const int Tasks = 64, Calls = 10_000, People = 500;
        using AnonymizationSession session = new();
        ConcurrentDictionary<string, string> byValue = new(), byPlaceholder = new();
        int errors = 0;
        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(() =>
        {
            Random random = new(task);
            for (int i = 0; i < Calls; i++)
            {
                string value = $"p{random.Next(People)}@acme.fr";
                string placeholder = i % 10 == 0 ? session.Text("to " + value)![3..] : session.Email(value)!;
                if (byValue.GetOrAdd(value, placeholder) != placeholder || byPlaceholder.GetOrAdd(placeholder, value) != value
                    || i % 50 == 0 && session.Restore(placeholder) != value)
                    Interlocked.Increment(ref errors);
            }
        })));
        Assert.Equal(0, errors);
        Assert.Equal(People, session.Count);
    }

    [Fact]
    public async Task RequestsDoNotSeeEachOther()
    {
        int leaks = 0;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(request => Task.Run(async () =>
        {
            for (int i = 0; i < 50; i++)
            {
                using AnonymizationScope scope = AnonymizationScope.Begin(HelperTests.French());
                string name = Anonymize.Name($"Person{request}x{i} Family{request}x{i}");
                await Task.Yield();
                string back = scope.Restore($"{name} Client B {Anonymize.Email($"r{request}@acme.fr")}")!;
                if (name != "Client A" || back != $"Person{request}x{i} Family{request}x{i} Client B r{request}@acme.fr")
                    Interlocked.Increment(ref leaks);
            }
        })));
        Assert.Equal(0, leaks);
    }
}
