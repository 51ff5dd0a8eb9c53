using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class ScriptsTests
{
    [Theory]
    [InlineData("Huawei", Script.Latin)]
    [InlineData("T\u00FCrkiye \u0141", Script.Latin)]
    [InlineData("\u0420\u043E\u0441\u0442\u0435\u0445", Script.Cyrillic)]
    [InlineData("\u534E\u4E3A\u6280\u672F\u6709\u9650\u516C\u53F8 Co.", Script.Han)]
    [InlineData("\u0625\u064A\u0631\u0627\u0646", Script.Arabic)]
    [InlineData("\uC0BC\uC131", Script.Hangul)]
    [InlineData("\u30B9\u30D0\u30EB", Script.Kana)]
    [InlineData("\u65AF\u5DF4\u9C81\u30AB", Script.Han)]
    [InlineData("\u05DE\u05D9\u05E7\u05D4", Script.Other)]
    [InlineData("42", Script.Latin)]
    [InlineData("\uD800", Script.Latin)]
    public void A_name_is_of_the_script_most_of_its_letters_are(string name, Script script) =>
        Assert.Equal(script, Scripts.ScriptOf(name));
}
