using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Web.Importing;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Counterparties;

/// <summary>A file of counterparties is sent; what its columns hold is said on the next page.</summary>
[ForExporters]
public sealed class ImportModel(EventLog log, TimeProvider time, Visitor visitor, IStringLocalizer<Texts> texts)
    : UploadPage(new PortfolioImports(log), time, visitor, texts);
