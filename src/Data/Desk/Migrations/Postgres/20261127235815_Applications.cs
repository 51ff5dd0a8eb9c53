using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Postgres
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
                    application = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
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
                    id = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<byte[]>(type: "bytea", nullable: false),
                    assumes = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    @case = table.Column<string>(name: "case", type: "text", nullable: true),
                    elsewhere = table.Column<string>(type: "text", nullable: true),
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
