using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GdprAiAnalyzers.Residency;

/// <summary>One row of a fact file: its kind, and its columns after it.</summary>
internal sealed record FactRow(string Kind, IReadOnlyList<string> Columns)
{
    /// <summary>A column; empty when the row ends before it or says <c>-</c>.</summary>
    public string this[int column] => column < Columns.Count && Columns[column] != "-" ? Columns[column] : "";
}

/// <summary>Reads the fact files inside this assembly: <c>kind | column | column</c>, with <c>#</c> before a comment.</summary>
internal static class FactRows
{
    public static IReadOnlyList<FactRow> Read(string file)
    {
        using var reader = new StreamReader(typeof(FactRows).Assembly.GetManifestResourceStream("Residency/" + file)!);
        return reader.ReadToEnd().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|').Select(column => column.Trim()).ToArray())
            .Select(columns => new FactRow(columns[0], columns.Skip(1).ToArray()))
            .ToList();
    }

    /// <summary>The rows of one kind.</summary>
    public static IEnumerable<FactRow> Of(this IEnumerable<FactRow> rows, string kind) => rows.Where(row => string.Equals(row.Kind, kind, StringComparison.Ordinal));

    /// <summary>The words of a column.</summary>
    public static string[] Words(string column) => column.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
