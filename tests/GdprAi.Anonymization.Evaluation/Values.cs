using System.Globalization;
using System.Numerics;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>
/// Makes values with their check digits, by other means than the recognizers use: plain arithmetic on whole numbers, and search for the digit that fits.
/// </summary>
internal sealed class Values(Dice dice)
{
    internal string Make(string slot) => slot switch
    {
        "email" => Email(),
        "phone.fr" => Phone("0# ## ## ## ##", "0#.##.##.##.##", "0#########", "+33 # ## ## ## ##", "0033 # ## ## ## ##", "+33 (0)# ## ## ## ##"),
        "phone.en" => Phone("020 7### ####", "07### ######", "+44 20 7### ####", "+353 87 ### ####", "(212) 5##-####", "212-5##-####", "+1 212 5## ####"),
        "phone.de" => Phone("030 ########", "0171 #######", "+49 30 ########", "089/#######", "+43 1 #######", "0049 171 #######", "+41 44 ### ## ##"),
        "phone.es" => Phone("6## ## ## ##", "91# ### ###", "+34 6## ### ###", "0034 9## ### ###", "+351 91# ### ###"),
        "phone.it" => Phone("06 ########", "333 #######", "+39 333 #######", "02 #######", "+39 06 ########"),
        "phone.nl" => Phone("06-########", "020-#######", "+31 6 ########", "+32 470 ## ## ##", "0470 ## ## ##"),
        "phone.pl" => Phone("6## ### ###", "22 ### ## ##", "+48 6## ### ###", "+420 6## ### ###", "+36 20 ### ####"),
        "iban" => Iban(),
        "card" => Card(),
        "ip" => Ip(),
        "mac" => string.Join(dice.OneIn(2) ? ':' : '-', Enumerable.Range(0, 6).Select(_ => dice.Hex(2))).ToUpperInvariant().Replace('0', 'A'),
        "plate.fr" => dice.Fill("@@-###-@@").Replace("SS", "SR"),
        "vat.fr" => VatFr(),
        _ => NationalId(slot["id.".Length..]),
    };

    private string Phone(params string[] shapes)
    {
        var shape = dice.Pick(shapes);

        // The digit after the trunk zero or the country code is never 0.
        var number = dice.Fill(shape.Replace("0#", "0" + dice.Between(1, 9)).Replace("+33 #", "+33 " + dice.Between(1, 9)).Replace("0033 #", "0033 " + dice.Between(1, 9)).Replace("(0)#", "(0)" + dice.Between(1, 9)));
        return number.EndsWith("00", StringComparison.Ordinal) ? number[..^2] + "17" : number;
    }

    private string Email()
    {
        var first = dice.Pick(HeldOut.Handles);
        var last = dice.Pick(HeldOut.Handles);
        var host = dice.Pick(HeldOut.Hosts);
        return dice.Next(6) switch
        {
            0 => $"{first}.{last}@{host}",
            1 => $"{first[0]}{last}{dice.Between(1, 99)}@{host}",
            2 => $"{first}_{last}+info@{host}",
            3 => $"{first.ToUpperInvariant()}.{last.ToUpperInvariant()}@{host}",
            4 => $"{first}-{last}@mail.{host}",
            _ => $"{first}.{last} [at] {host.Replace(".", " [dot] ", StringComparison.Ordinal)}",
        };
    }

    private string Iban()
    {
        var (country, shape) = dice.Pick<(string, string)>(
        [
            ("FR", "##########0####0######"+"#"), ("DE", "##################"), ("ES", "####################"), ("BE", "############"), ("NL", "@@@@##########"), ("IT", "@######################"),
            ("PL", "########################"), ("GB", "@@@@##############"), ("LU", "################"), ("AT", "################"), ("PT", "#####################"), ("IE", "@@@@##############"),
        ]);
        var body = dice.Fill(shape);
        var number = string.Concat((body + country + "00").Select(c => char.IsDigit(c) ? c.ToString() : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        var check = 98 - (int)(BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97);
        var iban = $"{country}{check:00}{body}";
        return dice.Next(3) switch
        {
            0 => iban,
            1 => iban.ToLowerInvariant(),
            _ => string.Join(' ', iban.Chunk(4).Select(c => new string(c))),
        };
    }

    private string Card()
    {
        var (prefix, length) = dice.Pick<(string, int)>([("4", 16), ("51", 16), ("55", 16), ("37", 15), ("6011", 16), ("36", 14), ("4", 13), ("2221", 16), ("5018", 12)]);
        var number = WithCheck(prefix + dice.Digits(length - prefix.Length - 1), Luhn);
        return length == 16 && dice.OneIn(2) ? string.Join(dice.OneIn(2) ? ' ' : '-', number.Chunk(4).Select(c => new string(c))) : number;
    }

    private string Ip() => dice.Next(4) switch
    {
        0 => string.Join(':', Enumerable.Range(0, 8).Select(_ => dice.Hex(4))),
        1 => $"2a01:{dice.Hex(3)}:{dice.Between(1, 9)}{dice.Hex(3)}::{dice.Between(1, 9)}",
        _ => $"{dice.Between(11, 223)}.{dice.Between(1, 254)}.{dice.Between(1, 254)}.{dice.Between(1, 254)}",
    };

    private string VatFr()
    {
        var siren = WithCheck(dice.Between(3, 9) + dice.Digits(7), Luhn);
        var key = (12 + 3 * (long.Parse(siren, CultureInfo.InvariantCulture) % 97)) % 97;
        return dice.OneIn(2) ? $"FR{key:00}{siren}" : $"FR {key:00} {siren}";
    }

    private string NationalId(string country)
    {
        var (day, month, year) = (dice.Between(1, 28), dice.Between(1, 12), dice.Between(45, 99));
        var ymd = $"{year:00}{month:00}{day:00}";
        var dmy = $"{day:00}{month:00}{year:00}";
        switch (country)
        {
            case "fr":
            {
                var body = $"{dice.Between(1, 2)}{year:00}{month:00}{dice.Between(1, 95):00}{dice.Between(1, 400):000}{dice.Between(1, 400):000}";
                var key = 97 - long.Parse(body, CultureInfo.InvariantCulture) % 97;
                return dice.OneIn(2) ? $"{body}{key:00}" : $"{body[0]} {body[1..3]} {body[3..5]} {body[5..7]} {body[7..10]} {body[10..13]} {key:00}";
            }
            case "de":
                return German();
            case "es":
            {
                var number = dice.Between(10_000_000, 99_999_999);
                return $"{number}{(dice.OneIn(3) ? "-" : "")}{"TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]}";
            }
            case "it":
                return Italian(year, month, day);
            case "pl":
                return WithCheck($"{ymd}{dice.Digits(4)}", s => Sum(s, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0);
            case "nl":
                return WithCheck(dice.Between(1, 8) + dice.Digits(7), s => Sum(s, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0) is { Length: 9 } bsn ? bsn : NationalId(country);
            case "be":
            {
                var body = $"{ymd}{dice.Between(1, 997):000}";
                var check = 97 - long.Parse(body, CultureInfo.InvariantCulture) % 97;
                return $"{body[..2]}.{body[2..4]}.{body[4..6]}-{body[6..]}.{check:00}";
            }
            case "dk":
                return $"{dmy}-{dice.Digits(4)}";
            case "se":
                return WithCheck(ymd + dice.Digits(3), Luhn).Insert(6, "-");
            case "fi":
            {
                var n = dice.Between(2, 899);
                return $"{dmy}-{n:000}{"0123456789ABCDEFHJKLMNPRSTUVWXY"[(int)(long.Parse($"{dmy}{n:000}", CultureInfo.InvariantCulture) % 31)]}";
            }
            case "pt":
                return WithCheck(dice.Between(1, 3) + dice.Digits(7), s => Sum(s, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0) is { Length: 9 } nif ? nif : NationalId(country);
            case "ie":
            {
                var digits = dice.Digits(7);
                return digits + "WABCDEFGHIJKLMNOPQRSTUV"[Sum(digits, [8, 7, 6, 5, 4, 3, 2]) % 23];
            }
            case "gr":
                return WithCheck(dmy + dice.Digits(4), Luhn);
            case "ro":
                return WithCheck($"{dice.Between(1, 2)}{ymd}{dice.Between(1, 46):00}{dice.Digits(3)}", s => Sum(s, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 is var c && (c == 10 ? 1 : c) == s[12] - '0');
            case "at":
                return Until(() => dice.Between(1, 9) + dice.Digits(3) + dmy, s => Sum(s, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == s[3] - '0');
            case "bg":
                return WithCheck(ymd + dice.Digits(3), s => Sum(s, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == s[9] - '0');
            case "cz" or "sk":
                return Until(() => $"{ymd}/{dice.Digits(4)}", s => long.Parse(s.Replace("/", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) % 11 == 0);
            case "hr":
                return WithCheck(dice.Digits(10), Iso7064);
            case "lt" or "ee":
                return Until(() => $"{dice.Between(3, 4)}{ymd}{dice.Digits(4)}", s => Baltic(s));
            case "lv":
                return Until(() => $"{dmy}-{dice.Digits(5)}", s => (1101 - Sum(s.Remove(6, 1), [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11 == s[11] - '0');
            case "si":
                return Until(() => $"{dmy[..4]}9{year:00}50{dice.Digits(4)}", s => Sum(s, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0);
            case "hu":
                return WithCheck("8" + dice.Digits(8), s => Sum(s, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == s[9] - '0') is { Length: 10 } tax ? tax : NationalId(country);
            case "lu":
                return Until(() => $"19{ymd}{dice.Digits(5)}", s => Luhn(s[..12]) && Verhoeff(s[..11] + s[12]));
            case "mt":
                return dice.Fill("#######") + dice.Letters(1, "APMGLHBZ");
            case "cy":
            {
                int[] odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
                var digits = dice.Digits(8);
                return digits + (char)('A' + digits.Select((c, i) => i % 2 == 0 ? odd[c - '0'] : c - '0').Sum() % 26);
            }
            default:
                throw new ArgumentOutOfRangeException(nameof(country), country, "No such country.");
        }
    }

    private string German() => Until(
        () =>
        {
            // Nine different digits, one of them twice, not the first 0.
            var digits = Enumerable.Range(0, 10).OrderBy(_ => dice.Next(1000)).Take(9).ToList();
            digits.Insert(dice.Between(1, 9), digits[dice.Next(9)]);
            return string.Concat(digits) + dice.Digits(1);
        },
        s => s[0] != '0' && Iso7064(s));

    private string Italian(int year, int month, int day)
    {
        int[] odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
        var body = $"{dice.Letters(6)}{year:00}{"ABCDEHLMPRST"[month - 1]}{day:00}{dice.Letters(1)}{dice.Digits(3)}";
        var sum = body.Select((c, i) => (char.IsDigit(c) ? c - '0' : c - 'A') is var v && i % 2 == 0 ? odd[v] : v).Sum();
        return body + (char)('A' + sum % 26);
    }

    private static string Until(Func<string> make, Func<string, bool> valid)
    {
        for (;;)
        {
            var value = make();
            if (valid(value))
                return value;
        }
    }

    /// <summary>Appends the digit that makes it valid; empty when none does.</summary>
    private static string WithCheck(string body, Func<string, bool> valid) =>
        Enumerable.Range(0, 10).Select(d => body + d).FirstOrDefault(valid) ?? "";

    private static int Sum(string digits, int[] weights) => weights.Select((w, i) => w * (digits[i] - '0')).Sum();

    private static bool Luhn(string s) => s.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : ((c - '0') * 2 % 10) + ((c - '0') * 2 / 10)).Sum() % 10 == 0;

    private static bool Iso7064(string s)
    {
        var product = 10;
        foreach (var c in s[..10])
            product = (((product + c - '0') % 10) is var r && r == 0 ? 10 : r) * 2 % 11;
        return (product + s[10] - '0') % 10 == 1;
    }

    private static bool Baltic(string s)
    {
        var check = Sum(s, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
        if (check == 10)
            check = Sum(s, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10;
        return check == s[10] - '0';
    }

    /// <summary>Verhoeff by its group: rotations and reflections of a pentagon.</summary>
    private static bool Verhoeff(string s)
    {
        int[] step = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
        var check = 0;
        foreach (var (c, i) in s.Reverse().Select((c, i) => (c - '0', i)))
        {
            var value = c;
            for (var k = 0; k < i % 8; k++)
                value = step[value];
            check = Combine(check, value);
        }

        return check == 0;
    }

    private static int Combine(int a, int b) => (a < 5, b < 5) switch
    {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b) % 5 + 5,
        (false, true) => (a - b + 5) % 5 + 5,
        (false, false) => (a - b + 10) % 5,
    };
}
