using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Successors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "succeeds", table: "applications", type: "TEXT", nullable: true);

            // Applications of before say it in their forms alone.
            migrationBuilder.Sql(
                """
                UPDATE applications SET succeeds = COALESCE(
                    NULLIF(json_extract(CAST(form AS TEXT), '$.amends'), ''),
                    NULLIF(json_extract(CAST(form AS TEXT), '$.resubmits'), ''))
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_applications_organization_case",
                table: "applications",
                columns: new[] { "organization", "case" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_applications_organization_succeeds",
                table: "applications",
                columns: new[] { "organization", "succeeds" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_applications_organization_case", table: "applications");

            migrationBuilder.DropIndex(name: "IX_applications_organization_succeeds", table: "applications");

            migrationBuilder.DropColumn(name: "succeeds", table: "applications");
        }
    }
}
