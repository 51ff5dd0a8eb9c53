using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Applications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "applicationfiles",
                columns: table => new
                {
                    application = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applicationfiles", x => new { x.application, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<byte[]>(type: "BLOB", nullable: false),
                    assumes = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    @case = table.Column<string>(name: "case", type: "TEXT", nullable: true),
                    elsewhere = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_applications_organization_at",
                table: "applications",
                columns: new[] { "organization", "at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "applicationfiles");

            migrationBuilder.DropTable(name: "applications");
        }
    }
}
