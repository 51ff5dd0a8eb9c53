using Licet.Core.Parties;

namespace Licet.Core.Tests.Parties;

public class LegalFormsTests
{
    [Theory]
    [InlineData("Acme Ltd.", "ACME Limited", "GB")]
    [InlineData("Acme Co., Ltd", "Acme Company Limited", "CN")]
    [InlineData("Merlion Pte. Ltd.", "Merlion Private Limited", "SG")]
    [InlineData("Beispiel GmbH", "Beispiel Gesellschaft mit beschränkter Haftung", "DE")]
    [InlineData("Beispiel G.m.b.H.", "Beispiel GmbH", "DE")]
    [InlineData("Muster AG", "Muster Aktiengesellschaft", "CH")]
    [InlineData("ООО Ромашка", "Общество с ограниченной ответственностью Ромашка", "RU")]
    [InlineData("Acme Inc", "Acme Incorporated", "US")]
    public void One_form_in_other_letters_is_one(string one, string other, string country)
    {
        Assert.True(LegalForms.AreOne(one, other, country));
        Assert.True(LegalForms.AreOne(other, one, country));
    }

    [Theory]
    [InlineData("Acme Ltd", "Acme LLC", "US")]
    [InlineData("Acme Ltd", "Acme Inc", "US")]
    [InlineData("Acme Ltd", "Acme", "GB")]
    [InlineData("Acme", "Acme", "GB")]
    [InlineData("Acme Ltd", "Acme Co Ltd", "CN")]
    [InlineData("Acme Ltd", "Acme Public Limited Company", "GB")]
    [InlineData("Merlion Pte Ltd", "Merlion Private Limited", "IN")]
    [InlineData("Merlion Pte Ltd", "Merlion Ltd", "SG")]
    [InlineData("Merlion Pte Ltd", "Merlion Trading Pte Ltd", "SG")]
    [InlineData("Beispiel GmbH", "Beispiel GmbH & Co. KG", "DE")]
    [InlineData("Beispiel GmbH", "Beispiel AG", "DE")]
    [InlineData("Beispiel KG", "Beispiel Kommanditgesellschaft", "DE")]
    [InlineData("Kim Lim", "Kim Ltd", "SG")]
    [InlineData("Ltd", "Limited", "GB")]
    [InlineData("", "", "GB")]
    [InlineData("...", "Ltd.", "GB")]
    public void Another_form_another_name_or_none_is_not(string one, string other, string country) =>
        Assert.False(LegalForms.AreOne(one, other, country));
}
