using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Orders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    standing = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    acted = table.Column<DateOnly>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_orders_organization_standing_acted_id",
                table: "orders",
                columns: new[] { "organization", "standing", "acted", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_orders_standing_acted_id",
                table: "orders",
                columns: new[] { "standing", "acted", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "orders");
        }
    }
}
