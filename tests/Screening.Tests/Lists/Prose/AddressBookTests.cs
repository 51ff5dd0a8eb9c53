using Licet.Screening.Lists;
using Licet.Screening.Lists.Prose;
using Xunit;

namespace Licet.Screening.Tests.Lists.Prose;

public class AddressBookTests
{
    [Fact]
    public void Addresses_end_at_semicolons_and_their_countries_stand_at_their_ends()
    {
        var book = new AddressBook();
        book.AddAll(
            "1 Road, Beijing, CN; 2 Street, Kowloon, Hong Kong; RU; 1 Road, Beijing, CN; No. 3, Moscow, Russian Federation",
            cutUp: false
        );
        Assert.Equal(
            [
                new("1 Road, Beijing, CN", "CN"),
                new("2 Street, Kowloon, Hong Kong", "HK"),
                new("No. 3, Moscow, Russian Federation", "RU"),
            ],
            book.Addresses
        );
        Assert.Equal(["CN", "HK", "RU"], book.Countries);
    }

    [Fact]
    public void A_piece_of_an_address_cut_up_by_a_semicolon_belongs_to_the_country_after_it()
    {
        var book = new AddressBook();
        book.AddAll("Lub Thatoo Hazara Road, The Taxila district; and 53/2 26th Street, Karachi, PK", cutUp: true);
        Assert.Equal(
            [new("Lub Thatoo Hazara Road, The Taxila district", "PK"), new("53/2 26th Street, Karachi, PK", "PK")],
            book.Addresses
        );
    }

    [Theory]
    [InlineData("3037 S. 69TH DRIVE, PHONEIX, AZ, 85043", "US")]
    [InlineData("FCI FORT DIX, NJ, 8640", "US")]
    [InlineData("16 MELIORATOROV STREET, STAVROPOL REGION, RS, 357020", null)]
    [InlineData("P.O. BOX 10 55 47, BREMEN, 28055, DE", "DE")]
    [InlineData("Damascus", null)]
    [InlineData("", null)]
    public void The_country_at_the_end_is_a_code_a_name_or_a_state_with_its_code(string address, string? country) =>
        Assert.Equal(country, AddressBook.CountryAtEnd(address));
}
