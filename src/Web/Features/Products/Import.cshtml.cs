using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Importing;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Products;

/// <summary>A file of products is sent; what its columns hold is said on the next page.</summary>
[ForExporters]
public sealed class ImportModel(
    EventLog log,
    TimeProvider time,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : UploadPage(new CatalogueImports(log), time, visitor, texts)
{
    protected override async Task<string?> WhyNotAsync()
    {
        string? why = ProductActs.Persons(Visitor.PersonInHouse, Visitor.Organization!);
        if (why is not null)
        {
            await refusals.KeepAsync(why, HttpContext);
        }

        return why;
    }
}
