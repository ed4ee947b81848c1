using Benchmark.Presentation.Charts;
using Benchmark.Tui.Canvas;
using Benchmark.Tui.Commands;
using Benchmark.Tui.Screens.Help;
using Benchmark.Tui.Screens.Views;

namespace Benchmark.Tui.Screens.Map;

/// <summary>England in tiles; the cursor is an authority.</summary>
internal sealed record MapScreenView(Subject Subject) : FiguresView<MapView>(Subject), IHasTable, IHasChart
{
    public override string Title => "Map";

    public override IReadOnlyList<Command<DashboardState, Turn>> Commands => MapCommands.All;

    public override Load Load => new LoadMap(Subject);

    public override IReadOnlyList<MeasureItem> Measures => Content?.Measures ?? [];

    public override IReadOnlyList<PriceIndexItem> PriceIndices => Latest?.PriceIndices ?? [];

    /// <summary>Tiles are marked by the verdict against each authority's own neighbours, in place of the fifth it lies in.</summary>
    public bool ByVerdict { get; init; }

    /// <summary>DfE code of the tile that the keys act upon; it stays when the measure changes.</summary>
    public string Code { get; init; } = "";

    public MapTileView? Selected => Content is { } map && Cursor.Selected < map.Tiles.Count ? map.Tiles[Cursor.Selected] : null;

    public override int RowCount(DashboardState state) => Content!.Tiles.Count;

    public override int VisibleRows(DashboardState state) => Content!.Tiles.Count;

    public override View At(int row) => OnTile(row);

    public override void Draw(DashboardState state, Region body) => MapScreen.Draw(this, Content!, body, state.Glyphs);

    public override string? Value(DashboardState state) => Selected?.Figure.Text;

    public override string? Status(DashboardState state) => Selected is { } tile
        ? $"{(tile.Place is { } place ? $"Place {place}" : "No place")}; beside its own neighbours: {tile.Verdict}"
        : null;

    public ScreenTable Table(DashboardState state) => new(
        $"{Content!.Measure.Label}{(Content.Basis.Length > 0 ? $" ({Content.Basis})" : "")}, {Content.Date}: England in tiles",
        [
            ("authority_code", "Code"), ("authority_name", "Authority"), ("tile", "Tile"), ("value", "Figure"), ("rank_nationally", "Place"), ("of_nationally", "Of"),
            ("fifth", "Fifth"), ("verdict_words", "Against its own neighbours"), ("which", "Which"),
        ],
        [.. Content.Tiles.Select(tile => (TableCell[])
        [
            tile.Code, tile.Name, tile.Abbreviation, TableCell.Of(tile.Figure), TableCell.Count(tile.Place?.Place, "none"),
            TableCell.Count(tile.Place?.Of, "not ranked"), TileMap.Fifths[tile.Fifth], tile.Verdict,
            tile.Standing switch { Standing.Self => "itself", Standing.Neighbour => Subject.Group is { } group ? $"in {group.Name}" : "neighbour", _ => "other" },
        ])])
    {
        Notes = Content.Without.Count > 0 ? [$"Without a tile: {string.Join(", ", Content.Without)}."] : [],
    };

    public string Svg(DashboardState state) => SvgChart.Alone(MapDrawing.Of(this, Content!));

    public override IEnumerable<HelpLine> Legend(Glyphs glyphs)
    {
        yield return new HelpLine("", default, "", default);
        yield return new HelpLine("On the map", Role.Heading, "", default);
        yield return new HelpLine(glyphs.Self, Role.Self, "The authority itself.", Role.Text);
        yield return new HelpLine(glyphs.Neighbour, Role.Neighbour, $"{Subject.OtherName}.", Role.Text);
        for (var band = TileMap.Bands; band >= 0; band--)
            yield return new HelpLine(MapScreen.Glyph(band, glyphs), MapScreen.RoleOf(band), $"{ChartText.Sentence(TileMap.Fifths[band])} of all authorities; by verdict: {TileMap.Levels[band]}.", Role.Text);
        yield return new HelpLine("squares", Role.Text, "All of one size: they say nothing of area or of how many live there.", Role.Text);
    }

    public MapScreenView OnTile(int tile) => this with { Cursor = new ListCursor(tile, 0), Code = Content!.Tiles[tile].Code };

    /// <summary>To the nearest tile in a direction; where there is none it stays.</summary>
    public MapScreenView Towards(int down, int right)
    {
        if (Selected is not { } from)
            return this;
        var nearest = Content!.Tiles.Index()
            .Where(one => right != 0
                ? one.Item.Row == from.Row && (one.Item.Column - from.Column) * right > 0
                : (one.Item.Row - from.Row) * down > 0)
            .OrderBy(one => Math.Abs(one.Item.Row - from.Row)).ThenBy(one => Math.Abs(one.Item.Column - from.Column)).Select(one => (int?)one.Index)
            .FirstOrDefault();
        return nearest is { } tile ? OnTile(tile) : this;
    }

    public MapScreenView AtSelf() => OnCode(Subject.Code);

    protected override FiguresView<MapView> Filled(MapView content) => (this with { Content = content }).OnCode(Code.Length > 0 ? Code : Subject.Code);

    private MapScreenView OnCode(string code)
    {
        var place = Content!.Tiles.ToList().FindIndex(tile => tile.Code == code);
        return this with { Cursor = new ListCursor(Math.Max(place, 0), 0), Code = code };
    }
}
