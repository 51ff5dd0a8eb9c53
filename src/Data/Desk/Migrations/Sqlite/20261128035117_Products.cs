using System;
using Licet.Data.Products;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Products : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "imports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "productacts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    eccn = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    products = table.Column<int>(type: "INTEGER", nullable: false),
                    asked = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_productacts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "productclassifications",
                columns: table => new
                {
                    product = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    eccn = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    citation = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    described = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_productclassifications", x => new { x.product, x.sequence });
                }
            );

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    manufacturer = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    searchkey = table.Column<string>(type: "TEXT", nullable: false),
                    eccn = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    next = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_productacts_organization_at",
                table: "productacts",
                columns: new[] { "organization", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_productclassifications_act",
                table: "productclassifications",
                column: "act"
            );

            migrationBuilder.CreateIndex(
                name: "IX_products_organization_code",
                table: "products",
                columns: new[] { "organization", "code" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_products_organization_eccn_code",
                table: "products",
                columns: new[] { "organization", "eccn", "code" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_products_organization_next",
                table: "products",
                columns: new[] { "organization", "next" }
            );
            migrationBuilder.Sql(ProductTables.SqliteGuards);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "productacts");

            migrationBuilder.DropTable(name: "productclassifications");

            migrationBuilder.DropTable(name: "products");

            migrationBuilder.DropColumn(name: "kind", table: "imports");
        }
    }
}
