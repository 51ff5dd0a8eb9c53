using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ListChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "changeimpacts",
                columns: table => new
                {
                    change = table.Column<string>(type: "text", nullable: false),
                    of = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: false),
                    published = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_changeimpacts",
                        x => new
                        {
                            x.change,
                            x.of,
                            x.organization,
                        }
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_changeimpacts_organization_published",
                table: "changeimpacts",
                columns: new[] { "organization", "published" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "changeimpacts");
        }
    }
}
