using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Successors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "succeeds", table: "applications", type: "text", nullable: true);

            // Applications of before say it in their forms alone.
            migrationBuilder.Sql(
                """
                UPDATE applications SET succeeds = COALESCE(
                    NULLIF(replace(convert_from(form, 'UTF8'), '\u0000', '\u0020')::json ->> 'amends', ''),
                    NULLIF(replace(convert_from(form, 'UTF8'), '\u0000', '\u0020')::json ->> 'resubmits', ''))
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
