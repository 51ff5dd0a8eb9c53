using Licet.Core.Licenses.Documents;

namespace Licet.Core.Tests.Licenses.Documents;

public class KeyChangesTests
{
    private static readonly PublishedKey s_first = Key(1, "2025-01-01");
    private static readonly LicenseKeySet s_keys = KeyChanges.Made(null, "BIS", s_first).Keys!;

    private static PublishedKey Key(byte seed, string from, KeyPurpose purpose = KeyPurpose.Licenses) =>
        PublishedKey.OfPrivate([.. Enumerable.Repeat(seed, 32)], purpose, LicenseRun.Day(from));

    [Fact]
    public void After_a_rotation_each_day_has_one_key_that_signs()
    {
        var rotated = KeyChanges.Rotated(s_keys, Key(2, "2026-01-01")).Keys!;
        Assert.Equal(s_first.Id, rotated.SigningOn(LicenseRun.Day("2025-12-31"))!.Id);
        Assert.Equal(Key(2, "2026-01-01").Id, rotated.SigningOn(LicenseRun.Day("2026-01-01"))!.Id);
        Assert.Null(rotated.SigningOn(LicenseRun.Day("2024-12-31")));
        Assert.Equal("2025-12-31", $"{rotated.Find(s_first.Id)!.Through:yyyy-MM-dd}");
        Assert.Null(rotated.WhyNot(s_first.Id, LicenseRun.Day("2025-06-01")));
        Assert.Contains(
            "signed through 2025-12-31",
            rotated.WhyNot(s_first.Id, LicenseRun.Day("2026-01-01")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_key_is_rotated_on_its_first_day_and_what_it_signed_then_is_still_believed()
    {
        var day = LicenseRun.Day("2025-01-01");
        var rotated = KeyChanges.Rotated(s_keys, Key(2, "2025-01-01")).Keys!;
        Assert.Equal(Key(2, "2025-01-01").Id, rotated.SigningOn(day)!.Id);
        Assert.Null(rotated.WhyNot(s_first.Id, day));
        Assert.NotNull(rotated.WhyNot(s_first.Id, day.AddDays(1)));
    }

    [Fact]
    public void A_withdrawn_key_signs_nothing_of_any_day_and_the_next_one_is_made()
    {
        var without = KeyChanges.Withdrawn(s_keys, s_first.Id, LicenseRun.Day("2026-03-01")).Keys!;
        Assert.Null(without.SigningOn(LicenseRun.Day("2025-06-01")));
        Assert.Contains(
            "withdrawn on 2026-03-01",
            without.WhyNot(s_first.Id, LicenseRun.Day("2025-06-01")),
            StringComparison.Ordinal
        );
        Assert.Equal(2, KeyChanges.Made(without, "BIS", Key(2, "2026-03-01")).Keys!.Keys.Length);
    }

    [Fact]
    public void A_demonstration_key_stands_beside_the_one_for_licenses() =>
        Assert.Equal(2, KeyChanges.Made(s_keys, "BIS", Key(2, "2025-01-01", KeyPurpose.Demo)).Keys!.Keys.Length);

    [Fact]
    public void What_cannot_be_says_why()
    {
        var next = Key(2, "2026-01-01");
        (KeyChange Change, string Why)[] cases =
        [
            (KeyChanges.Made(s_keys, "BIS", next), "is in use: a next one takes its place by rotation"),
            (KeyChanges.Made(s_keys, "ERC", next), "the keys are of BIS, not of ERC"),
            (KeyChanges.Rotated(s_keys, Key(2, "2024-12-31")), "the next one begins on that day or later"),
            (KeyChanges.Rotated(s_keys, Key(2, "2026-01-01", KeyPurpose.Demo)), "no key of that purpose is in use"),
            (KeyChanges.Rotated(s_keys, s_first with { From = LicenseRun.Day("2026-01-01") }), "is published already"),
            (KeyChanges.Withdrawn(s_keys, "0123", next.From), "no key has the id '0123'; the keys are: " + s_first.Id),
            (KeyChanges.Withdrawn(s_keys, s_first.Id, LicenseRun.Day("2024-01-01")), "it is not withdrawn before"),
            (
                KeyChanges.Withdrawn(KeyChanges.Withdrawn(s_keys, s_first.Id, next.From).Keys!, s_first.Id, next.From),
                "was withdrawn on 2026-01-01"
            ),
        ];
        Assert.All(
            cases,
            c =>
            {
                Assert.Null(c.Change.Keys);
                Assert.Contains(c.Why, c.Change.Why, StringComparison.Ordinal);
            }
        );
    }
}
