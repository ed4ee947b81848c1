using Benchmark.Tui.Canvas;
using Benchmark.Tui.Client;
using Benchmark.Tui.Screens;

namespace Benchmark.Tui.Tests.Screens;

/// <summary>A server of its own on seed files, for screens as their users will see them.</summary>
public abstract class ServedFigures : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmark-screens-");
    private Connection? _connection;
    private DashboardData? _data;

    public async ValueTask InitializeAsync()
    {
        _connection = await Connection.OpenAsync(
            new(null, Path.Combine(_folder.FullName, "figures.db"), SeedFolder(_folder.FullName)), StateAsked.Present, _ => { }, CancellationToken.None);
        _data = new DashboardData(_connection);
    }

    /// <summary>Where the seed files are; they may be made in a folder that goes with the server.</summary>
    protected abstract string SeedFolder(string own);

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The overview of one authority, which lies over its brief, with everything that they asked for.</summary>
    internal async Task<Session> OpenAsync(string code, int width, int height, Glyphs? glyphs = null, Settings? settings = null)
    {
        var session = new Session(width, height, glyphs, settings);
        await AnswerAsync(session);
        session.Type(code);
        session.Press("Enter");
        await AnswerAsync(session);
        await PressAsync(session, "2");
        return session;
    }

    /// <summary>Presses keys, and answers whatever each of them asks for.</summary>
    internal async Task PressAsync(Session session, params string[] keys)
    {
        foreach (var key in keys)
        {
            session.Press(key);
            await AnswerAsync(session);
        }
    }

    internal Task<Message> LoadAsync(Load load) => _data!.CarryOutAsync(load, CancellationToken.None);

    private async Task AnswerAsync(Session session)
    {
        foreach (var load in session.State.Pending)
            session.Tell(await _data!.CarryOutAsync(load, CancellationToken.None));
    }
}
