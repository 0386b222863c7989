namespace GdprAi.Anonymization.Evaluation;

/// <summary>Seeded randomness, so that every run judges the same texts.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    internal int Next(int below) => _random.Next(below);

    internal int Between(int least, int most) => _random.Next(least, most + 1);

    internal bool OneIn(int n) => _random.Next(n) == 0;

    internal T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    internal string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    internal string Letters(int count, string alphabet = "ABCDEFGHJKLMNPQRSTVWXYZ") =>
        string.Concat(Enumerable.Range(0, count).Select(_ => alphabet[_random.Next(alphabet.Length)]));

    internal string Hex(int count) => Letters(count, "0123456789abcdef");

    /// <summary><c>#</c> becomes a digit, <c>@</c> a letter.</summary>
    internal string Fill(string shape) => string.Concat(shape.Select(c => c == '#' ? Digits(1) : c == '@' ? Letters(1) : c.ToString()));
}
