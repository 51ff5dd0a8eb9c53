using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Authority : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "agency", table: "organizations", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "organizations",
                type: "TEXT",
                nullable: false,
                defaultValue: "Exporter"
            );

            migrationBuilder.CreateTable(
                name: "queueviews",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    filters = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_queueviews", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_queueviews_account_name",
                table: "queueviews",
                columns: new[] { "account", "name" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "queueviews");

            migrationBuilder.DropColumn(name: "agency", table: "organizations");

            migrationBuilder.DropColumn(name: "kind", table: "organizations");
        }
    }
}
