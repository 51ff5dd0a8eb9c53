using Licet.Lists;
using Licet.Lists.Days;
using Licet.Web.Features.Applications;
using Licet.Web.Features.Check;
using Licet.Web.Features.Counterparties;
using Licet.Web.Features.Impact;
using Licet.Web.Features.Lists;
using Licet.Web.Features.Products;
using Licet.Web.Features.Settings;
using Licet.Web.Serving;

namespace Licet.Web.Law;

/// <summary>Lists, rules and what was chosen, for whoever asks.</summary>
internal static class LawSetup
{
    public static IServiceCollection AddLaw(this IServiceCollection services, DeskSettings settings)
    {
        ListStore store = new(settings.ListsFolder);
        services.AddSingleton(store);
        services.AddSingleton(new ListsOfDays(store, settings.Time));
        services.AddSingleton<CatalogueWork>().AddHostedService(s => s.GetRequiredService<CatalogueWork>());
        services
            .AddSingleton<Licet.Data.Review.ListChangeCases>()
            .AddSingleton<Licet.Web.Features.Changes.StagedLists>()
            .AddSingleton<Licet.Web.Features.Changes.PublishingChanges>();
        services
            .AddSingleton<Licet.Web.Features.Changes.ChangeWork>()
            .AddHostedService(s => s.GetRequiredService<Licet.Web.Features.Changes.ChangeWork>());
        services.AddSingleton<ImpactWork>().AddHostedService(s => s.GetRequiredService<ImpactWork>());
        services
            .AddSingleton<Licet.Web.Features.Review.CaseBeginning>()
            .AddHostedService(s => s.GetRequiredService<Licet.Web.Features.Review.CaseBeginning>());
        services
            .AddSingleton<Licet.Web.Features.Review.PrecedentShelf>()
            .AddHostedService(s => s.GetRequiredService<Licet.Web.Features.Review.PrecedentShelf>());
        services
            .AddSingleton<Licet.Web.Features.Replay.ReplayBook>()
            .AddSingleton<Licet.Web.Features.Statistics.StatisticsBook>()
            .AddSingleton<Licet.Web.Features.Figures.Releasing>()
            .AddHostedService(s => s.GetRequiredService<Licet.Web.Features.Statistics.StatisticsBook>());
        services
            .AddSingleton<Licet.Web.Features.Audit.LogVerifying>()
            .AddHostedService(s => s.GetRequiredService<Licet.Web.Features.Audit.LogVerifying>());
        services.AddSingleton<ListFetching>().AddHostedService(s => s.GetRequiredService<ListFetching>());
        services.AddSingleton<PortfolioWork>().AddHostedService(s => s.GetRequiredService<PortfolioWork>());
        return services
            .AddSingleton<Chosen>()
            .AddSingleton<SigningKeys>()
            .AddScoped<FirstSteps>()
            .AddScoped<OrderLaw>()
            .AddScoped<Checks>()
            .AddScoped<Impacts>()
            .AddScoped<Licet.Web.Features.Changes.ChangeLook>()
            .AddScoped<Licet.Web.Features.Changes.Proposing>()
            .AddScoped<Licet.Web.Features.Changes.Comparing>()
            .AddScoped<Licet.Web.Features.Changes.ChangeReading>()
            .AddScoped<Licet.Web.Features.Changes.ChangeTasks>()
            .AddScoped<Drafts>()
            .AddScoped<Licet.Web.Features.Licenses.SignedFiles>()
            .AddScoped<Correspondences>()
            .AddScoped<Succession>()
            .AddScoped<Filing>()
            .AddScoped<Licet.Web.Features.Review.QueueLook>()
            .AddScoped<Licet.Web.Features.Review.QueueViews>()
            .AddScoped<Licet.Web.Features.Review.Assigning>()
            .AddScoped<Licet.Web.Features.Review.CaseLook>()
            .AddScoped<Licet.Web.Features.Review.CaseDetermination>()
            .AddScoped<Licet.Web.Features.Review.CaseActing>()
            .AddScoped<Licet.Web.Features.Review.CaseLetters>()
            .AddScoped<Licet.Web.Features.Review.CaseScreening>()
            .AddScoped<Licet.Web.Features.Review.CaseLicenses>()
            .AddScoped<Licet.Web.Features.Agencies.ReferralLook>()
            .AddSingleton<Licet.Web.Features.Review.QueueTally>();
    }
}
