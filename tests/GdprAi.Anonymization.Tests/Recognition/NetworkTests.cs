using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("from 86.231.85.193.", "86.231.85.193")]
    [InlineData("http://10.0.12.1:8080/x", "10.0.12.1")]
    [InlineData("2001:db8:85a3:0:0:8a2e:370:7334", "2001:db8:85a3:0:0:8a2e:370:7334")]
    [InlineData("[fe80::1ff:fe23:4567:890a]", "fe80::1ff:fe23:4567:890a")]
    [InlineData("::ffff:192.168.1.12", "::ffff:192.168.1.12")]
    [InlineData("abcd:ef01:2345:6789:abcd:ef01:2345:6789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789")]
    [InlineData("fe80::1ff:fe23%eth0", "fe80::1ff:fe23%eth0")]
    public void Ip(string text, string ip) => Scan.Finds(EntityKind.Ip, text, ip);

    [Theory]
    [InlineData("1.2.3.4.5")]
    [InlineData("version 1.2.3.4")]
    [InlineData("v1.2.3.4")]
    [InlineData("Chrome/126.0.0.0")]
    [InlineData("256.1.1.1")]
    [InlineData("1.02.3.4")]
    [InlineData("10.1.2.3-beta")]
    [InlineData("std::cout, a::b, 12:34:56")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("::1")]
    public void NotAnIp(string text) => Scan.FindsNone(EntityKind.Ip, text);

    [Theory]
    [InlineData("00:1A:2b:3c:4d:5e")]
    [InlineData("EE-A6-B5-DA-5B-D8")]
    [InlineData("aa:bb:cc:dd:ee:ff")]
    public void Mac(string mac) => Scan.Finds(EntityKind.Mac, $"poste ({mac})", mac);

    [Theory]
    [InlineData("00:1A:2b:3c:4d:5e:6f")]
    [InlineData("00:1A:2b:3c:4d")]
    [InlineData("12-34-56-78-90-12")]
    public void NotAMac(string text) => Scan.FindsNone(EntityKind.Mac, text);
}
