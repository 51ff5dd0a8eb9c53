using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class CaseAgencies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "agencies",
                table: "cases",
                type: "TEXT",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.CreateIndex(name: "IX_licenses_application", table: "licenses", column: "application");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_licenses_application", table: "licenses");

            migrationBuilder.DropColumn(name: "agencies", table: "cases");
        }
    }
}
